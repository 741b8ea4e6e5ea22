import type { RoutingRuleView } from '@contract';
import type { PlainDate } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { RuleSetting } from './domain/organisation-profile';
import type { RuleChange } from './domain/routing-rules';

/** Each rule as it counts on the day `$1`: the latest beginning wins, and of two from one day the later entry. */
export const rulesInForce = (day: string): string => `
  select distinct on (h.key) h.key, h.enabled, h.weight, h.params, h.updated_by, h.updated_at, h.valid_from from routing_rule_history h
  where h.valid_from is null or h.valid_from <= ${day}::date order by h.key, h.valid_from desc nulls last, h.version desc`;

export interface RuleRow extends Omit<RoutingRuleView, 'name' | 'updatedAt' | 'scheduled'> {
  updatedAt: Date;
  /** One for each day that brings a change. */
  scheduled: (RuleChange & { validFrom: PlainDate; updatedBy: string | null })[];
}

/** Every rule, in the order of the explanation. */
export const listRules = (reader: Reader, today: PlainDate, key: string | null = null): Promise<RuleRow[]> =>
  reader.query(
    `select r.key, r.kind, r.version, f.enabled, f.weight, f.params, f.updated_by as "updatedBy", f.updated_at as "updatedAt", f.valid_from as "validFrom",
       (select coalesce(json_agg(json_build_object('validFrom', s.valid_from, 'enabled', s.enabled, 'weight', s.weight, 'params', s.params, 'updatedBy', s.updated_by) order by s.valid_from), '[]')
        from (select distinct on (n.valid_from) n.valid_from, n.enabled, n.weight, n.params, n.updated_by from routing_rule_history n
              where n.key = r.key and n.valid_from > $1::date order by n.valid_from, n.version desc) s) as scheduled
     from routing_rule r join (${rulesInForce('$1')}) f on f.key = r.key where $2::text is null or r.key = $2 order by r.position`,
    [today, key],
  ) as Promise<RuleRow[]>;

export const rulesOf = (rows: readonly RuleRow[]): RuleSetting[] => rows.map(({ key, enabled, weight, params }) => ({ key, enabled, weight, params }));

/** False: the version is not the latest any more. */
export async function insertRuleVersion(tx: Tx, key: string, change: RuleChange & { expectedVersion: number; validFrom: string; by: string; at: Date }): Promise<boolean> {
  const [changed] = (await tx.query(
    `with u as (update routing_rule set version = version + 1 where key = $1 and version = $2 returning key, version),
     h as (insert into routing_rule_history (key, version, enabled, weight, params, updated_by, updated_at, valid_from) select u.key, u.version, $3, $4, $5, $6, $7, $8 from u)
     select count(*)::int as count from u`,
    [key, change.expectedVersion, change.enabled, change.weight, change.params, change.by, change.at, change.validFrom],
  )) as [{ count: number }];
  return changed.count === 1;
}
