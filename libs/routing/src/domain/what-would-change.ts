import type { Bilingual } from '@kernel';
import { candidateOf, isEligible, type OrganisationRanking, rankOrganisations } from './organisation-ranking';
import { type OrganisationProfile, type RankingInput, text } from './organisation-profile';
import { isExpert } from './organisation-scores';

/** One change of the facts that would give the dispute to another organisation; everything else stays as it is. */
export interface Change {
  lever: 'open' | 'experts' | 'licence' | 'preference';
  /** Whose fact changes. */
  organisationId: string;
  /** Open proceedings, or experts among the available mediators. */
  value: number;
  /** Who would be chosen then. */
  winner: string;
  text: Bilingual;
  staffOnly: boolean;
}

const RUNNERS_UP = 2;
const MAX_OPEN = 1000;

/** The input as it would be: what a line of the explanation promises can be tried out. */
export function applyChange(input: RankingInput, change: Pick<Change, 'lever' | 'organisationId' | 'value'>): RankingInput {
  if (change.lever === 'preference')
    return { ...input, dispute: { ...input.dispute, preference: { mediatorId: null, organisationId: change.value > 0 ? change.organisationId : null } } };
  const changed = (organisation: OrganisationProfile) => (organisation.id === change.organisationId ? changedOrganisation(organisation, input, change) : organisation);
  return { ...input, organisations: input.organisations.map(changed) };
}

function changedOrganisation(organisation: OrganisationProfile, { dispute, today }: RankingInput, { lever, value }: Pick<Change, 'lever' | 'value'>): OrganisationProfile {
  if (lever === 'open') return { ...organisation, open: value };
  if (lever === 'licence') return { ...organisation, licence: { number: organisation.licence?.number ?? '', from: null, to: today } };
  let missing = value - organisation.mediators.filter((mediator) => !mediator.onLeave && isExpert(mediator, dispute.rightKinds)).length;
  const trained = organisation.mediators.map((mediator) => {
    if (mediator.onLeave || isExpert(mediator, dispute.rightKinds) || missing <= 0) return mediator;
    missing -= 1;
    return { ...mediator, fields: [...mediator.fields, ...dispute.rightKinds] };
  });
  return { ...organisation, mediators: trained };
}

/** The smallest change of each kind that turns the result; every line has been tried on the very same rules. */
export function changesOf(input: RankingInput, ranking: OrganisationRanking): Change[] {
  const winner = input.organisations.find((organisation) => organisation.id === ranking.chosen?.organisationId);
  if (!winner) return [];
  if (ranking.preference?.honoured) return withoutPreference(input, winner);
  const ranked = ranking.candidates
    .flatMap((candidate) => input.organisations.find((organisation) => organisation.id === candidate.organisationId) ?? [])
    .filter((organisation) => organisation !== winner);
  const eligible = ranked.filter((organisation) => isEligible(organisation, input)).slice(0, RUNNERS_UP);
  const unlicensed = ranked.filter((organisation) => organisation.channel === 'commercial' && !isEligible(organisation, input));
  return [
    ...eligible.flatMap((rival) => lessLoad(input, rival, winner) ?? []),
    ...eligible.slice(0, 1).flatMap((rival) => moreLoad(input, winner, rival) ?? []),
    ...eligible.flatMap((rival) => moreExperts(input, rival, winner) ?? []),
    ...unlicensed.flatMap((rival) => licensed(input, rival) ?? []),
    ...eligible.slice(0, 1).map((rival) => chosenByParties(rival)),
  ];
}

/** Would `rival` stand before `winner`? The others stand behind the winner already. */
function beats(input: RankingInput, change: Pick<Change, 'lever' | 'organisationId' | 'value'>, [rival, winner]: [OrganisationProfile, OrganisationProfile]): boolean {
  const after = applyChange(input, change);
  const [first, second] = [rival, winner]
    .map((one) => after.organisations.find((organisation) => organisation.id === one.id))
    .map((organisation) => organisation && candidateOf(organisation, after).score);
  return typeof first === 'number' && typeof second === 'number' && (first > second || (first === second && rival.id < winner.id));
}

/** The first value of the search that turns the result; points only grow along it. */
function firstThat(values: { from: number; to: number }, holds: (value: number) => boolean): number | null {
  const step = values.from <= values.to ? 1 : -1;
  if (!holds(values.to)) return null;
  let [no, yes] = [values.from - step, values.to];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function lessLoad(input: RankingInput, rival: OrganisationProfile, winner: OrganisationProfile): Change | null {
  const change = (value: number) => ({ lever: 'open' as const, organisationId: rival.id, value });
  const value = rival.open === 0 ? null : firstThat({ from: rival.open - 1, to: 0 }, (open) => beats(input, change(open), [rival, winner]));
  if (value === null) return null;
  return {
    ...change(value),
    winner: rival.id,
    staffOnly: true,
    text: text(
      `如果${rival.name}的在办量低于 ${value + 1} 件（现为 ${rival.open} 件），将优先`,
      `${rival.name} would come first with fewer than ${value + 1} cases in hand (now ${rival.open})`,
    ),
  };
}

function moreLoad(input: RankingInput, winner: OrganisationProfile, rival: OrganisationProfile): Change | null {
  const change = (value: number) => ({ lever: 'open' as const, organisationId: winner.id, value });
  const value = firstThat({ from: winner.open + 1, to: Math.max(MAX_OPEN, winner.open + 1) }, (open) => beats(input, change(open), [rival, winner]));
  if (value === null) return null;
  return {
    ...change(value),
    winner: rival.id,
    staffOnly: true,
    text: text(
      `如果${winner.name}的在办量达到 ${value} 件（现为 ${winner.open} 件），将改由${rival.name}办理`,
      `${rival.name} would take it once ${winner.name} has ${value} cases in hand (now ${winner.open})`,
    ),
  };
}

function moreExperts(input: RankingInput, rival: OrganisationProfile, winner: OrganisationProfile): Change | null {
  const free = rival.mediators.filter((mediator) => !mediator.onLeave);
  const experts = free.filter((mediator) => isExpert(mediator, input.dispute.rightKinds)).length;
  const change = (value: number) => ({ lever: 'experts' as const, organisationId: rival.id, value });
  const canLearn = input.dispute.rightKinds.length > 0 && experts < free.length;
  const value = canLearn ? firstThat({ from: experts + 1, to: free.length }, (count) => beats(input, change(count), [rival, winner])) : null;
  if (value === null) return null;
  return {
    ...change(value),
    winner: rival.id,
    staffOnly: false,
    text: text(
      `如果${rival.name}有 ${value} 名可用调解员擅长该类权利（现为 ${experts} 名），将优先`,
      `${rival.name} would come first with ${value} available mediators who know this kind of right (now ${experts})`,
    ),
  };
}

function licensed(input: RankingInput, rival: OrganisationProfile): Change | null {
  const change = { lever: 'licence' as const, organisationId: rival.id, value: 1 };
  if (rankOrganisations(applyChange(input, change)).chosen?.organisationId !== rival.id) return null;
  return {
    ...change,
    winner: rival.id,
    staffOnly: false,
    text: text(`如果${rival.name}持有有效的商事调解执业证书，将优先`, `${rival.name} would come first with a valid commercial-mediation licence`),
  };
}

const chosenByParties = (rival: OrganisationProfile): Change => ({
  lever: 'preference',
  organisationId: rival.id,
  value: 1,
  winner: rival.id,
  staffOnly: false,
  text: text(`如果当事人选择${rival.name}，将由其办理`, `${rival.name} would take it if the parties chose it`),
});

function withoutPreference(input: RankingInput, winner: OrganisationProfile): Change[] {
  const change = { lever: 'preference' as const, organisationId: winner.id, value: 0 };
  const other = rankOrganisations(applyChange(input, change)).chosen;
  if (!other || other.organisationId === winner.id) return [];
  return [
    {
      ...change,
      winner: other.organisationId,
      staffOnly: false,
      text: text(`如果当事人没有选择${winner.name}，将由${other.name}办理`, `${other.name} would take it had the parties not chosen ${winner.name}`),
    },
  ];
}
