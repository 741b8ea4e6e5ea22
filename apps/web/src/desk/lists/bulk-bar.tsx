import type { BulkActionView, WorkRow } from '@contract';
import { Button } from 'antd';
import { useState } from 'react';
import { text } from '../../i18n/i18n';
import { useBulkActions } from '../queries';
import { useT } from '../words';
import { BulkDialog } from './bulk-dialog';

const MAX_ROWS = 500;

const takes = (action: BulkActionView) => (row: WorkRow) => action.procedures.includes(row.procedure) && row.bulk.includes(action.action);

/** The actions that some of the chosen rows allow, each with how many. */
export function BulkBar({ rows, chosen, onClear }: { rows: readonly WorkRow[]; chosen: ReadonlySet<string>; onClear: () => void }) {
  const t = useT();
  const [open, setOpen] = useState<{ action: BulkActionView; rows: WorkRow[]; left: number } | null>(null);
  const actions = useBulkActions().data ?? [];
  const picked = rows.filter((row) => chosen.has(row.id)).slice(0, MAX_ROWS);
  const possible = actions.map((action) => ({ action, rows: picked.filter(takes(action)) })).filter((one) => one.rows.length > 0);
  return (
    <section className="bulk-bar" aria-label={t('bulk.title')} hidden={picked.length === 0 && !open}>
      <strong aria-live="polite">{t('bulk.chosen', { count: picked.length })}</strong>
      {possible.map(({ action, rows: able }) => (
        <Button key={`${action.action} ${action.procedures.join()}`} size="small" onClick={() => setOpen({ action, rows: able, left: picked.length - able.length })}>
          {t('bulk.action', { name: text(action.name), count: able.length })}
        </Button>
      ))}
      {possible.length === 0 && picked.length > 0 && <span className="muted">{t('bulk.nothing')}</span>}
      <Button size="small" type="text" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {open && <BulkDialog {...open} onClose={() => setOpen(null)} />}
    </section>
  );
}
