import { type ActionSpec, ask, type InputField } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { absentNamed, everyRespondentServed, happened, hearingDayCame, hearingFarEnough, hearingNoticed, recusalsDecided } from './guards';
import { heardTogether, placeSaid } from './hearing-guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const mode = ask.choice('mode', '方式', 'How', [
  ['room', '现场', 'in a room'],
  ['online', '网络', 'online'],
]);
const closed = ask.yesNo('closed', '不公开（国家秘密、隐私、商业秘密）', 'Closed (state secret, privacy, trade secret)');
const duration: InputField = { name: 'duration', label: { zh: '时长（分钟）', en: 'Minutes' }, kind: 'number', min: 15, max: 480 };

const meeting = [
  duration,
  ask.from('roomId', '审理庭（会议室）', 'Room', 'rooms'),
  ask.text('place', '其他地点', 'Another place'),
  ask.text('onlineLink', '网络庭审链接', 'Online link'),
  ask.longtext('instructions', '参加须知', 'Instructions'),
].map(ask.optional);

/** Oral hearing (办法 21, 26, 27): fixed, joined, postponed, notified, held; whoever stays away bears the consequence. */
export const hearingActions: Actions = {
  'schedule-hearing': {
    name: { zh: '安排口头审理', en: 'Fix the oral hearing' },
    documents: ['ad-hearing-notice'],
    from: ['AD_EVIDENCE'],
    to: 'AD_ORAL_SCHEDULED',
    by: ['panel_chief', 'case_handler'],
    guards: [hearingFarEnough, placeSaid],
    input: [ask.moment('at', '口头审理时间', 'Hearing at'), mode, closed, ...meeting],
    deadlines: [{ does: 'start', rule: 'AD-ORAL-3WD', on: 'at' }],
    audience: 'adjudication',
    basis: '办法第26条、第27条',
  },
  'join-hearing': {
    name: { zh: '与另案合并口头审理', en: 'Hear it together with another case' },
    documents: ['ad-hearing-notice'],
    from: ['AD_EVIDENCE'],
    to: 'AD_ORAL_SCHEDULED',
    by: ['panel_chief'],
    guards: [heardTogether],
    input: [
      ask.from('with', '另案的口头审理', 'The other case’s hearing', 'otherHearings'),
      ask.choice('ground', '合并的理由', 'Why together', [
        ['same_parties', '当事人相同', 'same parties'],
        ['same_product', '产品相同', 'same product'],
        ['same_patent', '专利相同', 'same patent'],
      ]),
    ],
    deadlines: [{ does: 'start', rule: 'AD-ORAL-3WD', on: 'jointHearing' }],
    audience: 'adjudication',
    basis: '办法第21条、第26条',
  },
  'postpone-hearing': {
    name: { zh: '延期口头审理', en: 'Postpone the hearing' },
    documents: ['ad-hearing-notice'],
    from: ['AD_ORAL_SCHEDULED'],
    by: ['panel_chief'],
    guards: [hearingFarEnough, placeSaid],
    input: [ask.moment('at', '改期至', 'Hearing at'), ask.longtext('reason', '正当理由', 'Good cause'), ask.optional(mode), ...meeting],
    deadlines: [{ does: 'restart', rule: 'AD-ORAL-3WD', on: 'at' }],
    audience: 'adjudication',
    basis: '办法第26条',
  },
  'notify-hearing': {
    name: { zh: '登记口头审理通知送达', en: 'Record the notice of the hearing' },
    from: ['AD_ORAL_SCHEDULED'],
    by: ['case_handler', 'panel_chief'],
    guards: [happened('noticedOn')],
    input: [ask.date('noticedOn', '最后一方收到通知之日', 'Day the last party received it')],
    deadlines: [{ does: 'stop', rule: 'AD-ORAL-3WD' }],
    basis: '办法第26条',
  },
  'skip-hearing': {
    name: { zh: '不进行口头审理，合议', en: 'Deliberate without a hearing' },
    from: ['AD_EVIDENCE'],
    to: 'AD_DELIBERATION',
    by: ['panel_chief'],
    guards: [recusalsDecided, everyRespondentServed],
    input: [ask.longtext('reason', '不需要口头审理的理由', 'Why no hearing is needed')],
    basis: '办法第26条',
  },
  'note-requester-absence': {
    name: { zh: '登记请求人缺席或者中途退出', en: 'Record that the requester stayed away or left' },
    from: ['AD_ORAL_SCHEDULED'],
    by: ['panel_chief', 'case_handler'],
    guards: [hearingDayCame, hearingNoticed],
    input: [
      ask.choice('how', '情形', 'What happened', [
        ['stayed_away', '无正当理由拒不参加', 'stayed away without good reason'],
        ['left', '未经许可中途退出', 'left without permission'],
      ]),
      ask.longtext('note', '经过（查明有无正当理由）', 'What happened, and whether there was a good reason'),
    ],
    audience: 'adjudication',
    basis: '办法第26条',
  },
  'hold-hearing': {
    name: { zh: '登记口头审理', en: 'Record the hearing' },
    documents: ['ad-hearing-record'],
    from: ['AD_ORAL_SCHEDULED'],
    to: 'AD_HEARD',
    by: ['panel_chief', 'case_handler'],
    guards: [absentNamed, hearingDayCame, hearingNoticed, recusalsDecided, everyRespondentServed],
    input: [
      ask.longtext('record', '口审笔录', 'Record'),
      ask.optional(ask.several('absent', '缺席的被请求人（缺席处理）', 'Respondents that stayed away (decided by default)', 'respondents')),
      ask.optional(ask.longtext('present', '到庭人员及其身份、代理权限', 'Who was present, in which capacity and with which powers')),
      ask.optional(ask.yesNo('rightsTold', '已告知权利义务并询问是否申请回避', 'Rights and duties were told, and recusal asked about')),
      ask.optional(ask.longtext('statements', '当事人陈述和最后意见', 'Statements and final statements')),
      ask.optional(ask.longtext('evidenceHeard', '举证、质证和技术特征比对', 'Evidence heard, cross-examination, comparison of features')),
      ask.optional(ask.longtext('mediationAttempt', '调解情况', 'Attempt to mediate')),
    ],
    audience: 'adjudication',
    basis: '办法第26条',
  },
};
