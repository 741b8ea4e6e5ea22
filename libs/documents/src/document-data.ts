import type { PlainDate } from '@kernel';
import type { Clause } from './clauses';
import type { DepartmentPaperData, DepartmentPaperKind } from './department-paper';
import type { AgreementReference, Channel, Contact, CourtLetter, Issued, OfMediation, Party, PartySignature, Seal, Signature } from './document-parts';
import type {
  AppointmentData,
  ExtensionConsentData,
  InquiryLetterData,
  OralAgreementData,
  PauseRecordData,
  PerformanceReminderData,
  RejectionNoticeData,
  ReturnVisitData,
  RulingData,
  SupplementNoticeData,
} from './notice-data';

/** 申请回执 */
export interface ReceiptData extends Issued {
  /** An instant (`2026-11-22T01:30:15Z`) or Beijing time without a zone. */
  receivedAt: string;
  applicants: string[];
  subject: string;
  files: { name: string; sizeBytes: number; sha256: string }[];
  /** What happens next, one sentence each, with the computed dates. */
  nextSteps: string[];
  progressUrl?: string;
  /** 查询码, asked for on the page that `progressUrl` opens. */
  progressCode?: string;
  phone?: string;
}

/** F-RT-01 人民调解申请书, with the annex on intellectual property. */
export interface MediationApplicationData extends OfMediation {
  applicants: Party[];
  respondents: Party[];
  facts: string;
  requests: string[];
  annex?: {
    rights: { type: string; number?: string; name: string; owner: string; status?: string }[];
    allegedAct?: string;
    amountFen?: number;
    evidence: { name: string; purpose?: string }[];
  };
  signatures: PartySignature[];
}

/** F-RT-02 受理登记表. The five sources are those of the 结案报告表 (F-RT-11). */
export interface AcceptanceRegisterData extends OfMediation {
  acceptedOn: PlainDate;
  applicants: string[];
  respondents: string[];
  disputeType: string;
  source: 'application' | 'initiative' | 'police' | 'court' | 'government';
  sourceNote?: string;
  facts: string;
  signatures: PartySignature[];
  registrar: Signature;
  seal: Seal;
  remark?: string;
}

/** F-RT-03 权利义务告知书, one for each party. */
export interface RightsNoticeData extends OfMediation {
  party: { side: Party['side']; name: string };
  dispute: string;
  mediators?: string[];
  /** 送达地址确认; electronic service needs consent (民诉解释 136). */
  service?: { address?: string; phone?: string; electronicTo?: string };
  signature: PartySignature;
}

/** F-RT-06 调解笔录 */
export interface MediationRecordData extends OfMediation {
  session: number;
  /** Beijing time, `2026-11-22T09:30`. */
  heldAt: string;
  endedAt?: string;
  place: string;
  open: boolean;
  attendance: { side: Party['side']; name: string; person?: string; present: boolean; note?: string }[];
  invitees?: { name: string; capacity: string }[];
  /** Relatives, experts and organisations take part only with the parties' consent (人民调解法 20). */
  inviteesConsented?: boolean;
  mediators: string[];
  recorder: string;
  /** What the parties were told; the law's standing points when absent. */
  notices?: string[];
  statements: { speaker: string; text: string }[];
  issues: string[];
  course: string;
  result: string;
  /** Who has checked it online, and with what result; a paper signed by hand has none. */
  checks?: string[];
  signatures: PartySignature[];
  inviteeSignatures?: Signature[];
  mediatorSignatures: Signature[];
  recorderSignature: Signature;
}

/** F-RT-07 调解协议书. `court` is needed when the court referred the dispute. */
export interface AgreementData extends OfMediation {
  number: string;
  court?: string;
  parties: Party[];
  facts: string;
  disputedPoints?: string;
  responsibility?: string;
  clauses: Clause[];
  /** 履行方式、地点、期限, as far as the clauses don't say it (人民调解法 29). */
  performance?: string;
  /** 商事调解: the day the parties fixed for it to take effect (商事调解条例 22). */
  agreedEffectiveOn?: PlainDate;
  copies: number;
  signatures: PartySignature[];
  mediators: Signature[];
  recorder?: Signature;
  seal: Seal;
}

/** F-RT-12 调解终结告知书 */
export interface TerminationNoticeData extends OfMediation {
  parties: { side: Party['side']; name: string }[];
  dispute: string;
  /** `accepted` is false when it ended before acceptance: the day is then that of the application. */
  opened: { on: PlainDate; accepted: boolean };
  sessions: PlainDate[];
  endedOn: PlainDate;
  /** The ground in words (在线调解规则 25). */
  ground: string;
  /** Only when all parties sign them. */
  undisputedFacts?: { text: string; signatures: PartySignature[] };
  /** Arbitration, administrative and court ways with their time limits (人民调解法 26). */
  remedies: string[];
  /** None, when it ended before one was appointed. */
  mediator?: Signature;
  seal: Seal;
}

/** F-SC-04 司法确认申请书: all parties are 申请人. `citation` is the article in force on the day. */
export interface ConfirmationApplicationData extends Issued {
  court: string;
  citation: string;
  applicants: Party[];
  agreement: AgreementReference;
  dispute: string;
  terms: Clause[];
  attachments: string[];
  signatures: Signature[];
}

/** F-SC-05 承诺书 */
export interface CommitmentData extends Issued {
  court: string;
  applicants: string[];
  agreement: AgreementReference;
  signatures: Signature[];
}

/** F-SC-06 调解组织主持调解证明 (民诉解释 354) */
export interface ConductCertificateData extends Issued {
  court: string;
  channel: Channel;
  /** A department managing patent work mediated (专利法 65), and no mediation organisation. */
  department?: true;
  /** What the organisation is registered or licensed under. */
  registration?: string;
  parties: string[];
  dispute: string;
  sessions: PlainDate[];
  mediators: { name: string; certificate?: string }[];
  agreement: AgreementReference;
  seal: Seal;
}

/** F-SC-02 接受/不予接受委派复函 (在线调解规则 12) */
export interface ReferralReplyData extends Issued {
  referral: 'entrusted' | 'delegated';
  letter: CourtLetter;
  parties: string[];
  cause: string;
  decision: { accepted: true; mediators: string[]; dueOn: PlainDate } | { accepted: false; ground: 'out_of_charter' | 'outside_expertise' | 'other'; reason: string };
  contact?: Contact;
  seal: Seal;
}

/** F-SC-03 调解结果报告 (特邀调解规定 26; 在线调解规则 21) */
export interface CourtReportData extends Issued {
  referral: 'entrusted' | 'delegated';
  letter: CourtLetter;
  parties: string[];
  cause: string;
  mediators: string[];
  sessions: PlainDate[];
  endedOn: PlainDate;
  basicFacts: string;
  outcome:
    | { agreed: true; agreement: AgreementReference; deliveredOn?: PlainDate; next: string }
    | { agreed: false; ground: string; reasons: string; costlyConduct?: string; undisputedFacts?: string; other?: string };
  materials: string[];
  mediator: Signature;
  seal: Seal;
}

/** How one time limit was counted; `issuedOn` is the day somebody asked. */
interface DeadlineReceiptData {
  organisation: string;
  issuedOn: PlainDate;
  number: string;
  name: string;
  lines: { title: string; text: string }[];
  ranges: { name: string; from: PlainDate; to: PlainDate; days: number }[];
  proof?: string;
  notices: string[];
  agrees: boolean;
  hash?: string;
}

/** 送达回证, and 电子送达凭证 of an electronic one. Days as printed; `opened` is Beijing wall time. */
interface ServiceRecordData {
  organisation: string;
  issuedOn: PlainDate;
  title: string;
  number: string;
  paper: string;
  recipient: string;
  address: string;
  attempts: { how: string; sentOn: string; result: string; receivedOn: string; remark: string }[];
  served?: { day: string; reason: string; article?: string };
  opened?: string;
  sha256?: string;
  proofs: string[];
  electronic: boolean;
}

/** 送达地址确认书. `confirmedAt` is Beijing wall time. */
interface ServiceAddressData {
  organisation: string;
  issuedOn: PlainDate;
  number: string;
  recipient: string;
  address: string;
  electronic: boolean;
  confirmedAt: string;
}

/** Every kind and what it is drawn from. */
export interface DocumentData extends Record<DepartmentPaperKind, DepartmentPaperData> {
  receipt: ReceiptData;
  'mediation-application': MediationApplicationData;
  'supplement-notice': SupplementNoticeData;
  'rejection-notice': RejectionNoticeData;
  'inquiry-letter': InquiryLetterData;
  'acceptance-register': AcceptanceRegisterData;
  'rights-notice': RightsNoticeData;
  appointment: AppointmentData;
  'mediation-record': MediationRecordData;
  'pause-record': PauseRecordData;
  'extension-consent': ExtensionConsentData;
  agreement: AgreementData;
  'oral-agreement': OralAgreementData;
  'termination-notice': TerminationNoticeData;
  'performance-reminder': PerformanceReminderData;
  'return-visit': ReturnVisitData;
  'confirmation-application': ConfirmationApplicationData;
  commitment: CommitmentData;
  'conduct-certificate': ConductCertificateData;
  ruling: RulingData;
  'referral-reply': ReferralReplyData;
  'court-report': CourtReportData;
  'deadline-receipt': DeadlineReceiptData;
  'service-record': ServiceRecordData;
  'service-address': ServiceAddressData;
}

export type DocumentKind = keyof DocumentData;
