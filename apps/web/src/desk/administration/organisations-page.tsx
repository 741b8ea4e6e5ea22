import { Input } from 'antd';
import { useState } from 'react';
import type { OrganisationView } from '@contract';
import { useCodeNames, useOrganisations } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Tag } from '../ui/section';
import { useT } from '../words';

const holds = (organisation: OrganisationView, typed: string) =>
  [organisation.name, ...organisation.districts, ...organisation.mediators.flatMap((one) => [one.name, ...one.fields])].some((word) => word.includes(typed));

export function OrganisationsPage() {
  const t = useT();
  const query = useOrganisations();
  const [typed, setTyped] = useState('');
  const shown = (query.data ?? []).filter((one) => holds(one, typed.trim()));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('menu.organisations')}</h1>
        <Input
          type="search"
          allowClear
          aria-label={t('organisations.search')}
          placeholder={t('organisations.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          style={{ width: 320 }}
        />
      </div>
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && shown.length === 0 && <Empty>{t('organisations.none')}</Empty>}
      {shown.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('organisations.name')}</th>
              <th scope="col">{t('organisations.kind')}</th>
              <th scope="col">{t('organisations.fields')}</th>
              <th scope="col">{t('organisations.districts')}</th>
              <th scope="col">{t('organisations.fee')}</th>
              <th scope="col">{t('organisations.mediators')}</th>
              <th scope="col">{t('party.phone')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row key={one.id} organisation={one} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ organisation }: { organisation: OrganisationView }) {
  const t = useT();
  const rightKind = useCodeNames('right-kinds');
  const division = useCodeNames('divisions');
  return (
    <tr>
      <td>
        <strong>{organisation.name}</strong>
        {organisation.address && <div className="muted small">{organisation.address}</div>}
      </td>
      <td className="nowrap">
        {t(`organisation.${organisation.kind}`)} {organisation.channel && <Tag>{t(`channel.${organisation.channel}`)}</Tag>}
      </td>
      <td>{organisation.rightKinds.map(rightKind).join('、')}</td>
      <td>{organisation.districts.map(division).join('、')}</td>
      <td>{organisation.chargesFee ? (organisation.feeNote ?? t('organisations.charges')) : t('organisations.free')}</td>
      <td>
        {organisation.mediators.length > 0 && (
          <details>
            <summary>{t('organisations.people', { count: organisation.mediators.length })}</summary>
            <ul className="plain-list">
              {organisation.mediators.map((mediator) => (
                <li key={mediator.id}>
                  {mediator.name} <span className="muted small">{[...mediator.fields, ...mediator.languages].join('、')}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td className="nowrap">{organisation.phone}</td>
    </tr>
  );
}
