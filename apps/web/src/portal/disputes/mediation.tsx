import type { MediationView } from '@contract';
import { formatDay, formatList, formatMoment, formatMoney } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { AgreementText, Obligations } from './agreement';
import { AudienceTag } from './audience-tag';

/** What the mediation has so far. The server sends each reader only what that reader may see. */
export function Mediation({ mediation }: { mediation: MediationView }) {
  const t = useT();
  useLanguage();
  return (
    <>
      <Obligations obligations={mediation.obligations} />
      {mediation.agreement && (
        <div className="block">
          <AgreementText agreement={mediation.agreement} />
        </div>
      )}
      <Sessions sessions={mediation.sessions} />
      <Offers offers={mediation.offers} />
      <Notes notes={mediation.notes} />
      {mediation.consents.length > 0 && (
        <div className="block">
          <h3>{t('mediation.consents')}</h3>
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
        </div>
      )}
    </>
  );
}

function Sessions({ sessions }: { sessions: MediationView['sessions'] }) {
  const t = useT();
  if (sessions.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('mediation.sessions')}</h3>
      <ul className="ruled-list">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
    </div>
  );
}

function Session({ session }: { session: MediationView['sessions'][number] }) {
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
    </li>
  );
}

/** A link typed by a person: anything but http(s) is made harmless. */
function safeHref(link: string): string | undefined {
  return /^https?:\/\//i.test(link) ? link : undefined;
}

function Offers({ offers }: { offers: MediationView['offers'] }) {
  const t = useT();
  if (offers.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('mediation.offers')}</h3>
      <ul className="ruled-list">
        {offers.map((offer) => (
          <li key={offer.id} className={`thread thread--${offer.side}`}>
            <div className="spread">
              <span className="small">
                {t(`mediation.offer.${offer.side}`)} · {formatMoment(offer.at)}
              </span>
              <span className="muted">{t(`mediation.offer.${offer.state}`)}</span>
            </div>
            {offer.amountFen !== null && <p className="amount">{formatMoney(offer.amountFen)}</p>}
            <p className="prose">{offer.terms}</p>
            <AudienceTag audience={offer.audience} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Notes({ notes }: { notes: MediationView['notes'] }) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('mediation.notes')}</h3>
      <ul className="ruled-list">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="small muted">
              {note.authorName} · {formatMoment(note.at)}
            </p>
            <p className="prose">{note.text}</p>
            <AudienceTag audience={note.audience} />
          </li>
        ))}
      </ul>
    </div>
  );
}
