import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { answerPending, answersInOrOver, everyRespondentServed, happened, memberNamed, panelEligible, recusalAsked, respondentNamed, unservedRespondent } from './guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const sides = ['applicant', 'respondent'] as const;
const beforeDeliberation = ['AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE', 'AD_ORAL_SCHEDULED'] as const;

/** Service, answer, evidence, recusal (办法 5, 22, 54). Each respondent has its own days. */
export const courseActions: Actions = {
  serve: {
    name: { zh: '登记请求书送达', en: 'Record service of the request' },
    from: beforeDeliberation,
    by: ['case_handler'],
    guards: [respondentNamed, happened('servedOn'), unservedRespondent],
    input: [
      ask.from('party', '被请求人', 'Respondent', 'respondents'),
      ask.date('servedOn', '送达日期', 'Served on'),
      ask.yesNo('abroad', '在境内没有固定住所', 'Without a fixed domicile in the PRC'),
    ],
    deadlines: [
      { does: 'start', rule: 'AD-ANSWER-15D', of: 'party', on: 'servedOn', when: 'domestic' },
      { does: 'start', rule: 'AD-ANSWER-30D', of: 'party', on: 'servedOn', when: 'abroad' },
      { does: 'start', rule: 'AD-EVID-15D', of: 'party', on: 'servedOn' },
      { does: 'start', rule: 'AD-RECUSE-3WD', of: 'party', on: 'servedOn' },
    ],
    basis: '办法第22条、第54条、第5条',
  },
  'all-served': {
    name: { zh: '请求书已送达全部被请求人', en: 'Every respondent is served' },
    from: ['AD_FILED'],
    to: 'AD_ANSWER',
    by: ['system'],
    automatic: true,
    guards: [everyRespondentServed],
    deadlines: [{ does: 'stop', rule: 'AD-SERVE-5WD' }],
    basis: '办法第22条',
  },
  answer: {
    name: { zh: '提交答辩书', en: 'Answer' },
    documents: ['ad-answer'],
    from: beforeDeliberation,
    by: ['respondent', 'case_handler'],
    guards: [respondentNamed, answerPending],
    input: [ask.from('party', '被请求人', 'Respondent', 'respondents'), ask.longtext('text', '答辩意见', 'The answer')],
    deadlines: [
      { does: 'stop', rule: 'AD-ANSWER-15D', of: 'party' },
      { does: 'stop', rule: 'AD-ANSWER-30D', of: 'party' },
      { does: 'start', rule: 'AD-ANSWER-COPY-5WD', of: 'party' },
    ],
    audience: 'adjudication',
    basis: '办法第22条',
  },
  'forward-answer': {
    name: { zh: '登记答辩书副本送达请求人', en: 'Record service of the answer on the requester' },
    from: ['AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE', 'AD_ORAL_SCHEDULED'],
    by: ['case_handler'],
    guards: [respondentNamed, happened('servedOn')],
    input: [ask.from('party', '谁的答辩书', 'Whose answer', 'respondents'), ask.date('servedOn', '送达日期', 'Served on')],
    deadlines: [{ does: 'stop', rule: 'AD-ANSWER-COPY-5WD', of: 'party' }],
    basis: '办法第22条第2款',
  },
  'answers-over': {
    name: { zh: '答辩结束，进入举证', en: 'Answers are over' },
    from: ['AD_ANSWER'],
    to: 'AD_EVIDENCE',
    by: ['system'],
    automatic: true,
    guards: [answersInOrOver],
    basis: '办法第22条',
  },
  'answer-period-over': {
    name: { zh: '答辩期满', en: 'The answer period is over' },
    from: ['AD_ANSWER'],
    to: 'AD_EVIDENCE',
    by: ['system'],
    onDue: 'AD-ANSWER-15D',
    guards: [answersInOrOver],
    basis: '办法第22条',
  },
  'answer-period-abroad-over': {
    name: { zh: '答辩期满（境内无固定住所）', en: 'The answer period is over (no domicile in the PRC)' },
    from: ['AD_ANSWER'],
    to: 'AD_EVIDENCE',
    by: ['system'],
    onDue: 'AD-ANSWER-30D',
    guards: [answersInOrOver],
    basis: '办法第22条',
  },
  'ask-recusal': {
    name: { zh: '申请回避', en: 'Ask for recusal' },
    from: beforeDeliberation,
    by: sides,
    guards: [memberNamed],
    input: [ask.from('member', '申请谁回避', 'Whose recusal', 'panel'), ask.longtext('reason', '理由', 'Reason')],
    audience: 'adjudication',
    basis: '办法第5条',
  },
  'decide-recusal': {
    name: { zh: '决定回避申请', en: 'Decide on a recusal' },
    from: beforeDeliberation,
    by: ['department_head'],
    guards: [recusalAsked, panelEligible],
    input: [
      ask.yesNo('granted', '同意回避', 'Granted'),
      ask.optional(ask.from('successor', '接替的合议组成员', 'Who takes the place', 'handlers')),
      ask.longtext('reason', '理由', 'Reason'),
    ],
    audience: 'adjudication',
    basis: '办法第5条',
  },
  deliberate: {
    name: { zh: '开始合议', en: 'Begin to deliberate' },
    from: ['AD_HEARD'],
    to: 'AD_DELIBERATION',
    by: ['panel_chief'],
    audience: 'panel',
    basis: '办法第25条',
  },
};
