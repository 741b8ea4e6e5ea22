import { type ActionSpec, ask, type InputField } from '@procedure';
import type { MediationFacts } from './facts';
import {
  acceptanceNoticeReady,
  endingUnserved,
  forceNeedsPayment,
  happened,
  limitExtensible,
  nobodyAccepts,
  performedAfterwards,
  respondentNamed,
  signedAndSealed,
  somebodyAccepts,
  statementInTime,
  withoutGoodReason,
} from './guards';
import { sessionFields, wayIsSaid } from './session-actions';

type Action = ActionSpec<MediationFacts, string>;
type Actions = Readonly<Record<string, Action>>;

const open = ['AM_FILED', 'AM_MEDIATING'] as const;

const statement: Pick<Action, 'from' | 'deadlines' | 'audience' | 'basis'> = {
  from: ['AM_REQUESTED', 'AM_AWAIT_STATEMENT'],
  deadlines: [
    { does: 'stop', rule: 'AM-STATEMENT-15D', of: 'party' },
    { does: 'start', rule: 'AM-FILE-5WD', on: 'stated', when: 'firstToAccept' },
    { does: 'start', rule: 'AM-REFUSE-5WD', on: 'stated', when: 'lastToRefuse' },
  ],
  audience: 'administrative_mediation',
  basis: '办法第65条、第66条',
};

const statementFields: readonly InputField[] = [
  ask.from('party', '被请求人', 'Respondent', 'respondents'),
  ask.yesNo('accepts', '同意调解', 'Wants to mediate'),
  ask.longtext('text', '意见陈述', 'The comment'),
];

const absence: readonly InputField[] = [
  ask.date('noticedOn', '调解通知送达之日', 'Notified on'),
  ask.date('sessionOn', '调解之日', 'Day of the session'),
  ask.yesNo('withoutReason', '无正当理由', 'Without good reason'),
];

/** CNIPA's year ends with none of these, nor what was added to it (细则 103(3)). */
const yearOfCnipa = [
  { does: 'restart', rule: 'AM-CNIPA-1Y', on: 'cnipaAskedOn', when: 'cnipaWaits' },
  { does: 'extend', rule: 'AM-CNIPA-1Y', until: 'cnipaUntil', when: 'cnipaProlonged' },
] as const;

/** What ends the matter without an agreement; over ownership, a party takes the notice to CNIPA (办法 70(2)). */
const withoutAgreement: Pick<Action, 'to' | 'by' | 'deadlines' | 'audience'> = {
  to: 'AM_REVOKED',
  by: ['mediating_officer'],
  deadlines: [
    { does: 'start', rule: 'AM-NO-AGREE-RESUME', on: 'notifiedOn', when: 'ownershipNotified' },
    { does: 'start', rule: 'AM-CNIPA-COPY-5WD-END', on: 'notifiedOn', when: 'ownershipNotified' },
    ...yearOfCnipa,
  ],
  audience: 'administrative_mediation',
};
const bothNotified: InputField = ask.optional({
  ...ask.date('notifiedOn', '撤销案件通知书送达双方之日（已当场送达的）', 'Both parties notified on (if served on the spot)'),
  hint: {
    zh: '尚未送达的不填：通知书在本步骤之后出具，送达后逐一登记',
    en: 'Leave it empty before: the notice is made by this step, and its service entered afterwards for each party',
  },
});

/** Comment, filing, sessions and the end (办法 65–69). */
export const courseActions: Actions = {
  comment: {
    ...statement,
    name: { zh: '提交意见陈述书', en: 'Comment on the request' },
    by: ['respondent'],
    guards: [respondentNamed, statementInTime()],
    input: statementFields,
  },
  'record-comment': {
    ...statement,
    name: { zh: '登记收到的意见陈述书', en: 'Enter a comment that came on paper' },
    by: ['mediating_officer'],
    guards: [respondentNamed, happened('receivedOn'), statementInTime('receivedOn')],
    input: [...statementFields, ask.date('receivedOn', '收到之日', 'Received on')],
  },
  'comment-time-over': {
    name: { zh: '陈述意见期限届满', en: 'The time to comment is over' },
    from: ['AM_AWAIT_STATEMENT'],
    by: ['system'],
    onDue: 'AM-STATEMENT-15D',
    guards: [nobodyAccepts],
    deadlines: [{ does: 'start', rule: 'AM-REFUSE-5WD', on: 'commentsOver' }],
    basis: '办法第66条第2款',
  },
  file: {
    name: { zh: '立案，通知调解时间、地点', en: 'File the case, say when and where' },
    from: ['AM_AWAIT_STATEMENT'],
    to: 'AM_FILED',
    by: ['mediating_officer'],
    guards: [somebodyAccepts, acceptanceNoticeReady, wayIsSaid],
    input: [
      ...sessionFields,
      ask.optional(ask.text('acceptanceNotice', '权属纠纷：受理通知书已有文号的，写明文号', 'Ownership: the number of the notice of acceptance, if it has one on paper already')),
    ],
    deadlines: [
      { does: 'stop', rule: 'AM-STATEMENT-15D' },
      { does: 'stop', rule: 'AM-FILE-5WD' },
      { does: 'start', rule: 'AM-OWN-2M', when: 'ownership' },
      { does: 'start', rule: 'AM-OTHER-LIMIT', when: 'otherKind' },
    ],
    audience: 'administrative_mediation',
    documents: ['am-filing-notice', 'am-acceptance-notice'],
    basis: '办法第66条第1款、第70条',
  },
  'refuse-filing': {
    name: { zh: '通知不予立案', en: 'Tell that the case isn’t filed' },
    from: ['AM_AWAIT_STATEMENT'],
    to: 'AM_NOT_FILED',
    by: ['mediating_officer'],
    guards: [nobodyAccepts, happened('toldOn')],
    input: [ask.date('toldOn', '不予立案通知书发出之日', 'Notice sent on')],
    documents: ['am-refusal-notice'],
    basis: '办法第66条第2款',
  },
  'hold-mediation': {
    name: { zh: '登记调解', en: 'Enter a session' },
    from: open,
    to: 'AM_MEDIATING',
    by: ['mediating_officer'],
    guards: [happened('heldOn')],
    input: [
      ask.date('heldOn', '调解之日', 'Held on'),
      ask.longtext('record', '调解笔录摘要', 'The record in short'),
      ask.optional(ask.text('invited', '邀请参与的单位或者个人', 'Units or persons invited')),
    ],
    audience: 'administrative_mediation',
    documents: ['am-record'],
    basis: '办法第66条、第68条',
  },
  'extend-limit': {
    name: { zh: '批准延长结案期限', en: 'Approve more time' },
    from: open,
    by: ['mediation_head'],
    guards: [limitExtensible],
    input: [ask.date('until', '延长至（最长一个月）', 'Until (one month at most)'), ask.longtext('reason', '案件特别复杂', 'Why it is particularly complex')],
    deadlines: [
      { does: 'extend', rule: 'AM-OWN-2M', until: 'until' },
      { does: 'extend', rule: 'AM-OTHER-LIMIT', until: 'until' },
    ],
    audience: 'administrative_mediation',
    basis: '办法第70条第3款',
  },
  'requester-absent': {
    name: { zh: '请求人无正当理由不参加，视为撤回', en: 'The requester stays away: withdrawn' },
    from: open,
    to: 'AM_WITHDRAWN',
    by: ['mediating_officer'],
    guards: [happened('sessionOn'), withoutGoodReason],
    input: absence,
    deadlines: yearOfCnipa,
    documents: ['am-withdrawn'],
    basis: '办法第67条',
  },
  'respondent-absent': {
    ...withoutAgreement,
    name: { zh: '被请求人不参加，撤销案件', en: 'The respondent stays away: ended' },
    from: open,
    guards: [happened('sessionOn'), withoutGoodReason, happened('notifiedOn')],
    input: [...absence, bothNotified],
    documents: ['am-ending-notice'],
    basis: '办法第67条、第70条第2款',
  },
  'no-agreement': {
    ...withoutAgreement,
    name: { zh: '未达成协议，撤销案件', en: 'No agreement: ended' },
    from: ['AM_MEDIATING'],
    guards: [happened('notifiedOn')],
    input: [bothNotified, ask.optional(ask.longtext('reason', '说明', 'Explanation'))],
    documents: ['am-ending-notice'],
    basis: '办法第69条、第70条第2款',
  },
  'serve-ending': {
    name: { zh: '登记撤销案件通知书送达', en: 'Record service of the notice that the case is ended' },
    from: ['AM_REVOKED'],
    by: ['mediating_officer'],
    guards: [happened('servedOn'), endingUnserved],
    input: [ask.from('party', '当事人', 'Party', 'participants'), ask.date('servedOn', '送达日期', 'Served on')],
    deadlines: [
      { does: 'start', rule: 'AM-NO-AGREE-RESUME', on: 'endingServed', when: 'ownershipServed' },
      { does: 'start', rule: 'AM-CNIPA-COPY-5WD-END', on: 'endingServed', when: 'ownershipServed' },
    ],
    audience: 'administrative_mediation',
    documents: ['am-ending-notice'],
    basis: '办法第67条、第69条、第70条第2款',
  },
  agree: {
    name: { zh: '登记调解协议', en: 'Enter the agreement' },
    from: ['AM_MEDIATING'],
    to: 'AM_AGREED',
    by: ['mediating_officer'],
    guards: [happened('agreedOn'), signedAndSealed, forceNeedsPayment, performedAfterwards],
    input: [
      ask.date('agreedOn', '签章完成之日', 'Signed and sealed on'),
      ask.longtext('terms', '协议内容', 'Terms'),
      ask.several('signers', '已签名或者盖章的当事人', 'Parties that signed or sealed', 'participants'),
      ask.yesNo('sealed', '已加盖本部门印章', 'The department’s seal is on it'),
      ask.yesNo('hasPayment', '有给付内容', 'Something is to be paid or given'),
      ask.optional(ask.date('performBy', '最后履行期限（分期的为最后一期）', 'Last day to perform (the last instalment)')),
      ask.yesNo('notarial', '载明愿意接受强制执行，办理赋予强制执行效力公证', 'Accepts enforcement, to be given force by a notary'),
    ],
    deadlines: [
      { does: 'stop', rule: 'AM-OWN-2M' },
      { does: 'stop', rule: 'AM-OTHER-LIMIT' },
      { does: 'start', rule: 'AM-CNIPA-RESUME-15D', on: 'agreedOn', when: 'ownership' },
      { does: 'start', rule: 'AM-CNIPA-COPY-5WD', on: 'agreedOn', when: 'ownership' },
    ],
    audience: 'administrative_mediation',
    documents: ['am-agreement'],
    basis: '办法第69条、第70条第2款',
  },
  'withdraw-request': {
    name: { zh: '撤回请求', en: 'Withdraw the request' },
    from: ['AM_DRAFT', 'AM_REQUESTED', 'AM_SUPPLEMENT', 'AM_AWAIT_STATEMENT', ...open],
    to: 'AM_WITHDRAWN',
    by: ['applicant'],
    input: [ask.longtext('reason', '撤回原因', 'Why')],
    deadlines: yearOfCnipa,
    audience: 'administrative_mediation',
    basis: '办法第3条',
  },
  archive: {
    name: { zh: '归档', en: 'Archive' },
    from: ['AM_AGREED'],
    to: 'AM_ARCHIVED',
    by: ['mediating_officer'],
  },
};
