import { type ActionSpec, ask } from '@procedure';
import {
  appraisalAt,
  costAgreed,
  evidencePeriodRuns,
  institutionListed,
  institutionSettled,
  investigatorFree,
  investigatorNamed,
  noAppraisalOpen,
  opinionInUse,
  recusalOfInvestigatorOpen,
} from './appraisal-guards';
import type { AdjudicationFacts } from './facts';
import { openStates } from './states';
import { lookAheadTo } from './suspension-guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const sides = ['applicant', 'respondent'] as const;
const file = { from: openStates, audience: 'adjudication' } as const;

/** 检验鉴定 and 技术调查官 (办法 5, 52, 53). From the commission to the report the three months stand still (37(2)). */
export const appraisalActions: Actions = {
  'ask-appraisal': {
    name: { zh: '书面申请检验鉴定', en: 'Ask for an appraisal in writing' },
    ...file,
    by: sides,
    guards: [noAppraisalOpen, evidencePeriodRuns],
    input: [
      ask.longtext('questions', '申请鉴定的事项（逐项列明）', 'Questions, one by one'),
      ask.optional(ask.longtext('samples', '检材（名称、编号、封存状态）', 'Samples (name, number, seal)')),
    ],
    basis: '办法第53条',
  },
  'quote-appraisal': {
    name: { zh: '登记鉴定机构和报价', en: 'Enter the institution and its quote' },
    ...file,
    by: ['case_handler', 'panel_chief'],
    guards: [appraisalAt('asked', 'quoted'), institutionListed],
    input: [
      ask.from('institution', '拟委托的机构', 'Institution', 'institutions'),
      ask.money('feeFen', '费用', 'Fee'),
      ask.choice('bearer', '费用由谁承担', 'Who bears it', [
        ['applicant', '请求人', 'the requester'],
        ['respondent', '被请求人', 'the respondent'],
        ['shared', '双方分担', 'both'],
      ]),
    ],
    basis: '办法第53条',
  },
  'answer-quote': {
    name: { zh: '答复鉴定机构和费用', en: 'Answer about institution and cost' },
    ...file,
    by: sides,
    guards: [appraisalAt('quoted')],
    input: [ask.yesNo('institution', '同意该机构', 'Agree to the institution'), ask.yesNo('cost', '同意费用及其承担', 'Agree to the cost and who bears it')],
    basis: '办法第53条',
  },
  appraise: {
    name: { zh: '委托检验鉴定', en: 'Commission the appraisal' },
    documents: ['ad-appraisal-commission'],
    ...file,
    by: ['panel_chief'],
    raises: 'APPRAISAL',
    guards: [appraisalAt('quoted'), costAgreed, institutionSettled, lookAheadTo('dueOn')],
    input: [
      ask.optional(ask.from('institution', '合议组指定的机构（当事人协商不成时）', 'Institution named by the panel (where the parties don’t agree)', 'institutions')),
      ask.optional(ask.date('dueOn', '约定的完成日期', 'Agreed to be done by')),
    ],
    basis: '办法第53条、第37条第2款',
  },
  'receive-opinion': {
    name: { zh: '收到鉴定意见', en: 'Opinion received' },
    ...file,
    by: ['case_handler', 'panel_chief'],
    lowers: 'APPRAISAL',
    guards: [appraisalAt('commissioned')],
    input: [ask.longtext('opinion', '鉴定意见摘要', 'The opinion in short')],
    basis: '办法第53条、第37条第2款',
  },
  'return-appraisal': {
    name: { zh: '机构退回鉴定', en: 'The institution returns the commission' },
    ...file,
    by: ['panel_chief'],
    lowers: 'APPRAISAL',
    guards: [appraisalAt('commissioned')],
    input: [ask.longtext('reason', '退回的原因', 'Why')],
    basis: '办法第53条、第37条第2款',
  },
  'end-appraisal': {
    name: { zh: '不予鉴定', en: 'No appraisal' },
    ...file,
    by: ['panel_chief'],
    guards: [appraisalAt('asked', 'quoted')],
    input: [ask.longtext('reason', '费用协商不成、撤回申请或者其他原因', 'Cost not agreed, request withdrawn, or another reason')],
    basis: '办法第53条',
  },
  'object-to-opinion': {
    name: { zh: '对鉴定意见提出异议', en: 'Object to the opinion' },
    ...file,
    by: sides,
    guards: [appraisalAt('reported')],
    input: [ask.longtext('reason', '异议及理由', 'Objection and reasons')],
    basis: '办法第53条',
  },
  'examine-opinion': {
    name: { zh: '登记鉴定意见质证', en: 'Record the cross-examination of the opinion' },
    ...file,
    by: ['panel_chief', 'case_handler'],
    guards: [appraisalAt('reported')],
    input: [ask.yesNo('expertAttended', '鉴定人出席', 'The expert attended'), ask.longtext('record', '质证意见', 'What the parties said')],
    basis: '办法第53条',
  },
  'assign-investigator': {
    name: { zh: '指派技术调查官', en: 'Assign a technical investigator' },
    ...file,
    by: ['panel_chief', 'department_head'],
    guards: [investigatorFree],
    input: [ask.from('investigator', '技术调查官', 'Technical investigator', 'investigators'), ask.longtext('task', '需要查明的技术事实', 'Technical facts to be found')],
    basis: '办法第52条、第5条',
  },
  'ask-investigator-recusal': {
    name: { zh: '申请技术调查官回避', en: 'Ask for the recusal of an investigator' },
    ...file,
    by: sides,
    guards: [investigatorNamed],
    input: [ask.from('investigator', '申请谁回避', 'Whose recusal', 'assignedInvestigators'), ask.longtext('reason', '理由', 'Reason')],
    basis: '办法第5条',
  },
  'decide-investigator-recusal': {
    name: { zh: '决定技术调查官回避', en: 'Decide on an investigator’s recusal' },
    ...file,
    by: ['department_head'],
    guards: [recusalOfInvestigatorOpen, investigatorNamed],
    input: [
      ask.from('investigator', '技术调查官', 'Technical investigator', 'assignedInvestigators'),
      ask.yesNo('granted', '同意回避', 'Granted'),
      ask.longtext('reason', '理由', 'Reason'),
    ],
    basis: '办法第5条',
  },
  'investigator-opinion': {
    name: { zh: '登记技术调查意见', en: 'Enter the investigator’s opinion' },
    from: openStates,
    audience: 'panel',
    by: ['panel_chief', 'case_handler'],
    guards: [investigatorNamed, opinionInUse],
    input: [
      ask.from('investigator', '技术调查官', 'Technical investigator', 'assignedInvestigators'),
      ask.longtext('opinion', '技术调查意见（作为认定技术事实的参考）', 'Opinion (a reference for the technical facts)'),
    ],
    basis: '办法第52条',
  },
};
