import type { Asking, Proceeding, ProcedureBinding, Step, StepOutcome } from '@proceedings';
import type { OrganisationId } from '@kernel';
import type { Reader, Tx } from '@platform';
import { explain, explainOverride } from './domain/explain-ranking';
import { barredByLaw, rankOrganisations } from './domain/organisation-ranking';
import { type RoutingFacts, routingProcedure } from './domain/routing-procedure';
import { loadRankingInput } from './ranking.queries';
import { findLatestDecision, grantToOrganisation, insertDecision, insertExclusion, isWindowOver, revokeFromOrganisation } from './routing.store';
import { routingView } from './routing-view';

/**
 * Routing as a procedure among the others.
 * @param openProcedures ids of the mediation procedures the apps have composed (RM, HM, SM, PM …): a channel without one is not open.
 */
export function routingBinding(openProcedures: readonly string[]): ProcedureBinding<RoutingFacts> {
  return {
    procedure: routingProcedure,
    facts: (reader, proceeding, asking) => loadFacts(reader, proceeding, asking, openProcedures),
    carryOut: (tx, step) => carryOut(tx, step, openProcedures),
    view: async (reader, { disputeId, id }, { relations }) => ({ routing: routingView(await findLatestDecision(reader, disputeId, id), relations) }),
    choices: async (reader, proceeding, asking) => {
      const { ranking, assignable } = await loadFacts(reader, proceeding, asking, openProcedures);
      const others = ranking.candidates.filter((candidate) => assignable.includes(candidate.organisationId) && candidate.organisationId !== proceeding.organisationId);
      return { organisations: others.map(({ organisationId, name }) => ({ value: organisationId, label: { zh: name, en: name } })) };
    },
  };
}

async function loadFacts(reader: Reader, proceeding: Proceeding, { actor, today }: Asking, openProcedures: readonly string[]): Promise<RoutingFacts> {
  const { disputeId, organisationId } = proceeding;
  const ranking = rankOrganisations(await loadRankingInput(reader, { disputeId, openProcedures, today }));
  const bars = ranking.candidates.map((candidate) => [candidate.organisationId, barredByLaw(candidate)] as const);
  return {
    today,
    dates: {},
    flags: {},
    ranking,
    offeredTo: organisationId,
    offeredToActor: organisationId !== null && actor.principals.includes(`org:${organisationId}:manager`),
    windowOver: await isWindowOver(reader, proceeding),
    assignable: bars.flatMap(([id, bar]) => (bar ? [] : [id])),
    barred: Object.fromEntries(bars.flatMap(([id, bar]) => (bar ? [[id, bar.zh]] : []))),
  };
}

async function carryOut(tx: Tx, step: Step, openProcedures: readonly string[]): Promise<StepOutcome | void> {
  switch (step.decision.action) {
    case 'propose':
    case 'no-candidate':
      return propose(tx, step, openProcedures);
    case 'override':
      return override(tx, step, openProcedures);
    case 'decline':
      return takeBack(tx, step, 'declined');
    case 'lapse':
      return takeBack(tx, step, 'lapsed');
    case 'withdraw':
      return leave(tx, step);
  }
}

async function propose(tx: Tx, step: Step, openProcedures: readonly string[]): Promise<StepOutcome> {
  const input = await loadRankingInput(tx, { disputeId: step.proceeding.disputeId, openProcedures, today: step.today });
  const ranking = rankOrganisations(input);
  await insertDecision(tx, step, { organisationId: ranking.chosen?.organisationId ?? null, explanation: explain(input, ranking), kind: 'proposed', reason: null });
  return offer(tx, step, ranking.chosen);
}

async function override(tx: Tx, step: Step, openProcedures: readonly string[]): Promise<StepOutcome> {
  const input = await loadRankingInput(tx, { disputeId: step.proceeding.disputeId, openProcedures, today: step.today });
  const chosen = input.organisations.find((organisation) => organisation.id === step.decision.input.organisationId);
  if (!chosen) throw new Error('the guard lets only known organisations pass');
  const reason = (step.decision.input.reason as string).trim();
  await leave(tx, step);
  await insertDecision(tx, step, { organisationId: chosen.id, explanation: explainOverride(explain(input), chosen.name, step.actor.name), kind: 'override', reason });
  return offer(tx, step, { organisationId: chosen.id, name: chosen.name }, { reason });
}

async function offer(tx: Tx, { proceeding }: Step, chosen: { organisationId: string; name: string } | null, more: Readonly<Record<string, unknown>> = {}): Promise<StepOutcome> {
  if (!chosen) return { organisationId: null };
  await grantToOrganisation(tx, proceeding.disputeId, chosen.organisationId);
  return { organisationId: chosen.organisationId as OrganisationId, payload: { organisationId: chosen.organisationId, organisation: chosen.name, ...more } };
}

/** The free text of a refusal is kept with the exclusion; the timeline, which the parties read, tells only the kind of reason. */
async function takeBack(tx: Tx, step: Step, why: 'declined' | 'lapsed'): Promise<StepOutcome> {
  const { organisationId } = step.proceeding;
  if (organisationId) await insertExclusion(tx, step, organisationId, why);
  return { ...(await leave(tx, step)), payload: { organisationId, reason: step.decision.input.reason ?? why } };
}

async function leave(tx: Tx, { proceeding }: Step): Promise<StepOutcome> {
  if (proceeding.organisationId) await revokeFromOrganisation(tx, proceeding.disputeId, proceeding.organisationId);
  return { organisationId: null };
}
