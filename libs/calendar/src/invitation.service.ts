import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { addressIn, type Enclosures } from '@notifications';
import type { Clock, Database, Tx } from '@platform';
import type { ProcedureRegistry } from '@proceedings';
import { findNoticedSession, findSession, findToldSessions, type SessionRow } from './calendar.queries';
import { invitation, methodOf } from './ics';
import { invitedOf, mailAddressesOf } from './invited.queries';
import { bareEntry, type CalendarLanguage, linksFor } from './session-entry';

interface Writing {
  principals: readonly string[];
  attendees: readonly string[];
  language: CalendarLanguage;
}

/** One session as a message to one recipient, as it stands now: invited, moved or called off. */
export class InvitationService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
    private readonly addresses: { publicUrl: string; mailFrom: string },
  ) {}

  /** For somebody who may read the session's page. @throws RefusalError not_found. */
  session(actor: Actor, id: string, language: CalendarLanguage): Promise<string> {
    return this.fileFor(actor, language, (reader) => (isId(id) ? findSession(reader, actor, id) : null));
  }

  /** The session that a notice tells of. @throws RefusalError not_found: somebody else's notice, one without a session, or access that has ended. */
  noticed(actor: Actor, noticeId: string, language: CalendarLanguage): Promise<string> {
    return this.fileFor(actor, language, (reader) => (isId(noticeId) ? findNoticedSession(reader, actor, noticeId) : null));
  }

  /** What goes along with the e-mails that tell of an event: for each recipient who has an address and may see the session. */
  readonly enclosures: Enclosures = async (tx: Tx, event, recipients) => {
    const [session] = await findToldSessions(tx, event);
    if (!session) return new Map();
    const invited = await invitedOf(tx, session.id, recipients);
    return new Map(
      invited.map(({ recipient, attendees }) => {
        const content = this.write(session, { principals: [recipient], attendees, language: 'zh' });
        const method = methodOf({ cancelled: session.state === 'cancelled' });
        return [recipient, { name: 'invitation.ics', mediaType: `text/calendar; charset=utf-8; method=${method}`, content }];
      }),
    );
  };

  private async fileFor(actor: Actor, language: CalendarLanguage, find: (reader: Parameters<typeof findSession>[0]) => Promise<SessionRow | null> | null): Promise<string> {
    const { principals } = actor;
    const { session, mails } = await this.db.read(actor, async (reader) => ({ session: await find(reader), mails: await mailAddressesOf(reader, principals) }));
    if (!session) throw new RefusalError(refusal('not_found'));
    return this.write(session, { principals, attendees: mails.length > 0 ? mails : [this.standInFor(principals)], language });
  }

  /** An invitation has an attendee (RFC 5546, 3.2.2), also of somebody the house knows no e-mail of. */
  private standInFor([principal = 'nobody']: readonly string[]): string {
    return `${principal.replaceAll(':', '-')}@${new URL(this.addresses.publicUrl).hostname}`;
  }

  /** It leaves the house: number, place and how to join, and not who is in it or what it is about. */
  private write(session: SessionRow, { principals, attendees, language }: Writing): string {
    const { publicUrl, mailFrom } = this.addresses;
    const url = linksFor(principals, publicUrl)(session);
    const text = [session.onlineLink, session.dialIn, session.instructions].filter(Boolean).join('\n') || null;
    const organiser = { name: session.mediatorName, mail: addressIn(mailFrom) };
    return invitation({ ...bareEntry(this.registry, session, { url, language }), text }, { organiser, attendees }, { stamp: this.clock.now(), language });
  }
}
