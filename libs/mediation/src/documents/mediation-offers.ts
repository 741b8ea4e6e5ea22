import type { DocumentKind } from '@documents';
import type { DocumentOffer } from '@proceedings';
import { agreementPaper, oralAgreement } from './agreement-paper';
import { courtReport, referralReply } from './court-papers';
import { appointment, extensionConsent, pauseRecord } from './course-papers';
import { acceptanceRegister, mediationApplication, rightsNotice } from './filing-papers';
import { inquiryLetter, rejectionNotice, supplementNotice } from './intake-papers';
import type { MediationPapers } from './mediation-papers';
import { offerPaper, type Paper } from './paper';
import { performanceReminder, returnVisits } from './performance-papers';
import { mediationRecord, terminationNotice } from './session-papers';

/** A paper that few matters need is on the list once there is one; it isn't lacking before. */
const onceMade = <K extends DocumentKind>(kind: K, made: Paper<K>): DocumentOffer[] => (made.why === null ? [offerPaper(kind, made)] : []);

/** A letter is for the side it is addressed to and for those who sent it. */
const reaches = ({ seesStaff, dispute, partyIds }: MediationPapers, side: 'A' | 'B'): boolean =>
  seesStaff || dispute.parties.some((party) => party.side === side && partyIds.includes(party.id));

/** The papers of a mediation in the order of its file (forms-and-data F-RT-10). What a reader may never see isn't on its list. */
export function mediationOffers(papers: MediationPapers): DocumentOffer[] {
  const isFiledByParty = papers.dispute.source !== 'court';
  const isReferred = papers.proceeding.procedure === 'SD';
  const isOral = papers.agreement?.form === 'oral';
  return [
    ...(isFiledByParty ? [offerPaper('mediation-application', mediationApplication(papers))] : []),
    ...(isReferred ? [offerPaper('referral-reply', referralReply(papers))] : []),
    ...(reaches(papers, 'A') ? [...onceMade('supplement-notice', supplementNotice(papers)), ...onceMade('rejection-notice', rejectionNotice(papers))] : []),
    ...(!isReferred && reaches(papers, 'B') ? [offerPaper('inquiry-letter', inquiryLetter(papers))] : []),
    offerPaper('acceptance-register', acceptanceRegister(papers)),
    offerPaper('rights-notice', rightsNotice(papers)),
    offerPaper('appointment', appointment(papers)),
    ...(papers.seesJoint ? [offerPaper('mediation-record', mediationRecord(papers))] : []),
    ...onceMade('pause-record', pauseRecord(papers)),
    ...onceMade('extension-consent', extensionConsent(papers)),
    ...(isOral ? [offerPaper('oral-agreement', oralAgreement(papers))] : [offerPaper('agreement', agreementPaper(papers))]),
    offerPaper('termination-notice', terminationNotice(papers)),
    ...(isReferred ? [offerPaper('court-report', courtReport(papers))] : []),
    ...onceMade('performance-reminder', performanceReminder(papers)),
    ...onceMade('return-visit', returnVisits(papers)),
  ];
}
