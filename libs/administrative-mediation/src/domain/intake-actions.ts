import { type ActionSpec, ask, type InputField } from '@procedure';
import type { MediationFacts } from './facts';
import { grantAnnounced, happened, infringementFound, notOpenLicence, respondentNamed, everyRespondentServed, unservedRespondent } from './guards';
import { kinds, type MediationKind, mediationKinds } from './kinds';

type Action = ActionSpec<MediationFacts, string>;
type Actions = Readonly<Record<string, Action>>;

/** 办法 77: what makes a dispute one over an open licence, which is not for here. */
const openLicence = ask.optional(
  ask.choices('openLicence', '涉及开放许可的（由国家知识产权局调解）', 'About an open licence (CNIPA mediates)', [
    ['fee', '许可使用费标准', 'the fee'],
    ['payment', '支付方式', 'the way of payment'],
    ['start', '许可生效时间', 'the start of the licence'],
    ['term', '许可期限', 'its term'],
    ['other', '其他开放许可实施纠纷', 'another one over an open licence'],
  ]),
);

const ownGuards: Partial<Record<MediationKind, Action['guards']>> = { AM_DAMAGES: [infringementFound], AM_PROVISIONAL: [grantAnnounced, happened('publishedOn')] };

/** `AM_DAMAGES` is asked for by `request-damages`. */
export const requestAction = (kind: MediationKind): string => kind.replace('AM_', 'request-').toLowerCase();

/** What a request of this kind says: what is asked and why, the answers, and whether it is for here at all. */
export const requestFields = (kind: MediationKind): readonly InputField[] => [
  ask.longtext('request', '请求事项', 'What is asked'),
  ask.longtext('facts', '事实和理由', 'Facts and reasons'),
  ...kinds[kind].questions,
  openLicence,
];

const requestOf = (kind: MediationKind): Action => {
  const { name, law } = kinds[kind];
  return {
    name: { zh: `请求调解：${name.zh}`, en: `Ask to mediate: ${name.en}` },
    from: ['AM_DRAFT'],
    to: 'AM_REQUESTED',
    by: ['applicant'],
    guards: [notOpenLicence, ...(ownGuards[kind] ?? [])],
    input: requestFields(kind),
    deadlines: [{ does: 'start', rule: 'AM-SERVE-5WD' }],
    basis: `办法第64条；${law}`,
  };
};

const requests: Actions = Object.fromEntries(mediationKinds.map((kind) => [requestAction(kind), requestOf(kind)]));

/** Why a request isn't filed before anybody is asked. */
export const refusalGrounds = [
  ['open_licence', '开放许可实施纠纷，告知向国家知识产权局提出', 'an open licence: sent to CNIPA'],
  ['no_decision', '单独请求赔偿数额而未附认定侵权的决定', 'damages alone, without the decision'],
  ['before_grant', '临时保护期使用费纠纷，尚未公告授权', 'provisional fee before the grant'],
  ['not_corrected', '未补正', 'not corrected'],
  ['other', '其他', 'another'],
] as const;

/** From the draft to the notice (办法 63–65). */
export const intakeActions: Actions = {
  ...requests,
  // Chapter 3 knows no correction: it neither stops nor restarts the five days, which the text counts from the request (办法 65).
  'ask-correction': {
    name: { zh: '通知补正', en: 'Ask for corrections' },
    from: ['AM_REQUESTED'],
    to: 'AM_SUPPLEMENT',
    by: ['mediating_officer'],
    input: [ask.longtext('items', '需要补正的全部内容（一次性告知）', 'Everything to be corrected, told once')],
    audience: 'administrative_mediation',
    documents: ['am-correction-notice'],
    basis: '系统默认步骤：办法第三章未规定补正',
  },
  correct: {
    name: { zh: '提交补正', en: 'Correct the request' },
    from: ['AM_SUPPLEMENT'],
    to: 'AM_REQUESTED',
    by: ['applicant'],
    input: [ask.longtext('text', '补正内容', 'What is corrected')],
    audience: 'administrative_mediation',
    basis: '系统默认步骤：办法第三章未规定补正',
  },
  'refuse-request': {
    name: { zh: '不属于行政调解范围，不予立案', en: 'Not for administrative mediation: refuse' },
    from: ['AM_REQUESTED', 'AM_SUPPLEMENT'],
    to: 'AM_NOT_FILED',
    by: ['mediating_officer'],
    input: [ask.choice('ground', '理由', 'Ground', refusalGrounds), ask.longtext('reason', '说明', 'Explanation')],
    audience: 'administrative_mediation',
    documents: ['am-refusal-notice'],
    basis: '办法第63条、第64条、第76条',
  },
  serve: {
    name: { zh: '登记陈述意见通知书送达', en: 'Record service of the notice to comment' },
    from: ['AM_REQUESTED'],
    by: ['mediating_officer'],
    guards: [respondentNamed, happened('servedOn'), unservedRespondent],
    input: [ask.from('party', '被请求人', 'Respondent', 'respondents'), ask.date('servedOn', '送达日期', 'Served on')],
    deadlines: [{ does: 'start', rule: 'AM-STATEMENT-15D', of: 'party', on: 'servedOn' }],
    documents: ['am-comment-notice'],
    basis: '办法第65条',
  },
  'all-served': {
    name: { zh: '陈述意见通知书已送达全部被请求人', en: 'Every respondent is served' },
    from: ['AM_REQUESTED'],
    to: 'AM_AWAIT_STATEMENT',
    by: ['system'],
    automatic: true,
    guards: [everyRespondentServed],
    deadlines: [{ does: 'stop', rule: 'AM-SERVE-5WD' }],
    basis: '办法第65条',
  },
};
