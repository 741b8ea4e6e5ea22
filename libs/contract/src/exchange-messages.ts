/** `GET /api/exchange/peers`: an agency that cases are exchanged with. */
export interface PeerView {
  id: string;
  /** Its URN, as it stands in every message. */
  source: string;
  name: string;
  /** The organisation here that it stands for. */
  organisationId: string;
  /** Null: offline, by bundle only. */
  baseUrl: string | null;
  suites: ('jws' | 'sm2')[];
  state: 'active' | 'suspended';
  /** When somebody last made sure of its keys by another way. */
  confirmedAt: string | null;
  version: number;
  /** It is away, since then and for this reason; null: it isn't, as far as we know. */
  resting: { since: string; reason: string } | null;
  /** Messages it hasn't applied and hasn't rejected. */
  open: number;
  keys: PeerKeyView[];
}

export interface PeerKeyView {
  kid: string;
  alg: string;
  /** RFC 7517, public part. */
  publicKey: Record<string, string>;
  /** RFC 7638: what two people compare over the telephone. */
  thumbprint: string;
  validFrom: string;
  validTo: string | null;
  revokedAt: string | null;
}

/** `GET /api/exchange/protocol`: what this installation speaks. */
export interface ProtocolView {
  name: string;
  /** Who we are to others; null: this installation exchanges nothing. */
  ourselves: { source: string; keys: PeerKeyView[] } | null;
  limits: Record<string, number>;
  algorithms: string[];
  /** Addresses of the schemas. */
  schemas: string[];
}

/** One that a message carries: `text` is signed, byte for byte. */
export interface SignedTextView {
  text: string;
  jws: string;
}

/** `POST /api/exchange/messages`: what became of each message, signed by us. */
export interface ExchangeAnswer {
  receipts: SignedTextView[];
  unreadable: { line: number; reason: string }[];
}

interface MessageLine {
  id: string;
  peerId: string;
  peer: string;
  caseId: string;
  caseVersion: number;
  type: string;
  reason: string | null;
}

/** `GET /api/exchange/outbox` */
export interface OutboxLine extends MessageLine {
  state: 'waiting' | 'held' | 'applied' | 'rejected';
  createdAt: string;
  answeredAt: string | null;
}

/** `GET /api/exchange/inbox` */
export interface InboxLine extends MessageLine {
  state: 'held' | 'applied' | 'rejected';
  /** Hashes of files that haven't come. */
  missing: string[];
  receivedAt: string;
  settledAt: string | null;
}

/** `GET /api/exchange/rejections`: what wasn't taken, and why. */
export interface ExchangeRejectionLine {
  id: string;
  /** Whom it names as its sender. */
  peerId: string | null;
  peer: string | null;
  /** That agency has signed it. False: anybody may have sent it. */
  verified: boolean;
  messageId: string | null;
  caseId: string | null;
  reason: string;
  detail: string;
  bytes: number;
  times: number;
  firstAt: string;
  lastAt: string;
}
