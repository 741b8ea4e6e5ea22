import { fieldRefusal, parsePatentNumber, type PatentKind, refusalOfFields } from '@kernel';
import { type ActionSpec, ask, guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { openStates } from './states';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const guard = anyGuard<AdjudicationFacts>;

const kindOf: Readonly<Record<AdjudicationFacts['rightKind'], PatentKind>> = { 'PAT-I': 'invention', 'PAT-U': 'utility', 'PAT-D': 'design' };

const numberMissing = guard('patent-number-missing', ['专利号待补全', 'the patent’s number is to be completed'], (facts) =>
  unless(!facts.patentNumberKnown, 'patent_number_known'),
);

/** Its check digit, and the kind of patent the case is about: the ninth figure of a number says it. */
const numberFits = guard('patent-number-fits', ['专利号有效，且与本案专利类型一致', 'a valid number of the kind of patent in dispute'], ({ rightKind }, { input }) => {
  if (typeof input?.number !== 'string') return null;
  const parsed = parsePatentNumber(input.number);
  if (!parsed.ok) return refusalOfFields([fieldRefusal('number', parsed.refusal.code)]);
  return parsed.value.kind === kindOf[rightKind] ? null : refusalOfFields([fieldRefusal('number', 'patent_number_kind')]);
});

/** A case is taken in while its number is unknown (real case 1); nothing is decided about a patent nobody can name. */
export const patentNumberKnown = guard(
  'patent-number-known',
  ['专利号已补全', 'the patent’s number is known'],
  (facts) => unless(facts.patentNumberKnown, 'patent_number_missing'),
  '办法第31条',
);

export const patentActions: Actions = {
  'complete-patent': {
    name: { zh: '补全专利号', en: 'Complete the patent’s number' },
    from: ['AD_SUBMITTED', 'AD_SUPPLEMENT', ...openStates],
    by: ['applicant', 'case_handler'],
    guards: [numberMissing, numberFits],
    input: [ask.text('number', '专利号', 'Patent number')],
    audience: 'adjudication',
    basis: '办法第15条',
  },
};
