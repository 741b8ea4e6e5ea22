import { type ActionSpec, ask } from '@procedure';
import { nothingStops } from './acceptance-guards';
import { requestFields } from './acceptance-questions';
import type { AdjudicationFacts } from './facts';
import { leadSent, refusalGrounds } from './grounds';
import { designatedHere, happened, nobodySued, panelEligible, panelOdd } from './guards';
import { leadSentOn } from './more-time-guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

/** From the draft to the filed case (办法 12–20). */
export const intakeActions: Actions = {
  submit: {
    name: { zh: '提交处理请求', en: 'Submit the request' },
    documents: ['ad-request'],
    from: ['AD_DRAFT'],
    to: 'AD_SUBMITTED',
    by: ['applicant'],
    guards: [happened('knownOn'), nobodySued, nothingStops],
    input: requestFields,
    deadlines: [{ does: 'start', rule: 'AD-FILE-5WD' }],
    basis: '办法第12条、第14条、第15条、第19条',
  },
  'enter-designated': {
    name: { zh: '登记国家知识产权局指定我部门处理的请求', en: 'Enter the request that CNIPA designates us for' },
    documents: ['ad-request'],
    from: ['AD_DRAFT'],
    to: 'AD_SUBMITTED',
    by: ['case_handler'],
    guards: [designatedHere, happened('receivedOn'), happened('knownOn'), nobodySued, nothingStops],
    input: [ask.text('number', '指定管辖文书文号', 'Number of the paper'), ask.date('receivedOn', '收到指定文书之日', 'Paper received on'), ...requestFields],
    deadlines: [{ does: 'start', rule: 'AD-FILE-5WD', on: 'receivedOn' }],
    basis: '专利法实施细则第96条第2款；办法第20条',
  },
  'ask-correction': {
    name: { zh: '通知补正', en: 'Ask for corrections' },
    documents: ['ad-correction-notice'],
    from: ['AD_SUBMITTED'],
    to: 'AD_SUPPLEMENT',
    by: ['case_handler'],
    input: [ask.longtext('items', '需要补正的全部内容（一次性告知）', 'Everything to be corrected, told once')],
    deadlines: [
      { does: 'pause', rule: 'AD-FILE-5WD' },
      { does: 'restart', rule: 'AD-SUPPLEMENT' },
    ],
    basis: '办法第16条',
  },
  correct: {
    name: { zh: '提交补正', en: 'Correct the request' },
    from: ['AD_SUPPLEMENT'],
    to: 'AD_SUBMITTED',
    by: ['applicant'],
    input: [ask.longtext('text', '补正内容', 'What is corrected'), ask.optional(ask.text('claims', '主张的权利要求', 'Claims relied on'))],
    deadlines: [
      { does: 'stop', rule: 'AD-SUPPLEMENT' },
      { does: 'restart', rule: 'AD-FILE-5WD' },
    ],
    basis: '办法第16条',
  },
  'extend-filing': {
    name: { zh: '批准延长立案期限', en: 'Approve more time to file' },
    from: ['AD_SUBMITTED'],
    by: ['department_head'],
    input: [ask.longtext('reason', '案件特别复杂或者其他特殊情况', 'Particularly complex, or other special circumstances')],
    deadlines: [{ does: 'extend', rule: 'AD-FILE-5WD', until: 'filingExtended' }],
    audience: 'panel',
    basis: '办法第20条',
  },
  'enter-designation': {
    name: { zh: '登记国家知识产权局指定管辖', en: 'Enter that CNIPA designates us' },
    from: ['AD_SUBMITTED'],
    by: ['case_handler'],
    guards: [happened('receivedOn')],
    input: [ask.text('number', '指定管辖文书文号', 'Number of the paper'), ask.date('receivedOn', '收到之日', 'Received on')],
    deadlines: [{ does: 'restart', rule: 'AD-FILE-5WD', on: 'receivedOn' }],
    audience: 'adjudication',
    basis: '专利法实施细则第96条第2款',
  },
  'refuse-filing': {
    name: { zh: '不予立案', en: 'Refuse to file' },
    documents: ['ad-refusal-notice'],
    from: ['AD_SUBMITTED', 'AD_SUPPLEMENT'],
    to: 'AD_NOT_FILED',
    by: ['case_handler', 'department_head'],
    guards: [leadSentOn],
    input: [ask.choice('ground', '理由', 'Ground', refusalGrounds), ask.longtext('reason', '说明', 'Explanation'), ...leadSent],
    basis: '办法第16条、第18条、第20条',
  },
  file: {
    name: { zh: '立案并组成合议组', en: 'File the case and form the panel' },
    documents: ['ad-filing-notice', 'ad-answer-notice'],
    from: ['AD_SUBMITTED'],
    to: 'AD_FILED',
    by: ['department_head', 'case_handler'],
    guards: [panelOdd, panelEligible],
    input: [ask.from('chief', '合议组组长', 'Chief of the panel', 'handlers'), ask.several('panel', '合议组其他成员', 'Other members of the panel', 'handlers')],
    deadlines: [
      { does: 'stop', rule: 'AD-FILE-5WD' },
      { does: 'start', rule: 'AD-SERVE-5WD' },
      { does: 'start', rule: 'AD-CLOSE-3M' },
    ],
    basis: '办法第12条、第20条',
  },
};
