import type { WorkRow } from '@contract';
import type { ReactNode } from 'react';
import { formatMoney } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { BlockerLine } from '../ui/blocker-line';
import { shortDay } from '../ui/dates';
import { Due } from '../ui/due';
import { Tag } from '../ui/section';
import type { useT } from '../words';

type T = ReturnType<typeof useT>;

interface Column {
  className?: string;
  /** The order of the server that this column stands for. */
  sort?: 'due' | 'stuck' | 'opened' | 'changed';
  cell: (row: WorkRow, t: T) => ReactNode;
}

/** What a list can show beside the case itself. The names are those of the export. */
export const columns = {
  number: { className: 'number', cell: (row, t) => row.number ?? t('list.noNumber') },
  receipt: { className: 'number', cell: (row) => row.receiptNumber },
  applicants: { cell: (row) => row.applicants },
  respondents: { cell: (row) => row.respondents },
  procedure: { className: 'nowrap', cell: (row) => text(row.procedureName) },
  state: { className: 'nowrap', cell: (row) => <Tag>{text(row.stateName)}</Tag> },
  blocker: { className: 'blocker-cell', sort: 'stuck', cell: (row) => <BlockerLine row={row} inTable /> },
  due: { className: 'nowrap', sort: 'due', cell: (row) => <DueWithRule row={row} /> },
  handler: { className: 'nowrap', cell: (row, t) => row.handlerName ?? <span className="muted">{t('list.noHandler')}</span> },
  holder: { className: 'nowrap', cell: (row, t) => row.holder?.name ?? <span className="muted">{t('list.noHolder')}</span> },
  organisation: { cell: (row) => row.organisationName },
  rights: { cell: (row) => row.rights.map(text).join('、') },
  division: { className: 'nowrap', cell: (row) => text(row.division) },
  amount: { className: 'amount', cell: (row) => (row.amountFen === null ? null : formatMoney(row.amountFen)) },
  opened: { className: 'nowrap', sort: 'opened', cell: (row) => shortDay(row.openedAt) },
  changed: { className: 'nowrap', sort: 'changed', cell: (row) => shortDay(row.changedAt) },
} as const satisfies Record<string, Column>;

function DueWithRule({ row }: { row: WorkRow }) {
  return (
    <>
      <Due on={row.nextDueOn} at={row.nextDueAt} />
      {row.nextDueRule && <span className="muted small due-rule">{text(row.nextDueRule)}</span>}
    </>
  );
}

export type ColumnName = keyof typeof columns;
export const columnNames = Object.keys(columns) as ColumnName[];
export const usualColumns: readonly ColumnName[] = ['number', 'state', 'blocker', 'due', 'handler'];

export const columnOf = (name: ColumnName): Column => columns[name];

/** Those that are known, in the order of the table. */
export const asColumns = (names: readonly string[]): ColumnName[] => columnNames.filter((name) => names.includes(name));
