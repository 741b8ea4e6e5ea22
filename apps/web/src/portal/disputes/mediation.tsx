import type { MediationView, ProceedingView } from '@contract';
import { formatDay, formatList, formatMoment } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { AgreementText, Obligations } from './agreement';
import { AudienceTag } from './audience-tag';
import { Offers } from './offers';
import { RecordChecks } from './record-checks';

/** What the mediation has so far. The server sends each reader only what that reader may see. */
export function Mediation({ proceeding, mediation }: { proceeding: ProceedingView; mediation: MediationView }) {
  const t = useT();
  useLanguage();
  return (
    <>
      <Obligations obligations={mediation.obligations} />
      {mediation.agreement && (
        <div className="block">
          <Disclosure summary={t('mediation.agreement', { revision: mediation.agreement.revision })}>
            <AgreementText agreement={mediation.agreement} />
          </Disclosure>
        </div>
      )}
      <Sessions proceeding={proceeding} sessions={mediation.sessions} />
      <Offers proceeding={proceeding} offers={mediation.offers} />
      <Stream notes={mediation.notes} />
      {mediation.consents.length > 0 && (
        <Disclosure summary={t('mediation.consents')}>
          <ul className="ruled-list">
            {mediation.consents.map((consent) => (
              <li key={consent.partyId} className={`thread thread--${consent.side}`}>
                <div className="spread">
                  <span>{consent.partyName}</span>
                  <span className="muted">{t(consent.willing === null ? 'mediation.unanswered' : consent.willing ? 'mediation.willing' : 'mediation.unwilling')}</span>
                </div>
                {consent.decidedAt && <p className="small muted">{formatDay(consent.decidedAt)}</p>}
                {consent.reason && <p className="small">{consent.reason}</p>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Sessions({ proceeding, sessions }: { proceeding: ProceedingView; sessions: MediationView['sessions'] }) {
  const t = useT();
  if (sessions.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('mediation.sessions')}</h3>
      <ul className="ruled-list">
        {sessions.map((session) => (
          <Session key={session.id} proceeding={proceeding} session={session} />
        ))}
      </ul>
    </div>
  );
}

function Session({ proceeding, session }: { proceeding: ProceedingView; session: MediationView['sessions'][number] }) {
  const t = useT();
  const present = session.attendance.filter((one) => one.present).map((one) => one.partyName);
  return (
    <li>
      <div className="spread">
        <strong>{formatMoment(session.startsAt)}</strong>
        <span className="muted">{t(`mediation.session.${session.state}`)}</span>
      </div>
      {session.place && <p>{t('mediation.session.place', { place: session.place })}</p>}
      {session.onlineLink && session.state === 'planned' && (
        <p>
          <a href={safeHref(session.onlineLink)} rel="noreferrer" target="_blank">
            {t('mediation.session.link')}
          </a>
        </p>
      )}
      {present.length > 0 && <p className="small">{t('mediation.session.present', { names: formatList(present) })}</p>}
      {session.record && (
        <Disclosure summary={t('mediation.session.record')}>
          <p className="prose">{session.record}</p>
        </Disclosure>
      )}
      {session.undisputedFacts && (
        <Disclosure summary={t('mediation.session.facts')}>
          <p className="prose">{session.undisputedFacts}</p>
        </Disclosure>
      )}
      <RecordChecks proceeding={proceeding} session={session} />
    </li>
  );
}

/** A link typed by a person: anything but http(s) is made harmless. */
function safeHref(link: string): string | undefined {
  return /^https?:\/\//i.test(link) ? link : undefined;
}

type Note = MediationView['notes'][number];

/** The newest; the rest on demand. */
const SHOWN = 3;

/** Messages as one conversation, newest first: who could read which is said at each. */
function Stream({ notes }: { notes: Note[] }) {
  const t = useT();
  const entries = [...notes].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (entries.length === 0) return null;
  const rest = entries.slice(SHOWN);
  return (
    <div className="block">
      <h3>{t('mediation.stream')}</h3>
      <ul className="ruled-list">
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <NoteEntry note={entry} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Disclosure summary={t('mediation.stream.more', { count: rest.length })}>
          <ul className="ruled-list">
            {rest.map((entry) => (
              <li key={entry.id}>
                <NoteEntry note={entry} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function NoteEntry({ note }: { note: Note }) {
  return (
    <>
      <p className="small muted">
        {note.authorName} · {formatMoment(note.at)}
      </p>
      <p className="prose">{note.text}</p>
      <AudienceTag audience={note.audience} />
    </>
  );
}
