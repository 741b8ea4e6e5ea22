import type { PlainDate } from '@kernel';
import type { Clause } from './clauses';
import type { AgreementReference, Contact, Issued, OfMediation, Party, PartySignature, Seal, Signature } from './document-parts';

/** What is written before acceptance has no number of its own: it names the application by its receipt. */
interface OnApplication extends OfMediation {
  applicants: string[];
  respondents: string[];
  dispute: string;
  appliedOn: PlainDate;
  receiptNumber: string;
  contact?: Contact;
  seal: Seal;
}

/** 补正通知书: everything that is missing, told once. */
export interface SupplementNoticeData extends OnApplication {
  items: string;
}

/** 不予受理告知书 (forms-and-data F-RT-12, sibling form): the reason, and the other ways. */
export interface RejectionNoticeData extends OnApplication {
  /** The ground in words. */
  ground: string;
  reason: string;
  remedies: string[];
}

/** 调解意愿征询函, with the slip to answer on: no mediation against a refusal (人民调解法 17). */
export interface InquiryLetterData extends OnApplication {
  addressees: PartySignature[];
  requests: string[];
  answerBy?: PlainDate;
}

/** 调解员选定书 when the parties chose (F-CM-04), 指定书 when the organisation appointed, 更换通知书 when another follows. */
export interface AppointmentData extends OfMediation {
  parties: string[];
  dispute: string;
  mediator: string;
  how: 'chosen' | 'appointed' | 'replaced';
  contact?: Contact;
  seal: Seal;
}

/** 暂停调解记录: every pause and how it ended, since the term stands still meanwhile. */
export interface PauseRecordData extends OfMediation {
  parties: string[];
  dispute: string;
  mediators: string[];
  pauses: { pausedOn: PlainDate; ground: string; reason: string; appraisal: boolean; resumed?: { on: PlainDate; reason: string } }[];
  /** The day on which a pause that still lasts is looked at again. */
  reviewOn?: PlainDate;
  mediator?: Signature;
  seal: Seal;
}

/** 延长调解期限同意书 (F-RT-12, sibling form; 特邀调解规定 27). */
export interface ExtensionConsentData extends OfMediation {
  parties: string[];
  dispute: string;
  acceptedOn?: PlainDate;
  /** The last day before the extension. */
  before?: PlainDate;
  until: PlainDate;
  signatures: PartySignature[];
  mediator?: Signature;
}

/** F-RT-08 口头协议登记表: the fields of the agreement, written down by the mediator (人民调解法 28, 30). */
export interface OralAgreementData extends OfMediation {
  number: string;
  agreedOn: PlainDate;
  parties: Party[];
  facts: string;
  clauses: Clause[];
  signatures: PartySignature[];
  mediators: Signature[];
  seal: Seal;
}

/** One thing that an agreement wants done. */
export interface PerformanceItem {
  what: string;
  amountFen?: number;
  dueOn?: PlainDate;
}

/** 督促履行函 (人民调解法 31, 32), to those who owe what is overdue. */
export interface PerformanceReminderData extends OfMediation {
  parties: string[];
  debtors: string[];
  agreement: AgreementReference;
  overdue: PerformanceItem[];
  /** What was reported as not performed, by whom. */
  report: { by: string; text: string };
  /** The article on enforcing a confirmed agreement, in force on the day of issue. */
  citation?: string;
  contact?: Contact;
  seal: Seal;
}

/** F-RT-09 回访记录: all visits, each with the state of performance on its day. */
export interface ReturnVisitData extends OfMediation {
  parties: string[];
  agreement: AgreementReference;
  visits: {
    visitedOn: PlainDate;
    visitor: string;
    purpose: string;
    findings: string;
    performance: (PerformanceItem & { state: 'due' | 'overdue' | 'performed'; doneOn?: PlainDate })[];
  }[];
}

/** F-SC-07 民事裁定书（确认调解协议有效）: the court's paper. `organisation` is the court, `issuedOn` the day of the ruling. */
export interface RulingData extends Issued {
  number: string;
  applicants: Party[];
  agreement: AgreementReference;
  dispute: string;
  terms: Clause[];
  acceptedOn: PlainDate;
  heardOn?: PlainDate;
  citation: string;
  /** What the liaison registered, beside the ruling's own text. */
  register: { servedOn?: PlainDate; objectionUntil?: PlainDate; enforceUntil?: PlainDate; revokedOn?: PlainDate };
}
