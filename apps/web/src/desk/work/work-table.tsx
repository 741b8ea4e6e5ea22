import type { ProceedingSummary } from '@contract';
import { type MouseEvent, memo } from 'react';
import { Link, useNavigate } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { Due } from '../ui/due';
import { Tag } from '../ui/section';
import { useT } from '../words';

export function WorkTable({ rows, label }: { rows: readonly ProceedingSummary[]; label: string }) {
  const t = useT();
  return (
    <table className="grid work-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('col.number')}</th>
          <th scope="col">{t('col.title')}</th>
          <th scope="col">{t('col.procedure')}</th>
          <th scope="col">{t('col.state')}</th>
          <th scope="col">{t('col.blocker')}</th>
          <th scope="col">{t('col.due')}</th>
          <th scope="col">{t('col.handler')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({ row }: { row: ProceedingSummary }) {
  const t = useT();
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    // The link itself, a new tab, and marking text to copy keep their usual meaning.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || window.getSelection()?.toString()) return;
    if (event.target instanceof HTMLElement && event.target.closest('a')) return;
    void navigate(paths.proceeding(row.id));
  };
  return (
    <tr onClick={open}>
      <td className="number">{row.number ?? t('list.noNumber')}</td>
      <td className="title">
        <Link to={paths.proceeding(row.id)} data-row-link>
          {row.title}
        </Link>
      </td>
      <td className="nowrap">{text(row.procedureName)}</td>
      <td className="nowrap">
        <Tag>{text(row.stateName)}</Tag>
      </td>
      <td className="blocker-cell">
        {row.blocker && (
          <>
            <strong>{text(row.blocker.whoName)}</strong> {text(row.blocker.what)} <span className="muted nowrap">{t('blocker.days', { days: row.blocker.days })}</span>
          </>
        )}
        {row.closedAt && <span className="muted">{t('list.closed')}</span>}
      </td>
      <td className="nowrap">
        <Due on={row.nextDueOn} />
      </td>
      <td className="nowrap">{row.handlerName ?? <span className="muted">{t('list.noHandler')}</span>}</td>
    </tr>
  );
});
