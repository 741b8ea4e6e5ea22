import type { AdjudicationView, DisputeView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { adjudications } from '../../api/adjudications';
import { formatDay, formatList, formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Fact, Facts } from '../disputes/facts';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/states';
import { useT } from '../words/adjudication';
import { Conditions } from './conditions';

type Party = AdjudicationView['parties'][number];

interface AdjudicationProps {
  dispute: DisputeView;
  proceeding: ProceedingView;
  adjudication: AdjudicationView;
}

/** What a party sees of the adjudication: what stands beside it, each party's own days, the panel, the hearing, the decision. */
export function Adjudication({ dispute, proceeding, adjudication }: AdjudicationProps) {
  const t = useT();
  useLanguage();
  const mine = new Set(dispute.parties.filter(({ reader }) => reader !== null).map(({ id }) => id));
  if (proceeding.state === 'AD_DRAFT') return <Draft proceeding={proceeding} />;
  return (
    <>
      {proceeding.parallel.length > 0 && <p className="notice notice--careful">{t('parallel', { names: formatList(proceeding.parallel.map(({ name }) => text(name))) })}</p>}
      <Decision adjudication={adjudication} />
      <div className="block">
        <h3>{t('parties')}</h3>
        <ul className="ruled-list">
          {adjudication.parties.map((party) => (
            <PartyDays key={party.partyId} party={party} isMine={mine.has(party.partyId)} />
          ))}
        </ul>
      </div>
      <Panel adjudication={adjudication} />
      <Request proceedingId={proceeding.id} adjudication={adjudication} />
    </>
  );
}

/** The guided screens send it; the plain form of the same action stays for who prefers it. */
function Draft({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  if (!proceeding.relations.includes('applicant')) return null;
  return (
    <div className="button-row">
      <ButtonLink to={paths.adjudicate(proceeding.disputeId)} look="main">
        {t('ask.resume')}
      </ButtonLink>
    </div>
  );
}

function PartyDays({ party, isMine }: { party: Party; isMine: boolean }) {
  const t = useT();
  const day = (on: string | null) => on && formatDay(on);
  return (
    <li className={`thread thread--${party.side}`}>
      <div className="spread">
        <strong>{party.name}</strong>
        <span className="muted">
          {t(`side.${party.side}`)}
          {isMine && ` · ${t('mine')}`}
        </span>
      </div>
      <Facts>
        {party.side === 'B' && <Fact name={t('day.served')}>{day(party.servedOn) ?? t('day.none')}</Fact>}
        {party.side === 'B' && <Fact name={t('day.answer')}>{day(party.answerUntil)}</Fact>}
        <Fact name={t('day.decision')}>{day(party.decisionServedOn)}</Fact>
        <Fact name={t('day.suit')}>{day(party.suitUntil)}</Fact>
        <Fact name={t('day.sued')}>{day(party.suedOn)}</Fact>
      </Facts>
      {party.answer && (
        <Disclosure summary={t('answer')}>
          <p className="prose">{party.answer}</p>
        </Disclosure>
      )}
    </li>
  );
}

function Panel({ adjudication: { panel, hearing, settlement } }: { adjudication: AdjudicationView }) {
  const t = useT();
  const chief = panel.find(({ isChief }) => isChief);
  const others = panel.filter(({ isChief }) => !isChief).map(({ name }) => name);
  return (
    <Facts>
      <Fact name={t('panel')}>{panel.length > 0 && t('panel.names', { chief: chief?.name ?? '', others: formatList(others) })}</Fact>
      <Fact name={t('hearing')}>
        {hearing && `${formatMoment(`${hearing.at}:00+08:00`)} · ${hearing.place}${hearing.noticedOn ? ` · ${t('hearing.noticed', { day: formatDay(hearing.noticedOn) })}` : ''}`}
      </Fact>
      <Fact name={t('settlement')}>{settlement && <span className="prose">{settlement}</span>}</Fact>
    </Facts>
  );
}

/** The outcome for each respondent, which may differ. */
function Decision({ adjudication: { decision, parties } }: { adjudication: AdjudicationView }) {
  const t = useT();
  if (!decision) return null;
  return (
    <section className="block">
      <h3>{t('decision', { day: formatDay(decision.decidedOn) })}</h3>
      <ul className="ruled-list">
        {parties
          .filter(({ side }) => side === 'B')
          .map(({ partyId, name }) => (
            <li key={partyId} className="spread">
              <span>{name}</span>
              <strong>{t(decision.infringers.includes(partyId) ? 'decision.infringes' : 'decision.clear')}</strong>
            </li>
          ))}
      </ul>
      <p className="prose">{decision.reasons}</p>
    </section>
  );
}

function Request({ proceedingId, adjudication: { request } }: { proceedingId: string; adjudication: AdjudicationView }) {
  const t = useT();
  const query = useQuery({ queryKey: ['acceptance', proceedingId], queryFn: () => adjudications.acceptance(proceedingId), enabled: request !== null });
  if (!request) return null;
  return (
    <Disclosure summary={t('request')}>
      <Facts>
        <Fact name={t('request.claims')}>{request.claims}</Fact>
        <Fact name={t('request.request')}>
          <span className="prose">{request.request}</span>
        </Fact>
        <Fact name={t('request.facts')}>
          <span className="prose">{request.facts}</span>
        </Fact>
      </Facts>
      <Loaded query={query}>{({ conditions }) => <Conditions level={4} title={t('conditions.all')} conditions={conditions} />}</Loaded>
    </Disclosure>
  );
}
