import type { Text } from './problem';

export type ServiceMethod = 'direct' | 'mail' | 'electronic' | 'leave' | 'forward' | 'entrust' | 'notice';
/** `sent`: on its way, no result yet. */
export type ServiceResult = 'sent' | 'served' | 'refused' | 'returned' | 'no_answer';

/** Since when a paper counts as served, and by which rule. */
export interface DeemedView {
  day: string;
  /** Null where the rule book has none: the day is then the plain fact of receipt. */
  ruleId: string | null;
  article: Text | null;
  reason: Text;
}

export interface ServiceAttemptView {
  id: string;
  method: ServiceMethod;
  sentOn: string;
  result: ServiceResult;
  /** As the receipt says, or the day it arrived in the system. */
  receivedOn: string | null;
  witnesses: string | null;
  note: string | null;
  proof: { id: string; name: string } | null;
  by: string;
  /** Struck out: kept, and counted no more. */
  voidReason: string | null;
}

/** One paper to one party: `GET /api/proceedings/:id/services`. A party reads its own. */
export interface ServiceView {
  id: string;
  proceedingId: string;
  partyId: string;
  partyName: string;
  kind: string;
  title: Text;
  attempts: ServiceAttemptView[];
  deemed: DeemedView | null;
  /** What to try next; null when it is served. */
  next: { method: ServiceMethod | null; reason: Text } | null;
  /** The step that enters its day in the course of the matter, filled in; null when there is none, or for whoever doesn't keep the record. */
  entry: { action: string; input: { party: string; servedOn: string } } | null;
  /** Of the paper as it was put to the party. */
  sha256: string | null;
  /** When the party first opened it. */
  openedAt: string | null;
}

/** 送达地址确认书: where a party wants its papers, said by itself. */
export interface ServiceAddressView {
  partyId: string;
  partyName: string;
  /** Null: the party hasn't confirmed one. */
  address: string | null;
  electronic: boolean;
  confirmedAt: string | null;
}

export interface ServicesView {
  services: ServiceView[];
  addresses: ServiceAddressView[];
  /** The reader keeps the record; a party only reads, opens and confirms its address. */
  mayServe: boolean;
  /** The kinds of papers that are served in this procedure; null: whatever the party may print. */
  papers: readonly string[] | null;
}
