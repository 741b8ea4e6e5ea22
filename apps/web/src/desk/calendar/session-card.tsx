import type { CalendarSession } from '@contract';
import { Link } from 'react-router';
import { calendar } from '../../api/endpoints';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { Tag } from '../ui/section';
import { useT } from '../words';

/** Where it is told in full: the tab of its kind. */
export const pageOf = ({ proceedingId, kind }: Pick<CalendarSession, 'proceedingId' | 'kind'>): string =>
  paths.proceeding(proceedingId, kind === 'hearing' ? 'hearings' : 'mediation');

export const timesOf = ({ startsAt, endsAt }: Pick<CalendarSession, 'startsAt' | 'endsAt'>): string => `${startsAt.slice(11)}–${endsAt.slice(11)}`;

export const placeOf = (session: CalendarSession, online: string): string => [session.room ?? session.place, session.onlineLink ? online : null].filter(Boolean).join(' · ');

export const toneOf = { planned: 'soon', held: 'good', cancelled: 'plain' } as const;

export function SessionCard({ session }: { session: CalendarSession }) {
  const t = useT();
  const place = placeOf(session, t('calendar.online'));
  return (
    <article className={`card calendar-session is-${session.state}`}>
      <p className="spread">
        <strong className="number">{timesOf(session)}</strong>
        <Tag tone={toneOf[session.state]}>{t(`session.${session.state}`)}</Tag>
      </p>
      <p className="calendar-title">
        <Link to={pageOf(session)}>{session.title}</Link>
      </p>
      <p className="muted small">{[text(session.procedureName), session.number].join(' ')}</p>
      <p className="small">{[place, session.mediatorName].filter(Boolean).join(' · ')}</p>
      {session.state !== 'held' && <IcsLink session={session} />}
    </article>
  );
}

export function IcsLink({ session }: { session: CalendarSession }) {
  const t = useT();
  return (
    <a className="small" href={calendar.sessionHref(session.id)} aria-label={t('calendar.icsNamed', { number: session.number, at: timesOf(session) })}>
      {t('calendar.ics')}
    </a>
  );
}
