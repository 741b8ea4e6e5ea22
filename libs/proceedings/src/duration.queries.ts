import type { UsualDurationView } from '@contract';
import { ruleInForce } from '@deadlines';
import { systemActor } from '@kernel';
import { beijingDay, type Clock, type Database } from '@platform';

/** Fewer than this say nothing about the next one. */
const ENOUGH = 20;
const RULE = 'RM-1M';

/**
 * How long a people's mediation usually takes, before anybody files: nine of ten were over within so many days of those
 * that closed in the last two years; while there are too few, the term of the rule.
 */
export async function usualDuration(db: Database, clock: Clock): Promise<UsualDurationView> {
  const now = clock.now();
  const [row] = (await db.read(systemActor, (reader) =>
    reader.query(
      `select count(*)::int as cases, ceil(percentile_cont(0.9) within group (order by extract(epoch from closed_at - opened_at) / 86400))::int as days
       from proceeding where procedure = 'RM' and closed_at > $1::timestamptz - interval '2 years' and closed_at <= $1`,
      [now],
    ),
  )) as [{ cases: number; days: number | null }];
  const rule = ruleInForce(RULE, beijingDay(now));
  if (row.cases >= ENOUGH && row.days !== null) return { days: Math.max(row.days, 1), cases: row.cases, rule: null };
  return { days: null, cases: row.cases, rule: rule && { name: rule.name, law: rule.law, months: rule.amount } };
}
