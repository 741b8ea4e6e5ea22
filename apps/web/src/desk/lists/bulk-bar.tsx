import type { BulkActionView, WorkRow } from '@contract';
import { Button } from 'antd';
import { useState } from 'react';
import { text } from '../../i18n/i18n';
import { useBulkActions } from '../queries';
import { useT } from '../words';
import { ProblemAlert } from '../ui/problem-alert';
import { BulkDialog } from './bulk-dialog';
import { MOST_AT_ONCE, type useSelection } from './use-selection';

const takes = (action: BulkActionView) => (row: WorkRow) => action.procedures.includes(row.procedure) && row.bulk.includes(action.action);

/** The actions that some of the chosen rows allow, each with how many. */
export function BulkBar({ selection, mayTakeWhole }: { selection: ReturnType<typeof useSelection>; mayTakeWhole: boolean }) {
  const { base, chosen, clear, isWhole, takeWhole, fetched, error } = selection;
  const t = useT();
  const [open, setOpen] = useState<{ action: BulkActionView; rows: WorkRow[]; left: number } | null>(null);
  const actions = useBulkActions().data ?? [];
  const picked = base.filter((row) => chosen.has(row.id));
  const close = (hasActed: boolean) => {
    setOpen(null);
    // What was fetched for this is out of date now; the list itself shows what is left.
    if (hasActed && isWhole) clear();
  };
  const possible = actions.map((action) => ({ action, rows: picked.filter(takes(action)) })).filter((one) => one.rows.length > 0);
  return (
    <section className="bulk-bar" aria-label={t('bulk.title')} hidden={picked.length === 0 && !open}>
      <strong aria-live="polite">{t('bulk.chosen', { count: picked.length })}</strong>
      {mayTakeWhole && !isWhole && (
        <Button size="small" type="dashed" loading={fetched !== null} onClick={() => takeWhole()}>
          {fetched === null ? t('bulk.takeWhole') : t('bulk.taking', { count: fetched })}
        </Button>
      )}
      {isWhole && base.length >= MOST_AT_ONCE && <span className="muted">{t('bulk.most', { count: base.length })}</span>}
      {error && <ProblemAlert error={error} kind="read" />}
      {possible.map(({ action, rows: able }) => (
        <Button key={`${action.action} ${action.procedures.join()}`} size="small" onClick={() => setOpen({ action, rows: able, left: picked.length - able.length })}>
          {t('bulk.action', { name: text(action.name), count: able.length })}
        </Button>
      ))}
      {possible.length === 0 && picked.length > 0 && <span className="muted">{t('bulk.nothing')}</span>}
      <Button size="small" type="text" onClick={clear}>
        {t('bulk.clear')}
      </Button>
      {open && <BulkDialog {...open} onClose={close} />}
    </section>
  );
}
