import { terminationGrounds as grounds } from '@reference';
import { ask } from '@procedure';

type Choice = readonly [value: string, zh: string, en: string];

export const { longtext, text, date, money, yesNo, choice, from, optional } = ask;

/** 在线调解规则 25, without its first ground: an agreement ends a mediation by taking effect. */
export const terminationGrounds: readonly Choice[] = Object.entries(grounds).flatMap(([code, { zh, en }]) => (code === 'T1' ? [] : [[code, zh, en] as const]));

/** Why an application isn't taken on (司法部令第75号 20–22, as remembered; to be confirmed). */
export const rejectionGrounds: readonly Choice[] = [
  ['not_civil', '不属于民事权利义务争议', 'not a civil dispute'],
  ['unclear', '当事人或者请求不明确', 'parties or request not identified'],
  ['other_organ', '应由专门机关处理（如权利有效性、行政处罚、刑事责任）', 'only a special organ may decide it (validity, penalty, crime)'],
  ['already_handled', '法院、公安或者其他机关已受理', 'already with a court, the police or another organ'],
];

export const pauseGrounds: readonly Choice[] = [
  ['appraisal', '检验鉴定', 'appraisal'],
  ['invalidity', '等待无效宣告结果', 'invalidity proceedings pending'],
  ['parties', '各方请求', 'the parties ask for it'],
  ['sham', '审查是否虚假调解', 'suspected sham mediation'],
];

/** What a choice is called. */
export const wordsOfChoice = (choices: readonly Choice[], code: unknown): string | undefined => choices.find(([known]) => known === code)?.[1];

export const noteAudiences: readonly Choice[] = [
  ['joint', '双方和调解员都可见', 'both sides and the mediator'],
  ['caucus_a', '仅申请人一方和调解员可见', 'the applicant side and the mediator'],
  ['caucus_b', '仅被申请人一方和调解员可见', 'the respondent side and the mediator'],
  ['private', '仅调解员本人可见', 'the mediator alone'],
  ['staff', '调解组织内部可见', 'the organisation’s staff'],
];

/** A clerk or manager is in no caucus, so none is offered to them. */
export const staffAudiences: readonly Choice[] = noteAudiences.filter(([audience]) => audience === 'joint' || audience === 'staff');
