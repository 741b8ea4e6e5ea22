import type { ActionSpec } from '@procedure';
import type { MediationFacts } from './facts';
import { allWilling, licensed, notAnsweredYet, notConcluded, oneRefused, otherSideReachable, timeAsked, timeNotAsked, timeToGive } from './guards';
import { choice, longtext, rejectionGrounds, terminationGrounds, yesNo } from './fields';

type Actions = Readonly<Record<string, ActionSpec<MediationFacts, string>>>;

/** From the application to acceptance (人民调解法 17; 司法部令第75号 30). `p` is the procedure's prefix. */
export function intakeActions(p: string, licence = false): Actions {
  return {
    'ask-supplement': {
      name: { zh: '要求补正', en: 'Ask for a supplement' },
      from: [`${p}_SUBMITTED`],
      to: `${p}_SUPPLEMENT`,
      by: ['clerk', 'manager'],
      input: [longtext('items', '需要补正的全部内容（一次告知）', 'Everything that is missing, told once')],
      documents: ['supplement-notice'],
      deadlines: [{ does: 'pause', rule: 'RM-REVIEW' }],
    },
    supplement: {
      name: { zh: '提交补正', en: 'Send the supplement' },
      from: [`${p}_SUPPLEMENT`],
      to: `${p}_SUBMITTED`,
      by: ['applicant', 'clerk'],
      input: [longtext('text', '补正说明', 'What was supplied')],
      deadlines: [{ does: 'restart', rule: 'RM-REVIEW' }],
    },
    reject: {
      name: { zh: '不予受理', en: 'Refuse' },
      from: [`${p}_SUBMITTED`],
      to: `${p}_REJECTED`,
      by: ['manager'],
      input: [choice('ground', '理由', 'Ground', rejectionGrounds), longtext('reason', '说明，并告知其他救济途径', 'Explanation, and the other ways open')],
      documents: ['rejection-notice'],
      basis: '人民调解法第17条；司法部令第75号第20–22条（待法规部门确认）',
    },
    inquire: {
      name: { zh: '征询对方意愿', en: 'Ask the other side' },
      from: [`${p}_SUBMITTED`],
      to: `${p}_CONSENT_PENDING`,
      by: ['clerk', 'manager'],
      guards: [otherSideReachable],
      documents: ['inquiry-letter'],
      deadlines: [
        { does: 'stop', rule: 'RM-REVIEW' },
        { does: 'start', rule: 'RM-CONSENT' },
      ],
      basis: '人民调解法第17条',
    },
    consent: consentAction([`${p}_CONSENT_PENDING`]),
    'record-consent': recordConsentAction([`${p}_CONSENT_PENDING`]),
    'give-time': {
      name: { zh: '延长考虑时间（3 个工作日，一次）', en: 'Give more time (3 working days, once)' },
      from: [`${p}_CONSENT_PENDING`],
      by: ['clerk', 'manager'],
      guards: [timeToGive],
      deadlines: [{ does: 'extend', rule: 'RM-CONSENT', until: 'consentExtended' }],
    },
    'ask-time': {
      name: { zh: '需要时间考虑', en: 'Ask for more time' },
      from: [`${p}_CONSENT_PENDING`],
      by: ['applicant', 'respondent'],
      guards: [notAnsweredYet, timeNotAsked, timeToGive],
      input: [{ ...longtext('reason', '为什么需要时间（可不填）', 'Why (optional)'), required: undefined }],
    },
    'refuse-time': {
      name: { zh: '不延长考虑时间', en: 'Give no more time' },
      from: [`${p}_CONSENT_PENDING`],
      by: ['clerk', 'manager'],
      guards: [timeAsked],
      input: [longtext('reason', '理由', 'Reason')],
    },
    'end-on-refusal': {
      name: { zh: '因拒绝而终止', en: 'End because of a refusal' },
      from: [`${p}_CONSENT_PENDING`],
      to: `${p}_TERMINATED`,
      by: ['system'],
      automatic: true,
      guards: [oneRefused],
      documents: ['termination-notice'],
      basis: '人民调解法第17条、第26条',
    },
    'end-unreachable': {
      name: { zh: '因无法联系而终止', en: 'End: the other side can’t be reached' },
      from: [`${p}_CONSENT_PENDING`],
      to: `${p}_TERMINATED`,
      by: ['clerk', 'manager'],
      input: [longtext('attempts', '联系经过（时间、方式、结果）', 'Attempts: when, how, result')],
      documents: ['termination-notice'],
      basis: '在线调解规则第25条',
    },
    accept: {
      name: { zh: '受理', en: 'Accept' },
      from: [`${p}_CONSENT_PENDING`],
      to: `${p}_ACCEPTED`,
      by: ['clerk', 'manager'],
      guards: licence ? [allWilling, licensed] : [allWilling],
      documents: ['acceptance-register', 'rights-notice'],
      deadlines: [{ does: 'stop', rule: 'RM-CONSENT' }, ...limitsFrom(p)],
      basis: '人民调解法第17条；司法部令第75号第30条',
    },
  };
}

/** The term runs from acceptance: for people's mediation the departmental month and the local 30 days, else the organisation's default. */
const limitsFrom = (p: string) =>
  p === 'RM'
    ? ([
        { does: 'start', rule: 'RM-1M' },
        { does: 'start', rule: 'RM-30D' },
      ] as const)
    : ([{ does: 'start', rule: `${p}-30D` }] as const);

export const consentAction = (from: readonly string[]): ActionSpec<MediationFacts, string> => ({
  name: { zh: '表示是否愿意调解', en: 'Say whether you are willing' },
  from,
  by: ['applicant', 'respondent'],
  guards: [notAnsweredYet],
  input: [yesNo('willing', '是否愿意参加调解', 'Willing to mediate'), { ...longtext('reason', '说明（可不填）', 'Remark (optional)'), required: undefined }],
  basis: '人民调解法第17条、第23条',
});

export const recordConsentAction = (from: readonly string[]): ActionSpec<MediationFacts, string> => ({
  name: { zh: '代为登记意愿', en: 'Record a party’s answer' },
  from,
  by: ['clerk', 'manager', 'mediator'],
  guards: [notAnsweredYet],
  input: [
    { name: 'partyId', label: { zh: '哪一方', en: 'Which party' }, kind: 'id', required: true, optionsFrom: 'parties' },
    yesNo('willing', '是否愿意参加调解', 'Willing to mediate'),
    choice('how', '以何种方式表示', 'How it was told', [
      ['telephone', '电话', 'by telephone'],
      ['in_person', '当面', 'in person'],
      ['letter', '书面', 'in writing'],
    ]),
  ],
});

/** Ends by the mediator or a party; grounds are those of 在线调解规则 25. */
export function endingActions(p: string, open: readonly string[], illegalPurpose = false): Actions {
  const grounds = illegalPurpose ? [...terminationGrounds, ['ILLEGAL_PURPOSE', '目的违法', 'illegal purpose'] as const] : terminationGrounds;
  return {
    terminate: {
      name: { zh: '终止调解', en: 'End the mediation' },
      from: open,
      to: `${p}_TERMINATED`,
      by: ['mediator', 'manager'],
      guards: [notConcluded],
      input: [choice('ground', '终止事由', 'Ground', grounds), longtext('reason', '情况说明，并告知仲裁、行政、诉讼途径', 'What happened, and the other ways open')],
      documents: ['termination-notice'],
      basis: '人民调解法第26条；在线调解规则第25条',
    },
    'leave-mediation': {
      name: { zh: '不再继续调解', en: 'Stop mediating' },
      from: open,
      to: `${p}_TERMINATED`,
      by: ['applicant', 'respondent'],
      guards: [notConcluded],
      input: [{ ...longtext('reason', '说明（可不填）', 'Remark (optional)'), required: undefined }],
      documents: ['termination-notice'],
      basis: '人民调解法第23条',
    },
    withdraw: {
      name: { zh: '撤回申请', en: 'Withdraw the application' },
      from: [`${p}_SUBMITTED`, `${p}_SUPPLEMENT`, `${p}_CONSENT_PENDING`, ...open],
      to: `${p}_WITHDRAWN`,
      by: ['applicant'],
      guards: [notConcluded],
      input: [{ ...longtext('reason', '说明（可不填）', 'Remark (optional)'), required: undefined }],
    },
  };
}
