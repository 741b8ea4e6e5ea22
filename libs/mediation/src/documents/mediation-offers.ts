import type { DocumentOffer } from '@proceedings';
import { agreementPaper } from './agreement-paper';
import { courtReport, referralReply } from './court-papers';
import { acceptanceRegister, mediationApplication, rightsNotice } from './filing-papers';
import type { MediationPapers } from './mediation-papers';
import { offerPaper } from './paper';
import { mediationRecord, terminationNotice } from './session-papers';

/** The papers of a mediation in the order of its file (forms-and-data F-RT-10). What a reader may never see isn't on its list. */
export function mediationOffers(papers: MediationPapers): DocumentOffer[] {
  const isFiledByParty = papers.dispute.source !== 'court';
  const isReferred = papers.proceeding.procedure === 'SD';
  return [
    ...(isFiledByParty ? [offerPaper('mediation-application', mediationApplication(papers))] : []),
    ...(isReferred ? [offerPaper('referral-reply', referralReply(papers))] : []),
    offerPaper('acceptance-register', acceptanceRegister(papers)),
    offerPaper('rights-notice', rightsNotice(papers)),
    ...(papers.seesJoint ? [offerPaper('mediation-record', mediationRecord(papers))] : []),
    offerPaper('agreement', agreementPaper(papers)),
    offerPaper('termination-notice', terminationNotice(papers)),
    ...(isReferred ? [offerPaper('court-report', courtReport(papers))] : []),
  ];
}
