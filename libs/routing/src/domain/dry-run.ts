import type { RoutingDryRun } from '@contract';
import { whyNot } from './explain-ranking';
import { type OrganisationRanking, rankOrganisations } from './organisation-ranking';
import { type RankingInput, text } from './organisation-profile';

export type Move = Pick<RoutingDryRun['moves'][number], 'before' | 'after' | 'reason'>;

const chosenOf = ({ chosen }: OrganisationRanking): Move['before'] => chosen;

/** Null when the dispute stays where it was; else from where to where, and what made the difference. */
export function movesUnder(before: RankingInput, after: RankingInput): Move | null {
  const [then, now] = [rankOrganisations(before), rankOrganisations(after)];
  if (then.chosen?.organisationId === now.chosen?.organisationId) return null;
  return { before: chosenOf(then), after: chosenOf(now), reason: reasonOf(then, now) };
}

function reasonOf(then: OrganisationRanking, now: OrganisationRanking): Move['reason'] {
  const left = now.candidates.find((candidate) => candidate.organisationId === then.chosen?.organisationId);
  const failed = left?.filters.find((filter) => !filter.passed);
  if (failed) return failed.reason;
  const winner = now.candidates.find((candidate) => candidate.organisationId === now.chosen?.organisationId);
  if (!winner) return text('没有符合条件的调解组织，转由主管部门人工分案', 'no organisation is eligible: the bureau decides');
  return left ? whyNot(left, winner, now) : text(`${winner.name}变为符合条件`, `${winner.name} becomes eligible`);
}
