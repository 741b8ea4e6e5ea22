import type { DeadlineComparisonView, DeadlineOutcomeView } from '@contract';
import { formatDue } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { Tag } from '../ui/section';
import { useT } from '../words';

/** Time limits as they are and as they would be, side by side. */
export function ComparisonTable({ rows }: { rows: readonly DeadlineComparisonView[] }) {
  const t = useT();
  if (rows.length === 0) return <p className="muted">{t('whatIf.none')}</p>;
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label={t('whatIf.result')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('whatIf.limit')}</th>
            <th scope="col">{t('whatIf.now')}</th>
            <th scope="col">{t('whatIf.then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{text(row.name)}</th>
              <td>{row.before ? <Outcome of={row.before} /> : <span className="muted">—</span>}</td>
              <td>{row.after ? <Outcome of={row.after} isNew={row.before === null} /> : <span className="muted">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ of, isNew = false }: { of: DeadlineOutcomeView; isNew?: boolean }) {
  const t = useT();
  const isOver = of.state === 'met' || of.state === 'lapsed';
  return (
    <>
      <span className="nowrap">{formatDue(of.dueOn, of.dueAt)}</span> {of.state === 'paused' && <Tag tone="soon">{t('deadline.paused')}</Tag>}
      {isOver && <Tag>{t('whatIf.ended')}</Tag>}
      {isNew && <Tag tone="good">{t('whatIf.new')}</Tag>}
      {of.provisional && <Tag tone="soon">{t('deadline.provisional')}</Tag>}
    </>
  );
}
