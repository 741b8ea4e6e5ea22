/** SQL: the name of the rule that a row of `deadline` was counted by, as it was called then: `{zh, en}`. */
export const ruleNameSql = (deadline: string): string => `(select t.content -> 'name' from law_text t where t.hash = ${deadline}.rule_hash)`;
