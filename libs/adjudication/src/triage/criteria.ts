import { type Bilingual, daysBetween, type PlainDate } from '@kernel';

/** The rule set's version: a case keeps the one it was triaged by. */
export const TRIAGE_VERSION = '2026-1';

export type Track = 'fast' | 'simple' | 'ordinary' | 'complex' | 'batch' | 'transfer' | 'no_mediation';

export interface Fair {
  name: string;
  stand: string;
  lastOn: string;
}

/** What the house reads of a case, and what a person answered where it can't; null: not known. */
export interface TriageFacts {
  today: string;
  rightKind: string;
  numberOk: boolean | null;
  rights: number;
  respondents: number;
  respondentsHere: boolean | null;
  hasReport: boolean | null;
  files: number;
  amountFen: number | null;
  foreign: boolean;
  /** Other disputes on the same right: against the same respondent, and against others. */
  relatedSame: number;
  relatedOthers: number;
  earlier: number;
  suspended: boolean;
  fair: Fair | null;
  answers: Partial<Record<'registryOk' | 'challenged' | 'notarised' | 'crime' | 'secret', boolean>> & { registryOn?: string };
  simpleAmountYuan: number;
  batchCount: number;
}

export interface Criterion {
  code: string;
  name: Bilingual;
  /** Null: not known, and so no reason for anything. */
  holds: boolean | null;
  from: Bilingual;
}

const says = (zh: string, en: string): Bilingual => ({ zh, en });
const answered = (value: boolean | undefined): Bilingual =>
  value === undefined ? says('待办案人员填写', 'to be answered by the handler') : says('办案人员填写', 'answered by the handler');
const negated = (value: boolean | undefined): boolean | null => (value === undefined ? null : !value);

/** An older look at the register says nothing of today. */
const FRESH_DAYS = 30;

function registerCheck({ answers: { registryOk, registryOn }, today }: TriageFacts): Criterion {
  const name = says('权利有效、已缴年费', 'right valid and paid');
  if (registryOk === undefined || registryOn === undefined) return { code: 'R1', name, holds: null, from: answered(undefined) };
  const isFresh = daysBetween(registryOn as PlainDate, today as PlainDate) <= FRESH_DAYS;
  const from = says(`专利登记簿，${registryOn} 核验`, `patent register, checked on ${registryOn}`);
  return isFresh
    ? { code: 'R1', name, holds: registryOk, from }
    : { code: 'R1', name, holds: null, from: says(`${from.zh}，已过 ${FRESH_DAYS} 天`, `${from.en}, more than ${FRESH_DAYS} days ago`) };
}

/** The right: valid, numbered, unchallenged, reported on. */
function ofTheRight(facts: TriageFacts): Criterion[] {
  const { answers } = facts;
  const needsReport = facts.rightKind !== 'PAT-I';
  return [
    registerCheck(facts),
    { code: 'R2', name: says('专利号核对无误', 'number checks'), holds: facts.numberOk, from: says('专利号校验位', 'check digit of the number') },
    {
      code: 'R5',
      name: says('没有无效、权属争议', 'no invalidity or ownership case'),
      holds: facts.suspended ? false : negated(answers.challenged),
      from: facts.suspended ? says('本案已中止', 'the case is suspended') : answered(answers.challenged),
    },
    {
      code: 'R6',
      name: says('有专利权评价报告（实用新型、外观设计）', 'evaluation report (utility model, design)'),
      holds: needsReport ? facts.hasReport : true,
      from: needsReport ? says('请求书', 'the request') : says('发明专利，不需要', 'an invention needs none'),
    },
  ];
}

/** Who is asked, and where. */
function ofTheParties(facts: TriageFacts): Criterion[] {
  return [
    {
      code: 'R3',
      name: says('一项权利、一个被请求人', 'one right, one respondent'),
      holds: facts.rights === 1 && facts.respondents === 1,
      from: says(`权利 ${facts.rights} 项，被请求人 ${facts.respondents} 个`, `${facts.rights} rights, ${facts.respondents} respondents`),
    },
    {
      code: 'R4',
      name: says('被请求人在辖区内', 'respondent in the area'),
      holds: facts.respondentsHere,
      from: says('被请求人所在区县', 'the respondents’ districts'),
    },
    { code: 'R9', name: says('不需要境外送达', 'no service abroad'), holds: !facts.foreign, from: says('当事人住所、涉外标记', 'domiciles, foreign flag') },
  ];
}

/** The act and its evidence. */
function ofTheAct(facts: TriageFacts): Criterion[] {
  const { answers, amountFen } = facts;
  return [
    {
      code: 'R7',
      name: says('侵权行为有公证或者固定的证据', 'evidence of the act is notarised or fixed'),
      holds: answers.notarised ?? null,
      from: says(`${answered(answers.notarised).zh}；卷内文件 ${facts.files} 份，均有校验值`, `${answered(answers.notarised).en}; ${facts.files} files, each with its hash`),
    },
    {
      code: 'R8',
      name: says(`标的不超过 ${facts.simpleAmountYuan} 元`, `amount at most ${facts.simpleAmountYuan} yuan`),
      holds: amountFen === null ? null : amountFen <= facts.simpleAmountYuan * 100,
      from: amountFen === null ? says('未写明标的', 'no amount given') : says(`标的 ${amountFen / 100} 元`, `${amountFen / 100} yuan`),
    },
    { code: 'R10', name: says('没有犯罪线索', 'no criminal clue'), holds: negated(answers.crime), from: answered(answers.crime) },
    { code: 'R12', name: says('不涉及商业秘密', 'no trade secret'), holds: negated(answers.secret), from: answered(answers.secret) },
  ];
}

/** What else is going on: other cases, earlier decisions, a fair. */
function ofOtherCases(facts: TriageFacts): Criterion[] {
  const { fair } = facts;
  return [
    {
      code: 'R11',
      name: says('没有关联案件', 'no related cases'),
      holds: facts.relatedSame + facts.relatedOthers === 0,
      from: says(
        `同一权利：同一被请求人 ${facts.relatedSame} 件，其他被请求人 ${facts.relatedOthers} 件`,
        `on the same right: ${facts.relatedSame} against the same respondent, ${facts.relatedOthers} against others`,
      ),
    },
    {
      code: 'R13',
      name: says('同一权利、同一被请求人没有在先裁决', 'no earlier decision on right and respondent'),
      holds: facts.earlier === 0,
      from: says(`已生效的在先裁决 ${facts.earlier} 件`, `${facts.earlier} effective earlier decisions`),
    },
    {
      code: 'R14',
      name: says('展会已结束或者与展会无关', 'no fair is on'),
      holds: fair === null || fair.lastOn < facts.today,
      from: fair ? says(`${fair.name}，展位 ${fair.stand}，至 ${fair.lastOn}`, `${fair.name}, stand ${fair.stand}, until ${fair.lastOn}`) : says('未登记展会', 'no fair entered'),
    },
  ];
}

/** forms-and-data §5.1: simple cases answer yes to R1–R9 and R12; R10, R11, R13 and R14 lead elsewhere. */
export const criteriaOf = (facts: TriageFacts): Criterion[] =>
  [ofTheRight, ofTheParties, ofTheAct, ofOtherCases].flatMap((part) => part(facts)).sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)));

export interface Assessment {
  track: Track;
  because: Bilingual;
  criteria: Criterion[];
}

const SIMPLE = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R12'];
const COMPLEX = ['R5', 'R6', 'R9', 'R12'];

/** The first that applies, from what can't wait to what has no reason to be anything else. It proposes; a person takes it or not. */
export function assess(facts: TriageFacts): Assessment {
  const criteria = criteriaOf(facts);
  const failed = (code: string) => criteria.some((one) => one.code === code && one.holds === false);
  const open = criteria.filter(({ code, holds }) => SIMPLE.includes(code) && holds !== true).map(({ code }) => code);
  const hard = COMPLEX.filter(failed);
  const as = (track: Track, because: Bilingual): Assessment => ({ track, because, criteria });
  if (failed('R10')) return as('transfer', says('R10：有犯罪线索，先审查是否移送', 'R10: a criminal clue; transfer is examined first'));
  if (failed('R14')) return as('fast', says('R14：展会正在举行', 'R14: the fair is on'));
  if (failed('R13')) return as('fast', says('R13：有已生效的在先裁决', 'R13: an effective earlier decision'));
  if (facts.relatedOthers >= facts.batchCount) return as('batch', says('R11：同一权利的被请求人众多', 'R11: many respondents on one right'));
  if (hard.length > 0) return as('complex', says(`${hard.join('、')} 不符合`, `${hard.join(', ')} not met`));
  if (open.length === 0) return as('simple', says('R1–R9、R12 均符合', 'R1–R9 and R12 are all met'));
  return as('ordinary', says(`${open.join('、')} 不符合或者未知`, `${open.join(', ')} not met or not known`));
}
