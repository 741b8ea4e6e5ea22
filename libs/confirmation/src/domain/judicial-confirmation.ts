import { parseCourtNumber, refusal, type Refusal, type RefusalCode } from '@kernel';
import { type Blocker, defineProcedure, type Guard, type InputField, type Procedure } from '@procedure';
import type { ConfirmationFacts } from './facts';
import { dismissalGrounds, notAcceptedGrounds } from './refusal-grounds';

type ConfirmationGuard = Guard<ConfirmationFacts>;

const unless = (holds: boolean, code: RefusalCode, args: Record<string, string | number> = {}): Refusal | null => (holds ? null : refusal(code, args));

const guard = (id: string, [zh, en]: readonly [zh: string, en: string], check: ConfirmationGuard['check'], basis?: string): ConfirmationGuard => ({ id, needs: { zh, en }, check, ...(basis && { basis }) });

/** The hard stop: no button, no override (民诉法解释 355(5)). */
const noRuling = guard(
  'no-ruling',
  ['协议不涉及知识产权确权', 'no clause decides ownership or validity'],
  (facts) => unless(facts.rulingClauses.length === 0, 'ruling_content', { clauses: facts.rulingClauses.join('、') }),
  '民诉法解释第355条第5项',
);
const notJoined = guard('not-joined', ['本方尚未申请', 'this party has not joined yet'], (facts, command) => unless(facts.parties.some((party) => command.partyIds.includes(party.id) && party.joinedOn === null), 'already_joined'));
const allJoined = guard(
  'all-joined',
  ['双方当事人共同申请', 'all parties apply jointly'],
  (facts) => unless(facts.parties.length > 0 && facts.parties.every((party) => party.joinedOn !== null), 'not_everyone_joined', { names: names(facts) }),
  '民事诉讼法第205条',
);
const courtCompetent = guard(
  'court-competent',
  ['所选法院有管辖权', 'the chosen court is competent'],
  (facts, command) => {
    const code = command.input?.courtCode;
    if (code === undefined) return null;
    const court = facts.courts.find((one) => one.code === code);
    return court ? unless(court.competent, 'court_not_competent', { court: court.name, reason: court.reason.zh }) : refusal('unknown_choice', { value: typeof code === 'string' ? code.slice(0, 40) : '' });
  },
  '民事诉讼法第205条；法释〔2022〕13号',
);
const courtChosen = guard('court-chosen', ['已选定法院', 'a court is chosen'], (facts) => unless(facts.chosenCourt !== null, 'no_court_chosen'));
const packetComplete = guard(
  'packet-complete',
  ['申请材料齐全', 'the packet is complete'],
  (facts) => {
    const missing = facts.packet.filter((item) => !item.ready);
    return unless(missing.length === 0, 'packet_incomplete', { missing: missing.map((item) => item.name.zh).join('、') });
  },
  '民诉法解释第354条',
);
const numberParses = guard('number-parses', ['案号格式正确', 'the court number can be read'], (_facts, command) => {
  const number = command.input?.courtNumber;
  if (typeof number !== 'string') return null;
  const parsed = parseCourtNumber(number);
  return parsed.ok ? null : parsed.refusal;
});
const registered = guard('registered', ['法院已立案', 'the court has registered it'], (facts) => unless(facts.courtNumber !== null, 'not_registered_yet'));
const notRegistered = guard('not-registered', ['法院尚未立案', 'the court has not registered it yet'], (facts) => unless(facts.courtNumber === null, 'registered_already'));
const objectionOpen = guard(
  'objection-open',
  ['当事人在十五日内提出', 'a party within fifteen days'],
  (facts, command) => unless(command.relations.includes('court_liaison') || facts.objectionUntil === null || facts.today <= facts.objectionUntil, 'objection_too_late'),
  '民诉法解释第372条第2款',
);
const enforceOpen = guard('enforce-open', ['在申请执行的二年期间内', 'within two years to apply for enforcement'], (facts) => unless(facts.enforceUntil === null || facts.today <= facts.enforceUntil, 'enforcement_too_late'), '民事诉讼法第250条');

const names = (facts: ConfirmationFacts): string =>
  facts.parties
    .filter((party) => party.joinedOn === null)
    .map((party) => party.name)
    .join('、');

/** Who has not joined yet, by name: the thirty days run for both. */
const whoJoins = (facts: ConfirmationFacts): Blocker | null => {
  const missing = facts.parties.filter((party) => party.joinedOn === null);
  return missing[0] ? { who: missing[0].side === 'A' ? 'applicant' : 'respondent', what: { zh: `${names(facts)}申请司法确认`, en: `${names(facts)} to join the application` } } : null;
};

const field = (name: string, kind: InputField['kind'], [zh, en]: readonly [zh: string, en: string], more: Partial<InputField> = {}): InputField => ({ name, kind, label: { zh, en }, required: true, ...more });

const groundInput = (options: InputField['options']): readonly InputField[] => [
  field('ground', 'choice', ['法定理由', 'Legal ground'], { options }),
  field('clause', 'number', ['涉及协议第几条（可不填）', 'Clause concerned (optional)'], { min: 1, max: 200, required: undefined }),
  field('reason', 'longtext', ['说明', 'Explanation']),
  field('decidedOn', 'date', ['裁定日期', 'Decided on']),
];

const handlers = ['clerk', 'manager', 'mediator'] as const;
const sides = ['applicant', 'respondent'] as const;
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
    accept: {
      name: { zh: '受理立案', en: 'Accept' },
      from: ['SC_SUBMITTED'],
      to: 'SC_ACCEPTED',
      by: ['court_liaison'],
      guards: [numberParses],
      audience: 'court',
      input: [field('courtNumber', 'text', ['法院案号，如（2026）渝01民特12号', 'Court number, such as （2026）渝01民特12号'])],
      deadlines: [
        { does: 'stop', rule: 'SC-ACCEPT-3D' },
        { does: 'start', rule: 'SC-COURT-15D' },
        { does: 'start', rule: 'SC-COURT-30D' },
      ],
      basis: '法释〔2011〕5号第4条；民事诉讼法第187条',
    },
    refuse: {
      name: { zh: '裁定不予受理', en: 'Refuse to accept' },
      from: ['SC_SUBMITTED'],
      to: 'SC_NOT_ACCEPTED',
      by: ['court_liaison'],
      audience: 'court',
      input: groundInput(notAcceptedGrounds),
      basis: '民诉法解释第355条',
    },
    'ask-supplement': {
      name: { zh: '要求补充材料', en: 'Ask for a supplement' },
      from: ['SC_SUBMITTED', 'SC_REVIEW'],
      to: 'SC_SUPPLEMENT',
      by: ['court_liaison'],
      audience: 'court',
      input: [field('items', 'longtext', ['需要补充的材料', 'What is missing']), field('dueOn', 'date', ['补充期限', 'Until'])],
      deadlines: [
        { does: 'pause', rule: 'SC-ACCEPT-3D' },
        { does: 'restart', rule: 'SC-SUPPLEMENT', on: 'dueOn' },
      ],
      basis: '民诉法解释第354条、第356条',
    },
    supply: {
      name: { zh: '补充材料', en: 'Supply' },
      from: ['SC_SUPPLEMENT'],
      to: 'SC_SUBMITTED',
      by: [...sides, ...handlers],
      guards: [notRegistered],
      audience: 'court',
      input: [field('text', 'longtext', ['补充说明', 'What is supplied'])],
      deadlines: [
        { does: 'stop', rule: 'SC-SUPPLEMENT' },
        { does: 'resume', rule: 'SC-ACCEPT-3D' },
      ],
      basis: '民诉法解释第356条',
    },
    'supply-in-review': {
      name: { zh: '补充材料（审查中）', en: 'Supply (under review)' },
      from: ['SC_SUPPLEMENT'],
      to: 'SC_REVIEW',
      by: [...sides, ...handlers],
      guards: [registered],
      audience: 'court',
      input: [field('text', 'longtext', ['补充说明', 'What is supplied'])],
      deadlines: [{ does: 'stop', rule: 'SC-SUPPLEMENT' }],
      basis: '民诉法解释第356条',
    },
    'treat-as-withdrawn': { name: { zh: '按撤回申请处理', en: 'Treat as withdrawn' }, from: ['SC_SUPPLEMENT'], to: 'SC_WITHDRAWN', by: ['court_liaison'], audience: 'court', basis: '民诉法解释第357条' },
    hear: {
      name: { zh: '登记双方到场核实', en: 'Record that both parties were heard' },
      from: ['SC_ACCEPTED'],
      to: 'SC_REVIEW',
      by: ['court_liaison'],
      audience: 'court',
      input: [field('heardOn', 'date', ['核实日期', 'Heard on'])],
      basis: '民诉法解释第356条',
    },
    'extend-review': {
      name: { zh: '院长批准延长', en: 'Extension approved by the president' },
      from: ['SC_ACCEPTED', 'SC_REVIEW'],
      by: ['court_liaison'],
      audience: 'court',
      input: [field('until', 'date', ['延至', 'Until']), field('approvedBy', 'text', ['批准人', 'Approved by'])],
      deadlines: [
        { does: 'extend', rule: 'SC-COURT-15D', until: 'until' },
        { does: 'extend', rule: 'SC-COURT-30D', until: 'until' },
      ],
      basis: '法释〔2011〕5号第5条；民事诉讼法第187条',
    },
    confirm: {
      name: { zh: '裁定确认有效', en: 'Confirm' },
      from: ['SC_REVIEW'],
      to: 'SC_CONFIRMED',
      by: ['court_liaison'],
      guards: [noRuling],
      audience: 'court',
      input: [field('decidedOn', 'date', ['裁定日期', 'Decided on']), field('servedOn', 'date', ['送达日期', 'Served on'])],
      documents: ['ruling'],
      deadlines: [
        { does: 'stop', rule: 'SC-COURT-15D' },
        { does: 'stop', rule: 'SC-COURT-30D' },
        { does: 'start', rule: 'SC-OBJ-15D', on: 'servedOn' },
        { does: 'start', rule: 'ENF-2Y', on: 'lastPerformance' },
      ],
      basis: '民事诉讼法第206条',
    },
    dismiss: {
      name: { zh: '裁定驳回申请', en: 'Dismiss' },
      from: ['SC_REVIEW'],
      to: 'SC_DISMISSED',
      by: ['court_liaison'],
      audience: 'court',
      input: groundInput(dismissalGrounds),
      basis: '民诉法解释第358条',
    },
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
