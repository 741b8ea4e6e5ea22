import { canSee, type Relation } from '@kernel';
import { administrativeMediationRules } from './administrative-mediation-rules';
import { adjudicationRules } from './adjudication-rules';
import { agreementRules } from './agreement-rules';
import { confirmationRules } from './confirmation-rules';
import { hearingRules } from './hearing-rules';
import type { Happening, Message } from './happening';
import { intakeRules } from './intake-rules';
import { message, type Rule, sides, yourTurn } from './messages';
import { serviceRules } from './service-rules';
import { sessionRules } from './session-rules';

const rules: Readonly<Record<string, Rule>> = {
  ...intakeRules,
  ...sessionRules,
  ...agreementRules,
  ...confirmationRules,
  ...adjudicationRules,
  ...administrativeMediationRules,
  ...hearingRules,
  ...serviceRules,
};

/**
 * Who hears what. The most particular message comes first; somebody named by several gets the first alone.
 * Nobody hears of an event whose audience he isn't in, not even that there was one.
 */
export function noticesFor(happening: Happening): readonly Message[] {
  const [, action = ''] = happening.type.split('.');
  const particular = rules[happening.type] ?? rules[action];
  return [...(particular?.(happening) ?? []), ...nextToAct(happening), ...ended(happening)]
    .map((one) => ({ ...one, to: one.to.filter((relation) => canSee([relation], happening.audience)) }))
    .filter((one) => one.to.length > 0);
}

/** An event that is told late may be overtaken: then the later one says whose turn it is. */
const isStill = ({ from, to, proceeding }: Happening): boolean => from !== to && to !== null && proceeding?.state === to;

const nextToAct: Rule = (happening) => (isStill(happening) ? yourTurn(happening) : []);

/** Before the other side was asked it doesn't know of the matter, and needn't hear that it is over. */
const onlyApplicantKnows = ({ type, from }: Happening): boolean => type.startsWith('RT.') || /_(DRAFT|SUBMITTED|REQUESTED|SUPPLEMENT)$/.test(from ?? '');

const whoHandles = (type: string): readonly Relation[] => {
  if (type.startsWith('AD.')) return ['case_handler', 'panel_chief'];
  return type.startsWith('AM.') ? ['mediating_officer'] : ['mediator', 'manager'];
};

const ended: Rule = (happening) => {
  const { proceeding, type } = happening;
  if (!proceeding?.closed || !isStill(happening) || type.endsWith('.archive')) return [];
  const to: readonly Relation[] = onlyApplicantKnows(happening) ? ['applicant'] : [...sides, ...whoHandles(type)];
  const { procedure, stateName } = proceeding;
  return [
    message(happening, to, {
      title: { zh: `${procedure.zh}：${stateName.zh}`, en: `${procedure.en}: ${stateName.en}` },
      body: { zh: `${procedure.zh}已结束，结果为“${stateName.zh}”。`, en: `${procedure.en} is over: ${stateName.en}.` },
    }),
  ];
};
