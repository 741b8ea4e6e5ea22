import { type Bilingual, type FieldRefusal, fieldRefusal } from '@kernel';
import { ask, complaintsAbout, type InputField, type InputValues } from '@procedure';
import type { KnownFacts } from './acceptance-judging';
import { standings } from './grounds';

const { optional } = ask;

const standing = ask.choice('standing', '请求人身份', 'Standing', standings);
const patenteeAsks = ask.yesNo('patenteeAsks', '专利权人自己请求行政裁决', 'The patentee asks itself');
const licenceBasis = ask.choice('licenceBasis', '单独请求的依据', 'What allows asking alone', [
  ['contract', '许可合同约定可以请求', 'a term of the licence contract'],
  ['authority', '专利权人另行授权', 'a separate authority of the patentee'],
  ['none', '都没有', 'neither'],
]);
const standingProof = ask.yesNo('standingProof', '已附利害关系人的证明（许可合同、继承证明等）', 'Proof of the interest is attached (licence contract, proof of inheritance)');
const severalClaims = ask.yesNo('severalClaims', '专利有两项以上权利要求', 'The patent has two or more claims');
const claims = ask.text('claims', '主张的权利要求（两项以上须写明）', 'Claims relied on (to be named where there are two or more)');
const hasRegister = ask.yesNo('hasRegister', '已附专利登记簿副本', 'The extract from the patent register is attached');
const hasReport = ask.yesNo('hasReport', '附专利权评价报告（实用新型、外观设计）', 'Evaluation report attached (utility model, design)');
const origin = ask.choice('origin', '请求人来自', 'The requester is from', [
  ['mainland', '内地', 'the mainland'],
  ['hmt', '香港、澳门、台湾', 'Hong Kong, Macao or Taiwan'],
  ['foreign', '外国', 'abroad'],
]);
const formality = ask.choice('formality', '证明手续', 'Formalities', [
  ['done', '已办理公证、认证或者证明手续', 'notarised and authenticated, or proven'],
  ['resident', '持居住证或者外国人永久居留身份证', 'holds a residence permit or a permanent-residence card'],
  ['before_handler', '将在办案人员或者境内公证机构面前签署', 'will sign before a case handler or a notary in the PRC'],
  ['later', '尚未办理', 'not done yet'],
]);
const place = ask.choice('place', '与本地的联系', 'Link with this place', [
  ['domicile', '被请求人住所地在本市', 'a respondent’s domicile is here'],
  ['act', '侵权行为实施地在本市', 'the infringing act was done here'],
  ['result', '侵权结果发生地在本市', 'its result came about here'],
  ['none', '都不在本市', 'none of these'],
]);
const ofCnipa = ask.choice('ofCnipa', '是否属于国家知识产权局办理的事项', 'Is it for CNIPA', [
  ['none', '都不是', 'none of these'],
  ['drug', '药品专利纠纷早期解决机制（仿制药上市审评中的专利纠纷）', 'early resolution of a drug patent dispute'],
  ['open_licence', '专利开放许可实施纠纷', 'over an open licence'],
]);
const drugPublishedOn = ask.date('drugPublishedOn', '药品审评机构公开上市许可申请之日', 'Day the drug review body published the application');
const knownOn = ask.date('knownOn', '得知侵权行为和侵权人之日', 'Day the act and the infringer became known');
const stillGoingOn = ask.yesNo('stillGoingOn', '侵权行为仍在继续', 'The act still goes on');
const patentAlive = ask.yesNo('patentAlive', '专利权仍然有效', 'The patent is alive');
const nobodySued = ask.yesNo('nobodySued', '就该纠纷没有向人民法院起诉，也没有约定其他解决方式', 'Nobody has sued on this dispute and no other way is agreed');
const request = ask.longtext('request', '请求事项', 'What is asked');
const facts = ask.longtext('facts', '事实和理由', 'Facts and reasons');

/** The form of `submit`. What the guided screens ask besides may be left open: the department asks for it. */
export const requestFields: readonly InputField[] = [
  standing,
  ...[patenteeAsks, licenceBasis, standingProof, severalClaims, claims].map(optional),
  request,
  facts,
  knownOn,
  stillGoingOn,
  ...[patentAlive, hasRegister, hasReport, origin, formality, place, ofCnipa, drugPublishedOn].map(optional),
  nobodySued,
];

/** What is unanswered or can't be, by field. */
export const problemsOf = (fields: readonly InputField[], answers: InputValues, { today }: KnownFacts): FieldRefusal[] => [
  ...complaintsAbout(fields, answers),
  ...(typeof answers.knownOn === 'string' && answers.knownOn > today ? [fieldRefusal('knownOn', 'day_to_come')] : []),
];

/** Questions of one page, and the conditions their answers decide. */
export interface QuestionGroup {
  id: string;
  title: Bilingual;
  fields: readonly InputField[];
  conditions: readonly string[];
}

type Asked = (answers: InputValues, known: KnownFacts) => readonly InputField[];

const groups: readonly (Omit<QuestionGroup, 'fields'> & { asked: Asked })[] = [
  {
    id: 'standing',
    title: { zh: '您是谁', en: 'Who you are' },
    conditions: ['standing', 'standing-proof'],
    asked: ({ standing: who }) => [
      standing,
      ...(who === 'sole' ? [patenteeAsks] : []),
      ...(who === 'ordinary' ? [licenceBasis] : []),
      ...(who === undefined || who === 'patentee' ? [] : [standingProof]),
    ],
  },
  {
    id: 'patent',
    title: { zh: '专利', en: 'The patent' },
    conditions: ['claims', 'register', 'report'],
    asked: ({ severalClaims: several }, { rightKind }) => [
      ...(rightKind === 'PAT-D' ? [] : [severalClaims]),
      ...(rightKind !== 'PAT-D' && several === true ? [claims] : []),
      hasRegister,
      ...(rightKind === 'PAT-I' ? [] : [hasReport]),
    ],
  },
  {
    id: 'identity',
    title: { zh: '身份证明', en: 'Proof of identity' },
    conditions: ['identity'],
    asked: ({ origin: from }) => (from === 'hmt' || from === 'foreign' ? [origin, formality] : [origin]),
  },
  {
    id: 'place',
    title: { zh: '被请求人和管辖', en: 'Respondent and jurisdiction' },
    conditions: ['respondent', 'jurisdiction', 'of-cnipa'],
    asked: ({ ofCnipa: what }) => [place, optional(ofCnipa), ...(what === 'drug' ? [optional(drugPublishedOn)] : [])],
  },
  {
    id: 'time',
    title: { zh: '时间', en: 'Time' },
    conditions: ['limitation'],
    asked: (_answers, { limitUntil, today }) => [knownOn, stillGoingOn, ...(limitUntil !== null && limitUntil < today ? [patentAlive] : [])],
  },
  { id: 'other-ways', title: { zh: '诉讼和约定', en: 'Suits and agreements' }, conditions: ['no-suit'], asked: () => [nobodySued] },
  { id: 'request', title: { zh: '请求、事实和理由', en: 'Request, facts and reasons' }, conditions: ['request'], asked: () => [request, facts] },
];

/** The pages of the guided screen: what is asked next depends on what was answered. */
export const questionsFor = (answers: InputValues, known: KnownFacts): QuestionGroup[] => groups.map(({ asked, ...group }) => ({ ...group, fields: asked(answers, known) }));
