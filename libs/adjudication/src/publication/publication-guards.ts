import { fieldRefusal, refusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from '../domain/facts';
import { proposeMasks } from './masking';

const guard = anyGuard<AdjudicationFacts>;

const SHORTEST = 2;

/** One place a line; blank lines are none. */
export const placesOf = (added: unknown): string[] =>
  typeof added === 'string'
    ? added
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];

export const masksOfThisText = guard(
  'masks-of-this-text',
  ['增加的遮盖处见于裁决原文；保留应当遮盖的内容须说明理由', 'what is added stands in the text; what must be masked stays in sight with a reason only'],
  ({ publication }, { input }) => {
    if (publication === null) return refusal('nothing_decided');
    if (input === undefined) return null;
    const text = publication.sections.map((one) => one.text).join('\n');
    const missing = placesOf(input.added).find((place) => [...place].length < SHORTEST || !text.includes(place));
    if (missing !== undefined) return refusalOfFields([fieldRefusal('added', 'mask_not_in_text', { text: missing.slice(0, 40) })]);
    const kept = Array.isArray(input.kept) ? input.kept : [];
    const unknown = kept.find((one) => !publication.proposals.some((mask) => mask.text === one));
    if (unknown !== undefined) return refusalOfFields([fieldRefusal('kept', 'unknown_choice', { value: String(unknown).slice(0, 40) })]);
    const needsReason = publication.proposals.some((mask) => mask.required && kept.includes(mask.text));
    return needsReason && input.keptBecause === undefined ? refusalOfFields([fieldRefusal('keptBecause', 'mask_reason_missing')]) : null;
  },
  '办法第83条第1款',
);

export const publicationPrepared = guard('publication-prepared', ['公开文本已准备，尚未确认', 'the public text is prepared and not confirmed'], ({ publication }) =>
  unless(publication?.isPrepared === true && !publication.isConfirmed, 'publication_not_prepared'),
);

export const anotherConfirms = guard('another-confirms', ['由准备人以外的人确认', 'somebody other than who prepared it'], ({ publication }) =>
  unless(publication?.byAsker !== true, 'publication_own_work'),
);

export const publicationConfirmed = guard(
  'publication-confirmed',
  ['公开文本已由合议组组长或者负责人确认', 'the public text is confirmed by the chief or the head'],
  ({ publication }) => unless(publication?.isConfirmed === true, 'publication_not_confirmed'),
  '办法第83条',
);

export const isPublic = guard('is-public', ['裁决已公开', 'the decision is public'], ({ publication }) => unless(publication?.isPublic === true, 'decision_not_public'));

export const notPublic = guard('not-public', ['裁决尚未公开', 'the decision isn’t public'], ({ publication }) => unless(publication?.isPublic !== true, 'decision_public_already'));

/** What is said of a change is public as it is typed: there is no second pair of eyes. */
export const nothingToMask = guard(
  'nothing-to-mask',
  ['说明中没有应当遮盖的内容', 'the note holds nothing that must be masked'],
  (_facts, { input }) => {
    const text = typeof input?.text === 'string' ? input.text : '';
    const hits = proposeMasks([{ heading: '', text }], { people: [], homes: [] }).filter(({ required }) => required);
    return hits.length === 0 ? null : refusalOfFields([fieldRefusal('text', 'publication_unmasked', { text: hits.map((hit) => hit.text).join('、') })]);
  },
  '办法第83条第1款',
);
