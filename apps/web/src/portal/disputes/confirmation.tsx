import type { ConfirmationView } from '@contract';
import { formatDay } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { Fact, Facts } from './facts';

/** The joint application for judicial confirmation: who is in, which court and why, what the court decided. */
export function Confirmation({ confirmation }: { confirmation: ConfirmationView }) {
  const t = useT();
  useLanguage();
  return (
    <>
      <div className="block">
        <h3>{t('confirmation.joined')}</h3>
        <p className="small muted">{t('confirmation.effectiveOn', { day: formatDay(confirmation.effectiveOn) })}</p>
        <ul className="ruled-list">
          {confirmation.joined.map((one) => (
            <li key={one.partyId} className={`thread thread--${one.side}`}>
              <div className="spread">
                <span>{one.partyName}</span>
                <span className="muted">{one.joinedAt ? t('confirmation.in', { day: formatDay(one.joinedAt) }) : t('confirmation.waiting')}</span>
              </div>
            </li>
          ))}
        </ul>
      </div>
      {confirmation.agreement && <Mediated agreement={confirmation.agreement} />}
      <Courts confirmation={confirmation} />
      <Packet packet={confirmation.packet} />
      {(confirmation.courtNumber || confirmation.outcome) && (
        <Facts>
          <Fact name={t('confirmation.outcome')}>
            {confirmation.courtNumber && <span>{t('confirmation.courtNumber', { number: confirmation.courtNumber })} </span>}
            {confirmation.outcome && `${text(confirmation.outcome.ground)} ${formatDay(confirmation.outcome.decidedOn)}`}
          </Fact>
        </Facts>
      )}
    </>
  );
}

/** What the department mediated, as it was signed; a clause that no court confirms says so, and what to do with it. */
function Mediated({ agreement }: { agreement: NonNullable<ConfirmationView['agreement']> }) {
  const t = useT();
  return (
    <div className="block">
      <h3>{t('confirmation.agreement', { name: agreement.reachedAt })}</h3>
      <ol>
        {agreement.text.map((clause, index) => (
          <li key={clause.zh}>
            {text(clause)}
            {agreement.warnings
              .filter((warning) => warning.clause === index + 1)
              .map((warning) => (
                <p key={warning.message.zh} className="small">
                  {text(warning.message)}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What the court wants to see: there, or what is still lacking. */
function Packet({ packet }: { packet: ConfirmationView['packet'] }) {
  const t = useT();
  if (packet.length === 0) return null;
  return (
    <div className="block">
      <h3>{t('confirmation.packet')}</h3>
      <ul className="ruled-list">
        {packet.map((item) => (
          <li key={item.kind}>
            <div className="spread">
              <span>{text(item.name)}</span>
              <span className={item.ready ? 'tag tag--done' : 'tag tag--wait'}>{t(item.ready ? 'confirmation.ready' : 'confirmation.lacking')}</span>
            </div>
            {!item.ready && <p className="small">{text(item.why)}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Courts({ confirmation }: { confirmation: ConfirmationView }) {
  const t = useT();
  const { courts, chosenCourt } = confirmation;
  if (courts.length === 0 && !chosenCourt) return null;
  const possible = courts.filter((court) => court.competent);
  const others = courts.filter((court) => !court.competent);
  return (
    <div className="block">
      <h3>{t('confirmation.court')}</h3>
      {chosenCourt && <p className="amount">{t('confirmation.chosen', { name: chosenCourt.name })}</p>}
      {possible.length === 0 && !chosenCourt && <p>{t('confirmation.none')}</p>}
      <CourtList courts={possible} />
      {others.length > 0 && (
        <Disclosure summary={t('confirmation.others', { count: others.length })}>
          <CourtList courts={others} />
        </Disclosure>
      )}
    </div>
  );
}

function CourtList({ courts }: { courts: ConfirmationView['courts'] }) {
  const t = useT();
  return (
    <ul className="ruled-list">
      {courts.map((court) => (
        <li key={court.code}>
          <div className="spread">
            <strong>{court.name}</strong>
            <span className={court.competent ? 'tag tag--done' : 'tag'}>{t(court.competent ? 'confirmation.competent' : 'confirmation.notCompetent')}</span>
          </div>
          <p className="small">
            {text(court.reason)} <span className="muted">{court.basis}</span>
          </p>
          {court.competent && court.provisional && <p className="small muted">{t('confirmation.provisional')}</p>}
        </li>
      ))}
    </ul>
  );
}
