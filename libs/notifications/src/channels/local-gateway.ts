import { newId, systemActor } from '@kernel';
import type { Database } from '@platform';
import type { Channel } from '../domain/dispatch';
import { ended, type Gateway } from './gateway';

/** Without a gateway messages land in our own table, where a newcomer sees them. Once for each reference. */
export const localGateway =
  (db: Database, channel: Channel): Gateway =>
  async ({ reference, to, subject, text }) => {
    await db.write(systemActor, (tx) =>
      tx.query(`insert into local_message (id, batch, at, channel, sent_to, subject, body) values ($1, $2, clock_timestamp(), $3, $4, $5, $6) on conflict (batch) do nothing`, [
        newId(),
        reference,
        channel,
        to,
        subject,
        text,
      ]),
    );
    return ended({ state: 'sent', providerId: null });
  };
