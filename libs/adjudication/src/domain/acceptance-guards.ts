import { guard as anyGuard, unless } from '@procedure';
import { acceptanceOf, stoppers } from './acceptance';
import type { AdjudicationFacts } from './facts';

const guard = anyGuard<AdjudicationFacts>;

/** The same judgement as the guided screen's, over what is sent: nobody submits what the law knows no request for. */
export const nothingStops = guard(
  'nothing-stops',
  ['没有使请求不能成立的情形', 'nothing that no request can be made with'],
  ({ rightKind, today, respondents }, { input }) => {
    if (input === undefined) return null;
    const known = { rightKind, today, department: '', respondents: respondents.map(({ name }) => ({ name, address: name })), limitUntil: null, drugUntil: null };
    const stopping = stoppers(acceptanceOf(input, known));
    return unless(stopping.length === 0, 'acceptance_not_met', { why: stopping.map(({ why }) => why.zh).join('') });
  },
  '办法第12条、第15条',
);
