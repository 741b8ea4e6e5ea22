import { createHash, randomBytes } from 'node:crypto';
import { findActor } from '@identity';
import { type Actor, addDays, type Bilingual, isId, RefusalError, refusal, systemActor } from '@kernel';
import { beijingDay, type Clock, type Database, instantOfBeijing } from '@platform';
import type { ProcedureRegistry } from '@proceedings';
import { type DeadlineRow, deadlinesIn, findSession, procedureNameOf, type SessionRow, sessionsIn } from './calendar.queries';
import { findFeed, findFeedOwner, removeFeed, replaceFeed } from './feed.store';
import { type CalendarEntry, feedOf, invitation } from './ics';

const words = {
  feed: { zh: '知和 会议与期限', en: 'Zhihe sessions and deadlines' },
  session: { zh: '调解会议', en: 'Mediation session:' },
  online: { zh: '线上', en: 'online' },
  deadline: { zh: '期限', en: 'Deadline:' },
} satisfies Record<string, Bilingual>;

const BACK = 30;
const AHEAD = 180;

export type CalendarLanguage = 'zh' | 'en';

/** How a calendar is written. */
export interface Writing {
  /** Where links lead, and whose name stands as the organiser's host: the address of the house. */
  publicUrl: string;
  language: CalendarLanguage;
}

export class FeedService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** Whether there is one, and since when. Its address is told once, when it is made. */
  async state(actor: Actor): Promise<{ madeAt: string | null }> {
    const feed = await this.db.read(actor, (reader) => findFeed(reader, actor));
    return { madeAt: feed?.madeAt.toISOString() ?? null };
  }

  /** Makes the address, or another one in its place; pressing again after a lost answer makes a third, and nothing is lost. */
  async make(actor: Actor): Promise<{ token: string }> {
    const token = randomBytes(32).toString('base64url');
    await this.db.write(actor, (tx) => replaceFeed(tx, actor, hashOf(token), this.clock.now()));
    return { token };
  }

  async end(actor: Actor): Promise<void> {
    await this.db.write(actor, (tx) => removeFeed(tx, actor));
  }

  /**
   * Whoever has the address reads it, perhaps a stranger: number, time and place, no names and no way in.
   * @throws RefusalError not_found, also when the account is closed.
   */
  async read(token: string, { publicUrl, language }: Writing): Promise<string> {
    const actor = await this.ownerOf(token);
    const now = this.clock.now();
    const today = beijingDay(now);
    const days = { from: addDays(today, -BACK), to: addDays(today, AHEAD) };
    const { sessions, deadlines } = await this.db.read(actor, async (reader) => ({
      sessions: (await sessionsIn(reader, actor, { from: instantOfBeijing(days.from), to: instantOfBeijing(days.to) }, null)).rows,
      deadlines: await deadlinesIn(reader, actor, { from: today, to: days.to }),
    }));
    const linkTo = linksFor(actor, publicUrl);
    const entries = [
      ...sessions.map((session) => this.bareEntry(session, linkTo(session), language)),
      ...deadlines.map((deadline) => deadlineEntry(deadline, linkTo(deadline), language)),
    ];
    return feedOf(words.feed[language], entries, { stamp: now, language });
  }

  /** One session with all its page tells, for somebody who may read that page. @throws RefusalError not_found. */
  async session(actor: Actor, id: string, { publicUrl, language }: Writing): Promise<string> {
    const session = isId(id) ? await this.db.read(actor, (reader) => findSession(reader, actor, id)) : null;
    if (!session) throw new RefusalError(refusal('not_found'));
    const entry = this.bareEntry(session, linksFor(actor, publicUrl)(session), language);
    const lines = [session.title, session.parties, session.onlineLink, session.dialIn, session.instructions].filter(Boolean);
    return invitation({ ...entry, text: lines.join('\n') }, { host: new URL(publicUrl).hostname, organiser: session.mediatorName }, { stamp: this.clock.now(), language });
  }

  private bareEntry(session: SessionRow, url: string, language: CalendarLanguage): CalendarEntry {
    return {
      uid: `session-${session.id}@zhihe`,
      sequence: session.sequence,
      when: { from: session.startsAt, to: session.endsAt },
      summary: `${words.session[language]} ${procedureNameOf(this.registry, session)[language]} ${session.number}`,
      place: session.room ?? session.place ?? (session.onlineLink ? words.online[language] : null),
      text: null,
      url,
      cancelled: session.state === 'cancelled',
    };
  }

  private async ownerOf(token: string): Promise<Actor> {
    const actor = await this.db.read(systemActor, async (reader) => {
      const owner = await findFeedOwner(reader, hashOf(token));
      return owner === null ? null : findActor(reader, owner);
    });
    if (!actor) throw new RefusalError(refusal('not_found'));
    return actor;
  }
}

/** The token is 256 random bits, so a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Staff read at the desk, parties in the portal; without signing in neither shows anything. */
const linksFor = (actor: Actor, publicUrl: string) => {
  const isStaff = actor.principals.some((principal) => principal.startsWith('org:'));
  return ({ disputeId, proceedingId }: { disputeId: string; proceedingId: string }) =>
    new URL(isStaff ? `/desk/proceedings/${proceedingId}/mediation` : `/disputes/${disputeId}`, publicUrl).toString();
};

const deadlineEntry = ({ id, number, rule, day }: DeadlineRow, url: string, language: CalendarLanguage): CalendarEntry => ({
  uid: `deadline-${id}@zhihe`,
  sequence: 0,
  when: { day },
  summary: `${words.deadline[language]} ${rule[language]} ${number}`,
  place: null,
  text: null,
  url,
  cancelled: false,
});
