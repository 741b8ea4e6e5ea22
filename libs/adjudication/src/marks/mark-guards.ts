import { fieldRefusal, type PlainDate, parseCourtNumber, parseDecisionNumber, type Refusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, type InputValues, unless } from '@procedure';
import type { AdjudicationFacts } from '../domain/facts';
import { kindsOfActs } from './wilful-grounds';

const guard = anyGuard<AdjudicationFacts>;

const atField = (field: string, ...[code, args]: [Parameters<typeof fieldRefusal>[1], Record<string, string | number>?]): Refusal =>
  refusalOfFields([fieldRefusal(field, code, args)]) as Refusal;
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The number of a decision or of a judgment, in its standard form; null for what is neither. */
export function earlierNumber(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  const [decision, court] = [parseDecisionNumber(raw), parseCourtNumber(raw)];
  return decision.ok ? decision.value.number : court.ok ? court.value.number : null;
}

/** What is known here of the earlier decision stands before what is typed. */
export const earlierOf = ({ marking }: Pick<AdjudicationFacts, 'marking'>, input: InputValues) =>
  marking.earlier.find(({ number, partyId }) => number === earlierNumber(input.earlierNumber) && partyId === input.party) ?? null;

/** 办法 34(1): ordered to stop, effective, the same infringer, patent and type of act, and the act came after. */
export const repeatFits = guard(
  'repeat-fits',
  ['在先裁决或者判决已生效，同一侵权人在其后对同一专利再次实施同类行为', 'an effective earlier decision, and afterwards the same infringer, patent and type of act'],
  (facts, { input }) => {
    if (input === undefined) return null;
    const number = earlierNumber(input.earlierNumber);
    if (number === null) return atField('earlierNumber', 'earlier_number_format');
    const known = earlierOf(facts, input);
    if (!known && facts.marking.earlier.some((one) => one.number === number)) return atField('party', 'earlier_other_party', { number });
    const effectiveOn = known?.effectiveOn ?? (input.earlierEffectiveOn as PlainDate | undefined);
    if (effectiveOn === undefined) return atField('earlierEffectiveOn', 'required');
    if (typeof input.actedOn === 'string' && input.actedOn <= effectiveOn) return atField('actedOn', 'act_before_effect', { day: effectiveOn });
    const otherType = known && listOf(input.acts).some((act) => !known.stops.includes(act));
    return otherType ? atField('acts', 'other_type_of_act', { number }) : null;
  },
  '办法第34条第1款',
);

const actCodes = new Set(kindsOfActs.map(([code]) => code));

/** A direct decision reaches whom the mark names and the acts it names, and nobody and nothing else. */
export const repeatConfirmed = guard(
  'repeat-confirmed',
  ['已确认重复侵权：同一侵权人、同一专利、同类行为', 'the repeat infringement is confirmed: same infringer, patent and type of act'],
  ({ marking }, { input }) => {
    const repeats = marking.marks.filter(({ kind }) => kind === 'repeat');
    if (repeats.length === 0 || input === undefined) return unless(repeats.length > 0, 'no_earlier_decision');
    const infringers = listOf(input.infringers);
    if (infringers.length === 0 || infringers.some((id) => !repeats.some(({ partyId }) => partyId === id))) return atField('infringers', 'not_marked_repeat');
    const acts = new Set(repeats.filter(({ partyId }) => infringers.includes(partyId)).flatMap((one) => one.acts));
    return listOf(input.stops).some((stop) => actCodes.has(stop) && !acts.has(stop)) ? atField('stops', 'not_marked_repeat') : null;
  },
  '办法第34条第1款',
);

export const badFaithGrounded = guard(
  'bad-faith-grounded',
  [
    '故意侵权：裁决已认定侵权，并选定故意的情形；拒不履行：裁决已生效，且逃避执行、严重损害公信力',
    'wilful: found infringing, with a ground; refusing: effective, evading execution and serious harm',
  ],
  ({ marking }, { input }) => {
    if (marking.infringers.length === 0 || input === undefined) return unless(marking.infringers.length > 0, 'nobody_infringes');
    if (!marking.infringers.some((id) => id === input.party)) return atField('party', 'not_found_infringing');
    if (input.limb === 'wilful') return listOf(input.grounds).length > 0 ? null : atField('grounds', 'required');
    if (!marking.isEffective) return atField('limb', 'refusal_before_effect');
    for (const part of ['evades', 'harms']) if (input[part] !== true) return atField(part, 'refusal_limb_incomplete');
    return null;
  },
  '办法第34条第2款',
);

export const markNamed = guard('mark-named', ['所选是本案现有的标注', 'a mark of this case'], ({ marking }, { input }) =>
  input === undefined ? unless(marking.marks.length > 0, 'no_mark') : marking.marks.some(({ id }) => id === input.mark) ? null : atField('mark', 'unknown_choice', { value: '' }),
);
