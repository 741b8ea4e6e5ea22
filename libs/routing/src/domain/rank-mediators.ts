import type { Bilingual, UserId } from '@kernel';
import { isForeign, text } from './organisation-profile';

/** A member of the organisation as far as the ranking asks about it. */
export interface MediatorCandidate {
  userId: UserId;
  name: string;
  fields: readonly string[];
  languages: readonly string[];
  onLeave: boolean;
  /** A party has refused this person (人民调解法 23; 特邀调解规定 12). */
  refused: boolean;
  /** Proceedings in hand. */
  open: number;
  /** Open proceedings this person takes at most; null: no limit. */
  loadLimit: number | null;
  /** Years as a mediator. */
  seniority: number;
  /** Reasons to withdraw; a single one bars (特邀调解规定 15; 商事调解条例 20). */
  conflicts: readonly string[];
}

export interface RankedMediator {
  userId: UserId;
  name: string;
  /** 0 to 100; 0 for whoever may not have the dispute. */
  score: number;
  eligible: boolean;
  reasons: Bilingual[];
  conflicts: string[];
}

export interface MediatorQuestion {
  rightKinds: readonly string[];
  foreignRelated: boolean;
}

interface Part {
  points: number;
  reason: Bilingual;
}

const FULL_LOAD = 20;
const FULL_SENIORITY_YEARS = 10;

function fields(mediator: MediatorCandidate, { rightKinds }: MediatorQuestion): Part {
  const known = rightKinds.filter((kind) => mediator.fields.includes(kind));
  if (known.length === 0) return { points: 0, reason: text('没有登记该类权利的专长', 'no recorded expertise in this kind of right') };
  return { points: (45 * known.length) / rightKinds.length, reason: text(`擅长：${known.join('、')}`, `expert in: ${known.join(', ')}`) };
}

function load(mediator: MediatorCandidate): Part {
  return { points: 30 * Math.max(0, 1 - mediator.open / FULL_LOAD), reason: text(`在办 ${mediator.open} 件`, `${mediator.open} cases in hand`) };
}

const seniority = ({ seniority: years }: MediatorCandidate): Part => ({
  points: 15 * Math.min(1, years / FULL_SENIORITY_YEARS),
  reason: text(`从事调解 ${years} 年`, `${years} years as a mediator`),
});

function languages(mediator: MediatorCandidate, { foreignRelated }: MediatorQuestion): Part[] {
  if (!foreignRelated) return [];
  const foreign = mediator.languages.filter(isForeign);
  return [
    foreign.length > 0
      ? { points: 10, reason: text(`能用外语：${foreign.join('、')}`, `speaks ${foreign.join(', ')}`) }
      : { points: 0, reason: text('没有登记外语能力', 'no foreign language recorded') },
  ];
}

function bars(mediator: MediatorCandidate): Bilingual[] {
  return [
    ...mediator.conflicts.map((reason) => text(reason, reason)),
    ...(mediator.loadLimit !== null && mediator.open >= mediator.loadLimit
      ? [text(`在办 ${mediator.open} 件，已达上限`, `has ${mediator.open} cases in hand, as many as allowed`)]
      : []),
    ...(mediator.onLeave ? [text('请假中', 'on leave')] : []),
    ...(mediator.refused ? [text('当事人已拒绝该调解员', 'a party has refused this mediator')] : []),
  ];
}

function ranked(mediator: MediatorCandidate, question: MediatorQuestion): RankedMediator {
  const { userId, name } = mediator;
  const conflicts = [...mediator.conflicts];
  const barred = bars(mediator);
  if (barred.length > 0) return { userId, name, score: 0, eligible: false, reasons: barred, conflicts };
  const parts = [fields(mediator, question), load(mediator), seniority(mediator), ...languages(mediator, question)];
  return { userId, name, score: Math.round(parts.reduce((sum, part) => sum + part.points, 0)), eligible: true, reasons: parts.map((part) => part.reason), conflicts };
}

/** Best first, those who may not have it last with the reason, equals by id. The ranking advises: the parties' choice is what counts (在线调解规则 10). */
export const rankMediators = (mediators: readonly MediatorCandidate[], question: MediatorQuestion): RankedMediator[] =>
  mediators.map((mediator) => ranked(mediator, question)).sort((a, b) => Number(b.eligible) - Number(a.eligible) || b.score - a.score || (a.userId < b.userId ? -1 : 1));
