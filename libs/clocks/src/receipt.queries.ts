import type { DeadlineMoveView } from '@contract';
import type { DeadlineRule, HolidaySchedule } from '@deadlines';
import type { DisputeId, PlainDate, ProceedingId } from '@kernel';
import type { Reader } from '@platform';
import type { Facts } from './computation';
import { deadlineNameSql, minuteOfHoursSql, minuteSql } from './rule-name.queries';

export interface KeptDeadline extends Facts {
  id: string;
  disputeId: DisputeId;
  proceedingId: ProceedingId;
  ruleId: string;
  state: 'running' | 'paused' | 'met' | 'lapsed';
  dueOn: PlainDate;
  dueAt: string | null;
  actBy: PlainDate | null;
  provisional: boolean;
  number: string;
  organisation: string;
  rule: DeadlineRule;
  /** The rule's, with the party whose time it is. */
  name: { zh: string; en: string };
  ruleHash: string;
  schedules: HolidaySchedule[];
  calendarHash: string;
  hash: string | null;
  moves: DeadlineMoveView[];
  /** What happened to the proceeding in the moment it was started. */
  events: { at: string; type: string; seq: number; hash: string }[];
}

export const movesSql = (deadline: string): string =>
  `(select coalesce(json_agg(json_build_object('at', to_json(m.at)#>>'{}', 'cause', m.cause, 'fromDue', m.from_due, 'toDue', m.to_due, 'fromAt', ${minuteSql('m.from_due_at')}, 'toAt', ${minuteSql('m.to_due_at')}) order by m.at, m.id), '[]') from deadline_move m where m.dispute_id = ${deadline}.dispute_id and m.deadline_id = ${deadline}.id)`;

/** A deadline with all it was counted by. Its trigger's proof is among the events of that moment, as far as the reader may read them. */
export async function findKeptDeadline(reader: Reader, id: string): Promise<KeptDeadline | null> {
  const [row] = (await reader.query(
    `select d.id, d.dispute_id as "disputeId", d.proceeding_id as "proceedingId", d.rule_id as "ruleId", d.trigger_on as "triggerOn", ${minuteSql('d.trigger_at')} as "triggerAt", d.excluded, d.extended_to as "extendedTo", d.state,
       d.due_on as "dueOn", ${minuteOfHoursSql('d', 'due_at')} as "dueAt", d.act_by as "actBy", d.provisional, coalesce(p.number, c.receipt_number) as number,
       coalesce((select o.name from organisation o where o.id = p.organisation_id), '重庆知识产权纠纷调解平台') as organisation, r.content as rule, d.rule_hash as "ruleHash", k.content as schedules,
       d.calendar_hash as "calendarHash", d.hash, ${deadlineNameSql('d')} as name, ${movesSql('d')} as moves,
       (select coalesce(json_agg(json_build_object('at', to_json(e.at)#>>'{}', 'type', e.type, 'seq', e.seq, 'hash', e.hash) order by e.seq), '[]') from event_log e
         where e.dispute_id = d.dispute_id and e.proceeding_id = d.proceeding_id and e.at = d.started_at) as events
     from deadline d join proceeding p on p.dispute_id = d.dispute_id and p.id = d.proceeding_id join dispute c on c.dispute_id = d.dispute_id
     join law_text r on r.hash = d.rule_hash join law_text k on k.hash = d.calendar_hash where d.id = $1`,
    [id],
  )) as KeptDeadline[];
  return row ?? null;
}

export interface CurrentDeadline {
  id: string;
  ruleId: string;
  name: { zh: string; en: string };
  dueOn: PlainDate;
  dueAt: string | null;
  actBy: PlainDate | null;
  state: KeptDeadline['state'];
  provisional: boolean;
  steps: { zh: string; en: string }[];
}

/** All deadlines of a proceeding as they stand in this transaction. */
export const currentDeadlines = (reader: Reader, proceedingId: ProceedingId): Promise<CurrentDeadline[]> =>
  reader.query(
    `select d.id, d.rule_id as "ruleId", ${deadlineNameSql('d')} as name, d.due_on as "dueOn", ${minuteOfHoursSql('d', 'due_at')} as "dueAt", d.act_by as "actBy", d.state, d.provisional, d.steps
     from deadline d where d.proceeding_id = $1 and d.dispute_id = (select dispute_id from proceeding where id = $1) order by d.due_on, d.id`,
    [proceedingId],
  ) as Promise<CurrentDeadline[]>;
