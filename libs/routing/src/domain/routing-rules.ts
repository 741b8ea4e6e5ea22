import { type FieldRefusal, fieldRefusal, type Refusal, refusal, refusalOfFields } from '@kernel';
import { filterRules } from './organisation-filters';
import type { RuleSetting } from './organisation-profile';
import { paramRanges, scoreRules } from './organisation-scores';

export type RuleChange = Pick<RuleSetting, 'enabled' | 'weight' | 'params'>;

const MAX_WEIGHT = 100;

/** `constructor` and its like are inherited by every table and are no entry of it. */
const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** What is wrong with a change of a rule; null: nothing. Law and logic don't bend; a parameter has its range. */
export function refusalOfRuleChange(key: string, change: RuleChange): Refusal | null {
  const filter = own(filterRules, key);
  const score = own(scoreRules, key);
  if (filter && filter.force !== 'setting') return refusal('rule_compulsory');
  if (!filter && !score) return refusal('not_found');
  return refusalOfFields([...weightComplaints(change.weight), ...paramComplaints(score?.params ?? {}, change.params)]);
}

const weightComplaints = (weight: number): FieldRefusal[] =>
  Number.isInteger(weight) && weight >= 0 && weight <= MAX_WEIGHT ? [] : [fieldRefusal('weight', 'out_of_range', { min: 0, max: MAX_WEIGHT })];

function paramComplaints(known: Readonly<Record<string, number>>, given: RuleChange['params']): FieldRefusal[] {
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => fieldRefusal(`params.${name}`, 'unknown_property'));
  const wrong = Object.keys(known).flatMap((name) => {
    const value = given[name];
    const { min, max } = paramRanges[name] ?? { min: 0, max: MAX_WEIGHT };
    if (value === undefined) return [fieldRefusal(`params.${name}`, 'required')];
    if (typeof value !== 'number' || !Number.isFinite(value)) return [fieldRefusal(`params.${name}`, 'not_number')];
    return value < min || value > max ? [fieldRefusal(`params.${name}`, 'out_of_range', { min, max })] : [];
  });
  return [...unknown, ...wrong];
}
