import type { Reader } from '@platform';
import type { Asking, DocumentOffer, Proceeding } from '@proceedings';

/** The official papers of a mediation. */
export async function mediationDocuments(_reader: Reader, _proceeding: Proceeding, _asking: Asking): Promise<readonly DocumentOffer[]> {
  return [];
}
