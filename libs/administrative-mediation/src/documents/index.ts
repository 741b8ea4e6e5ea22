import type { DepartmentPaperKind } from '@documents';
import { canSee } from '@kernel';
import { offerPaper } from '@mediation';
import type { Reader } from '@platform';
import type { Asking, DocumentOffer, Proceeding } from '@proceedings';
import { agreementPaper, copyToCnipa, endingNotice, sessionRecord, withdrawalRecord } from './course-papers';
import { acceptanceNotice, commentNotice, correctionNotice, filingNotice, refusalNotice, requestPaper } from './intake-papers';
import { findMediationPapers } from './mediation-papers.queries';

/** What the department delivers: with the request its copy (办法 65), that it files, when and where, or not (66, 67, 70(1)), the end (69) and the agreement. Records and letters to others are none of it. */
export const servedPapers: readonly DepartmentPaperKind[] = [
  'am-correction-notice',
  'am-request',
  'am-comment-notice',
  'am-refusal-notice',
  'am-filing-notice',
  'am-acceptance-notice',
  'am-agreement',
  'am-ending-notice',
];

/**
 * The papers of an administrative mediation, for the readers of its file alone: both sides and the officer. What goes to one side isn't offered to the other,
 * and a respondent that refused is told of no session and no agreement.
 */
export async function mediationDocuments(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<readonly DocumentOffer[]> {
  const { relations, partyIds } = asking;
  const papers = canSee(relations, 'administrative_mediation') ? await findMediationPapers(reader, proceeding, asking) : null;
  if (!papers) return [];
  const [toRequester, toRespondent, isOfficer] = [relations.includes('applicant'), relations.includes('respondent'), relations.includes('mediating_officer')];
  const takesPart = isOfficer || papers.row.parties.some(({ id, side, accepts }) => partyIds.includes(id) && (side === 'A' || accepts === true));
  return [
    offerPaper('am-request', requestPaper(papers)),
    ...(toRequester || isOfficer ? [offerPaper('am-correction-notice', correctionNotice(papers))] : []),
    ...(toRespondent || isOfficer ? [offerPaper('am-comment-notice', commentNotice(papers))] : []),
    offerPaper('am-refusal-notice', refusalNotice(papers)),
    ...(takesPart
      ? [
          offerPaper('am-filing-notice', filingNotice(papers)),
          offerPaper('am-acceptance-notice', acceptanceNotice(papers)),
          offerPaper('am-record', sessionRecord(papers)),
          offerPaper('am-agreement', agreementPaper(papers)),
          offerPaper('am-ending-notice', endingNotice(papers)),
        ]
      : []),
    offerPaper('am-withdrawn', withdrawalRecord(papers)),
    ...(isOfficer ? [offerPaper('am-cnipa-copy', copyToCnipa(papers))] : []),
  ];
}
