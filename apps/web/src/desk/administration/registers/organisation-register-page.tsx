import type { OrganisationLine } from '@contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths';
import { useCodeNames } from '../../queries';
import { useHasRole } from '../../session/session-context';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Tag } from '../../ui/section';
import { useT } from '../../words';
import { AdministrationNav } from '../administration-nav';
import { useOrganisationLines } from './registers';

export function OrganisationRegisterPage() {
  const t = useT();
  const navigate = useNavigate();
  const mayEdit = useHasRole('administrator');
  const division = useCodeNames('divisions');
  const query = useOrganisationLines();
  const [typed, setTyped] = useState('');
  const rows = (query.data ?? []).filter(({ name, districts }) => [name, ...districts.map(division)].some((word) => word.includes(typed.trim())));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('admin.organisations')}</h1>
        <div className="row">
          <Input
            type="search"
            allowClear
            aria-label={t('admin.searchOrganisations')}
            placeholder={t('admin.searchOrganisations')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            style={{ width: 260 }}
          />
          {mayEdit && (
            <Button type="primary" onClick={() => void navigate(paths.organisationRegister('new'))}>
              {t('admin.addOrganisation')}
            </Button>
          )}
        </div>
      </div>
      <AdministrationNav />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <Empty>{t('organisations.none')}</Empty>}
      {rows.length > 0 && <Organisations rows={rows} />}
    </div>
  );
}

function Organisations({ rows }: { rows: readonly OrganisationLine[] }) {
  const t = useT();
  const division = useCodeNames('divisions');
  return (
    <table className="grid" aria-label={t('admin.organisations')}>
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('organisations.kind')}</th>
          <th scope="col">{t('organisations.districts')}</th>
          <th scope="col">{t('admin.licence')}</th>
          <th scope="col">{t('admin.inForce')}</th>
          <th scope="col">{t('admin.peopleCount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to={paths.organisationRegister(one.id)}>{one.name}</Link>
            </td>
            <td className="nowrap">{t(`organisation.${one.kind}`)}</td>
            <td>{one.districts.map(division).join('、')}</td>
            <td>
              {one.licenceNumber} {one.licenceTo && <span className="muted nowrap">{t('admin.until', { day: one.licenceTo })}</span>}
            </td>
            <td className="nowrap">
              {!one.inForce && <Tag tone="late">{t('admin.notInForce')}</Tag>} {one.validFrom} {(one.validFrom || one.validTo) && '—'} {one.validTo}
            </td>
            <td className="number">
              <Link to={paths.peopleRegister(undefined, one.id)} aria-label={t('admin.peopleOf', { name: one.name, count: one.people })}>
                {one.people}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
