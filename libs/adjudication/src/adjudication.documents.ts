import type { Relation } from '@kernel';
import { offerPaper } from '@mediation';
import type { Reader } from '@platform';
import type { Asking, DocumentOffer, Proceeding } from '@proceedings';
import { findAdjudicationPapers } from './documents/adjudication-papers.queries';
import { answerNotice, answerPaper, correctionNotice, filingNotice, refusalNotice, requestPaper } from './documents/intake-papers';
import { appraisalCommission, hearingNotice, hearingRecord, registeredEvidence, revocationDecision, settlementPaper, suspensionNotice } from './documents/course-papers';
import { closingRegister, decisionPaper, enforcementApplication, urgingLetter } from './documents/decision-papers';

/**
 * The papers of an adjudication as this reader may print them. What goes to one side isn't offered to the other; what the department writes for itself
 * or the court, to the department alone.
 */
export async function adjudicationDocuments(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<readonly DocumentOffer[]> {
  const papers = await findAdjudicationPapers(reader, proceeding, asking);
  if (!papers) return [];
  const is = (relation: Relation) => asking.relations.includes(relation);
  const official = !is('applicant') && !is('respondent');
  const [toRequester, toRespondent] = [official || is('applicant'), official || is('respondent')];
  return [
    offerPaper('ad-request', requestPaper(papers)),
    ...(toRequester
      ? [offerPaper('ad-correction-notice', correctionNotice(papers)), offerPaper('ad-refusal-notice', refusalNotice(papers)), offerPaper('ad-filing-notice', filingNotice(papers))]
      : []),
    ...(toRespondent ? [offerPaper('ad-answer-notice', answerNotice(papers))] : []),
    offerPaper('ad-answer', answerPaper(papers)),
    offerPaper('ad-hearing-notice', hearingNotice(papers)),
    offerPaper('ad-hearing-record', hearingRecord(papers)),
    offerPaper('ad-suspension-notice', suspensionNotice(papers)),
    offerPaper('ad-appraisal-commission', appraisalCommission(papers)),
    offerPaper('ad-registered-evidence', registeredEvidence(papers)),
    offerPaper('ad-decision', decisionPaper(papers)),
    offerPaper('ad-settlement', settlementPaper(papers)),
    offerPaper('ad-revocation', revocationDecision(papers)),
    ...(toRespondent ? [offerPaper('ad-urging', urgingLetter(papers))] : []),
    ...(official ? [offerPaper('ad-enforcement-application', enforcementApplication(papers)), offerPaper('ad-closing-register', closingRegister(papers))] : []),
  ];
}
