import type { Bilingual } from '@kernel';
import { isForeign, type MediatorProfile, type Question, text } from './organisation-profile';

/** How well a rule is met, from 0 to 1; its weight makes points of it. */
export interface Grade {
  share: number;
  reason: Bilingual;
}

export interface ScoreRule {
  name: Bilingual;
  weight: number;
  params: Readonly<Record<string, number>>;
  /** Tells how busy an organisation is: shown to staff alone. */
  staffOnly?: true;
  grade(question: Question): Grade;
}

const grade = (share: number, zh: string, en: string): Grade => ({ share: Math.min(1, Math.max(0, share)), reason: text(zh, en) });

const available = ({ organisation }: Question): MediatorProfile[] => organisation.mediators.filter((mediator) => !mediator.onLeave);

export const isExpert = (mediator: MediatorProfile, rightKinds: readonly string[]): boolean => rightKinds.some((kind) => mediator.fields.includes(kind));

function expertise(question: Question): Grade {
  const people = available(question);
  if (people.length === 0) return grade(0, '没有可用的调解员', 'no mediator available');
  const experts = people.filter((mediator) => isExpert(mediator, question.dispute.rightKinds)).length;
  return grade(
    experts / people.length,
    `${people.length} 名可用调解员中有 ${experts} 名擅长该类权利`,
    `${experts} of ${people.length} available mediators know this kind of right`,
  );
}

function districtMatch({ organisation, dispute, params }: Question): Grade {
  if (dispute.divisions.some((division) => organisation.districts.includes(division))) return grade(1, '专门服务当事人所在区县', 'serves a party’s division in particular');
  return organisation.districts.length === 0
    ? grade(Number(params.cityWide ?? 0) / 100, '服务全市', 'serves the whole city')
    : grade(0, '不在服务区域', 'does not serve the division');
}

/** Weeks of work in hand; at `fullWeeks` nothing is left of the points. */
function load({ organisation, params }: Question): Grade {
  const weeks = organisation.weeklyCapacity > 0 ? organisation.open / organisation.weeklyCapacity : Number.POSITIVE_INFINITY;
  return grade(
    1 - weeks / Number(params.fullWeeks),
    `在办 ${organisation.open} 件，每周可办 ${organisation.weeklyCapacity} 件`,
    `${organisation.open} in hand, ${organisation.weeklyCapacity} a week`,
  );
}

/** 人民调解法 4: people's mediation is free; so is whoever charges nothing. */
const freeOfCharge = ({ organisation }: Question): Grade => (organisation.chargesFee ? grade(0, '收取调解费', 'charges a fee') : grade(1, '不收费', 'free of charge'));

function language(question: Question): Grade {
  if (!question.dispute.foreignRelated) return grade(0, '不是涉外纠纷，不计分', 'not foreign-related: no points');
  const speakers = available(question).filter((mediator) => mediator.languages.some(isForeign)).length;
  return grade(speakers > 0 ? 1 : 0, `${speakers} 名可用调解员能用外语`, `${speakers} available mediators speak a foreign language`);
}

const nearPoint = ({ organisation, dispute }: Question): Grade =>
  dispute.divisions.some((division) => organisation.pointDivisions.includes(division))
    ? grade(1, '当事人所在区县设有园区工作站或者联系点', 'has a park desk or contact point in a party’s division')
    : grade(0, '当事人所在区县没有工作站或者联系点', 'no park desk or contact point in the parties’ divisions');

/** In the order a reader wants them. Weights and parameters are the defaults of `routing_rule`. */
export const scoreRules: Readonly<Record<string, ScoreRule>> = {
  expertise: { name: text('专业匹配', 'Expertise'), weight: 35, params: {}, grade: expertise },
  'district-match': { name: text('区域匹配', 'District'), weight: 15, params: { cityWide: 50 }, grade: districtMatch },
  load: { name: text('工作量', 'Workload'), weight: 25, params: { fullWeeks: 8 }, staffOnly: true, grade: load },
  'free-of-charge': { name: text('不收费', 'Free of charge'), weight: 10, params: {}, grade: freeOfCharge },
  language: { name: text('外语能力', 'Languages'), weight: 10, params: {}, grade: language },
  'near-point': { name: text('就近工作站、联系点', 'Nearest desk or point'), weight: 5, params: {}, grade: nearPoint },
};

/** What a parameter may be set to; anything not named here is fixed. */
export const paramRanges: Readonly<Record<string, { min: number; max: number }>> = { cityWide: { min: 0, max: 100 }, fullWeeks: { min: 1, max: 52 } };
