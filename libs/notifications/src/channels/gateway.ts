import type { OutsideEnd } from '@platform';

export interface Attachment {
  name: string;
  mediaType: string;
  content: string;
}

/** One message to one address. `template` is what an SMS gateway fills its registered text with; a gateway without templates sends `text`. */
export interface Outgoing {
  batch: string;
  /** The same at each attempt: the Message-ID of the e-mail, the gateway's own reference where it takes one. */
  reference: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  template: { name: 'notice' | 'code'; values: readonly { name: string; value: string }[] };
  attachments: readonly Attachment[];
}

/** `sent`: the other side has accepted it. `unknown`: it may have, and nobody will ask again by himself. */
export type SendOutcome = { state: 'sent'; providerId: string | null } | { state: 'bounced' | 'failed' | 'unknown'; reason: string };

/** Never throws: what went wrong is an outcome. `again` only when surely nothing was accepted. */
export type Gateway = (message: Outgoing) => Promise<OutsideEnd<SendOutcome>>;

export const ended = (outcome: SendOutcome): OutsideEnd<SendOutcome> => ({ again: false, outcome });
export const tryAgain = (reason: string): OutsideEnd<SendOutcome> => ({ again: true, reason: reason.slice(0, 500) });
/** Whoever stands there takes nothing from us at present: the channel rests after a few of these. */
export const away = (reason: string): OutsideEnd<SendOutcome> => ({ ...tryAgain(reason), away: reason });
/** It may have this one, and then fell silent. */
export const fellSilent = (reason: string): OutsideEnd<SendOutcome> => ({ ...ended({ state: 'unknown', reason: reason.slice(0, 500) }), away: reason });
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
