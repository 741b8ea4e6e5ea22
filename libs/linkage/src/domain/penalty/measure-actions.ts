import { type ActionSpec, ask, type ParallelSpec } from '@procedure';
import type { PenaltyFacts } from './facts';
import { extendedOnce, extensible, handledByTwo, happened, onCase, runs } from './guards';
import { open, type PenaltyState } from './states';

type Actions = Readonly<Record<string, ActionSpec<PenaltyFacts, PenaltyState>>>;

const officers = ['enforcement_officer', 'enforcement_head'] as const;
const reason = ask.longtext('reason', '理由', 'Reasons');
const number = ask.text('number', '文号', 'Number of the paper');
const goods = ask.longtext('goods', '涉案物品', 'The goods');

/** What stands beside the state, and which clocks don't run meanwhile (程序规定 64; 行政强制法 25). */
export const parallel = {
  SEIZED: { name: { zh: '查封、扣押', en: 'Sealed or seized' } },
  TESTING: { name: { zh: '检测、鉴定、辨认', en: 'Testing or identification' }, pauses: ['AP-VERIFY-15WD', 'AP-CLOSE-90D', 'AP-SEIZE-30D'] },
  SUSPENDED: { name: { zh: '中止', en: 'Suspended' }, pauses: ['AP-CLOSE-90D'] },
  HEARING: { name: { zh: '听证', en: 'Hearing' }, pauses: ['AP-CLOSE-90D'] },
  TRANSFERRED: { name: { zh: '涉嫌犯罪已移送处理', en: 'With the transfer to the police' } },
} as const satisfies Record<string, ParallelSpec>;

/** Measures beside the course of the case, each with its own clock. */
export const measureActions: Actions = {
  'register-evidence': {
    name: { zh: '先行登记保存证据', en: 'Register evidence in advance' },
    from: open,
    by: officers,
    guards: [handledByTwo, onCase, happened('registeredOn')],
    input: [number, ask.date('registeredOn', '登记保存之日', 'Registered on'), goods],
    deadlines: [{ does: 'restart', rule: 'AP-REG-7WD', on: 'registeredOn' }],
    audience: 'enforcement',
    basis: '行政处罚法第56条',
  },
  'deal-with-evidence': {
    name: { zh: '处理登记保存的证据', en: 'Deal with the registered evidence' },
    from: open,
    by: officers,
    guards: [runs('AP-REG-7WD'), happened('dealtOn')],
    input: [ask.date('dealtOn', '处理之日', 'Dealt with on'), ask.longtext('outcome', '处理结果', 'What was done')],
    deadlines: [{ does: 'stop', rule: 'AP-REG-7WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第56条',
  },
  seize: {
    name: { zh: '查封、扣押', en: 'Seal or seize' },
    from: open,
    raises: 'SEIZED',
    by: officers,
    guards: [handledByTwo, onCase, happened('seizedOn')],
    input: [number, ask.date('seizedOn', '查封、扣押之日', 'Seized on'), goods, ask.text('approver', '批准人', 'Approved by')],
    deadlines: [{ does: 'start', rule: 'AP-SEIZE-30D', on: 'seizedOn' }],
    audience: 'enforcement',
    basis: '行政强制法第18条、第25条',
  },
  'extend-seizure': {
    name: { zh: '批准延长查封、扣押', en: 'Extend the seizure' },
    from: open,
    by: ['enforcement_head'],
    guards: [extensible('AP-SEIZE-30D')],
    input: [ask.date('until', '延长至（最长三十日）', 'Until (30 days at most)'), ask.longtext('reason', '理由（书面告知当事人）', 'Reasons, told to the party in writing')],
    deadlines: [{ does: 'extend', rule: 'AP-SEIZE-30D', until: 'until' }],
    audience: 'enforcement',
    basis: '行政强制法第25条',
  },
  'release-seizure': {
    name: { zh: '解除查封、扣押或者作出处理', en: 'Release the goods, or deal with them' },
    from: [...open, 'AP_DECIDED', 'AP_SERVED'],
    lowers: 'SEIZED',
    by: officers,
    guards: [happened('releasedOn')],
    input: [ask.date('releasedOn', '解除或者处理之日', 'Released on'), ask.longtext('outcome', '解除、处理情况', 'What was done')],
    deadlines: [{ does: 'stop', rule: 'AP-SEIZE-30D' }],
    audience: 'enforcement',
    basis: '行政强制法第27条、第28条',
  },
  'commission-test': {
    name: { zh: '委托检测、鉴定、权利人辨认', en: 'Commission a test or identification' },
    from: open,
    raises: 'TESTING',
    by: officers,
    guards: [onCase],
    input: [ask.text('institution', '机构或者权利人', 'By whom'), ask.longtext('question', '委托事项', 'What is asked')],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第64条；行政强制法第25条第3款',
  },
  'receive-test': {
    name: { zh: '收到检测、鉴定、辨认结论', en: 'The result is there' },
    from: open,
    lowers: 'TESTING',
    by: officers,
    input: [ask.longtext('result', '结论', 'The result')],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第64条；行政强制法第25条第3款',
  },
  suspend: {
    name: { zh: '中止调查', en: 'Suspend' },
    from: open,
    raises: 'SUSPENDED',
    by: ['enforcement_head'],
    input: [
      ask.choice('ground', '中止事由', 'Ground', [
        ['ownership', '商标权属有争议', 'the ownership of the mark is disputed'],
        ['suit', '权利人同时向法院起诉', 'the holder has sued at the same time'],
        ['other_case', '须以相关案件的结果为依据', 'the result of another case is needed'],
        ['other', '其他', 'other'],
      ]),
      reason,
    ],
    audience: 'enforcement',
    basis: '商标法第62条第3款；市场监督管理行政处罚程序规定第46条',
  },
  resume: {
    name: { zh: '恢复调查', en: 'Resume' },
    from: open,
    lowers: 'SUSPENDED',
    by: ['enforcement_head'],
    input: [reason],
    audience: 'enforcement',
  },
  'decide-further-time': {
    name: { zh: '集体讨论决定再延长办案期限', en: 'Further time by collective decision' },
    from: open,
    by: ['enforcement_head'],
    guards: [extendedOnce],
    input: [ask.date('until', '延长至', 'Until'), ask.date('discussedOn', '集体讨论之日', 'Discussed on'), reason],
    deadlines: [{ does: 'extend', rule: 'AP-CLOSE-90D', until: 'until' }],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第64条',
  },
};
