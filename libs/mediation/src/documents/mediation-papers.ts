import type { Clause, DocumentData } from '@documents';
import type { PlainDate } from '@kernel';
import type { Proceeding } from '@proceedings';
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
  /** False for the court and the bureau: sessions and drafts never reach them (人民调解法 15(4); 特邀调解规定 28(4)). */
  seesJoint: boolean;
  /** The parties the reader speaks for. */
  partyIds: readonly string[];
}

const ACCEPTING = ['accept', 'receive'];
const ENDING = ['terminate', 'leave-mediation', 'end-unreachable', 'end-on-refusal'];

/** The events that papers tell about. */
export const paperActions = [...ACCEPTING, ...ENDING, 'decline', 'hold-session', 'file-with-court', 'return-to-court'];

/** The last event of these actions. */
export const eventOf = ({ events }: MediationPapers, ...actions: readonly string[]): PaperEvent | undefined => events.findLast((event) => actions.includes(event.action));

export const acceptanceOf = (papers: MediationPapers): PaperEvent | undefined => eventOf(papers, ...ACCEPTING);
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
