import type { Clause } from '@documents';

/** Stands in the text of a series for the name of each respondent. */
const RESPONDENT = '{被申请人}';

/** The pilot's text for one respondent: its name wherever the mark stands, and in what it pays its own sum. */
export function clausesFor(template: readonly Clause[], { name, amountFen }: { name: string; amountFen: number }): Clause[] {
  return template.map((clause) => {
    const filled = named(clause, name) as Clause;
    return clause.kind === 'pay' && clause.obligor === RESPONDENT ? ({ ...filled, amountFen } as Clause) : filled;
  });
}

export const factsFor = (facts: string, name: string): string => facts.replaceAll(RESPONDENT, name);

function named(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.replaceAll(RESPONDENT, name);
  if (Array.isArray(value)) return value.map((item) => named(item, name));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, name)]));
  return value;
}
