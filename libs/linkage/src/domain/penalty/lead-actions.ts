import { type ActionSpec, ask } from '@procedure';
import type { PenaltyFacts } from './facts';
import { appointedFit, extensible, handledByTwo, happened, informantWaits, onCase, transferDecided } from './guards';
import { living, open, type PenaltyState } from './states';

type Actions = Readonly<Record<string, ActionSpec<PenaltyFacts, PenaltyState>>>;

const reason = ask.longtext('reason', '理由', 'Reasons');
const decidedOn = ask.date('decidedOn', '决定之日', 'Decided on');

/** From the lead to the decision on filing (程序规定 18), and who handles the case. */
export const leadActions: Actions = {
  'begin-verification': {
    name: { zh: '登记线索，开始核查', en: 'Enter the lead and verify it' },
    from: ['AP_LEAD'],
    to: 'AP_VERIFY',
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [happened('foundOn')],
    input: [
      ask.date('foundOn', '发现线索或者收到材料之日', 'Lead found or material received on'),
      ask.choice('source', '线索来源', 'Where it comes from', [
        ['inspection', '监督检查', 'inspection'],
        ['complaint', '投诉', 'complaint'],
        ['report', '举报', 'report'],
        ['transferred', '其他机关移送', 'transferred by another organ'],
        ['assigned', '上级交办', 'assigned from above'],
        ['other', '其他', 'other'],
      ]),
      ask.longtext('lead', '线索内容', 'The lead'),
      ask.yesNo('informant', '有实名举报人', 'A named informant waits for an answer'),
    ],
    deadlines: [{ does: 'restart', rule: 'AP-VERIFY-15WD', on: 'foundOn' }],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第18条',
  },
  'appoint-officers': {
    name: { zh: '指派执法人员', en: 'Appoint officers' },
    from: living,
    by: ['enforcement_head'],
    guards: [appointedFit],
    input: [ask.several('officers', '执法人员（两名以上）', 'Officers (two or more)', 'officers')],
    audience: 'enforcement',
    basis: '行政处罚法第42条、第43条',
  },
  'extend-verification': {
    name: { zh: '批准延长核查期限', en: 'Give more time to verify' },
    from: ['AP_VERIFY'],
    by: ['enforcement_head'],
    guards: [extensible('AP-VERIFY-15WD')],
    input: [ask.date('until', '延长至（最长十五个工作日）', 'Until (15 working days at most)'), reason],
    deadlines: [{ does: 'extend', rule: 'AP-VERIFY-15WD', until: 'until' }],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第18条',
  },
  'file-case': {
    name: { zh: '立案', en: 'File the case' },
    from: ['AP_VERIFY'],
    to: 'AP_FILED',
    by: ['enforcement_head'],
    guards: [handledByTwo, happened('decidedOn')],
    input: [ask.text('cause', '案由', 'Cause'), decidedOn],
    deadlines: [
      { does: 'stop', rule: 'AP-VERIFY-15WD' },
      { does: 'start', rule: 'AP-CLOSE-90D', on: 'decidedOn' },
      { does: 'start', rule: 'AP-INFORMANT-5WD', on: 'decidedOn', when: 'informant' },
    ],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第18条、第19条',
  },
  'refuse-to-file': {
    name: { zh: '不予立案', en: 'Decide not to file' },
    from: ['AP_VERIFY'],
    to: 'AP_NOT_FILED',
    by: ['enforcement_head'],
    guards: [transferDecided, happened('decidedOn')],
    input: [reason, decidedOn],
    deadlines: [
      { does: 'stop', rule: 'AP-VERIFY-15WD' },
      { does: 'start', rule: 'AP-INFORMANT-5WD', on: 'decidedOn', when: 'informant' },
    ],
    audience: 'enforcement',
    basis: '市场监督管理行政处罚程序规定第18条、第20条',
  },
  'tell-informant': {
    name: { zh: '告知实名举报人', en: 'Tell the informant' },
    from: ['AP_FILED', 'AP_NOT_FILED', 'AP_INVESTIGATION', 'AP_REVIEW'],
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [informantWaits, happened('toldOn')],
    input: [ask.date('toldOn', '告知之日', 'Told on'), ask.longtext('content', '告知内容和方式', 'What was told, and how')],
    deadlines: [{ does: 'stop', rule: 'AP-INFORMANT-5WD' }],
    audience: 'enforcement',
    basis: '市场监督管理投诉举报处理暂行办法第31条',
  },
  investigate: {
    name: { zh: '开始调查', en: 'Begin the investigation' },
    from: ['AP_FILED'],
    to: 'AP_INVESTIGATION',
    by: ['enforcement_officer'],
    guards: [handledByTwo, onCase],
    input: [ask.longtext('plan', '调查安排', 'What is to be investigated')],
    audience: 'enforcement',
    basis: '行政处罚法第54条',
  },
  'extend-closing': {
    name: { zh: '批准延长办案期限（三十日）', en: 'Give thirty days more to decide' },
    from: open,
    by: ['enforcement_head'],
    guards: [extensible('AP-CLOSE-90D')],
    input: [ask.date('until', '延长至', 'Until'), reason],
    deadlines: [{ does: 'extend', rule: 'AP-CLOSE-90D', until: 'until' }],
    audience: 'enforcement',
    basis: '行政处罚法第60条；市场监督管理行政处罚程序规定第64条',
  },
};
