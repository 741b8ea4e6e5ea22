import type { RoutingView } from '@contract';
import type { Bilingual } from '@kernel';
import { filterRules } from './organisation-filters';
import { type OrganisationProfile, type Question, type RankingInput, type RuleSetting, text } from './organisation-profile';
import { scoreRules } from './organisation-scores';

export type Candidate = RoutingView['candidates'][number];

export interface OrganisationRanking {
  chosen: { organisationId: string; name: string } | null;
  /** Eligible ones first, by score, then by id: the same input gives the same order. */
  candidates: readonly Candidate[];
  preference: RoutingView['preference'];
}

/** Hundredths of a point: what is shown adds up to what is compared. */
const rounded = (points: number): number => Math.round(points * 100) / 100;

const enabled = (rules: readonly RuleSetting[], key: string): RuleSetting | null => rules.find((rule) => rule.key === key && rule.enabled) ?? null;

export const isEligible = (organisation: OrganisationProfile, input: RankingInput): boolean => filtersOf(organisation, input).every((filter) => filter.passed);

function filtersOf(organisation: OrganisationProfile, input: RankingInput): Candidate['filters'] {
  return Object.entries(filterRules).flatMap(([key, rule]) => {
    // What the law or logic demands stands in the code: a missing or altered row changes nothing.
    const setting = rule.force === 'setting' ? enabled(input.rules, key) : { params: {} };
    return setting ? [{ rule: key, ...rule.judge(question(organisation, input, { ...setting.params, ...rule.params })) }] : [];
  });
}

function partsOf(organisation: OrganisationProfile, input: RankingInput): Candidate['parts'] {
  return Object.entries(scoreRules).flatMap(([key, rule]) => {
    const setting = enabled(input.rules, key);
    if (!setting) return [];
    const { share, reason } = rule.grade(question(organisation, input, { ...rule.params, ...setting.params }));
    return [{ rule: key, points: rounded(share * setting.weight), reason }];
  });
}

const question = (organisation: OrganisationProfile, { dispute, openProcedures, today }: RankingInput, params: RuleSetting['params']): Question => ({
  organisation,
  dispute,
  params,
  openProcedures,
  today,
});

export function candidateOf(organisation: OrganisationProfile, input: RankingInput): Candidate {
  const filters = filtersOf(organisation, input);
  const parts = partsOf(organisation, input);
  const eligible = filters.every((filter) => filter.passed);
  const score = rounded(parts.reduce((sum, part) => sum + part.points, 0));
  return {
    organisationId: organisation.id,
    name: organisation.name,
    channel: organisation.channel,
    eligible,
    filters,
    score: eligible ? score : null,
    parts: eligible ? parts : [],
  };
}

const byRank = (a: Candidate, b: Candidate): number => Number(b.eligible) - Number(a.eligible) || (b.score ?? 0) - (a.score ?? 0) || (a.organisationId < b.organisationId ? -1 : 1);

/** Filters, then points; the parties' own choice comes before any points (在线调解规则 10) as long as nothing bars it. */
export function rankOrganisations(input: RankingInput): OrganisationRanking {
  const candidates = input.organisations.map((organisation) => candidateOf(organisation, input)).sort(byRank);
  const eligible = candidates.filter((candidate) => candidate.eligible);
  const preferred = candidates.find((candidate) => candidate.organisationId === input.dispute.preference?.organisationId) ?? null;
  const chosen = preferred?.eligible ? preferred : (eligible[0] ?? null);
  return {
    chosen: chosen && { organisationId: chosen.organisationId, name: chosen.name },
    candidates,
    preference: input.dispute.preference && {
      ...input.dispute.preference,
      honoured: preferred?.eligible === true,
      reason: preferenceReason(input.dispute.preference.organisationId, preferred),
    },
  };
}

function preferenceReason(wanted: string | null, preferred: Candidate | null): Bilingual | null {
  if (wanted === null) return null;
  if (!preferred) return text('当事人选择的组织不是本平台的调解组织', 'the chosen organisation is no mediation organisation of this platform');
  if (preferred.eligible) return text(`当事人选择了${preferred.name}，且该组织符合全部条件`, `the parties chose ${preferred.name}, which meets every condition`);
  const failed = preferred.filters.filter((filter) => !filter.passed).map((filter) => filter.reason);
  return text(
    `当事人选择了${preferred.name}，但是${failed.map((reason) => reason.zh).join('；')}`,
    `the parties chose ${preferred.name}, but: ${failed.map((reason) => reason.en).join('; ')}`,
  );
}

/** Why the bureau itself may not give it to an organisation: what only `law` forbids. Null: it may. */
export function barredByLaw(candidate: Candidate): Bilingual | null {
  return candidate.filters.find((filter) => !filter.passed && filterRules[filter.rule]?.force === 'law')?.reason ?? null;
}
