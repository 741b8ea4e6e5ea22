import type { Text } from './problem';

export type ContactChannel = 'mail' | 'sms';
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'unknown';

export interface ContactView {
  id: string;
  channel: ContactChannel;
  value: string;
  verifiedAt: string | null;
  bouncedAt: string | null;
}

/** Times of day in Beijing, `21:00`. */
export interface ContactPreferenceView {
  wanted: Readonly<Record<'deadline' | 'action' | 'news', readonly ContactChannel[]>>;
  quietFrom: string | null;
  quietUntil: string | null;
  digest: boolean;
}

/** `GET /api/contacts`: of whoever asks. */
export interface ContactsView {
  contacts: ContactView[];
  preference: ContactPreferenceView;
  /** Channels that have a gateway. */
  open: ContactChannel[];
}

/** `GET /api/proceedings/:id/deliveries`. */
export interface DeliveryView {
  id: string;
  channel: ContactChannel;
  state: DeliveryState;
  title: Text;
  /** Null: somebody of the staff. */
  partyName: string | null;
  reason: string | null;
  dueAt: string;
  sentAt: string | null;
  changedAt: string;
}

/** `GET /api/contact-tasks`: messages that did not arrive. */
export interface ContactTaskView {
  id: string;
  reason: 'bounced' | 'failed' | 'unknown';
  at: string;
  number: string;
  disputeId: string;
  proceedingId: string | null;
}

/** `GET /api/local-messages`: where messages land while no gateway is configured. */
export interface LocalMessageView {
  id: string;
  at: string;
  channel: ContactChannel;
  to: string;
  subject: string;
  body: string;
}

/** `GET /api/channels`: how it stands with each way out of the house. */
export interface ChannelStateView {
  channel: ContactChannel;
  /** While the other side is away nothing is sent but one message now and then, to see whether it is back. */
  resting: { since: string; nextTry: string; reason: string } | null;
  /** When the oldest message that is not out yet was due; null: none waits. */
  oldestDue: string | null;
  /** Messages that were tried twelve times and wait for an administrator. */
  parked: number;
}
