import type { MediationView } from '@contract';

type Note = Pick<MediationView['notes'][number], 'id' | 'audience' | 'text'>;

/** All that was told in confidence in words: notes, and the terms of offers. */
export const toldIn = ({ notes, offers }: Pick<MediationView, 'notes' | 'offers'>): Note[] => [
  ...notes,
  ...offers.map(({ id, audience, terms }) => ({ id, audience, text: terms ?? '' })),
];

/** Shorter runs are ordinary words (“同意调解并支付”), longer ones are copied. */
const COPIED_RUN = 12;

const squeeze = (text: string) => text.replace(/[\s，。、；：,.;:“”"']/g, '');

function sharesRun(text: string, source: string): boolean {
  for (let start = 0; start + COPIED_RUN <= source.length; start += 1) {
    if (text.includes(source.slice(start, start + COPIED_RUN))) return true;
  }
  return false;
}

/**
 * Notes told in confidence whose words stand in a text for other eyes (U21). It warns and asks for a tick;
 * who may really see what is decided by the server alone.
 */
export function copiedFromCaucus(texts: readonly string[], notes: readonly Note[], audience: string | null): Note[] {
  if (audience === 'private') return [];
  const squeezed = texts.map(squeeze).filter((text) => text.length >= COPIED_RUN);
  return notes.filter(
    (note) => ['caucus_a', 'caucus_b', 'private'].includes(note.audience) && note.audience !== audience && squeezed.some((text) => sharesRun(text, squeeze(note.text))),
  );
}
