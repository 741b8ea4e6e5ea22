import type { Reader } from '@platform';
import type { Asking, DocumentOffer, Proceeding } from '@proceedings';

/** The papers of the packet. */
export async function confirmationDocuments(_reader: Reader, _proceeding: Proceeding, _asking: Asking): Promise<readonly DocumentOffer[]> {
  return [];
}
