import type { ActionSpec } from '@procedure';
import type { ConfirmationFacts } from './facts';
import { field, groundInput, handlers, sides } from './fields';
import { noRuling, notRegistered, numberParses, registered } from './guards';
import { dismissalGrounds, notAcceptedGrounds } from './refusal-grounds';

/** What the court does once the application is there: accept, refuse, ask, hear, confirm, dismiss (民诉法解释 354–358). */
export const courtActions: Readonly<Record<string, ActionSpec<ConfirmationFacts, string>>> = {
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
};
