import type { ReferenceChangeView, ReferenceListView } from '@contract';
import { type Actor, isPlainDate, newId, RefusalError, refusal } from '@kernel';
import { type Clock, type Database, leaveWork, once, type Reader, type Tx } from '@platform';
import type { InputValues } from '@procedure';
import { isListName, type ListName, listSpecs, specOf } from './domain/list-specs';
import { type ChangeAction, decideChange, type RowChange, type RowWrites, type StoredRow } from './domain/row-change';
import { decideOn, findListChange, insertChange, type ListChange, lockChange, type ProposedChange, recentChanges } from './reference-change.store';
import { confirmRow, endRow, insertRow, knownCodes, lockList, rowsOf } from './reference-rows.store';
import { formChoices } from './reference.queries';

export interface ChangeProposal {
  action: ChangeAction;
  rowId?: string;
  expectedVersion?: number;
  day?: string;
  values?: InputValues;
}

/**
 * The lists the law fills, as the bureau keeps them: one proposes, another approves, and from that commit on every process
 * reads the new row, for they all ask PostgreSQL.
 */
export class ReferenceRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** A whole list, or as in force on a day. @throws RefusalError not_found, impossible_date. */
  list(actor: Actor, name: string, on: string | null): Promise<ReferenceListView> {
    const list = knownList(name);
    if (on !== null && !isPlainDate(on)) throw new RefusalError(refusal('impossible_date'));
    return this.db.read(actor, async (reader) => ({
      lists: Object.entries(listSpecs).map(([code, spec]) => ({ code, name: spec.name })),
      fields: specOf(list).fields.map(({ column: _column, codesOf: _codes, ...field }) => field) as ReferenceListView['fields'],
      key: [...specOf(list).key],
      choices: await formChoices(reader),
      rows: await rowsOf(reader, list, on),
      changes: await recentChanges(reader, list),
    }));
  }

  /** What waits for a second pair of eyes, in all lists, before what was decided lately. */
  changes(actor: Actor): Promise<ReferenceChangeView[]> {
    return this.db.read(actor, (reader) => recentChanges(reader, null));
  }

  /** Idempotent with (actor, `key`). @throws RefusalError not_found, stale_version, invalid_input at the fields. */
  propose(actor: Actor, name: string, proposal: ChangeProposal, key: string): Promise<{ id: string }> {
    const list = knownList(name);
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { list, proposal } }, async () => {
        const rows = await rowsOf(tx, list);
        const row = rowFor(rows, proposal.rowId ?? null, proposal.expectedVersion ?? null);
        const change: RowChange = { action: proposal.action, row, day: proposal.day || null, values: proposal.values ?? null };
        await decided(tx, list, rows, change);
        const id = newId();
        await insertChange(tx, actor, this.clock.now(), {
          id,
          list,
          action: change.action,
          rowId: row?.id ?? null,
          rowVersion: row?.version ?? null,
          day: change.day,
          values: change.values,
          before: row,
        });
        return { id };
      }),
    );
  }

  /** A change, whatever became of it; null when there is none. */
  find(reader: Reader, id: string): Promise<ListChange | null> {
    return findListChange(reader, id);
  }

  /** What a change would do to its list, done: for whoever wants to see what follows, and takes it back. @throws RefusalError as `decide`. */
  async applyForTrial(tx: Tx, id: string): Promise<void> {
    await apply(tx, await lockWaiting(tx, id), this.clock.now());
  }

  /**
   * Approves or turns down; the proposer may take its own back, and nobody approves alone. A second decision finds none to make.
   * @throws RefusalError not_found, already_decided, four_eyes, stale_version when the row was changed since.
   */
  decide(actor: Actor, id: string, { approve, remark }: { approve: boolean; remark?: string }): Promise<void> {
    return this.db.write(actor, async (tx) => {
      const change = await lockWaiting(tx, id);
      if (approve && change.proposedBy === actor.userId) throw new RefusalError(refusal('four_eyes'));
      const at = this.clock.now();
      if (approve) {
        await apply(tx, change, at);
        if (specOf(change.list).movesDeadlines && change.action !== 'confirm') await leaveWork(tx, recomputing(id));
      }
      await decideOn(tx, actor, at, { id, state: approve ? 'applied' : 'rejected', remark: remark?.trim() || null });
    });
  }
}

async function lockWaiting(tx: Tx, id: string): Promise<ProposedChange> {
  const change = await lockChange(tx, id);
  if (!change) throw new RefusalError(refusal('not_found'));
  if (change.state !== 'proposed') throw new RefusalError(refusal('already_decided'));
  return change;
}

/** Open matters follow by themselves, each in a commit of its own: the job reads the lists as they then stand. */
const recomputing = (changeId: string) => ({ queue: 'deadlines', job: 'recompute-deadlines', key: `recompute:${changeId}`, payload: { changeId } });

function knownList(name: string): ListName {
  if (!isListName(name)) throw new RefusalError(refusal('not_found'));
  return name;
}

function rowFor(rows: readonly StoredRow[], id: string | null, version: number | null): StoredRow | null {
  if (id === null) return null;
  const row = rows.find((one) => one.id === id);
  if (!row) throw new RefusalError(refusal('not_found'));
  if (row.version !== version) throw new RefusalError(refusal('stale_version'));
  return row;
}

async function decided(reader: Reader, list: ListName, rows: readonly StoredRow[], change: RowChange): Promise<RowWrites> {
  const decision = decideChange({ spec: specOf(list), rows, known: await knownCodes(reader) }, change);
  if (!decision.ok) throw new RefusalError(decision.refusal);
  return decision.writes;
}

async function apply(tx: Tx, change: ProposedChange, at: Date): Promise<void> {
  const { list } = change;
  await lockList(tx, list);
  const rows = await rowsOf(tx, list);
  const row = rowFor(rows, change.rowId, change.rowVersion);
  const writes = await decided(tx, list, rows, { action: change.action, row, day: change.day, values: change.values });
  if (row && writes.endOn) await endRow(tx, list, row, { lastDay: writes.endOn, at });
  if (row && writes.confirm) await confirmRow(tx, list, row, at);
  if (writes.insert) await insertRow(tx, list, writes.insert, at);
}
