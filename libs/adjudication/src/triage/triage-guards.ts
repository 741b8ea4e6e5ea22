import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from '../domain/facts';

const guard = anyGuard<AdjudicationFacts>;

/** Whoever wants another track asks the head, who says why. */
export const asProposed = guard('as-proposed', ['与系统建议一致；不一致的由负责人决定', 'as proposed; anything else is for the head'], ({ triage }, { input }) =>
  input === undefined || input.track === triage?.proposal.track ? null : refusalOfFields([fieldRefusal('track', 'track_not_proposed')]),
);

export const fairNotOver = guard('fair-not-over', ['展会尚未结束', 'the fair is not over'], (facts, { input }) => {
  const last = input?.lastOn;
  return typeof last === 'string' && last < facts.today ? refusalOfFields([fieldRefusal('lastOn', 'fair_over')]) : null;
});

export const noFairYet = guard('no-fair-yet', ['尚未登记展会', 'no fair is entered'], ({ triage }) => unless(!triage?.hasFair, 'fair_entered_already'));

export const fairOpen = guard('fair-open', ['已登记展会，现场处理尚未了结', 'a fair is entered and not dealt with'], ({ triage }) =>
  unless(triage?.fairIsOpen === true, 'no_fair_open'),
);
