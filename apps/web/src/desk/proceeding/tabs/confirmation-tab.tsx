import type { ConfirmationView, ProceedingView } from '@contract';
import { Link } from 'react-router';
import { formatDay, formatDayWithWeekday, formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { paths } from '../../paths';
import { useSiblings } from '../../queries';
import { Due } from '../../ui/due';
import { Loading } from '../../ui/loading';
import { Empty, Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';
import { ClauseTexts } from './clause-texts';

/** Judicial confirmation is a proceeding of its own; from the mediation one looks across. */
export function ConfirmationTab({ view, dispute }: Case) {
  const t = useT();
  const siblings = useSiblings(dispute?.proceedings, 'SC', view.confirmation === null);
  if (!siblings) return <Loading />;
  // A committee and a department may both have mediated: each agreement has a confirmation of its own, with its own readers.
  const owner = view.confirmation ? view : (siblings.find((one) => one.confirmation?.mediationProceedingId === view.id) ?? siblings.find((one) => one.confirmation));
  const confirmation = owner?.confirmation;
  if (!owner || !confirmation) return <Empty>{t('confirmation.ofOthers')}</Empty>;
  return (
    <>
      {owner.id !== view.id && (
        <p className="notice-line">
          {t('confirmation.ownProceeding')} <Link to={paths.proceeding(owner.id, 'confirmation')}>{t('confirmation.open', { state: text(owner.stateName) })}</Link>
        </p>
      )}
      <Window view={owner} confirmation={confirmation} />
      {confirmation.agreement && <Mediated agreement={confirmation.agreement} />}
      <Courts confirmation={confirmation} view={owner} />
      <Packet confirmation={confirmation} view={owner} />
      {confirmation.outcome && (
        <Section title={t('confirmation.outcome')}>
          <Facts
            items={[
              [t('confirmation.result'), <strong key="result">{resultName(t, confirmation.outcome.result)}</strong>],
              [t('confirmation.ground'), confirmation.outcome.ground && text(confirmation.outcome.ground)],
              [t('confirmation.decidedOn'), confirmation.outcome.decidedOn && formatDay(confirmation.outcome.decidedOn)],
            ]}
          />
        </Section>
      )}
    </>
  );
}

const results = ['confirmed', 'dismissed', 'not_accepted', 'withdrawn', 'revoked'] as const;

function resultName(t: ReturnType<typeof useT>, result: string): string {
  const known = results.find((one) => one === result);
  return known ? t(`result.${known}`) : result;
}

function Window({ view, confirmation }: { view: ProceedingView; confirmation: ConfirmationView }) {
  const t = useT();
  return (
    <Section title={t('confirmation.window')} aside={<TabActions view={view} actions={['join']} />}>
      <p className="clock-line">
        <span>{t('confirmation.effectiveOn', { day: formatDayWithWeekday(confirmation.effectiveOn) })}</span>
        <Due on={view.nextDueOn} long />
      </p>
      <ul className="plain-list">
        {confirmation.joined.map((party) => (
          <li key={party.partyId} className="consent">
            <span className="muted">{t(`side.${party.side}`)}</span>
            <strong>{party.partyName}</strong>
            <Tag tone={party.joinedAt ? 'good' : 'soon'}>{party.joinedAt ? t('confirmation.joinedAt', { at: formatMoment(party.joinedAt) }) : t('confirmation.notJoined')}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a department mediated has no page of a mediation room: its terms are read here, by the court as well. */
function Mediated({ agreement }: { agreement: NonNullable<ConfirmationView['agreement']> }) {
  const t = useT();
  return (
    <Section title={t('confirmation.agreement')}>
      <Facts
        items={[
          [t('confirmation.reachedAt'), agreement.reachedAt],
          [t('confirmation.number'), agreement.number],
          [t('confirmation.performBy'), agreement.performBy && formatDay(agreement.performBy)],
        ]}
      />
      <ClauseTexts of={agreement} />
    </Section>
  );
}

function Courts({ confirmation, view }: { confirmation: ConfirmationView; view: ProceedingView }) {
  const t = useT();
  const chosen = confirmation.chosenCourt;
  const possible = confirmation.courts.filter((court) => court.competent);
  const others = confirmation.courts.filter((court) => !court.competent);
  return (
    <Section title={t('confirmation.courts')} aside={<TabActions view={view} actions={['choose-court']} />}>
      <Facts
        items={[
          [t('confirmation.chosen'), chosen && <strong>{chosen.name}</strong>],
          [t('confirmation.courtNumber'), confirmation.courtNumber],
        ]}
      />
      <CourtList courts={possible} chosen={chosen?.code} />
      {others.length > 0 && (
        <details open={possible.length === 0}>
          <summary>{t('confirmation.others', { count: others.length })}</summary>
          <CourtList courts={others} chosen={chosen?.code} />
        </details>
      )}
    </Section>
  );
}

function CourtList({ courts, chosen }: { courts: ConfirmationView['courts']; chosen: string | undefined }) {
  const t = useT();
  return (
    <ul className="plain-list courts">
      {courts.map((court) => (
        <li key={court.code} className={court.code === chosen ? 'is-chosen' : ''}>
          <Tag tone={court.competent ? 'good' : 'plain'}>{t(court.competent ? 'confirmation.competent' : 'confirmation.notCompetent')}</Tag>
          <div>
            <strong>{court.name}</strong> {court.provisional && <Tag tone="soon">{t('law.unconfirmed')}</Tag>}
            <p>
              {text(court.reason)} <span className="muted small">{court.basis}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Packet({ confirmation, view }: { confirmation: ConfirmationView; view: ProceedingView }) {
  const t = useT();
  const ready = confirmation.packet.filter((one) => one.ready).length;
  return (
    <Section
      title={t('confirmation.packet')}
      note={t('confirmation.packetCount', { ready, all: confirmation.packet.length })}
      aside={<TabActions view={view} actions={['send']} />}
    >
      <ul className="plain-list packet">
        {confirmation.packet.map((one) => (
          <li key={one.kind}>
            <Tag tone={one.ready ? 'good' : 'late'}>{t(one.ready ? 'packet.ready' : 'packet.missing')}</Tag>
            <span>{text(one.name)}</span>
            {one.why && <span className="why">{text(one.why)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
