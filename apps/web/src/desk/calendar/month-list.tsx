import { Link } from 'react-router';
import { text } from '../../i18n/i18n';
import { shortDay } from '../ui/dates';
import { Empty, Tag } from '../ui/section';
import { useT } from '../words';
import type { Loaded } from './queries';
import { IcsLink, pageOf, placeOf, timesOf, toneOf } from './session-card';

/** One line a session, in order; the day stands once. */
export function MonthList({ sessions }: Pick<Loaded, 'sessions'>) {
  const t = useT();
  if (sessions.length === 0) return <Empty>{t('calendar.none')}</Empty>;
  return (
    <table className="grid" aria-label={t('calendar.month')}>
      <thead>
        <tr>
          <th scope="col">{t('calendar.day')}</th>
          <th scope="col">{t('calendar.time')}</th>
          <th scope="col">{t('col.title')}</th>
          <th scope="col">{t('col.number')}</th>
          <th scope="col">{t('calendar.place')}</th>
          <th scope="col">{t('col.handler')}</th>
          <th scope="col">{t('col.state')}</th>
          <th scope="col">{t('calendar.file')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session, index) => {
          const isFirst = sessions[index - 1]?.startsAt.slice(0, 10) !== session.startsAt.slice(0, 10);
          return (
            <tr key={session.id} className={`is-${session.state}`}>
              <td className="nowrap">
                {isFirst ? <strong>{shortDay(session.startsAt.slice(0, 10))}</strong> : <span className="visually-hidden">{shortDay(session.startsAt)}</span>}
              </td>
              <td className="number">{timesOf(session)}</td>
              <td>
                <Link to={pageOf(session)}>{session.title}</Link>
                <span className="muted small under-title">{session.parties}</span>
              </td>
              <td>
                <span className="muted small under-title">{text(session.procedureName)}</span>
                {session.number}
              </td>
              <td>{placeOf(session, t('calendar.online'))}</td>
              <td className="nowrap">{session.mediatorName}</td>
              <td>
                <Tag tone={toneOf[session.state]}>{t(`session.${session.state}`)}</Tag>
              </td>
              <td>{session.state !== 'held' && <IcsLink session={session} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
