import type { ActionSpec, InputField } from '@procedure';
import type { MediationFacts } from './facts';
import { choice, date, from as listed, longtext, noteAudiences, staffAudiences, optional, pauseGrounds, text, yesNo } from './fields';
import { bothChoseOne, chosenOrEntrusted, disclosureSettled, feePaid, hasMediator, linkIsWeb, mediatorFree, saidYes, sessionPlanned, somethingDisclosed } from './guards';
import { offerActions } from './offer-actions';

type Actions = Readonly<Record<string, ActionSpec<MediationFacts, string>>>;

export interface MediatorStage {
  /** Where a mediator is chosen, where one is in office, and where the choosing leads. */
  choosing: readonly string[];
  assigned: string;
  inOffice: readonly string[];
  /** 商事调解: joint choice or joint entrustment is a condition, not only a right. */
  joint?: true;
}

/** Choosing, appointing, refusing and replacing the mediator (人民调解法 19, 23; 特邀调解规定 12, 15; 商事调解条例 15, 20). */
export function mediatorActions(stage: MediatorStage): Actions {
  const conditions = stage.joint ? [chosenOrEntrusted, feePaid, mediatorFree] : [mediatorFree];
  return {
    'choose-mediator': {
      name: { zh: '选择调解员', en: 'Choose a mediator' },
      from: stage.choosing,
      by: ['applicant', 'respondent'],
      guards: [mediatorFree],
      input: [optional({ ...listed('mediatorId', '调解员（不选则由组织推荐）', 'Mediator (empty: leave it to the organisation)', 'mediators') })],
      basis: '人民调解法第19条、第23条；在线调解规则第10条',
    },
    'appoint-chosen': {
      name: { zh: '共同选定生效', en: 'The joint choice takes effect' },
      from: stage.choosing,
      to: stage.assigned,
      by: ['system'],
      automatic: true,
      guards: stage.joint ? [bothChoseOne, feePaid] : [bothChoseOne],
      documents: ['appointment'],
      basis: '人民调解法第19条',
    },
    appoint: {
      name: { zh: '指定调解员', en: 'Appoint the mediator' },
      inLists: true,
      from: stage.choosing,
      to: stage.assigned,
      by: ['manager'],
      guards: conditions,
      input: [listed('mediatorId', '调解员', 'Mediator', 'mediators'), optional(longtext('reason', '不选排名第一的理由', 'Why not the first of the ranking'))],
      documents: ['appointment'],
      basis: '人民调解法第19条',
    },
    'refuse-mediator': {
      name: { zh: '不同意该调解员', en: 'Refuse this mediator' },
      from: [stage.assigned],
      to: stage.choosing[0],
      by: ['applicant', 'respondent'],
      input: [longtext('reason', '理由', 'Reason')],
      basis: '人民调解法第23条；特邀调解规定第15条',
    },
    'replace-mediator': {
      name: { zh: '更换调解员', en: 'Replace the mediator' },
      inLists: true,
      from: stage.inOffice,
      by: ['manager'],
      guards: [mediatorFree],
      input: [listed('mediatorId', '接任调解员', 'Successor', 'mediators'), longtext('reason', '更换理由', 'Reason')],
      documents: ['appointment'],
    },
    disclose: {
      name: { zh: '披露可能影响公正的事项', en: 'Disclose what may affect fairness' },
      from: stage.inOffice,
      by: ['mediator'],
      audience: 'joint',
      input: [longtext('text', '披露内容', 'What is disclosed')],
      basis: '在线调解规则第13条；商事调解条例第20条',
    },
    'waive-disclosure': {
      name: { zh: '知悉披露，同意其继续调解', en: 'Agree that the mediator goes on' },
      from: stage.inOffice,
      by: ['applicant', 'respondent'],
      guards: [somethingDisclosed],
      audience: 'joint',
      basis: '特邀调解规定第15条；在线调解规则第13条',
    },
  };
}

const startsAt: InputField = { name: 'startsAt', label: { zh: '开始时间（北京时间）', en: 'Starts at (Beijing time)' }, kind: 'datetime', required: true };
const duration: InputField = { name: 'duration', label: { zh: '时长（分钟）', en: 'Minutes' }, kind: 'number', min: 15, max: 480 };

/** How one takes part: a room, another place, or from afar with the telephone as the way out when the line fails. */
const meeting: readonly InputField[] = [
  optional(listed('roomId', '会议室', 'Room', 'rooms')),
  optional(text('place', '其他地点', 'Another place')),
  optional(text('onlineLink', '线上会议链接', 'Online link')),
  optional(text('dialIn', '电话接入（线上不通时）', 'Dial-in (when the link fails)')),
  optional(longtext('instructions', '参加须知', 'Instructions')),
];

/** Sessions, notes by audience, offers (人民调解法 20–27; 在线调解规则 16, 22). */
export function sessionActions(states: { before: string; during: readonly string[]; mediating: string }): Actions {
  const open = [states.before, ...states.during];
  return {
    'plan-session': {
      name: { zh: '安排会议', en: 'Plan a session' },
      from: open,
      by: ['mediator', 'clerk'],
      guards: [hasMediator, disclosureSettled, linkIsWeb],
      audience: 'joint',
      input: [startsAt, duration, ...meeting],
    },
    'move-session': {
      name: { zh: '改期', en: 'Move a session' },
      from: open,
      by: ['mediator', 'clerk'],
      guards: [sessionPlanned, linkIsWeb],
      audience: 'joint',
      input: [
        listed('sessionId', '会议', 'Session', 'plannedSessions'),
        { ...startsAt, label: { zh: '新的开始时间（北京时间）', en: 'New start (Beijing time)' } },
        longtext('reason', '改期理由', 'Reason'),
        { ...duration, hint: { zh: '以下各项不填则不变', en: 'What is left empty stays as it is' } },
        ...meeting,
      ],
    },
    'cancel-session': {
      name: { zh: '取消会议', en: 'Cancel a session' },
      from: open,
      by: ['mediator', 'clerk'],
      guards: [sessionPlanned],
      audience: 'joint',
      input: [listed('sessionId', '会议', 'Session', 'plannedSessions'), longtext('reason', '理由', 'Reason')],
    },
    'hold-session': {
      name: { zh: '记录会议', en: 'Record a session' },
      from: open,
      to: states.mediating,
      by: ['mediator'],
      guards: [sessionPlanned, disclosureSettled, saidYes('rightsTold')],
      audience: 'joint',
      input: [
        listed('sessionId', '会议', 'Session', 'plannedSessions'),
        yesNo('rightsTold', '已告知调解性质、原则、效力和权利义务', 'Nature, principles, effect, rights and duties were told'),
        { name: 'present', label: { zh: '到场当事人', en: 'Parties present' }, kind: 'ids', required: true, optionsFrom: 'parties' },
        longtext('record', '笔录', 'Record'),
        optional(longtext('undisputedFacts', '无争议事实（双方确认后才可在诉讼中使用）', 'Undisputed facts (usable in court only when both confirm)')),
      ],
      documents: ['mediation-record'],
      basis: '人民调解法第27条；司法部令第75号第30条',
    },
    note: {
      name: { zh: '写笔记', en: 'Write a note' },
      from: open,
      by: ['mediator'],
      audience: 'private',
      input: [choice('audience', '谁能看到', 'Who can see it', noteAudiences), longtext('text', '内容', 'Text')],
      basis: '人民调解法第15条第4项',
    },
    ...offerActions(states.during),
  };
}

/** Between the parties and whoever handles the matter, from the application to the file: an event with an audience (row 50). */
export const messageActions = (open: readonly string[]): Actions => ({
  message: {
    name: { zh: '发消息', en: 'Send a message' },
    from: open,
    by: ['applicant', 'respondent'],
    audience: 'private',
    input: [yesNo('onlyMediator', '只给调解员看', 'For the mediator only'), longtext('text', '内容', 'Text')],
  },
  'tell-parties': {
    name: { zh: '给当事人发消息', en: 'Write to the parties' },
    from: open,
    by: ['clerk', 'manager'],
    audience: 'joint',
    input: [choice('audience', '谁能看到', 'Who can see it', staffAudiences), longtext('text', '内容', 'Text')],
  },
});

/** Pausing and prolonging. `rules` are the terms that stand still or move. */
export function termActions(states: { mediating: readonly string[]; paused: string; back: string }, rules: readonly string[]): Actions {
  return {
    pause: {
      name: { zh: '暂停调解', en: 'Pause' },
      from: states.mediating,
      to: states.paused,
      by: ['mediator'],
      input: [choice('ground', '事由', 'Reason', pauseGrounds), longtext('reason', '说明', 'Explanation')],
      deadlines: [...rules.map((rule) => ({ does: 'pause', rule }) as const), { does: 'start', rule: 'RM-PAUSE' }],
      documents: ['pause-record'],
    },
    resume: {
      name: { zh: '恢复调解', en: 'Resume' },
      from: [states.paused],
      to: states.back,
      by: ['mediator'],
      input: [longtext('reason', '恢复理由', 'Why the reason is gone')],
      deadlines: [{ does: 'stop', rule: 'RM-PAUSE' }, ...rules.map((rule) => ({ does: 'resume', rule }) as const)],
    },
    extend: {
      name: { zh: '延长期限', en: 'Extend the term' },
      from: states.mediating,
      by: ['mediator'],
      guards: [saidYes('everybodyAgreed')],
      audience: 'joint',
      input: [date('until', '各方约定延至', 'Agreed until'), yesNo('everybodyAgreed', '各方已书面同意', 'All parties agreed in writing')],
      documents: ['extension-consent'],
      deadlines: rules.map((rule) => ({ does: 'extend', rule, until: 'until' }) as const),
      basis: '特邀调解规定第27条；民法典第203–204条',
    },
  };
}
