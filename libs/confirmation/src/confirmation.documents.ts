import type { Reader } from '@platform';
import type { Asking, DocumentOffer, Proceeding } from '@proceedings';
import { offerPaper } from '@mediation';
import { commitment, conductCertificate, confirmationApplication } from './documents/confirmation-papers';
import { findConfirmationPapers } from './documents/confirmation-papers.queries';
import { ruling } from './documents/ruling-paper';

/** The papers of the packet that the platform prints, and the court's ruling; the others are files somebody stores. */
export async function confirmationDocuments(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<readonly DocumentOffer[]> {
  const papers = await findConfirmationPapers(reader, proceeding, asking);
  if (!papers) return [];
  return [
    offerPaper('confirmation-application', confirmationApplication(papers)),
    offerPaper('commitment', commitment(papers)),
    offerPaper('conduct-certificate', conductCertificate(papers)),
    offerPaper('ruling', ruling(papers)),
  ];
}
