import type { OutsideHandler, Tx } from '@platform';
import type { Channel } from '../domain/dispatch';
import { compose, smsText } from './compose';
import * as store from './delivery.store';
import { type Outgoing, reasonOf, type SendOutcome } from './gateway';
import type { Gateways } from './gateways';

interface Sending {
  ids: readonly string[];
  channel: Channel;
  message: Outgoing;
}

/**
 * Sends what a batch holds: one message, or a person's digest. `sending` is committed before the call. A batch found in that state
 * was being sent by a worker that died: neither e-mail nor SMS can be asked what became of it, so it isn't sent again and a person is told.
 */
export class DeliveryService {
  constructor(
    private readonly gateways: Gateways,
    private readonly addresses: { publicUrl: string; mailFrom: string },
  ) {}

  readonly handler: OutsideHandler<Sending, SendOutcome> = {
    prepare: (tx, payload) => this.prepare(tx, payload.batch ?? ''),
    call: async ({ channel, message }) => (this.gateways[channel] ? this.gateways[channel](message) : { again: false, outcome: { state: 'failed', reason: 'channel_closed' } }),
    unknown: (error) => ({ state: 'unknown', reason: reasonOf(error) }),
    settle: async (tx, { ids, message }, end) => {
      if (end.again) await store.markWaiting(tx, ids, end.reason);
      else if (end.outcome.state === 'sent') await store.markSent(tx, ids, end.outcome.providerId ?? message.reference);
      else await store.recordUndelivered(tx, ids, end.outcome.state, end.outcome.reason);
    },
  };

  private async prepare(tx: Tx, batch: string): Promise<Sending | null> {
    const rows = await store.lockBatch(tx, batch);
    const idsOf = (some: readonly store.DeliveryRow[]) => some.map(({ id }) => id);
    await store.recordUndelivered(tx, idsOf(rows.filter(({ state }) => state === 'sending')), 'unknown', 'the worker that was sending it is gone');
    const waiting = rows.filter(({ state }) => state === 'waiting');
    const [first, ...others] = waiting;
    if (!first) return null;
    if (!first.reachable) {
      await store.markDropped(tx, idsOf(waiting), 'contact_gone');
      return null;
    }
    await store.markSending(tx, idsOf(waiting));
    const { publicUrl, mailFrom } = this.addresses;
    const words = compose([first, ...others], publicUrl);
    const host = /@([^>\s]+)/.exec(mailFrom)?.[1] ?? 'localhost';
    const reference = first.channel === 'mail' ? `${first.id}@${host}` : first.id;
    return {
      ids: idsOf(waiting),
      channel: first.channel,
      message: { batch, reference, to: first.to, ...words, ...(first.channel === 'sms' && { text: smsText(first, publicUrl) }) },
    };
  }
}
