import type { Bilingual } from '@kernel';
import type { InputValues } from '@procedure';
import { inChinese, type Judge, type KnownFacts, met, notMet, open, unanswered } from './acceptance-judging';
import { ofCnipa } from './of-cnipa';

export type ConditionState = 'met' | 'not_met' | 'open';

/** One condition of 办法 12 or one paper of 14 as the answers stand. */
export interface Condition {
  id: string;
  name: Bilingual;
  article: string;
  state: ConditionState;
  /** Without it the law knows no request; the others are for the department to judge. */
  blocks: boolean;
  /** Why it is as it is, or what is missing. */
  why: Bilingual;
  /** The answers it rests on, by the names of their fields. */
  of: readonly string[];
  /** The ground of a refusal that rests on it. */
  ground: string;
}

/** 办法 12(2): who may ask alone, by the licence it holds. */
const standing: Judge = ({ standing: who, patenteeAsks, licenceBasis }) => {
  switch (who) {
    case 'patentee':
      return met('专利权人可以单独请求。', 'The patentee may ask alone.');
    case 'heir':
      return met('专利权的合法继承人可以请求。', 'A lawful heir may ask.');
    case 'exclusive':
      return met('独占实施许可的被许可人可以单独请求。', 'An exclusive licensee may ask alone.');
    case 'sole':
      if (patenteeAsks === undefined)
        return open(
          '排他实施许可的被许可人，在专利权人不请求时才可以单独请求：请说明专利权人是否请求。',
          'A sole licensee may ask where the patentee doesn’t: say whether the patentee asks.',
        );
      return patenteeAsks === true
        ? notMet('专利权人自己请求的，排他实施许可的被许可人不能单独请求。', 'Where the patentee asks, a sole licensee can’t ask alone.')
        : met('专利权人不请求，排他实施许可的被许可人可以单独请求。', 'The patentee doesn’t ask: a sole licensee may.');
    case 'ordinary':
      if (licenceBasis === undefined)
        return open(
          '普通实施许可的被许可人须有合同约定或者专利权人另行授权：请说明依据。',
          'An ordinary licensee needs a term of the contract or a separate authority: say which.',
        );
      return licenceBasis === 'none'
        ? notMet(
            '普通实施许可的被许可人，没有合同约定或者另行授权的，不能单独请求。',
            'Without a term of the contract or a separate authority an ordinary licensee can’t ask alone.',
          )
        : met('合同约定或者另行授权可以请求。', 'The contract or a separate authority allows it.');
    default:
      return unanswered;
  }
};

const standingProof: Judge = ({ standing: who, standingProof: proof }) => {
  if (who === undefined || who === 'patentee') return null;
  if (proof === true) return met('已附利害关系人的证明。', 'Proof of the interest is attached.');
  return (proof === undefined ? open : notMet)('请附许可合同、继承证明等利害关系人的证明。', 'Attach the proof: the licence contract, the proof of inheritance.');
};

const respondent: Judge = (_answers, { respondents }) => {
  if (respondents.length === 0) return notMet('没有写明被请求人。', 'No respondent is named.');
  const unreachable = respondents.filter(({ address }) => !address).map(({ name }) => name);
  const names = respondents.map(({ name }) => name).join('、');
  return unreachable.length === 0
    ? met(`被请求人明确：${names}。`, `The respondents are definite: ${names}.`)
    : met(
        `被请求人明确：${names}。${unreachable.join('、')}没有地址，送达前需要补充。`,
        `The respondents are definite: ${names}. An address is still needed for: ${unreachable.join(', ')}.`,
      );
};

const requestAndFacts: Judge = ({ request, facts }) =>
  request !== undefined && facts !== undefined
    ? met('已写明请求事项、事实和理由。', 'What is asked, the facts and the reasons are given.')
    : open('请写明请求事项，以及具体的事实和理由。', 'Say what is asked, and give the facts and the reasons.');

const jurisdiction: Judge = ({ place }, { department }) => {
  if (place === undefined) return unanswered;
  return place === 'none'
    ? notMet(
        `侵权行为地、被请求人住所地都不在${department}的辖区：可以提交，是否有管辖权由部门审查；无管辖权的，部门告知后移送线索。`,
        `Neither the infringement nor a respondent’s domicile is in the area of ${department}: it will say whether it is competent.`,
      )
    : met(`由${department}管辖。`, `${department} is competent.`);
};

const noSuit: Judge = ({ nobodySued }) => {
  if (nobodySued === undefined) return unanswered;
  return nobodySued === true
    ? met('没有起诉，也没有约定其他解决方式。', 'Nobody has sued and no other way is agreed.')
    : notMet('就同一纠纷已经起诉，或者约定了其他解决方式的，不能请求行政裁决。', 'Whoever has sued on this dispute, or agreed on another way, can’t ask for an adjudication.');
};

/** A design is protected by its pictures: it has no claims to name. */
const claims: Judge = ({ claims: named, severalClaims }, { rightKind }) => {
  if (rightKind === 'PAT-D') return null;
  if (typeof named === 'string') return met(`主张的权利要求：${named}。`, `Claims relied on: ${named}.`);
  if (severalClaims === undefined) return unanswered;
  return severalClaims === true
    ? notMet('专利有两项以上权利要求的，应当写明主张哪几项。', 'A patent with two or more claims: name those relied on.')
    : met('只有一项权利要求。', 'There is one claim.');
};

const register: Judge = ({ hasRegister }) => {
  if (hasRegister === true) return met('已附专利登记簿副本。', 'The extract from the patent register is attached.');
  return (hasRegister === undefined ? open : notMet)(
    '请附专利登记簿副本，证明专利权有效；没有附的，部门会通知补正。',
    'Attach the extract from the patent register, as proof that the patent is alive; without it the department asks for a correction.',
  );
};

/** The department may require it, so its absence never refuses a request by itself (办法 14). */
const report: Judge = ({ hasReport }, { rightKind }) => {
  if (rightKind === 'PAT-I') return null;
  const kind = rightKind === 'PAT-D' ? { zh: '外观设计', en: 'design' } : { zh: '实用新型', en: 'utility model' };
  return hasReport === true
    ? met('已附专利权评价报告。', 'The evaluation report is attached.')
    : open(
        `${kind.zh}专利，部门可以要求提交专利权评价报告；无正当理由不提交的，可能不予受理。建议现在就向国家知识产权局请求作出（约两个月）。`,
        `For a ${kind.en} the department may require the evaluation report; without good reason its absence may end the request. Ask CNIPA for it now: it takes about two months.`,
      );
};

const formalities: Readonly<Record<string, Bilingual>> = {
  hmt: {
    zh: '港澳台居民：身份证明和授权委托书须办理证明手续；持内地居住证的，凭居住证即可。',
    en: 'Hong Kong, Macao, Taiwan: proof formalities for identity and power of attorney; a mainland residence permit is enough.',
  },
  foreign: {
    zh: '外国人、外国企业：身份证明和授权委托书须经所在国公证、领事认证或者按条约办理；持外国人永久居留身份证的，凭该证即可。',
    en: 'Foreigners: notarised at home and authenticated, or as a treaty says; a permanent-residence card is enough.',
  },
};

const identity: Judge = ({ origin, formality }) => {
  if (origin === undefined) return unanswered;
  const needed = typeof origin === 'string' ? formalities[origin] : undefined;
  if (!needed) return met('凭身份证或者营业执照等办理。', 'An identity card or a business licence is enough.');
  if (formality === 'done') return met('证明手续已办理。', 'The formalities are done.');
  if (formality === 'resident') return met('凭居住证或者永久居留身份证办理。', 'A residence permit or a permanent-residence card is enough.');
  if (formality === 'before_handler')
    return open(
      '将在办案人员或者境内公证机构面前签署授权委托书，无须境外公证认证。',
      'The power of attorney will be signed before a case handler or a notary in the PRC: nothing is needed from abroad.',
    );
  return { state: formality === 'later' ? 'not_met' : 'open', why: needed };
};

/** 办法 19: three years, but a request must be taken on while the act goes on and the patent lives. */
const limitation: Judge = ({ knownOn, stillGoingOn, patentAlive }, { limitUntil, today }) => {
  if (knownOn === undefined || limitUntil === null) return unanswered;
  if (today <= limitUntil) return met(`在三年时效内，至${inChinese(limitUntil)}止。`, `Inside the three years, which end on ${limitUntil}.`);
  if (stillGoingOn === false)
    return notMet(
      `三年时效已于${inChinese(limitUntil)}届满，且侵权行为不再继续。有中止、中断事由的请在理由中写明。`,
      `The three years ended on ${limitUntil}, and the act has ended. Say in the reasons what interrupted them.`,
    );
  if (stillGoingOn === undefined || patentAlive === undefined)
    return open('三年时效已过：请说明侵权行为是否仍在继续，专利权是否仍然有效。', 'The three years are over: say whether the act still goes on and the patent is alive.');
  return patentAlive === true
    ? met(
        `三年时效已于${inChinese(limitUntil)}届满；侵权行为仍在继续且专利权有效的，应当受理。`,
        `The three years ended on ${limitUntil}; while the act goes on and the patent lives, the request must be taken on.`,
      )
    : notMet(`三年时效已于${inChinese(limitUntil)}届满，且专利权已经终止。`, `The three years ended on ${limitUntil}, and the patent has lapsed.`);
};

interface Row {
  id: string;
  name: Bilingual;
  article: string;
  blocks?: true;
  of: readonly string[];
  ground: string;
  judge: Judge;
}

const rows: readonly Row[] = [
  {
    id: 'standing',
    name: { zh: '请求人是专利权人或者利害关系人', en: 'Patentee or interested person' },
    article: '办法第12条第1款第1项、第2款',
    blocks: true,
    of: ['standing', 'patenteeAsks', 'licenceBasis'],
    ground: 'no_standing',
    judge: standing,
  },
  {
    id: 'standing-proof',
    name: { zh: '利害关系人的证明', en: 'Proof of the interest' },
    article: '办法第14条',
    of: ['standingProof'],
    ground: 'not_corrected',
    judge: standingProof,
  },
  {
    id: 'claims',
    name: { zh: '写明主张的权利要求', en: 'Claims relied on' },
    article: '办法第15条、第36条第2款',
    blocks: true,
    of: ['severalClaims', 'claims'],
    ground: 'not_corrected',
    judge: claims,
  },
  { id: 'register', name: { zh: '专利登记簿副本', en: 'Extract from the patent register' }, article: '办法第14条', of: ['hasRegister'], ground: 'not_corrected', judge: register },
  { id: 'report', name: { zh: '专利权评价报告', en: 'Evaluation report' }, article: '办法第14条', of: ['hasReport'], ground: 'no_report', judge: report },
  { id: 'identity', name: { zh: '身份证明手续', en: 'Proof of identity' }, article: '办法第18条', of: ['origin', 'formality'], ground: 'no_identity', judge: identity },
  {
    id: 'respondent',
    name: { zh: '有明确的被请求人', en: 'Definite respondent' },
    article: '办法第12条第1款第2项',
    blocks: true,
    of: [],
    ground: 'no_respondent',
    judge: respondent,
  },
  {
    id: 'jurisdiction',
    name: { zh: '属于受案和管辖范围', en: 'Scope and jurisdiction' },
    article: '办法第6条、第7条、第12条第1款第4项',
    of: ['place'],
    ground: 'not_competent',
    judge: jurisdiction,
  },
  {
    id: 'of-cnipa',
    name: { zh: '不属于国家知识产权局办理的事项', en: 'Not a matter for CNIPA' },
    article: '办法第59条、第76条',
    blocks: true,
    of: ['ofCnipa', 'drugPublishedOn'],
    ground: 'not_competent',
    judge: ofCnipa,
  },
  {
    id: 'limitation',
    name: { zh: '在请求时效内', en: 'Within the limitation' },
    article: '办法第19条',
    of: ['knownOn', 'stillGoingOn', 'patentAlive'],
    ground: 'too_late',
    judge: limitation,
  },
  {
    id: 'no-suit',
    name: { zh: '没有起诉，没有约定其他解决方式', en: 'Nobody has sued, no other way agreed' },
    article: '办法第12条第1款第5项',
    blocks: true,
    of: ['nobodySued'],
    ground: 'sued',
    judge: noSuit,
  },
  {
    id: 'request',
    name: { zh: '有明确的请求事项、具体的事实和理由', en: 'Definite request, facts and reasons' },
    article: '办法第12条第1款第3项',
    blocks: true,
    of: ['request', 'facts'],
    ground: 'no_request',
    judge: requestAndFacts,
  },
];

/** The conditions as a list to choose from. */
export const conditionChoices = rows.map(({ id, name }) => [id, name.zh, name.en] as const);

/** Every condition that applies, in the order it is asked about. Pure; the one place where 办法 12 and 14 are judged. */
export const acceptanceOf = (answers: InputValues, known: KnownFacts): Condition[] =>
  rows.flatMap(({ judge, blocks, ...row }) => {
    const judged = judge(answers, known);
    return judged ? [{ ...row, blocks: blocks === true, ...judged }] : [];
  });

/** What no request can be made with: refused at the form, before the department sees it. */
export const stoppers = (conditions: readonly Condition[]): Condition[] => conditions.filter(({ blocks, state }) => blocks && state === 'not_met');

/** Which of them apply, by what kind of right it is and who asks. */
export const conditionsFor = ({ standing: who, ...known }: { standing: string } & Pick<KnownFacts, 'rightKind' | 'today'>): string[] =>
  acceptanceOf({ standing: who }, { ...known, department: '', respondents: [], limitUntil: null, drugUntil: null }).map(({ id }) => id);
