/** SQL: an instant as a minute in Beijing, `YYYY-MM-DDTHH:mm`. */
export const minuteSql = (instant: string): string => `to_char(${instant} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`;

/** SQL: an instant of a row of `deadline` (`trigger_at`, `due_at`) as a minute in Beijing, where its rule counts hours; else null. */
export const minuteOfHoursSql = (deadline: string, column: 'trigger_at' | 'due_at'): string =>
  `(select ${minuteSql(`${deadline}.${column}`)} from law_text t where t.hash = ${deadline}.rule_hash and t.content ->> 'unit' in ('hours', 'litigationHours'))`;

/** SQL: the name of the rule that a row of `deadline` was counted by, as it was called then: `{zh, en}`. */
export const ruleNameSql = (deadline: string): string => `(select t.content -> 'name' from law_text t where t.hash = ${deadline}.rule_hash)`;

/** SQL: as `ruleNameSql`, with the party whose time it is, where each has its own. For readers of the matter alone: it names somebody. */
export const deadlineNameSql = (deadline: string): string =>
  `(select case when y.name is null then t.content -> 'name' else jsonb_build_object('zh', (t.content #>> '{name,zh}') || '（' || y.name || '）', 'en', (t.content #>> '{name,en}') || ' (' || y.name || ')') end
    from law_text t left join party y on y.dispute_id = ${deadline}.dispute_id and y.id = ${deadline}.party_id where t.hash = ${deadline}.rule_hash)`;
