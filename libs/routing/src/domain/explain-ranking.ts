import type { RoutingView } from '@contract';
import type { Bilingual } from '@kernel';
import { type Candidate, type OrganisationRanking, rankOrganisations } from './organisation-ranking';
import { type RankingInput, text } from './organisation-profile';
import { scoreRules } from './organisation-scores';
import { type Change, changesOf } from './what-would-change';

/** What is stored with a decision: the whole reasoning, in words, so that it reads the same in five years. */
export interface Explanation {
  summary: Bilingual[];
  candidates: RoutingView['candidates'];
  preference: RoutingView['preference'];
  changes: Change[];
}

const RUNNERS_UP = 2;

export const explain = (input: RankingInput, ranking: OrganisationRanking = rankOrganisations(input)): Explanation => ({
  summary: summaryOf(ranking),
  candidates: [...ranking.candidates],
  preference: ranking.preference,
  changes: changesOf(input, ranking),
});

/** As the rules would have had it, with the bureau's own line first: an override never hides what the rules said. */
export const explainOverride = (explanation: Explanation, chosen: string, by: string): Explanation => ({
  ...explanation,
  summary: [text(`由${by}指定${chosen}办理；以下为系统按规则的排序`, `${by} assigned it to ${chosen}; below is what the rules said`), ...explanation.summary],
});

function summaryOf(ranking: OrganisationRanking): Bilingual[] {
  const eligible = ranking.candidates.filter((candidate) => candidate.eligible);
  const winner = eligible.find((candidate) => candidate.organisationId === ranking.chosen?.organisationId);
  const others = ranking.candidates.length - eligible.length;
  const rest = others > 0 ? [text(`另有 ${others} 个组织不符合条件`, `${others} more organisations don’t meet the conditions`)] : [];
  if (!winner) return [text('没有符合条件的调解组织，转由主管部门人工分案', 'no organisation is eligible: the bureau decides'), ...preferenceLine(ranking), ...rest];
  const runnersUp = eligible.filter((candidate) => candidate !== winner).slice(0, RUNNERS_UP);
  return [...whyThisOne(ranking, winner, eligible.length), ...runnersUp.map((candidate) => whyNot(candidate, winner, ranking)), ...rest];
}

const preferenceLine = ({ preference }: OrganisationRanking): Bilingual[] => (preference?.reason ? [preference.reason] : []);

function whyThisOne(ranking: OrganisationRanking, winner: Candidate, eligible: number): Bilingual[] {
  if (ranking.preference?.honoured) return preferenceLine(ranking);
  const best = winner.parts
    .filter((part) => part.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 2);
  const names = (language: 'zh' | 'en') => best.map((part) => nameOf(part.rule)[language]).join(language === 'zh' ? '、' : ', ');
  const mainly = best.length > 0 ? text(`，主要得分：${names('zh')}`, `, mainly for ${names('en')}`) : text('', '');
  return [
    ...preferenceLine(ranking),
    text(`${winner.name}在 ${eligible} 个符合条件的组织中排在第一${mainly.zh}`, `${winner.name} comes first of ${eligible} eligible organisations${mainly.en}`),
  ];
}

const nameOf = (rule: string): Bilingual => scoreRules[rule]?.name ?? text(rule, rule);

/** Names the rule that cost most, never how busy anybody is. */
export function whyNot(candidate: Candidate, winner: Candidate, { preference }: OrganisationRanking): Bilingual {
  if (preference?.honoured) return text(`未选${candidate.name}：当事人另有选择`, `not ${candidate.name}: the parties chose another`);
  if (candidate.score === winner.score) return text(`未选${candidate.name}：得分相同，按固定顺序排在其后`, `not ${candidate.name}: equal points, later in the fixed order`);
  const behind = (rule: string) => (winner.parts.find((part) => part.rule === rule)?.points ?? 0) - (candidate.parts.find((part) => part.rule === rule)?.points ?? 0);
  const [worst] = [...winner.parts].sort((a, b) => behind(b.rule) - behind(a.rule));
  const where = worst ? nameOf(worst.rule) : text('总分', 'points');
  return text(`未选${candidate.name}：差距主要在${where.zh}`, `not ${candidate.name}: it falls behind mostly in ${where.en.toLowerCase()}`);
}
