/** The envelope (CloudEvents 1.0, structured JSON) and what comes back. PROTOCOL.md tells it to the other side. */

/** What a message may weigh, and what comes in one request. Told at `GET /exchange/protocol`. */
export const limits = {
  messageBytes: 1024 * 1024,
  batchBytes: 4 * 1024 * 1024,
  batchMessages: 200,
  fileBytes: 50 * 1024 * 1024,
} as const;

/** A file that a step names. It is sent beside the message, before it. */
export interface NamedFile {
  /** Lower-case hexadecimal. */
  sha256: string;
  bytes: number;
  name: string;
  mediaType: string;
}

export interface MessageData {
  /** What happened, in the words of the message's type. */
  step: object;
  files: readonly NamedFile[];
}

export interface Message {
  specversion: '1.0';
  /** UUIDv7; the same at each attempt. */
  id: string;
  /** URN of the agency that sends. */
  source: string;
  /** URN of the agency it is for: a message can't be carried to somebody else. */
  recipient: string;
  /** `cn.zhihe.<room>.<what>.v<n>` */
  type: string;
  /** The case, under the id both sides know it by. */
  subject: string;
  /** RFC 3339, UTC. */
  time: string;
  datacontenttype: 'application/json';
  dataschema: string;
  /** The version of the case after this step, a decimal. Steps of a case are applied in its order. */
  caseversion: string;
  data: MessageData;
}

/** A message with its signature, as it travels: one line of a request or of a bundle. */
export interface SignedText {
  /** The JSON text of the message (or of the receipt), whose UTF-8 bytes are signed. */
  text: string;
  /** Detached: `header..signature`. */
  jws: string;
}

export type ReceiptStatus = 'applied' | 'held' | 'duplicate' | 'rejected';

/** What became of a message, signed by whoever received it. */
export interface Receipt {
  id: string;
  source: string;
  recipient: string;
  /** SHA-256 of the message's bytes, lower-case hexadecimal. */
  bodyhash: string;
  status: ReceiptStatus;
  /** What has become of it by now; differs from `status` for a duplicate only. */
  state: Exclude<ReceiptStatus, 'duplicate'>;
  /** Why it is held or rejected; null when it is neither. */
  reason: string | null;
  time: string;
}

/** Why a message isn't taken. A reason that a body type gives stands beside these as it is. */
export const rejections = [
  'malformed',
  'too_large',
  'unknown_peer',
  'suspended_peer',
  'malformed_signature',
  'unknown_key',
  'revoked_key',
  'key_not_in_force',
  'suite_not_allowed',
  'altered',
  'not_for_us',
  'unknown_version',
  'unknown_type',
  'schema',
  'other_body',
  'version_taken',
] as const;
export type Rejection = (typeof rejections)[number];
