import type { RoutingDryRun, RoutingRuleView } from '@contract';
import { type Actor, addMonths, fieldRefusal, isPlainDate, type PlainDate, RefusalError, refusal, refusalOfFields, systemActor } from '@kernel';
import { beijingDay, type Clock, type Database } from '@platform';
import { movesUnder } from './domain/dry-run';
import { filterRules } from './domain/organisation-filters';
import { scoreRules } from './domain/organisation-scores';
import { refusalOfRuleChange, type RuleChange } from './domain/routing-rules';
import { loadPastRouting } from './past-routing.queries';
import { insertRuleVersion, listRules, type RuleRow, rulesOf } from './routing-rule.store';

export interface DatedRuleChange extends RuleChange {
  expectedVersion: number;
  /** A day in Beijing, today or later; today when it is left out. */
  validFrom?: string;
}

/** The settings of routing: how much each rule weighs, from which day. What the law demands is shown among them and stays as it is. */
export class RoutingRuleService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly openProcedures: readonly string[],
  ) {}

  /** Every rule as it counts today, with the changes that are to come. */
  list(actor: Actor): Promise<RoutingRuleView[]> {
    return this.db.read(actor, async (reader) => (await listRules(reader, this.today())).map(viewOf));
  }

  /** Repeated by `expectedVersion`: the second attempt finds a newer one. Decisions made before keep the explanation of their day. */
  async update(actor: Actor, key: string, change: DatedRuleChange): Promise<RoutingRuleView> {
    refuseWrongChange(actor, key, change);
    const today = this.today();
    const validFrom = dayOf(change.validFrom, today);
    return this.db.write(actor, async (tx) => {
      const isLatest = await insertRuleVersion(tx, key, { ...change, validFrom, by: actor.name, at: this.clock.now() });
      if (!isLatest) throw new RefusalError(refusal('stale_version'));
      const [row] = await listRules(tx, today, key);
      if (!row) throw new RefusalError(refusal('not_found'));
      return viewOf(row);
    });
  }

  /** Where the disputes of the last month would go under the changed rule. Writes nothing; titles and parties stay out of it. */
  async dryRun(actor: Actor, key: string, change: RuleChange): Promise<RoutingDryRun> {
    refuseWrongChange(actor, key, change);
    const until = this.today();
    const from = addMonths(until, -1);
    const { rules, past } = await this.db.read(systemActor, async (reader) => ({
      rules: rulesOf(await listRules(reader, until)),
      past: await loadPastRouting(reader, { from, until }, this.openProcedures),
    }));
    const changed = rules.map((rule) => (rule.key === key ? { ...rule, ...change } : rule));
    const moves = past.disputes.flatMap(({ disputeId, receiptNumber, input }) => {
      const move = movesUnder({ ...input, rules }, { ...input, rules: changed });
      return move ? [{ disputeId, receiptNumber, ...move }] : [];
    });
    return { from, until, disputes: past.disputes.length, isWhole: past.isWhole, moves };
  }

  private readonly today = (): PlainDate => beijingDay(this.clock.now());
}

function refuseWrongChange(actor: Actor, key: string, { enabled, weight, params }: RuleChange): void {
  if (!actor.roles.includes('administrator')) throw new RefusalError(refusal('role_not_allowed'));
  const wrong = refusalOfRuleChange(key, { enabled, weight, params });
  if (wrong) throw new RefusalError(wrong);
}

/** What was decided yesterday was decided by yesterday's rules. */
function dayOf(asked: string | undefined, today: PlainDate): PlainDate {
  if (asked === undefined || asked === '') return today;
  const complaint = !isPlainDate(asked) ? fieldRefusal('validFrom', 'impossible_date') : asked < today ? fieldRefusal('validFrom', 'starts_in_the_past') : null;
  const wrong = refusalOfFields(complaint ? [complaint] : []);
  if (wrong) throw new RefusalError(wrong);
  return asked as PlainDate;
}

const viewOf = (row: RuleRow): RoutingRuleView => ({
  ...row,
  name: (filterRules[row.key] ?? scoreRules[row.key])?.name ?? { zh: row.key, en: row.key },
  isFixed: filterRules[row.key] !== undefined && filterRules[row.key]?.force !== 'setting',
  updatedAt: row.updatedAt.toISOString(),
});
