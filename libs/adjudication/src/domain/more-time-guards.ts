import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';

const guard = anyGuard<AdjudicationFacts>;

type Clocks = AdjudicationFacts['clocks'];

const ofParty = (clocks: Clocks, rules: readonly string[], party: unknown) => clocks.find(({ ruleId, partyId }) => rules.includes(ruleId) && partyId === party);

/** More time is given while there is time: the party's own clock runs, its last day has not passed, and the new day is a later one. */
export const ownTimeRuns = (rules: readonly string[], what: readonly [zh: string, en: string]) =>
  guard(`own-time-runs-${rules[0]}`, what, ({ clocks, today }, { input }) => {
    const running = clocks.filter(({ ruleId, dueOn }) => rules.includes(ruleId) && dueOn >= today);
    if (input === undefined) return unless(running.length > 0, 'no_time_running');
    const clock = ofParty(running, rules, input.party);
    if (!clock) return refusalOfFields([fieldRefusal('party', 'no_time_running')]);
    const { until } = input;
    return typeof until === 'string' && until <= clock.dueOn ? refusalOfFields([fieldRefusal('until', 'day_not_later', { day: clock.dueOn })]) : null;
  });

/** An extension is granted before the time is over, once on each level, and no farther than the article lets that level go. */
export const closingExtensible = (level: 0 | 1) =>
  guard(
    `closing-extensible-${level}`,
    level === 0
      ? ['结案期限未满，且尚未延长', 'the closing limit runs and was not extended yet']
      : ['部门负责人已批准延长，且上一级部门尚未批准', 'extended by the head, and not yet by the department above'],
    ({ closing }, { input }) => {
      if (!closing || closing.over) return unless(false, 'no_time_running');
      if (closing.granted !== level) return unless(false, closing.granted > level ? 'extended_before' : 'first_extension_missing');
      const until = input?.until;
      if (typeof until !== 'string') return null;
      if (until <= closing.dueOn) return refusalOfFields([fieldRefusal('until', 'day_not_later', { day: closing.dueOn })]);
      return until <= closing.atMost ? null : refusalOfFields([fieldRefusal('until', 'extension_too_long', { day: closing.atMost })]);
    },
    '办法第37条第1款',
  );

/** What a party was asked for under a limit: the limit stands until it answers, also once it is over. */
export const waitedFor = (rule: string, what: readonly [zh: string, en: string]) =>
  guard(`waited-for-${rule}`, what, ({ clocks }) =>
    unless(
      clocks.some(({ ruleId }) => ruleId === rule),
      'nothing_waited_for',
    ),
  );

export const notWaitedFor = (rule: string, what: readonly [zh: string, en: string]) =>
  guard(`not-waited-for-${rule}`, what, ({ clocks }) => unless(!clocks.some(({ ruleId }) => ruleId === rule), 'waited_for_already'));

/** A ground that rests on a limit that ran out in vain, and the limit. */
const groundsOfLimits: Readonly<Record<string, string>> = { identity_not_supplied: 'AD-ID-SUPPLEMENT', claims_unclear: 'AD-CLAIM-CLARIFY' };

export const groundsLimitOver = guard(
  'grounds-limit-over',
  ['以逾期为由的，已经通知且期限已满', 'where the ground is a limit missed, it was set and is over'],
  ({ clocks, today }, { input }) => {
    const rule = typeof input?.ground === 'string' ? groundsOfLimits[input.ground] : undefined;
    if (rule === undefined) return null;
    const clock = clocks.find(({ ruleId }) => ruleId === rule);
    if (!clock) return refusalOfFields([fieldRefusal('ground', 'limit_never_set')]);
    return clock.dueOn < today ? null : refusalOfFields([fieldRefusal('ground', 'limit_still_runs', { day: clock.dueOn })]);
  },
  '办法第18条第4款、第36条第2款',
);

/** Without jurisdiction the requester is told first, and then the lead goes to who has it (办法 9(2)(3)). */
export const leadSentOn = guard(
  'lead-sent-on',
  ['依职权发现无管辖权的，先告知请求人，再移送线索', 'without jurisdiction: the requester is told, then the lead is sent on'],
  ({ today }, { input }) => {
    if (input?.ground !== 'not_competent') return null;
    const missing = (['toldOn', 'leadTo'] as const).filter((field) => input[field] === undefined).map((field) => fieldRefusal(field, 'required'));
    if (typeof input.toldOn === 'string' && input.toldOn > today) missing.push(fieldRefusal('toldOn', 'day_to_come'));
    return refusalOfFields(missing);
  },
  '办法第9条',
);

export const annulled = guard(
  'annulled',
  ['裁决已被生效判决撤销', 'a final judgment annulled the decision'],
  (facts) => unless(facts.annulled, 'not_annulled'),
  '行政诉讼法第70条、第71条',
);
