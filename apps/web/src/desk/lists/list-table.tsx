import type { WorkRow } from '@contract';
import { type MouseEvent, memo } from 'react';
import { Link, useNavigate } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { useT } from '../words';
import { type ColumnName, columnOf } from './columns';

export interface Selection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  toggleAll: () => void;
}

interface Props {
  rows: readonly WorkRow[];
  label: string;
  shown: readonly ColumnName[];
  sort?: string;
  onSort?: (sort: string) => void;
  selection?: Selection;
}

export function ListTable({ rows, label, shown, sort = 'due', onSort, selection }: Props) {
  const t = useT();
  // Without a column of its own the procedure stands under the title: a row is two lines, and more rows stand on the screen.
  const tight = !shown.includes('procedure');
  const [before, after] = [shown.filter((name) => name === 'number' || name === 'receipt'), shown.filter((name) => name !== 'number' && name !== 'receipt')];
  return (
    <table className="grid work-table" aria-label={label}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="select-cell">
              <input
                type="checkbox"
                aria-label={t('list.selectAll')}
                checked={rows.length > 0 && rows.every((row) => selection.chosen.has(row.id))}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          {before.map((name) => (
            <th key={name} scope="col">
              {t(`col.${name}`)}
            </th>
          ))}
          <th scope="col">{t('col.title')}</th>
          {after.map((name) => (
            <Head key={name} name={name} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} tight={tight} before={before} after={after} isChosen={selection?.chosen.has(row.id)} onToggle={selection?.toggle} />
        ))}
      </tbody>
    </table>
  );
}

/** Pressed again it turns round. */
function Head({ name, sort, onSort }: { name: ColumnName; sort: string; onSort?: (sort: string) => void }) {
  const t = useT();
  const own = columnOf(name).sort;
  if (!own || !onSort) return <th scope="col">{t(`col.${name}`)}</th>;
  const direction = sort === own ? 'ascending' : sort === `-${own}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="sort-button" onClick={() => onSort(direction === 'ascending' ? `-${own}` : own)}>
        {t(`col.${name}`)}
        <span aria-hidden>{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ' ↕'}</span>
      </button>
    </th>
  );
}

interface RowProps {
  row: WorkRow;
  before: readonly ColumnName[];
  after: readonly ColumnName[];
  tight: boolean;
  isChosen?: boolean;
  onToggle?: (id: string) => void;
}

const Row = memo(function Row({ row, before, after, tight, isChosen, onToggle }: RowProps) {
  const t = useT();
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    // The link itself, a new tab, and marking text to copy keep their usual meaning.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || window.getSelection()?.toString()) return;
    if (event.target instanceof HTMLElement && event.target.closest('a, input, .select-cell')) return;
    void navigate(paths.proceeding(row.id));
  };
  const cell = (name: ColumnName) => (
    <td key={name} className={columnOf(name).className}>
      {columnOf(name).cell(row, t)}
    </td>
  );
  return (
    <tr onClick={open} className={isChosen ? 'is-chosen' : undefined} data-row={row.id}>
      {onToggle && (
        <td className="select-cell">
          <input type="checkbox" aria-label={t('list.select', { title: row.title })} checked={isChosen === true} onChange={() => onToggle(row.id)} />
        </td>
      )}
      {before.map(cell)}
      <td className="title">
        <Link to={paths.proceeding(row.id)} data-row-link>
          {row.title}
        </Link>
        {tight && <span className="muted small under-title">{text(row.procedureName)}</span>}
      </td>
      {after.map(cell)}
    </tr>
  );
});
