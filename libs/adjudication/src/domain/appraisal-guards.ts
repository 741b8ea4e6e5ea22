import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts, AppraisalFacts } from './facts';

const guard = anyGuard<AdjudicationFacts>;
const EVIDENCE = ['AD-EVID-15D', 'AD-EVID-15D-AGREED'];

const stages: Readonly<Record<AppraisalFacts['stage'], readonly [zh: string, en: string]>> = {
  asked: ['已申请检验鉴定', 'an appraisal was asked for'],
  quoted: ['鉴定机构已报价', 'there is a quote'],
  commissioned: ['已委托检验鉴定', 'an appraisal is commissioned'],
  reported: ['已收到鉴定意见', 'the opinion has come'],
};

const foreign = (field: string) => refusalOfFields([fieldRefusal(field, 'unknown_choice', { value: '' })]);

export const noAppraisalOpen = guard('no-appraisal-open', ['没有正在进行的检验鉴定', 'no appraisal is under way'], ({ experts }) =>
  unless(experts.appraisal === null, 'appraisal_under_way'),
);

/** Each party's own period, or the latest of the others while its own has not begun. The last day counts. */
export const evidencePeriodRuns = guard(
  'evidence-period-runs',
  ['举证期限届满前', 'before the time for evidence ends'],
  ({ clocks, today }, { partyIds }) => {
    const evidence = clocks.filter(({ ruleId }) => EVIDENCE.includes(ruleId));
    const own = evidence.filter(({ partyId }) => partyId !== null && partyIds.includes(partyId));
    const last = (own.length > 0 ? own : evidence)
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1);
    return unless(last === undefined || last >= today, 'appraisal_too_late', { day: last ?? '' });
  },
  '办法第53条',
);

export const appraisalAt = (...wanted: readonly AppraisalFacts['stage'][]) =>
  guard(`appraisal-at-${wanted.join('-or-')}`, [wanted.map((one) => stages[one][0]).join('或者'), wanted.map((one) => stages[one][1]).join(' or ')], ({ experts }) =>
    unless(experts.appraisal !== null && wanted.includes(experts.appraisal.stage), 'appraisal_elsewhere'),
  );

export const institutionListed = guard('institution-listed', ['机构在名录中', 'the institution is in the register'], ({ experts }, { input }) =>
  input === undefined || experts.institutions.some((id) => id === input.institution) ? null : foreign('institution'),
);

const everybody = ({ receivers, experts }: AdjudicationFacts, says: (answer: AppraisalFacts['answers'][number]) => boolean): boolean =>
  receivers.every(({ id }) => experts.appraisal?.answers.some((answer) => answer.partyId === id && says(answer)) ?? false);

/** Without an agreement on the cost there is no appraisal, whoever would pay. */
export const costAgreed = guard(
  'cost-agreed',
  ['各方当事人就费用达成一致', 'every party agrees on the cost'],
  (facts) =>
    unless(
      everybody(facts, ({ cost }) => cost),
      'appraisal_cost_not_agreed',
    ),
  '办法第53条',
);

/** Only the institution not agreed: the panel names one. Agreed: nobody names another. */
export const institutionSettled = guard(
  'institution-settled',
  ['各方同意机构；协商不成的由合议组指定', 'every party agrees on the institution, else the panel names one'],
  (facts, { input }) => {
    if (input === undefined) return null;
    const agreed = everybody(facts, ({ institution }) => institution);
    if (input.institution === undefined) return agreed ? null : refusalOfFields([fieldRefusal('institution', 'institution_to_be_named')]);
    if (agreed) return refusalOfFields([fieldRefusal('institution', 'institution_is_agreed')]);
    return facts.experts.institutions.some((id) => id === input.institution) ? null : foreign('institution');
  },
  '办法第53条',
);

export const investigatorFree = guard(
  'investigator-free',
  ['在名录中，与本案当事人没有关系，尚未指派', 'in the register, unrelated to the parties, not assigned yet'],
  ({ experts }, { input }) => {
    if (input === undefined) return null;
    const chosen = experts.investigators.find(({ id }) => id === input.investigator);
    if (!chosen) return foreign('investigator');
    return refusalOfFields(chosen.related || chosen.assigned ? [fieldRefusal('investigator', chosen.related ? 'investigator_related' : 'investigator_assigned')] : []);
  },
  '办法第5条',
);

export const investigatorNamed = guard('investigator-named', ['所选是本案的技术调查官', 'an investigator of this case'], ({ experts }, { input }) => {
  if (input === undefined) return unless(experts.assigned.length > 0, 'no_investigator');
  return experts.assigned.some(({ id }) => id === input.investigator) ? null : foreign('investigator');
});

export const recusalOfInvestigatorOpen = guard('investigator-recusal-open', ['有待决定的回避申请', 'a recusal request waits'], ({ experts }, { input }) =>
  unless(
    experts.assigned.some(({ id, recusalOpen }) => recusalOpen && (input === undefined || id === input.investigator)),
    'no_recusal_open',
  ),
);

/** While a recusal is open nothing of his is taken in. */
export const opinionInUse = guard('investigator-recusal-decided', ['回避申请已决定', 'his recusal is decided'], ({ experts }, { input }) =>
  unless(input === undefined || !experts.assigned.some(({ id, recusalOpen }) => recusalOpen && id === input.investigator), 'recusal_open', { count: 1 }),
);
