import type { Reader } from '@platform';
import type { Asking, DocumentOffer, Proceeding } from '@proceedings';
import { mediationOffers } from './documents/mediation-offers';
import { findMediationPapers } from './documents/mediation-papers.queries';

/** The official papers of a mediation, as this reader may print them; what is missing for the others stands beside them. */
export async function mediationDocuments(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<readonly DocumentOffer[]> {
  const papers = await findMediationPapers(reader, proceeding, asking);
  return papers ? mediationOffers(papers) : [];
}
