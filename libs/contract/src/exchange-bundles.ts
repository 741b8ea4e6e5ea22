/** What became of the lines of a bundle, by the receipts that go back. */
export interface BundleOutcome {
  applied: number;
  held: number;
  duplicate: number;
  rejected: number;
  /** Lines that no receipt can name. */
  unreadable: number;
}

/** `GET /api/exchange/bundles`: what was carried by hand, newest first. */
export interface BundleView {
  id: string;
  peerId: string;
  peer: string;
  direction: 'in' | 'out';
  messages: number;
  /** Of one that came in; null otherwise. */
  outcome: BundleOutcome | null;
  /** How often it was read in. */
  times: number;
  madeAt: string;
  /** Of one that went out: messages the peer has answered for. Null otherwise. */
  answered: number | null;
}

/** `POST /api/exchange/bundles`: messages that came in, or receipts for ours. */
export interface BundleRead {
  id: string;
  kind: 'messages' | 'receipts';
  messages: number;
  outcome: BundleOutcome;
}
