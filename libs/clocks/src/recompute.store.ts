import type { DisputeId, ProceedingId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { OpenDeadline } from './deadline.store';
import { minuteOfHoursSql, minuteSql } from './rule-name.queries';

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

const COLUMNS = `d.id, d.dispute_id as "disputeId", d.proceeding_id as "proceedingId", d.rule_id as "ruleId", d.party_id as "partyId", d.trigger_on as "triggerOn", ${minuteSql('d.trigger_at')} as "triggerAt", d.state, d.paused_on as "pausedOn", d.excluded,
  d.extended_to as "extendedTo", d.due_on as "dueOn", ${minuteOfHoursSql('d', 'due_at')} as "dueAt", d.act_by as "actBy", d.provisional, d.rule_hash as "ruleHash", d.hash, p.procedure, coalesce(p.number, c.receipt_number) as number`;
const FROM = `from deadline d join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id join dispute c on c.dispute_id = d.dispute_id`;

export interface OpenPage {
  /** Null: of all rules. */
  ruleId: string | null;
  after: Cursor | null;
  limit: number;
}

/** A page of open deadlines `d` in the order of the index `deadline_open`: its condition, and its values from `$1` on. */
export const openPage = ({ ruleId, after, limit }: OpenPage): { sql: string; values: unknown[] } => ({
  sql: `where d.state in ('running', 'paused') and (d.rule_id, d.dispute_id, d.id) > ($1, $2::uuid, $3::uuid) ${ruleId === null ? '' : 'and d.rule_id = $5'} order by d.rule_id, d.dispute_id, d.id limit $4`,
  values: [after?.ruleId ?? '', after?.disputeId ?? NIL, after?.id ?? NIL, limit, ...(ruleId === null ? [] : [ruleId])],
});

const NIL = '00000000-0000-0000-0000-000000000000';

export const openDeadlinesAfter = (reader: Reader, wanted: OpenPage): Promise<OpenDeadlineOf[]> => {
  const { sql, values } = openPage(wanted);
  return reader.query(`select ${COLUMNS} ${FROM} ${sql}`, values) as Promise<OpenDeadlineOf[]>;
};

/** Locks the proceedings before their deadlines, as every other write does, and gives those deadlines that are still open. */
export async function lockOpenDeadlines(tx: Tx, deadlines: readonly OpenDeadlineOf[]): Promise<OpenDeadlineOf[]> {
  await tx.query(`select 1 from proceeding where id = any($1) order by id for update`, [[...new Set(deadlines.map(({ proceedingId }) => proceedingId))]]);
  return tx.query(`select ${COLUMNS} ${FROM} where d.id = any($1) and d.state in ('running', 'paused') order by d.dispute_id, d.id for update of d`, [
    deadlines.map(({ id }) => id),
  ]) as Promise<OpenDeadlineOf[]>;
}
