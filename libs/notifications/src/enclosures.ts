import type { Tx } from '@platform';
import type { Attachment } from './channels/gateway';

/** What goes along with the e-mails that tell of an event, by recipient; whoever isn't in the answer gets a message alone. */
export type Enclosures = (tx: Tx, event: { eventId: string; type: string }, recipients: readonly string[]) => Promise<ReadonlyMap<string, Attachment>>;
