import type { RoutingView } from '@contract';
import type { Relation } from '@kernel';
import { scoreRules } from './domain/organisation-scores';
import type { RoutingDecision } from './routing.store';

const staff: readonly Relation[] = ['clerk', 'manager', 'mediator', 'supervisor', 'system'];

/**
 * The stored reasoning for one reader. Everybody with the dispute may know why it went where it went; how busy the other
 * organisations are is for staff, so for the rest their workload and the totals that would betray it are left out.
 */
export function routingView(decision: RoutingDecision | null, relations: readonly Relation[]): RoutingView | null {
  if (!decision) return null;
  const { explanation, organisationId, organisationName, kind, reason } = decision;
  const isStaff = relations.some((relation) => staff.includes(relation));
  const at = decision.at.toISOString();
  return {
    decidedAt: at,
    chosen: organisationId === null ? null : { organisationId, name: organisationName ?? nameIn(explanation.candidates, organisationId) },
    summary: explanation.summary,
    candidates: explanation.candidates.map((candidate) => (isStaff || candidate.organisationId === organisationId ? candidate : withoutLoad(candidate))),
    whatWouldChangeIt: explanation.changes.filter((change) => isStaff || !change.staffOnly).map((change) => change.text),
    override: kind === 'override' ? { by: decision.byName, reason: reason ?? '', at } : null,
    preference: explanation.preference,
  };
}

const nameIn = (candidates: RoutingView['candidates'], id: string): string => candidates.find((candidate) => candidate.organisationId === id)?.name ?? '';

const withoutLoad = (candidate: RoutingView['candidates'][number]): RoutingView['candidates'][number] => ({
  ...candidate,
  score: null,
  parts: candidate.parts.filter((part) => !scoreRules[part.rule]?.staffOnly),
});
