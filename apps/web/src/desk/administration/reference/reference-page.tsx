import type { ReferenceListView } from '@contract';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { NavLink, useParams, useSearchParams } from 'react-router';
import { text } from '../../../i18n/i18n';
import { paths } from '../../paths';
import { useHasRole } from '../../session/session-context';
import { beijingToday } from '../../ui/dates';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty } from '../../ui/section';
import { useT } from '../../words';
import { AdministrationNav } from '../administration-nav';
import { ChangesOfList } from './changes-of-list';
import { ProposalForm } from './proposal-form';
import { type Proposal, type Row, useReferenceRegister } from './reference-list';
import { ReferenceTable } from './reference-table';

const FIRST = 'causes';

/** A list as in force on a day, today at first; an empty day shows every version of every row. */
export function ReferencePage() {
  const t = useT();
  const { list = FIRST } = useParams();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on') ?? beijingToday();
  const query = useReferenceRegister(list, on);
  const setDay = (day: string) => setSearch({ on: day }, { replace: true });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('admin.reference')}</h1>
        <span className="muted">{t('reference.help')}</span>
      </div>
      <AdministrationNav />
      <nav className="counters" aria-label={t('reference.lists')}>
        {query.data?.lists.map((one) => (
          <NavLink key={one.code} to={`${paths.referenceTables(one.code)}${search.size > 0 ? `?${search}` : ''}`} aria-current={one.code === list ? 'page' : undefined}>
            {text(one.name)}
          </NavLink>
        ))}
      </nav>
      {query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && <List key={list} list={list} view={query.data} on={on} onDay={setDay} />}
    </div>
  );
}

interface Editing {
  action: Proposal['action'];
  row: Row | null;
}

function List({ list, view, on, onDay }: { list: string; view: ReferenceListView; on: string; onDay: (day: string) => void }) {
  const t = useT();
  const mayPropose = useHasRole('administrator');
  const [typed, setTyped] = useState('');
  const [isOpenOnly, setOpenOnly] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isSent, setSent] = useState(false);
  const words = typed.trim();
  const rows = view.rows.filter((row) => (!isOpenOnly || !row.confirmed) && JSON.stringify(Object.values(row.values)).includes(words));
  const unconfirmed = view.rows.filter((row) => !row.confirmed).length;
  const edit = (next: Editing | null) => {
    setSent(false);
    setEditing(next);
  };
  const done = () => {
    setEditing(null);
    setSent(true);
  };
  return (
    <>
      <ChangesOfList view={view} />
      <div className="row">
        <label className="param">
          {t('reference.on')}
          <Input type="date" value={on} onChange={(event) => onDay(event.target.value)} style={{ width: 160 }} />
        </label>
        <Button onClick={() => onDay('')} disabled={on === ''}>
          {t('reference.allVersions')}
        </Button>
        <Input
          type="search"
          aria-label={t('reference.search')}
          placeholder={t('reference.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          style={{ width: 220 }}
        />
        <Checkbox checked={isOpenOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
          {t('reference.unconfirmedOnly', { count: unconfirmed })}
        </Checkbox>
        {mayPropose && <Button onClick={() => edit({ action: 'add', row: null })}>{t('reference.add')}</Button>}
      </div>
      {isSent && <Notice tone="good" title={t('reference.sent')} />}
      {editing && (
        <ProposalForm
          key={`${editing.action} ${editing.row?.id ?? ''}`}
          list={list}
          view={view}
          action={editing.action}
          row={editing.row}
          onClose={() => edit(null)}
          onDone={done}
        />
      )}
      {rows.length === 0 ? <Empty>{t('reference.none')}</Empty> : <ReferenceTable view={view} rows={rows} onEdit={mayPropose ? (action, row) => edit({ action, row }) : null} />}
    </>
  );
}
