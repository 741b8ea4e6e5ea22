/** The moment somebody is next told of a running deadline before its day; null when nobody is. */
export const nextReminderSql = (deadline: string): string =>
  `(select to_json(min(n.due_at))#>>'{}' from reminder n where n.dispute_id = ${deadline}.dispute_id and n.proceeding_id = ${deadline}.proceeding_id and n.deadline_id = ${deadline}.id and n.state = 'planned' and n.rung ~ '^[dh]')`;
