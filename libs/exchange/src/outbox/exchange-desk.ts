import type { ExchangeRejectionLine, InboxLine, OutboxLine, Page } from '@contract';
import { type Actor, RefusalError, refusal } from '@kernel';
import { type Clock, type Database, minutesAfter } from '@platform';
import { listInbox, listRejections } from '../inbox/inbox.queries';
import { forgottenSince, leaveDeliveries, listOutbox, type OutboxState, unsettled } from './outbox.store';

const PAGE = 50;
/** A peer that has something held may have applied it since, and its word may have been lost. */
const ASK_AGAIN_MINUTES = 10;

const pageOf = <T extends { id: string }>(rows: T[]): Page<T> => ({ items: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null });

/** What went out, what came in, what wasn't taken: ids, states and reasons, no content. Each reader sees what their own organisation's peers are about. */
export class ExchangeDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  outbox(actor: Actor, state: OutboxState, after: string | null): Promise<Page<OutboxLine>> {
    return this.db.read(actor, async (reader) => pageOf(await listOutbox(reader, state, after, PAGE + 1)));
  }

  inbox(actor: Actor, state: 'held' | 'applied' | 'rejected', after: string | null): Promise<Page<InboxLine>> {
    return this.db.read(actor, async (reader) => pageOf(await listInbox(reader, state, after, PAGE + 1)));
  }

  rejections(actor: Actor, after: string | null): Promise<Page<ExchangeRejectionLine>> {
    return this.db.read(actor, async (reader) => pageOf(await listRejections(reader, after, PAGE + 1)));
  }

  /** Sends a message that isn't applied there once more. Idempotent. @throws RefusalError not_found, also for one that is applied or goes by bundle. */
  async replay(actor: Actor, id: string): Promise<void> {
    await this.db.write(actor, async (tx) => {
      const message = await unsettled(tx, id);
      if (!message) throw new RefusalError(refusal('not_found'));
      await leaveDeliveries(tx, [message]);
    });
  }

  /** Asks peers again about what they hold, and has carried what was left over. @returns how many. */
  askAgain(actor: Actor, limit: number): Promise<number> {
    return this.db.write(actor, async (tx) => {
      const held = await forgottenSince(tx, minutesAfter(this.clock.now(), -ASK_AGAIN_MINUTES), limit);
      if (held.length > 0) await leaveDeliveries(tx, held);
      return held.length;
    });
  }
}
