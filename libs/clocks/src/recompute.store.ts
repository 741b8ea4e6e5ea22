import type { DisputeId, ProceedingId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { OpenDeadline } from './deadline.store';

/** An open deadline with the matter it belongs to, as far as one may know it who keeps the law and reads no matter. */
export interface OpenDeadlineOf extends OpenDeadline {
  disputeId: DisputeId;
  proceedingId: ProceedingId;
  procedure: string;
  number: string;
  ruleHash: string;
  /** Of its computation; null for one that is older than receipts. */
  hash: string | null;
  provisional: boolean;
}

export interface Cursor {
  ruleId: string;
  disputeId: string;
  id: string;
}

const COLUMNS = `d.id, d.dispute_id as "disputeId", d.proceeding_id as "proceedingId", d.rule_id as "ruleId", d.party_id as "partyId", d.trigger_on as "triggerOn", d.state, d.paused_on as "pausedOn", d.excluded,
  d.extended_to as "extendedTo", d.due_on as "dueOn", d.act_by as "actBy", d.provisional, d.rule_hash as "ruleHash", d.hash, p.procedure, coalesce(p.number, c.receipt_number) as number`;
const FROM = `from deadline d join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id join dispute c on c.dispute_id = d.dispute_id`;

/** A page of the open deadlines of one rule, or of all. Keyset by rule, dispute and id: the index `deadline_open`. */
export const openDeadlinesAfter = (reader: Reader, wanted: { ruleId: string | null; after: Cursor | null; limit: number }): Promise<OpenDeadlineOf[]> => {
  const { ruleId, after, limit } = wanted;
  return reader.query(
    `select ${COLUMNS} ${FROM} where d.state in ('running', 'paused') and ($1::text is null or d.rule_id = $1) and (d.rule_id, d.dispute_id, d.id) > ($2, $3::uuid, $4::uuid)
     order by d.rule_id, d.dispute_id, d.id limit $5`,
    [ruleId, after?.ruleId ?? '', after?.disputeId ?? NIL, after?.id ?? NIL, limit],
  ) as Promise<OpenDeadlineOf[]>;
};

const NIL = '00000000-0000-0000-0000-000000000000';

/** Locks the proceedings before their deadlines, as every other write does, and gives those deadlines that are still open. */
export async function lockOpenDeadlines(tx: Tx, deadlines: readonly OpenDeadlineOf[]): Promise<OpenDeadlineOf[]> {
  await tx.query(`select 1 from proceeding where id = any($1) order by id for update`, [[...new Set(deadlines.map(({ proceedingId }) => proceedingId))]]);
  return tx.query(`select ${COLUMNS} ${FROM} where d.id = any($1) and d.state in ('running', 'paused') order by d.dispute_id, d.id for update of d`, [
    deadlines.map(({ id }) => id),
  ]) as Promise<OpenDeadlineOf[]>;
}

export interface MovedDeadline {
  deadlineId: string;
  number: string;
  procedure: string;
  ruleId: string;
  name: { zh: string; en: string };
  fromDue: string;
  toDue: string;
  fromActBy: string | null;
  toActBy: string | null;
}

/** What one change of a list moved, in the order of the matters. */
export const movedBy = (reader: Reader, changeId: string, limit: number): Promise<MovedDeadline[]> =>
  reader.query(
    `select m.deadline_id as "deadlineId", coalesce(p.number, c.receipt_number) as number, p.procedure, d.rule_id as "ruleId", (select t.content -> 'name' from law_text t where t.hash = d.rule_hash) as name,
       m.from_due as "fromDue", m.to_due as "toDue", m.from_act_by as "fromActBy", m.to_act_by as "toActBy"
     from deadline_move m join deadline d on d.dispute_id = m.dispute_id and d.id = m.deadline_id join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id
     join dispute c on c.dispute_id = d.dispute_id where m.change_id = $1 order by m.dispute_id, m.id limit $2`,
    [changeId, limit],
  ) as Promise<MovedDeadline[]>;
