import { canSee, type Relation } from '@kernel';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Proceeding } from '@proceedings';
import { proposeMasks } from './masking';
import { findDecisionSource } from './publication.store';
import { sectionsOf } from './public-text';

/** The proposals, for the department alone: they are what the other side must not read. */
export async function maskChoices(reader: Reader, proceeding: Proceeding, relations: readonly Relation[]): Promise<Record<string, readonly Option[]>> {
  const source = canSee(relations, 'panel') ? await findDecisionSource(reader, proceeding) : null;
  if (!source) return {};
  return {
    masks: proposeMasks(sectionsOf(source), source).map(({ text, replacement }) => ({ value: text, label: { zh: `${text} → ${replacement}`, en: `${text} → ${replacement}` } })),
  };
}
