import type { RoutingRuleView } from '@contract';
import { type Actor, RefusalError, refusal } from '@kernel';
import { type Clock, type Database, type Reader, type Tx } from '@platform';
import { filterRules } from './domain/organisation-filters';
import { scoreRules } from './domain/organisation-scores';
import { refusalOfRuleChange, type RuleChange } from './domain/routing-rules';

const COLUMNS = `key, kind, enabled, weight, params, version, updated_by as "updatedBy", updated_at as "updatedAt"`;

type RuleRow = Omit<RoutingRuleView, 'name' | 'updatedAt'> & { updatedAt: Date };

/** The settings of routing: how much each rule weighs. What the law demands is shown among them and stays as it is. */
export class RoutingRuleService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Every rule, in the order of the explanation. */
  list(actor: Actor): Promise<RoutingRuleView[]> {
    return this.db.read(actor, async (reader) => (await reader.query(`select ${COLUMNS} from routing_rule order by position`)).map(viewOf));
  }

  /** Repeated by `expectedVersion`: the second attempt finds a newer one. Decisions made before keep the explanation of their day. */
  async update(actor: Actor, key: string, change: RuleChange & { expectedVersion: number }): Promise<RoutingRuleView> {
    if (!actor.roles.includes('administrator')) throw new RefusalError(refusal('role_not_allowed'));
    const wrong = refusalOfRuleChange(key, change);
    if (wrong) throw new RefusalError(wrong);
    return this.db.write(actor, async (tx) => {
      await updateRule(tx, key, { ...change, by: actor.name, at: this.clock.now() });
      return viewOf(await getRule(tx, key));
    });
  }
}

async function getRule(reader: Reader, key: string): Promise<RuleRow> {
  const [row] = (await reader.query(`select ${COLUMNS} from routing_rule where key = $1`, [key])) as RuleRow[];
  if (!row) throw new RefusalError(refusal('not_found'));
  return row;
}

async function updateRule(tx: Tx, key: string, change: RuleChange & { expectedVersion: number; by: string; at: Date }): Promise<void> {
  const [changed] = (await tx.query(
    `with u as (update routing_rule set enabled = $3, weight = $4, params = $5, version = version + 1, updated_by = $6, updated_at = $7 where key = $1 and version = $2
       returning key, version, enabled, weight, params, updated_by, updated_at),
     h as (insert into routing_rule_history (key, version, enabled, weight, params, updated_by, updated_at) select * from u)
     select count(*)::int as count from u`,
    [key, change.expectedVersion, change.enabled, change.weight, change.params, change.by, change.at],
  )) as [{ count: number }];
  if (changed.count !== 1) throw new RefusalError(refusal('stale_version'));
}

const viewOf = (row: RuleRow): RoutingRuleView => ({
  ...row,
  name: (filterRules[row.key] ?? scoreRules[row.key])?.name ?? { zh: row.key, en: row.key },
  updatedAt: row.updatedAt.toISOString(),
});
