import { systemActor } from '@kernel';
import type { Database } from '@platform';
import type { Channel } from '../domain/dispatch';
import { ended, type Gateway } from './gateway';
import { insertLocalMessage } from './local-message.store';

/** Without a gateway messages land in our own table, where a newcomer sees them. */
export const localGateway =
  (db: Database, channel: Channel): Gateway =>
  async (message) => {
    await db.write(systemActor, (tx) => insertLocalMessage(tx, channel, message));
    return ended({ state: 'sent', providerId: null });
  };
