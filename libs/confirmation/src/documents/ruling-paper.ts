import type { DocumentData } from '@documents';
import { isPlainDate, type PlainDate } from '@kernel';
import { citationText, lacking, type Paper, type PaperDispute, paper, paperParty } from '@mediation';
import { type ConfirmationPapers, eventOf, referenceTo } from './confirmation-papers';

const dayOf = (value: unknown): PlainDate | undefined => (isPlainDate(value) ? value : undefined);

/** F-SC-07: the court's ruling as its liaison registered it. The court's number and days are recorded, never made here. */
export function ruling(papers: ConfirmationPapers): Paper<'ruling'> {
  const confirmed = eventOf(papers, 'confirm');
  const accepted = eventOf(papers, 'accept');
  const decidedOn = dayOf(confirmed?.payload.decidedOn);
  if (!confirmed || !accepted || !decidedOn || papers.courtName === null || papers.courtNumber === null)
    return lacking('法院裁定确认后登记', 'registered once the court has confirmed');
  const citation = citationText(papers.rulingArticles, decidedOn);
  if (citation === null) return lacking('没有找到裁定当日有效的法律条文', 'no article in force on the day of the ruling is known');
  return paper({
    organisation: papers.courtName,
    number: papers.courtNumber,
    issuedOn: decidedOn,
    applicants: applicantsOf(papers.dispute),
    agreement: referenceTo(papers),
    dispute: papers.dispute.matter,
    terms: papers.agreement.clauses,
    acceptedOn: accepted.on,
    heardOn: dayOf(eventOf(papers, 'hear')?.payload.heardOn),
    citation,
    register: {
      servedOn: dayOf(confirmed.payload.servedOn),
      objectionUntil: papers.objectionUntil ?? undefined,
      enforceUntil: papers.enforceUntil ?? undefined,
      revokedOn: dayOf(eventOf(papers, 'uphold-objection')?.payload.decidedOn),
    },
  });
}

/** A ruling names everybody in full, and nobody's telephone. */
const applicantsOf = ({ wholeParties }: PaperDispute): DocumentData['ruling']['applicants'] =>
  wholeParties.map(paperParty).map((party) => ({ ...party, phone: undefined, agents: party.agents?.map((agent) => ({ ...agent, phone: undefined })) }));
