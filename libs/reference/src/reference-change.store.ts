import type { ReferenceChangeView } from '@contract';
import type { Actor, UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { ListName } from './domain/list-specs';
import type { RowChange, StoredRow } from './domain/row-change';

export interface ProposedChange extends Omit<RowChange, 'row'> {
  id: string;
  list: ListName;
  rowId: string | null;
  rowVersion: number | null;
  proposedBy: UserId;
  state: ReferenceChangeView['state'];
}

export const insertChange = (tx: Tx, actor: Actor, at: Date, change: Omit<ProposedChange, 'proposedBy' | 'state'> & { before: StoredRow | null }): Promise<unknown> =>
  tx.query(
    `insert into reference_change (id, list, action, row_id, row_version, day, proposed, before, proposed_by, proposed_by_name, proposed_at, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'proposed')`,
    [
      change.id,
      change.list,
      change.action,
      change.rowId,
      change.rowVersion,
      change.day,
      change.values && JSON.stringify(change.values),
      change.before && JSON.stringify(change.before.values),
      actor.userId,
      actor.name,
      at,
    ],
  );

export async function lockChange(tx: Tx, id: string): Promise<ProposedChange | null> {
  const [row] = (await tx.query(
    `select id, list, action, row_id as "rowId", row_version as "rowVersion", day, proposed as values, proposed_by as "proposedBy", state from reference_change where id = $1 for update`,
    [id],
  )) as ProposedChange[];
  return row ?? null;
}

/** A change of a list as those see it who follow it. */
export interface ListChange {
  id: string;
  list: ListName;
  state: ReferenceChangeView['state'];
  /** The row as it stood and as it is to stand; null where there is none. */
  before: Readonly<Record<string, unknown>> | null;
  values: Readonly<Record<string, unknown>> | null;
}

export async function findListChange(reader: Reader, id: string): Promise<ListChange | null> {
  const [row] = (await reader.query(`select id, list, state, before, proposed as values from reference_change where id = $1`, [id])) as ListChange[];
  return row ?? null;
}

export const decideOn = (tx: Tx, actor: Actor, at: Date, decision: { id: string; state: 'applied' | 'rejected'; remark: string | null }): Promise<unknown> =>
  tx.query(`update reference_change set state = $2, decided_by = $3, decided_by_name = $4, decided_at = $5, remark = $6 where id = $1`, [
    decision.id,
    decision.state,
    actor.userId,
    actor.name,
    at,
    decision.remark,
  ]);

const MOST = 100;

/** Those that wait, oldest first, and the last that were decided; of one list when it is named. */
export async function recentChanges(reader: Reader, list: ListName | null): Promise<ReferenceChangeView[]> {
  const rows = (await reader.query(
    `select id, list, action, day, proposed as values, before, state, proposed_by as "proposedBy", proposed_by_name as "proposedByName", proposed_at as "proposedAt",
       decided_by_name as "decidedByName", decided_at as "decidedAt", remark
     from reference_change where $1::text is null or list = $1 order by (state = 'proposed') desc, proposed_at desc, id desc limit ${MOST}`,
    [list],
  )) as (ReferenceChangeView & { proposedAt: Date; decidedAt: Date | null })[];
  return rows.map((row) => ({
    ...row,
    proposedAt: (row.proposedAt as unknown as Date).toISOString(),
    decidedAt: (row.decidedAt as unknown as Date | null)?.toISOString() ?? null,
  }));
}
