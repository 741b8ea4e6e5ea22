import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { proposeMasks } from './masking';
import type { PublicationFacts } from './publication-facts';
import { findDecisionSource, findPublication } from './publication.store';
import { sectionsOf } from './public-text';

/** Null while nothing is decided. Reads with all facts: the decision's guards ask. */
export async function loadPublicationFacts(reader: Reader, proceeding: Proceeding, { actor }: Pick<Asking, 'actor'>): Promise<PublicationFacts | null> {
  const source = await findDecisionSource(reader, proceeding);
  if (!source) return null;
  const sections = sectionsOf(source);
  const row = await findPublication(reader, proceeding);
  return {
    sections,
    proposals: proposeMasks(sections, source),
    isPrepared: row !== null,
    byAsker: row !== null && row.preparedBy === actor.userId,
    isConfirmed: row?.confirmedAt != null,
    isPublic: row?.publicId != null,
  };
}
