import type { PersonLine } from '@contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { formatDay } from '../../../i18n/format';
import { paths } from '../../paths';
import { useHasRole } from '../../session/session-context';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Tag } from '../../ui/section';
import { useT } from '../../words';
import { AdministrationNav } from '../administration-nav';
import { usePeople } from './registers';

export function PeopleRegisterPage() {
  const t = useT();
  const navigate = useNavigate();
  const mayAdd = useHasRole('administrator');
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const query = usePeople(search.get('q') ?? '', search.get('organisation') ?? '');
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const find = () => {
    const next = new URLSearchParams(search);
    if (typed.trim()) next.set('q', typed.trim());
    else next.delete('q');
    setSearch(next, { replace: true });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('admin.people')}</h1>
        <div className="row">
          <Input.Search
            allowClear
            aria-label={t('admin.searchPeople')}
            placeholder={t('admin.searchPeople')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onSearch={find}
            style={{ width: 260 }}
          />
          {mayAdd && (
            <Button type="primary" onClick={() => void navigate(paths.peopleRegister('new'))}>
              {t('admin.addPerson')}
            </Button>
          )}
        </div>
      </div>
      <AdministrationNav />
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <Empty>{t('admin.nobody')}</Empty>}
      {rows.length > 0 && <People rows={rows} />}
      <div className="list-foot">
        {query.hasNextPage && (
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {t('list.more')}
          </Button>
        )}
      </div>
    </div>
  );
}

function People({ rows }: { rows: readonly PersonLine[] }) {
  const t = useT();
  return (
    <table className="grid" aria-label={t('admin.people')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.name')}</th>
          <th scope="col">{t('signIn.username')}</th>
          <th scope="col">{t('admin.appointments')}</th>
          <th scope="col">{t('admin.account')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to={paths.peopleRegister(one.id)}>{one.name}</Link>
            </td>
            <td>
              <code>{one.username}</code>
            </td>
            <td>
              <ul className="plain-list">
                {one.appointments.map((held) => (
                  <li key={`${held.organisationId}-${held.role}`}>
                    {held.organisation} · {t(`role.${held.role}`)}{' '}
                    <span className="muted small">{[held.from, held.to].some(Boolean) && `${held.from ?? ''} — ${held.to ?? ''}`}</span>
                  </li>
                ))}
              </ul>
            </td>
            <td className="nowrap">
              {one.disabled && <Tag tone="late">{t('admin.disabled')}</Tag>} {one.mustChangePassword && <Tag tone="soon">{t('admin.oneTime')}</Tag>}{' '}
              {one.certificateState && one.certificateUntil && (
                <Tag tone={one.certificateState === 'over' ? 'late' : 'soon'}>
                  {t(one.certificateState === 'over' ? 'admin.certificateOver' : 'admin.certificateEnding', { day: formatDay(one.certificateUntil) })}
                </Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
