import type { PlainDate } from '@kernel';
import type { DeadlineRule } from './rule';
import { adjudicationRules } from './rules-adjudication';
import { adjudicationCourseRules } from './rules-adjudication-course';
import { administrativeMediationRules } from './rules-administrative-mediation';
import { aftercareRules } from './rules-aftercare';
import { confirmationRules } from './rules-confirmation';
import { internalTargetRules } from './rules-internal-targets';
import { linkageRules } from './rules-linkage';
import { mediationRules } from './rules-mediation';
import { penaltyRules } from './rules-penalty';
import { order81SupplementRules } from './rules-order81-supplement';
import { referralRules } from './rules-referral';
import { supervisionRules } from './rules-supervision';
import { transferRules } from './rules-transfer';
import { variantRules } from './rules-variants';

/** Every version of every rule of the house. Source: rule book 1–8 and its supplement on Order 81; ids as there. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...mediationRules,
  ...confirmationRules,
  ...referralRules,
  ...adjudicationRules,
  ...linkageRules,
  ...administrativeMediationRules,
  ...adjudicationCourseRules,
  ...penaltyRules,
  ...transferRules,
  ...supervisionRules,
  ...aftercareRules,
  ...order81SupplementRules,
  ...variantRules,
  ...internalTargetRules,
];

/**
 * The version in force on the trigger day (`YYYY-MM-DD`, Asia/Shanghai); null when the id is unknown or no version reaches that day.
 * A matter keeps this version for good (rule book 11).
 */
export function ruleInForce(id: string, on: PlainDate): DeadlineRule | null {
  return deadlineRules.find((rule) => rule.id === id && rule.inForce.from <= on && (rule.inForce.to === null || on <= rule.inForce.to)) ?? null;
}
