import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { ContactsView } from '@contract';
import { type Actor, newId, principalOf, RefusalError, refusal } from '@kernel';
import { type Database, listRests, type Tx } from '@platform';
import { type Channel, channels, defaultPreference, type Preference } from '../domain/dispatch';
import { composeCode } from './compose';
import * as store from './contact.store';
import type { Gateways } from './gateways';

const MAX_CONTACTS = 5;
const MAX_CODES_A_DAY = 10;
const MAX_ATTEMPTS = 5;
const RESEND_SECONDS = 60;

/** Salted by the contact: equal codes of two contacts don't look alike. */
const hashOf = (id: string, code: string): string => createHash('sha256').update(`${id}:${code}`).digest('hex');

const mailShape = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const phoneShape = /^1[3-9]\d{9}$/;

/** `null` when it is no address of that channel. Header characters have no place in one (CRLF injection). */
export function plainContact(channel: Channel, value: string): string | null {
  const text = value.normalize('NFKC').trim();
  if (channel === 'mail') return text.length <= 254 && mailShape.test(text) ? text.toLowerCase() : null;
  const digits = text.replace(/[\s-]/g, '').replace(/^\+86/, '');
  return phoneShape.test(digits) ? digits : null;
}

/** A code is waited for: while the other side is away, saying so at once is better than a time-out, and takes none of the day's codes. */
async function refuseWhileResting(tx: Tx, channel: Channel): Promise<void> {
  if ((await listRests(tx, [channel])).length > 0) throw new RefusalError(refusal('code_not_sent'));
}

/** Where a person is reached: nothing goes to an address whose owner has not shown that it is his. */
export class ContactService {
  constructor(
    private readonly db: Database,
    private readonly gateways: Gateways,
  ) {}

  view(actor: Actor): Promise<ContactsView> {
    const owner = principalOf(actor);
    return this.db.read(actor, async (reader) => ({
      contacts: await store.listContacts(reader, owner),
      preference: (await store.findPreference(reader, owner)) ?? defaultPreference,
      open: channels.filter((channel) => this.gateways[channel]),
    }));
  }

  /** Idempotent by owner, channel and value. @throws RefusalError contact_malformed, channel_closed, too_many_contacts, and those of `sendCode`. */
  async add(actor: Actor, channel: Channel, value: string): Promise<void> {
    const plain = plainContact(channel, value);
    if (plain === null) throw new RefusalError(refusal('contact_malformed'));
    if (!this.gateways[channel]) throw new RefusalError(refusal('channel_closed'));
    const owner = principalOf(actor);
    const made = await this.db.write(actor, async (tx) => {
      await refuseWhileResting(tx, channel);
      const contacts = await store.listContacts(tx, owner);
      const known = contacts.some((one) => one.channel === channel && one.value === plain);
      if (!known && contacts.length >= MAX_CONTACTS) throw new RefusalError(refusal('too_many_contacts', { max: MAX_CONTACTS }));
      const id = await store.insertContact(tx, owner, { id: newId(), channel, value: plain });
      return { id, code: await this.newCode(tx, owner, id) };
    });
    await this.send(made.id, channel, plain, made.code);
  }

  /** @throws RefusalError not_found, too_many_attempts, code_not_sent. */
  async sendCode(actor: Actor, id: string): Promise<void> {
    const owner = principalOf(actor);
    const sent = await this.db.write(actor, async (tx) => {
      const contact = await store.lockContact(tx, owner, id);
      if (!contact) throw new RefusalError(refusal('not_found'));
      await refuseWhileResting(tx, contact.channel);
      return { ...contact, code: await this.newCode(tx, owner, id) };
    });
    await this.send(id, sent.channel, sent.value, sent.code);
  }

  /** A wrong code is counted although it is refused. @throws RefusalError not_found, contact_code_wrong. */
  async verify(actor: Actor, id: string, code: string): Promise<void> {
    const owner = principalOf(actor);
    const right = await this.db.write(actor, async (tx) => {
      const contact = await store.lockContact(tx, owner, id);
      if (!contact) throw new RefusalError(refusal('not_found'));
      const { codeHash, codeAttempts, expired } = contact;
      if (codeHash === null || expired || codeAttempts >= MAX_ATTEMPTS) return false;
      const matches = timingSafeEqual(Buffer.from(codeHash), Buffer.from(hashOf(id, code.normalize('NFKC').replace(/\s/g, ''))));
      await (matches ? store.markVerified(tx, id) : store.countAttempt(tx, id));
      return matches;
    });
    if (!right) throw new RefusalError(refusal('contact_code_wrong'));
  }

  /** Idempotent. What still waits for it is not sent. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.write(actor, (tx) => store.markRemoved(tx, principalOf(actor), id));
  }

  async putPreference(actor: Actor, preference: Preference): Promise<void> {
    await this.db.write(actor, (tx) => store.putPreference(tx, principalOf(actor), preference));
  }

  private async newCode(tx: Tx, owner: string, id: string): Promise<string> {
    const state = await store.lockContact(tx, owner, id);
    const wait = Math.ceil(RESEND_SECONDS - (state?.sentSecondsAgo ?? RESEND_SECONDS));
    if (wait > 0) throw new RefusalError(refusal('too_many_attempts', { seconds: wait }));
    if ((state?.codesToday ?? 0) >= MAX_CODES_A_DAY) throw new RefusalError(refusal('too_many_attempts', { seconds: 86_400 }));
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await store.putCode(tx, id, hashOf(id, code));
    return code;
  }

  /** After the commit, while the person waits: the code itself is kept nowhere. */
  private async send(id: string, channel: Channel, to: string, code: string): Promise<void> {
    const reference = `${newId()}@zhihe`;
    const end = await this.gateways[channel]?.({ batch: id, reference, to, ...composeCode(code) });
    if (end && !end.again && (end.outcome.state === 'sent' || end.outcome.state === 'unknown')) return;
    throw new RefusalError(refusal('code_not_sent'));
  }
}
