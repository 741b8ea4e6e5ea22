import type { Clause, DocumentData } from '@documents';
import { isPlainDate, type PlainDate } from '@kernel';
import type { Proceeding } from '@proceedings';
import type { CitedArticle } from './citation-text';
import { type Channel, channelOf } from './paper';
import type { PaperDispute } from './paper-dispute.queries';

export interface HeldSession {
  heldOn: PlainDate;
  /** Beijing time, `2026-11-22T09:30`. */
  startsAt: string;
  place: string | null;
  online: boolean;
  present: readonly string[];
  record: string | null;
  undisputedFacts: string | null;
  /** What those who were there say about the record. */
  answers: readonly { partyId: string; answer: 'agreed' | 'objected'; objection: string | null; by: string; on: PlainDate }[];
}

export interface SignatureRow {
  role: 'party' | 'mediator' | 'seal';
  partyId: string | null;
  name: string;
  /** The person at the keyboard. */
  by: string | null;
  signedOn: PlainDate;
}

export interface AgreementRow {
  form: 'written' | 'oral';
  facts: string;
  clauses: Clause[];
  madeOn: PlainDate;
  agreedEffectiveOn: PlainDate | null;
  effectiveOn: PlainDate | null;
  signatures: readonly SignatureRow[];
}

export interface PaperEvent {
  action: string;
  on: PlainDate;
  actorName: string;
  payload: Readonly<Record<string, unknown>>;
}

/** All that the papers of a mediation are made of, as its reader may see it. */
export interface MediationPapers {
  proceeding: Pick<Proceeding, 'procedure' | 'number' | 'origin'>;
  openedOn: PlainDate;
  dispute: PaperDispute;
  organisation: { name: string; channel: string | null; phone: string | null };
  mediatorName: string | null;
  sessions: readonly HeldSession[];
  agreement: AgreementRow | null;
  /** Oldest first; the actions of `paperActions` alone. */
  events: readonly PaperEvent[];
  /** Until when a referred mediation has to be over. */
  dueOn: PlainDate | null;
  /** Until when the other side is asked to answer. */
  answerBy: PlainDate | null;
  /** When a pause that still lasts is looked at again. */
  reviewOn: PlainDate | null;
  /** `judicial_confirmation_ruling`, every article there was. */
  articles: readonly CitedArticle[];
  /** False for the court and the bureau: sessions and drafts never reach them (人民调解法 15(4); 特邀调解规定 28(4)). */
  seesJoint: boolean;
  /** The organisation's people, and the bureau that supervises them. */
  seesStaff: boolean;
  /** The parties the reader speaks for. */
  partyIds: readonly string[];
}

const ACCEPTING = ['accept', 'receive'];
const ENDING = ['terminate', 'leave-mediation', 'end-unreachable', 'end-on-refusal'];

const APPOINTING = ['appoint', 'appoint-chosen', 'replace-mediator'];
const PAUSING = ['pause', 'start-appraisal'];
const RESUMING = ['resume', 'end-appraisal'];

/** The events that papers tell about. */
export const paperActions = [
  ...ACCEPTING,
  ...ENDING,
  ...APPOINTING,
  ...PAUSING,
  ...RESUMING,
  'ask-supplement',
  'reject',
  'inquire',
  'extend',
  'decline',
  'hold-session',
  'declare-breach',
  'return-visit',
  'file-with-court',
  'return-to-court',
];

/** The last event of these actions. */
export const eventOf = ({ events }: MediationPapers, ...actions: readonly string[]): PaperEvent | undefined => events.findLast((event) => actions.includes(event.action));

export const acceptanceOf = (papers: MediationPapers): PaperEvent | undefined => eventOf(papers, ...ACCEPTING);
export const appointmentOf = (papers: MediationPapers): PaperEvent | undefined => eventOf(papers, ...APPOINTING);
export const isPause = ({ action }: PaperEvent): boolean => PAUSING.includes(action);
export const isResumption = ({ action }: PaperEvent): boolean => RESUMING.includes(action);
export const endingOf = (papers: MediationPapers): PaperEvent | undefined => eventOf(papers, ...ENDING);

/** 委派 before the suit is registered, 委托 after it (特邀调解规定 11). */
export const referralOf = ({ proceeding }: MediationPapers): DocumentData['agreement']['referral'] =>
  proceeding.origin.referral === 'entrust' ? 'entrusted' : proceeding.origin.referral === 'delegate' ? 'delegated' : undefined;

export const channelOfPapers = ({ proceeding, organisation }: MediationPapers): Channel => channelOf(proceeding.procedure, organisation.channel);

/** What stands at the head of every paper of a mediation. */
export const headOf = (papers: MediationPapers) => ({
  organisation: papers.organisation.name,
  number: papers.proceeding.number ?? undefined,
  channel: channelOfPapers(papers),
  referral: referralOf(papers),
});

export const mediatorsOf = ({ mediatorName }: MediationPapers): string[] => (mediatorName === null ? [] : [mediatorName]);

export const namesOf = ({ dispute }: MediationPapers, side?: 'A' | 'B'): string[] =>
  dispute.parties.filter((party) => side === undefined || party.side === side).map(({ name }) => name);

/** Whom to ask: somebody of the organisation, at its telephone. */
export const contactOf = ({ organisation }: MediationPapers, name: string) => (organisation.phone ? { name, phone: organisation.phone } : undefined);

/** A text out of an event, when it says something. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A day out of an event. */
export const dayOf = (value: unknown): PlainDate | undefined => (isPlainDate(value) ? value : undefined);
