import type { Reader } from '@platform';
import type { OpenDeadline } from './deadline.store';
import { type Cursor, openPage, type OpenPage } from './recompute.store';
import { minuteSql } from './rule-name.queries';

/** What a deadline is counted from and what came out; nothing of its matter. */
export type CountedDeadline = Cursor & Pick<OpenDeadline, 'triggerOn' | 'triggerAt' | 'excluded' | 'extendedTo' | 'dueOn' | 'dueAt' | 'actBy'>;

/** A page of open deadlines as narrow as counting allows: a preview reads all of them. */
export const countedDeadlines = (reader: Reader, wanted: OpenPage): Promise<CountedDeadline[]> => {
  const { sql, values } = openPage(wanted);
  return reader.query(
    `select d.rule_id as "ruleId", d.dispute_id as "disputeId", d.id, d.trigger_on as "triggerOn", ${minuteSql('d.trigger_at')} as "triggerAt", d.excluded, d.extended_to as "extendedTo", d.due_on as "dueOn",
       case when r.content ->> 'unit' in ('hours', 'litigationHours') then ${minuteSql('d.due_at')} end as "dueAt", d.act_by as "actBy"
     from deadline d join law_text r on r.hash = d.rule_hash ${sql}`,
    values,
  ) as Promise<CountedDeadline[]>;
};

/** The matter of a deadline, as far as one may know it who keeps the law and reads no matter. */
export interface MatterOfDeadline {
  id: string;
  number: string;
  procedure: string;
}

export const mattersOfDeadlines = (reader: Reader, rows: readonly Pick<Cursor, 'disputeId' | 'id'>[]): Promise<MatterOfDeadline[]> =>
  reader.query(
    `select d.id, p.procedure, coalesce(p.number, c.receipt_number) as number from unnest($1::uuid[], $2::uuid[]) as m(dispute_id, id) join deadline d on d.dispute_id = m.dispute_id and d.id = m.id
     join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id join dispute c on c.dispute_id = d.dispute_id`,
    [rows.map(({ disputeId }) => disputeId), rows.map(({ id }) => id)],
  ) as Promise<MatterOfDeadline[]>;

export interface MovedDeadline {
  deadlineId: string;
  number: string;
  procedure: string;
  ruleId: string;
  name: { zh: string; en: string };
  fromDue: string;
  toDue: string;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for limits in hours. */
  fromAt: string | null;
  toAt: string | null;
  fromActBy: string | null;
  toActBy: string | null;
}

/** What one change of a list moved, in the order of the matters; the cursor is that of the moves. */
export const movedBy = (reader: Reader, changeId: string, { after, limit }: Pick<OpenPage, 'after' | 'limit'>): Promise<(MovedDeadline & Cursor)[]> =>
  reader.query(
    `select m.dispute_id as "disputeId", m.id, m.deadline_id as "deadlineId", coalesce(p.number, c.receipt_number) as number, p.procedure, d.rule_id as "ruleId",
       (select t.content -> 'name' from law_text t where t.hash = d.rule_hash) as name, m.from_due as "fromDue", m.to_due as "toDue", ${minuteSql('m.from_due_at')} as "fromAt", ${minuteSql('m.to_due_at')} as "toAt",
       m.from_act_by as "fromActBy", m.to_act_by as "toActBy"
     from deadline_move m join deadline d on d.dispute_id = m.dispute_id and d.id = m.deadline_id join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id
     join dispute c on c.dispute_id = d.dispute_id where m.change_id = $1 and ($2::uuid is null or (m.dispute_id, m.id) > ($2, $3::uuid)) order by m.dispute_id, m.id limit $4`,
    [changeId, after?.disputeId ?? null, after?.id ?? null, limit],
  ) as Promise<(MovedDeadline & Cursor)[]>;

export async function countMovedBy(reader: Reader, changeId: string): Promise<number> {
  const [row] = (await reader.query('select count(*)::int as n from deadline_move where change_id = $1', [changeId])) as [{ n: number }];
  return row.n;
}
