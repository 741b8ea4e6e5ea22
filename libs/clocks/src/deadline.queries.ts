import type { DeadlineView } from '@contract';
import type { Reader } from '@platform';
import { movesSql } from './receipt.queries';
import { nextReminderSql } from './reminders/next-reminder.queries';
import { deadlineNameSql, minuteOfHoursSql } from './rule-name.queries';

/** The clocks of a proceeding as its page shows them: those that are over last. For readers of the matter. */
export async function deadlinesOf(reader: Reader, disputeId: string, proceedingId: string): Promise<DeadlineView[]> {
  return reader.query(
    `select d.id, d.rule_id as "ruleId", ${deadlineNameSql('d')} as name, r.content -> 'law' as law, r.content ->> 'confirmation' as confirmation, d.trigger_on as "triggerOn", d.due_on as "dueOn",
       ${minuteOfHoursSql('d', 'trigger_at')} as "triggerAt", ${minuteOfHoursSql('d', 'due_at')} as "dueAt", d.act_by as "actBy", d.provisional, d.party_id as "partyId", d.state, d.steps, ${movesSql('d')} as moves, ${nextReminderSql('d')} as "nextReminderAt" from deadline d join law_text r on r.hash = d.rule_hash
     where d.dispute_id = $1 and d.proceeding_id = $2 order by d.state in ('met', 'lapsed'), d.due_on, d.id`,
    [disputeId, proceedingId],
  ) as Promise<DeadlineView[]>;
}
