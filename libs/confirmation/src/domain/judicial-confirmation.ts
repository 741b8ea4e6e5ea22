import { defineProcedure, type Procedure } from '@procedure';
import { courtActions } from './court-actions';
import type { ConfirmationFacts } from './facts';
import { field, handlers, sides } from './fields';
import { allJoined, courtChosen, courtCompetent, enforceOpen, noRuling, notJoined, objectionOpen, packetComplete, whoJoins } from './guards';

const withCourt = ['SC_SUBMITTED', 'SC_SUPPLEMENT', 'SC_ACCEPTED', 'SC_REVIEW'] as const;

export const judicialConfirmation: Procedure<ConfirmationFacts> = defineProcedure<ConfirmationFacts, string>({
  id: 'SC',
  name: { zh: '司法确认', en: 'Judicial confirmation' },
  law: ['民事诉讼法第205条、第206条', '民诉法解释第351–358条、第372条', '法释〔2011〕5号', '法释〔2022〕13号'],
  initial: 'SC_OPEN',
  states: {
    SC_OPEN: { name: { zh: '可申请', en: 'May be applied for' }, blocker: { who: 'applicant', what: { zh: '双方共同提出司法确认申请', en: 'both sides apply for confirmation jointly' } }, blockerNow: whoJoins },
    SC_EXPIRED: { name: { zh: '期满', en: 'Too late' }, end: true },
    SC_PREPARING: { name: { zh: '准备中', en: 'Being prepared' }, blocker: { who: 'clerk', what: { zh: '选定法院，备齐材料并提交', en: 'choose the court, complete the packet and send it' } } },
    SC_SUBMITTED: { name: { zh: '已提交法院', en: 'Sent to the court' }, blocker: { who: 'court_liaison', what: { zh: '审查申请，决定是否受理', en: 'decide whether to accept' } } },
    SC_SUPPLEMENT: { name: { zh: '待补充材料', en: 'Supplement asked' }, blocker: { who: 'applicant', what: { zh: '在法院指定的期限内补充材料', en: 'supply what the court asked for in time' } } },
    SC_NOT_ACCEPTED: { name: { zh: '不予受理', en: 'Not accepted' }, end: true },
    SC_ACCEPTED: { name: { zh: '已立案', en: 'Registered' }, blocker: { who: 'court_liaison', what: { zh: '通知双方当事人同时到场核实', en: 'call both parties to be heard together' } } },
    SC_REVIEW: { name: { zh: '审查中', en: 'Under review' }, blocker: { who: 'court_liaison', what: { zh: '作出裁定', en: 'decide' } } },
    SC_WITHDRAWN: { name: { zh: '撤回', en: 'Withdrawn' }, end: true },
    SC_CONFIRMED: { name: { zh: '裁定确认', en: 'Confirmed' }, blocker: { who: 'respondent', what: { zh: '按裁定确认的协议履行', en: 'perform the confirmed agreement' } } },
    SC_DISMISSED: { name: { zh: '裁定驳回', en: 'Dismissed' }, end: true },
    SC_OBJECTION: { name: { zh: '异议审查', en: 'Objection' }, blocker: { who: 'court_liaison', what: { zh: '审查异议', en: 'decide on the objection' } } },
    SC_REVOKED: { name: { zh: '裁定撤销或者变更', en: 'Revoked' }, end: true },
    SC_ENFORCING: { name: { zh: '执行中', en: 'Being enforced' }, blocker: { who: 'court_liaison', what: { zh: '执行', en: 'enforce' } } },
    SC_ENFORCED: { name: { zh: '执行完毕或者已自动履行', en: 'Enforced or performed' }, end: true },
  },
  actions: {
    join: {
      name: { zh: '申请司法确认', en: 'Join the application' },
      from: ['SC_OPEN'],
      by: sides,
      guards: [noRuling, notJoined],
      input: [field('truth', 'boolean', ['我承诺协议自愿达成、没有恶意串通，材料真实', 'I promise: voluntary, no collusion, true material'])],
      documents: ['confirmation-application', 'commitment'],
      basis: '民事诉讼法第205条；民诉法解释第351条',
    },
    'leave-application': { name: { zh: '不申请司法确认', en: 'Do not apply' }, from: ['SC_OPEN', 'SC_PREPARING'], to: 'SC_WITHDRAWN', by: sides, basis: '民事诉讼法第205条' },
    prepare: { name: { zh: '共同申请成立', en: 'The joint application stands' }, from: ['SC_OPEN'], to: 'SC_PREPARING', by: ['system'], automatic: true, guards: [allJoined, noRuling], basis: '民事诉讼法第205条' },
    lapse: { name: { zh: '三十日期满', en: 'The thirty days are over' }, from: ['SC_OPEN', 'SC_PREPARING'], to: 'SC_EXPIRED', by: ['system'], onDue: 'SC-30D', basis: '民事诉讼法第205条' },
    'choose-court': {
      name: { zh: '选择法院', en: 'Choose the court' },
      from: ['SC_PREPARING'],
      by: [...handlers, ...sides],
      guards: [courtCompetent],
      input: [field('courtCode', 'choice', ['法院', 'Court'], { optionsFrom: 'courts' })],
      basis: '民事诉讼法第205条；法释〔2022〕13号',
    },
    send: {
      name: { zh: '提交法院', en: 'Send to the court' },
      from: ['SC_PREPARING'],
      to: 'SC_SUBMITTED',
      by: [...handlers, ...sides],
      guards: [noRuling, allJoined, courtChosen, packetComplete],
      documents: ['conduct-certificate'],
      deadlines: [
        { does: 'stop', rule: 'SC-30D' },
        { does: 'start', rule: 'SC-ACCEPT-3D' },
      ],
      basis: '民诉法解释第353条、第354条',
    },
    ...courtActions,
    withdraw: { name: { zh: '撤回申请', en: 'Withdraw the application' }, from: withCourt, to: 'SC_WITHDRAWN', by: sides, basis: '民诉法解释第357条' },
    object: {
      name: { zh: '提出异议', en: 'Object' },
      from: ['SC_CONFIRMED'],
      to: 'SC_OBJECTION',
      by: [...sides, 'court_liaison'],
      guards: [objectionOpen],
      audience: 'court',
      input: [field('reason', 'longtext', ['异议理由（利害关系人由法院登记，六个月内）', 'Grounds (interested persons: the court registers, within six months)'])],
      deadlines: [{ does: 'stop', rule: 'SC-OBJ-15D' }],
      basis: '民诉法解释第372条',
    },
    'uphold-objection': { name: { zh: '异议成立，撤销或者变更裁定', en: 'Objection upheld' }, from: ['SC_OBJECTION'], to: 'SC_REVOKED', by: ['court_liaison'], audience: 'court', input: [field('decidedOn', 'date', ['裁定日期', 'Decided on'])], basis: '民诉法解释第372条' },
    'reject-objection': { name: { zh: '异议不成立', en: 'Objection rejected' }, from: ['SC_OBJECTION'], to: 'SC_CONFIRMED', by: ['court_liaison'], audience: 'court', input: [field('decidedOn', 'date', ['裁定日期', 'Decided on'])], basis: '民诉法解释第372条' },
    enforce: {
      name: { zh: '申请执行', en: 'Apply for enforcement' },
      from: ['SC_CONFIRMED'],
      to: 'SC_ENFORCING',
      by: sides,
      guards: [enforceOpen],
      audience: 'court',
      input: [field('reason', 'longtext', ['对方未履行的内容', 'What was not performed'])],
      deadlines: [
        { does: 'stop', rule: 'ENF-2Y' },
        { does: 'start', rule: 'ENF-NOTICE-10D' },
      ],
      basis: '民事诉讼法第206条、第250条；民诉法解释第460条、第461条',
    },
    'record-performed': { name: { zh: '登记履行或者执行完毕', en: 'Record performance' }, from: ['SC_CONFIRMED', 'SC_ENFORCING'], to: 'SC_ENFORCED', by: ['mediator', 'court_liaison'], audience: 'court', input: [field('doneOn', 'date', ['完成日期', 'Done on'])], basis: '民事诉讼法第206条' },
  },
});
