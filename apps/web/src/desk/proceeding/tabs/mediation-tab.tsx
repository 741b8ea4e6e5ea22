import type { MediationView } from '@contract';
import { calendar } from '../../../api/endpoints';
import { formatDayWithWeekday, formatMoment, formatTime } from '../../../i18n/format';
import { Audience } from '../../ui/audience';
import { Empty, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';
import { OfferThread } from './offer-thread';

export function MediationTab({ view }: Case) {
  const t = useT();
  const mediation = view.mediation;
  if (!mediation) return null;
  return (
    <>
      <Section title={t('mediation.consents')} aside={<TabActions view={view} actions={['record-consent', 'give-time', 'refuse-time']} />}>
        <Consents consents={mediation.consents} />
      </Section>
      <Section title={t('mediation.sessions')} aside={<TabActions view={view} actions={['plan-session', 'move-session', 'hold-session']} />}>
        {mediation.sessions.length === 0 && <Empty>{t('mediation.noSessions')}</Empty>}
        {mediation.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </Section>
      <div className="beside">
        <Section title={t('mediation.notes')} note={t('mediation.notesHelp')} aside={<TabActions view={view} actions={['note', 'message', 'disclose']} />}>
          {mediation.notes.length === 0 && <Empty>{t('mediation.noNotes')}</Empty>}
          {mediation.notes.map((note) => (
            <article key={note.id} className={`note audience-edge-${note.audience}`}>
              <header>
                <Audience of={note.audience} />
                <span className="muted small">
                  {note.authorName} · {formatMoment(note.at)}
                </span>
              </header>
              <p className="prose">{note.text}</p>
            </article>
          ))}
        </Section>
        <Section title={t('mediation.offers')} note={t('mediation.offersHelp')} aside={<TabActions view={view} actions={['offer-as-mediator']} />}>
          <OfferThread view={view} offers={mediation.offers} />
        </Section>
      </div>
    </>
  );
}

function Consents({ consents }: { consents: MediationView['consents'] }) {
  const t = useT();
  return (
    <ul className="plain-list">
      {consents.map((consent) => (
        <li key={consent.partyId} className="consent">
          <span className="muted">{t(`side.${consent.side}`)}</span>
          <strong>{consent.partyName}</strong>
          <Tag tone={consent.willing === null ? 'soon' : consent.willing ? 'good' : 'late'}>
            {t(consent.willing === null ? 'consent.none' : consent.willing ? 'consent.yes' : 'consent.no')}
          </Tag>
          <span className="muted">
            {consent.decidedAt && formatMoment(consent.decidedAt)} {consent.reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Session({ session }: { session: MediationView['sessions'][number] }) {
  const t = useT();
  return (
    <article className="card session">
      <h3>
        <time dateTime={session.startsAt}>
          {formatDayWithWeekday(session.startsAt)} {formatTime(session.startsAt)}–{formatTime(session.endsAt)}
        </time>{' '}
        <Tag tone={session.state === 'held' ? 'good' : session.state === 'planned' ? 'soon' : 'plain'}>{t(`session.${session.state}`)}</Tag>
      </h3>
      <p>
        {session.place}
        {session.onlineLink && (
          <>
            {' '}
            <a href={session.onlineLink} target="_blank" rel="noreferrer">
              {t('session.online')}
            </a>
          </>
        )}
      </p>
      {session.dialIn && <p>{t('session.dialIn', { number: session.dialIn })}</p>}
      {session.instructions && <p className="prose">{session.instructions}</p>}
      {session.state !== 'held' && (
        <p>
          <a href={calendar.sessionHref(session.id)}>{t('calendar.ics')}</a>
        </p>
      )}
      {session.state === 'held' && (
        <p className="attendance-line">
          {session.attendance.map((one) => (
            <span key={one.partyId} className={one.present ? 'present' : 'absent'}>
              {one.partyName} {one.present ? t('attendance.present') : t('attendance.absent')}
            </span>
          ))}
        </p>
      )}
      {session.record && (
        <details open>
          <summary>{t('session.record')}</summary>
          <p className="prose">{session.record}</p>
        </details>
      )}
      {session.record && <RecordChecks attendance={session.attendance} />}
      {session.undisputedFacts && (
        <div className="undisputed">
          <h4>{t('session.undisputed')}</h4>
          <p className="prose">{session.undisputedFacts}</p>
        </div>
      )}
    </article>
  );
}

/** Who has said what about the record, and whose word is still missing. */
function RecordChecks({ attendance }: { attendance: MediationView['sessions'][number]['attendance'] }) {
  const t = useT();
  return (
    <ul className="plain-list" aria-label={t('record.checks')}>
      {attendance
        .filter((one) => one.present)
        .map(({ partyId, partyName, record }) => (
          <li key={partyId}>
            {partyName} <Tag tone={record === null ? 'soon' : record.answer === 'agreed' ? 'good' : 'late'}>{t(record ? `record.${record.answer}` : 'record.none')}</Tag>{' '}
            <span className="muted small">{record && `${record.by} · ${formatMoment(record.at)}`}</span> {record?.objection}
          </li>
        ))}
    </ul>
  );
}
