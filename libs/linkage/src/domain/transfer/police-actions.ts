import { type ActionSpec, ask } from '@procedure';
import { longerReview, policeClocks, startThreeDays, stop, stopPolice } from './clock-effects';
import type { TransferFacts } from './facts';
import { approver, caseNumber, decidedOn, late, number, reason, sentAt } from './fields';
import { foundNotCompetent, happened, lateWithReason, policeLate, reviewLevelFits } from './guards';
import { letterOnItsWay, notAskedYet, signedAtOf, signedFor, signedIfSent, unanswered } from './paper-guards';
import type { TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

const officers = ['police_officer', 'police_head'] as const;
const police180 = '公安机关办理刑事案件程序规定第180条';
const accepted = ({ dates }: TransferFacts) => dates.acceptedOn;
const deciding = [signedIfSent('overdue-demand'), happened('decidedOn', accepted), happened('sentAt', accepted), lateWithReason(policeClocks, 'decidedOn')];

/** The police take the case over and examine it (移送规定 7, 8; 公安程序 180). */
export const policeActions: Actions = {
  receipt: {
    name: { zh: '签收移送（回执）', en: 'Sign the receipt' },
    from: ['TF_SENT', 'TF_FORWARDED'],
    to: 'TF_RECEIPTED',
    by: officers,
    guards: [letterOnItsWay, happened('receivedAt')],
    input: [
      ask.moment('receivedAt', '接收时间', 'Received at'),
      ask.text('signer', '接收人', 'Signed by'),
      caseNumber,
      {
        ...ask.yesNo('complete', '材料齐全', 'The material is complete'),
        hint: { zh: '材料不全的也应当接受，另行通知补正。', en: 'Incomplete material is no reason to refuse the case: ask for the rest.' },
      },
    ],
    deadlines: [...startThreeDays('TF-POLICE-3D', 'receivedAt'), { does: 'restart', rule: 'TF-SUPP-NOTICE-24H', on: 'receivedAt', when: 'materialIncomplete' }],
    audience: 'linkage',
    basis: `行政执法机关移送涉嫌犯罪案件的规定第7条；${police180}第2款`,
  },
  'ask-supplement': {
    name: { zh: '通知补正材料', en: 'Ask for missing material' },
    from: ['TF_RECEIPTED'],
    to: 'TF_SUPPLEMENT',
    by: officers,
    guards: [signedIfSent('supplement'), notAskedYet('supplement-notice', 'supplement'), happened('sentAt', accepted), lateWithReason(['TF-SUPP-NOTICE-24H'], 'sentAt')],
    input: [number, ask.longtext('items', '需要补充的材料', 'What is missing'), sentAt, late],
    deadlines: stop('TF-SUPP-NOTICE-24H'),
    audience: 'linkage',
    basis: `${police180}第2款`,
  },
  supplement: {
    name: { zh: '补充移送材料', en: 'Supplement the material' },
    from: ['TF_SUPPLEMENT'],
    to: 'TF_RECEIPTED',
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [signedFor('supplement-notice'), happened('sentAt', signedAtOf('supplement-notice')), lateWithReason(['TF-SUPPLEMENT-3D'], 'sentAt')],
    input: [ask.longtext('items', '补充的材料及份数', 'What is sent, with copies'), sentAt, late],
    deadlines: stop('TF-SUPPLEMENT-3D'),
    audience: 'linkage',
    basis: `${police180}第2款`,
  },
  'find-not-competent': {
    name: { zh: '认定不属本机关管辖', en: 'Find that other police are competent' },
    from: ['TF_RECEIPTED'],
    by: officers,
    guards: [happened('foundAt', accepted)],
    input: [ask.moment('foundAt', '认定时间', 'Found at'), ask.text('organ', '有管辖权的公安机关', 'Competent police'), reason],
    deadlines: [{ does: 'restart', rule: 'TF-FORWARD-24H', on: 'foundAt' }],
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第7条',
  },
  forward: {
    name: { zh: '转送有管辖权的公安机关', en: 'Forward to the competent police' },
    from: ['TF_RECEIPTED'],
    to: 'TF_FORWARDED',
    by: officers,
    guards: [foundNotCompetent, signedIfSent('supplement'), happened('sentAt', accepted), lateWithReason(['TF-FORWARD-24H'], 'sentAt')],
    input: [number, ask.text('organ', '转送至', 'Forwarded to'), sentAt, late],
    deadlines: stopPolice,
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第7条',
  },
  'return-case': {
    name: { zh: '不属公安机关管辖，书面告知', en: 'No police matter: tell the agency' },
    from: ['TF_RECEIPTED'],
    to: 'TF_RETURNED',
    by: officers,
    guards: [signedIfSent('supplement'), happened('sentAt', accepted)],
    input: [number, ask.text('organ', '应当移送的主管机关', 'Organ it belongs to'), reason, sentAt],
    deadlines: stopPolice,
    audience: 'linkage',
    basis: `${police180}第3款`,
  },
  'begin-review': {
    name: { zh: '开始立案审查', en: 'Begin the review' },
    from: ['TF_RECEIPTED'],
    to: 'TF_POLICE_REVIEW',
    by: officers,
    guards: [signedIfSent('supplement')],
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第8条',
  },
  'extend-review': {
    name: { zh: '延长立案审查', en: 'Take a longer review' },
    from: ['TF_POLICE_REVIEW'],
    by: officers,
    guards: [reviewLevelFits, happened('sentAt', accepted), lateWithReason(policeClocks, 'sentAt')],
    input: [
      ask.choice('length', '延长至', 'Up to', [
        ['10', '10日', '10 days'],
        ['30', '30日（重大、疑难、复杂或者跨区域）', '30 days (major, difficult, complex, across regions)'],
        ['60', '60日（特殊情况再延长30日）', '60 days (30 more in a special case)'],
      ]),
      ask.optional(
        ask.choice('level', '批准人级别', 'Level of who approved', [
          ['county_or_above', '县级以上公安机关负责人', 'police head of a county or above'],
          ['one_level_up', '上一级公安机关负责人', 'police head one level up'],
        ]),
      ),
      ask.optional(approver),
      reason,
      sentAt,
      late,
    ],
    deadlines: longerReview,
    audience: 'linkage',
    basis: '公通字〔2017〕25号第16条',
  },
  'file-case': {
    name: { zh: '立案', en: 'File the case' },
    from: ['TF_POLICE_REVIEW'],
    to: 'TF_CASE_FILED',
    by: officers,
    guards: deciding,
    input: [number, caseNumber, decidedOn, approver, sentAt, late],
    deadlines: stopPolice,
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第8条',
  },
  'refuse-to-file': {
    name: { zh: '不予立案', en: 'Refuse to file' },
    from: ['TF_POLICE_REVIEW'],
    to: 'TF_NOT_FILED',
    by: officers,
    guards: deciding,
    input: [number, decidedOn, approver, ask.longtext('reason', '不予立案的理由', 'Reasons'), ask.text('returned', '退回的案卷材料', 'The file that goes back'), sentAt, late],
    deadlines: [...stopPolice, { does: 'restart', rule: 'TF-RETURN-3D', on: 'decidedOn' }],
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第8条',
  },
};

/** A decision in time, or what became of one that is late (检察规则 562). */
export const overdueActions: Actions = {
  'complain-overdue': {
    name: { zh: '反映公安机关逾期未决定', en: 'Complain of an overdue decision' },
    from: ['TF_RECEIPTED', 'TF_POLICE_REVIEW'],
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [policeLate, notAskedYet('overdue-complaint', 'overdue-explanation'), happened('sentAt', accepted)],
    input: [number, reason, sentAt],
    audience: 'linkage',
    basis: '人民检察院刑事诉讼规则第562条',
  },
  'demand-overdue': {
    name: { zh: '要求公安机关说明逾期理由', en: 'Demand that the police explain the delay' },
    from: ['TF_RECEIPTED', 'TF_POLICE_REVIEW'],
    by: ['procurator'],
    guards: [signedFor('overdue-complaint'), unanswered('overdue-complaint', 'overdue-demand'), happened('sentAt', signedAtOf('overdue-complaint'))],
    input: [number, sentAt],
    audience: 'linkage',
    basis: '人民检察院刑事诉讼规则第562条',
  },
  'explain-overdue': {
    name: { zh: '说明逾期理由', en: 'Explain the delay' },
    from: ['TF_RECEIPTED', 'TF_POLICE_REVIEW'],
    by: officers,
    guards: [
      signedFor('overdue-demand'),
      unanswered('overdue-demand', 'overdue-explanation'),
      happened('sentAt', signedAtOf('overdue-demand')),
      lateWithReason(['TF-OVERDUE-7D'], 'sentAt'),
    ],
    input: [number, reason, sentAt, late],
    deadlines: stop('TF-OVERDUE-7D'),
    audience: 'linkage',
    basis: '人民检察院刑事诉讼规则第562条',
  },
};
