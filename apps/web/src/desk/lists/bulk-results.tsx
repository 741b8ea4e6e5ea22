import type { BulkRowResult, WorkRow } from '@contract';
import { Link } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { useProcedures } from '../queries';
import { Notice } from '../ui/notice';
import { useT } from '../words';

/** Row by row: what it is now, or why not and by which rule. Those that failed stand first. */
export function BulkResults({ rows, results }: { rows: readonly WorkRow[]; results: ReadonlyMap<string, BulkRowResult> }) {
  const t = useT();
  const procedures = useProcedures().data ?? [];
  const stateName = (procedure: string, state: string) => text(procedures.find(({ id }) => id === procedure)?.states.find(({ id }) => id === state)?.name) || state;
  const done = rows.filter((row) => results.get(row.id)?.ok);
  const ordered = [...rows.filter((row) => !results.get(row.id)?.ok), ...done];
  return (
    <>
      <Notice tone={done.length === rows.length ? 'good' : 'soon'} title={t('bulk.result', { done: done.length, failed: rows.length - done.length })} />
      <div className="bulk-results">
        <table className="grid" aria-label={t('bulk.results')}>
          <thead>
            <tr>
              <th scope="col">{t('col.title')}</th>
              <th scope="col">{t('bulk.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => {
              const result = results.get(row.id);
              return (
                <tr key={row.id}>
                  <td>
                    <Link to={paths.proceeding(row.id)}>{row.title}</Link> <span className="muted small">{row.number}</span>
                  </td>
                  <td className={result?.ok ? 'outcome-good' : 'outcome-late'}>
                    {result?.ok && t('bulk.ok', { state: stateName(row.procedure, result.result.state) })}
                    {result?.ok === false &&
                      [t('bulk.refused', { why: text(result.refusal.message) }), ...(result.refusal.fields ?? []).map(({ message }) => text(message)), result.refusal.basis]
                        .filter(Boolean)
                        .join(' ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
