import { createHash, randomBytes } from 'node:crypto';
import { findActor } from '@identity';
import { type Actor, addDays, type Bilingual, RefusalError, refusal, systemActor } from '@kernel';
import { beijingDay, type Clock, type Database, instantOfBeijing } from '@platform';
import type { ProcedureRegistry } from '@proceedings';
import { type DeadlineRow, deadlinesIn, sessionsIn } from './calendar.queries';
import { findFeed, findFeedOwner, removeFeed, replaceFeed } from './feed.store';
import { type CalendarEntry, feedOf } from './ics';
import { bareEntry, type CalendarLanguage, linksFor } from './session-entry';

const words = {
  feed: { zh: '知和 会议与期限', en: 'Zhihe sessions and deadlines' },
  deadline: { zh: '期限', en: 'Deadline:' },
} satisfies Record<string, Bilingual>;

const BACK = 30;
const AHEAD = 180;

/** How a calendar is written. */
export interface Writing {
  /** Where links lead: the address of the house. */
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
    const linkTo = linksFor(actor.principals, publicUrl);
    const entries = [
      ...sessions.map((session) => bareEntry(this.registry, session, { url: linkTo(session), language })),
      ...deadlines.map((deadline) => deadlineEntry(deadline, linkTo(deadline), language)),
    ];
    return feedOf(words.feed[language], entries, { stamp: now, language });
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
