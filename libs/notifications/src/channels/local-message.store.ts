import { newId } from '@kernel';
import type { Tx } from '@platform';
import type { Channel } from '../domain/dispatch';

/** Once for each reference: sent again, nothing is added. */
export const insertLocalMessage = (tx: Tx, channel: Channel, message: { reference: string; to: string; subject: string; text: string }): Promise<unknown> =>
  tx.query(`insert into local_message (id, batch, at, channel, sent_to, subject, body) values ($1, $2, clock_timestamp(), $3, $4, $5, $6) on conflict (batch) do nothing`, [
    newId(),
    message.reference,
    channel,
    message.to,
    message.subject,
    message.text,
  ]);
