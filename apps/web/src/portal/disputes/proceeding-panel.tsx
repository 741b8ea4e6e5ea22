import type { DisputeView, ProceedingSummary, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/states';
import { AdministrativeMediation } from '../administrative-mediation/administrative-mediation';
import { Adjudication } from '../adjudication/adjudication';
import { useT } from '../words/dispute';
import { AvailableActions } from './available-actions';
import { BlockerLine } from './blocker-line';
import { ClaimChartFold } from './claim-chart/claim-chart-fold';
import { Confirmation } from './confirmation';
import { Deadlines } from './deadlines';
import { Documents } from './documents';
import { Fact, Facts } from './facts';
import { FirstPage, isFirstVisit } from './first-page';
import { Mediation } from './mediation';
import { proceedingQuery } from './queries';
import { RoutingReasons } from './routing-reasons';
import { Services } from './services';
import { Timeline } from './timeline';

/** One proceeding: stage, who is awaited, the next deadline, what the reader may do, and what it has produced. */
export function ProceedingPanel({ dispute, summary }: { dispute: DisputeView; summary: ProceedingSummary }) {
  useLanguage();
  const query = useQuery(proceedingQuery(summary.id));
  return (
    <section className="proceeding" aria-labelledby={`proceeding-${summary.id}`}>
      <header className="proceeding__head">
        <h2 id={`proceeding-${summary.id}`}>{text(summary.procedureName)}</h2>
        <p className="stage">{text(summary.stateName)}</p>
      </header>
      <Loaded query={query}>{(proceeding) => <Panel dispute={dispute} proceeding={proceeding} />}</Loaded>
    </section>
  );
}

/** The requests that have guided screens of their own. */
const guided = ({ state, actions }: ProceedingView): string[] =>
  state === 'AD_DRAFT' ? ['submit'] : state === 'AM_DRAFT' ? actions.map(({ action }) => action).filter((action) => action.startsWith('request-')) : [];

function Panel({ dispute, proceeding }: { dispute: DisputeView; proceeding: ProceedingView }) {
  const t = useT();
  const isFirst = isFirstVisit(proceeding);
  return (
    <>
      {!isFirst && <BlockerLine blocker={proceeding.blocker} />}
      {isFirst && <FirstPage dispute={dispute} proceeding={proceeding} />}
      {!isFirst && <Deadlines deadlines={proceeding.deadlines} />}
      <AvailableActions proceeding={proceeding} without={isFirst ? ['consent', 'ask-time'] : guided(proceeding)} />
      {proceeding.routing && <RoutingReasons routing={proceeding.routing} />}
      {proceeding.confirmation && <Confirmation confirmation={proceeding.confirmation} />}
      {proceeding.adjudication && <Adjudication dispute={dispute} proceeding={proceeding} adjudication={proceeding.adjudication} />}
      {proceeding.procedure === 'AM' && <AdministrativeMediation proceeding={proceeding} />}
      {proceeding.mediation && <Mediation proceeding={proceeding} mediation={proceeding.mediation} />}
      {proceeding.adjudication && <ClaimChartFold proceedingId={proceeding.id} />}
      <Services dispute={dispute} proceeding={proceeding} />
      <Documents proceeding={proceeding} />
      <Facts>
        <Fact name={t('dispute.organisation')}>{proceeding.organisationName}</Fact>
        <Fact name={t('dispute.handler')}>{proceeding.handlerName}</Fact>
        <Fact name={t('stage.number')}>{proceeding.number && <span className="mono">{proceeding.number}</span>}</Fact>
      </Facts>
      {isFirst && <Deadlines deadlines={proceeding.deadlines} />}
      <Disclosure summary={t('timeline.title')}>
        <Timeline proceedingId={proceeding.id} />
      </Disclosure>
    </>
  );
}
