import { type ActionSpec, ask } from '@procedure';
import type { PenaltyFacts } from './facts';
import { fineStated, happened, heardOrOver, hearingNoticed, hearingOffered, noFineInstead, noticeServed, noticeToServe, onCase, runs, transferDecided } from './guards';
import type { PenaltyState } from './states';

type Actions = Readonly<Record<string, ActionSpec<PenaltyFacts, PenaltyState>>>;

const officers = ['enforcement_officer', 'enforcement_head'] as const;
const number = ask.text('number', '文号', 'Number of the paper');
const decidedOn = ask.date('decidedOn', '决定之日', 'Decided on');
const reviewer = ask.text('reviewer', '审核人员（法制机构）', 'Reviewer of the legal unit');
const opinion = ask.longtext('opinion', '审核意见', 'What was found');

/** The clocks that the decision starts; the party's own run from service. */
const decided = [
  { does: 'stop', rule: 'AP-CLOSE-90D' },
  { does: 'stop', rule: 'AP-HEAR-REQ-5WD' },
  { does: 'start', rule: 'AP-SERVE-7WD', on: 'decidedOn' },
] as const;

/** From the review to the decision (行政处罚法 57–64). */
export const decisionActions: Actions = {
  'submit-for-review': {
    name: { zh: '调查终结，送审', en: 'Submit for legal review' },
    from: ['AP_INVESTIGATION'],
    to: 'AP_REVIEW',
    by: ['enforcement_officer'],
    guards: [onCase, happened('submittedOn')],
    input: [ask.date('submittedOn', '材料送达法制机构之日', 'Reached the legal unit on'), ask.longtext('report', '调查终结报告', 'Report on the investigation')],
    deadlines: [{ does: 'start', rule: 'AP-REVIEW-10WD', on: 'submittedOn' }],
    audience: 'enforcement',
    basis: '行政处罚法第58条',
  },
  'return-for-evidence': {
    name: { zh: '审核退回补充调查', en: 'Returned for more evidence' },
    from: ['AP_REVIEW'],
    to: 'AP_INVESTIGATION',
    by: ['enforcement_head'],
    input: [reviewer, opinion],
    deadlines: [{ does: 'stop', rule: 'AP-REVIEW-10WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第58条',
  },
  'pass-review': {
    name: { zh: '审核通过', en: 'The review agrees' },
    from: ['AP_REVIEW'],
    to: 'AP_NOTICE',
    by: ['enforcement_head'],
    input: [reviewer, opinion],
    deadlines: [{ does: 'stop', rule: 'AP-REVIEW-10WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第58条',
  },
  'serve-notice': {
    name: { zh: '送达行政处罚告知书', en: 'Serve the notice of the intended penalty' },
    from: ['AP_NOTICE'],
    by: officers,
    guards: [noticeToServe, onCase, happened('servedOn')],
    input: [
      number,
      ask.date('servedOn', '送达之日', 'Served on'),
      ask.longtext('intended', '拟作出的处罚、事实、理由和依据', 'The intended penalty, facts, reasons and basis'),
      ask.yesNo('hearing', '告知有权要求听证', 'A hearing may be asked for'),
    ],
    deadlines: [{ does: 'start', rule: 'AP-HEAR-REQ-5WD', on: 'servedOn', when: 'hearingOffered' }],
    audience: 'enforcement',
    basis: '行政处罚法第44条、第63条',
  },
  'waive-hearing': {
    name: { zh: '登记当事人放弃听证', en: 'Enter that the party gives up the hearing' },
    from: ['AP_NOTICE'],
    by: officers,
    guards: [hearingOffered, happened('waivedOn')],
    input: [ask.date('waivedOn', '书面放弃之日', 'Given up in writing on')],
    deadlines: [{ does: 'stop', rule: 'AP-HEAR-REQ-5WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第64条',
  },
  'call-hearing': {
    name: { zh: '当事人要求听证，通知听证', en: 'A hearing is asked for: give notice of it' },
    from: ['AP_NOTICE'],
    to: 'AP_HEARING',
    raises: 'HEARING',
    by: officers,
    guards: [hearingOffered, happened('requestedOn'), happened('noticedOn'), hearingNoticed],
    input: [
      ask.date('requestedOn', '要求听证之日', 'Asked for on'),
      ask.date('noticedOn', '通知送达之日', 'Notice served on'),
      ask.date('hearingOn', '听证之日', 'Day of the hearing'),
      ask.text('chair', '听证主持人（非本案调查人员）', 'Chair, not an investigator of the case'),
    ],
    deadlines: [{ does: 'stop', rule: 'AP-HEAR-REQ-5WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第64条',
  },
  'close-hearing': {
    name: { zh: '听证结束，提交报告', en: 'The hearing is over: report' },
    from: ['AP_HEARING'],
    to: 'AP_NOTICE',
    lowers: 'HEARING',
    by: officers,
    guards: [happened('heldOn')],
    input: [ask.date('heldOn', '听证之日', 'Held on'), ask.longtext('report', '听证报告', 'Report on the hearing')],
    audience: 'enforcement',
    basis: '行政处罚法第65条',
  },
  'decide-penalty': {
    name: { zh: '作出行政处罚决定', en: 'Decide on the penalty' },
    from: ['AP_NOTICE'],
    to: 'AP_DECIDED',
    by: ['enforcement_head'],
    guards: [noticeServed, heardOrOver, transferDecided, noFineInstead, fineStated, happened('decidedOn')],
    input: [
      number,
      decidedOn,
      ask.choices('kinds', '处罚种类', 'Penalties', [
        ['stop', '责令停止侵权', 'order to stop'],
        ['warning', '警告、通报批评', 'warning, criticism'],
        ['fine', '罚款', 'fine'],
        ['confiscation', '没收违法所得、非法财物', 'confiscation'],
        ['suspension', '责令停产停业', 'suspension of business'],
        ['licence', '暂扣、吊销许可证照', 'licence suspended or withdrawn'],
      ]),
      ask.optional(ask.money('fine', '罚款（元）', 'Fine (yuan)')),
      ask.longtext('content', '处罚内容', 'The penalty'),
      ask.optional(ask.longtext('discussion', '集体讨论情况', 'Collective discussion')),
    ],
    deadlines: [...decided, { does: 'start', rule: 'AP-PUBLISH-20WD', on: 'decidedOn' }],
    audience: 'enforcement',
    basis: '行政处罚法第57条、第59条',
  },
  'decide-no-penalty': {
    name: { zh: '不予处罚或者撤销案件', en: 'Decide on no penalty, or drop the case' },
    from: ['AP_INVESTIGATION', 'AP_REVIEW', 'AP_NOTICE'],
    to: 'AP_DECIDED',
    by: ['enforcement_head'],
    guards: [transferDecided, happened('decidedOn')],
    input: [number, decidedOn, ask.longtext('reason', '理由', 'Reasons')],
    deadlines: [...decided, { does: 'stop', rule: 'AP-REVIEW-10WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第33条、第57条',
  },
  serve: {
    name: { zh: '送达决定书', en: 'Serve the decision' },
    from: ['AP_DECIDED'],
    to: 'AP_SERVED',
    by: officers,
    guards: [happened('servedOn')],
    input: [ask.date('servedOn', '送达之日', 'Served on')],
    deadlines: [
      { does: 'stop', rule: 'AP-SERVE-7WD' },
      { does: 'start', rule: 'AP-RECONSIDER-60D', on: 'servedOn' },
      { does: 'start', rule: 'AP-SUE-6M', on: 'servedOn' },
    ],
    audience: 'enforcement',
    basis: '行政处罚法第61条',
  },
  'publish-penalty': {
    name: { zh: '登记公示', en: 'Enter the publication' },
    from: ['AP_DECIDED', 'AP_SERVED', 'AP_ENFORCED'],
    by: officers,
    guards: [runs('AP-PUBLISH-20WD'), happened('publishedOn')],
    input: [ask.date('publishedOn', '公示之日', 'Published on'), ask.text('place', '公示平台', 'Where')],
    deadlines: [{ does: 'stop', rule: 'AP-PUBLISH-20WD' }],
    audience: 'enforcement',
    basis: '行政处罚法第48条',
  },
  enforce: {
    name: { zh: '执行完毕', en: 'Carried out' },
    from: ['AP_SERVED'],
    to: 'AP_ENFORCED',
    by: officers,
    guards: [transferDecided, happened('enforcedOn')],
    input: [ask.date('enforcedOn', '执行完毕之日', 'Carried out on'), ask.longtext('outcome', '执行情况', 'How')],
    audience: 'enforcement',
  },
  archive: {
    name: { zh: '归档', en: 'Archive' },
    from: ['AP_NOT_FILED', 'AP_ENFORCED'],
    to: 'AP_ARCHIVED',
    by: officers,
    guards: [transferDecided],
    input: [ask.text('place', '档案号', 'Archive number')],
    audience: 'enforcement',
    basis: '行政处罚法第47条',
  },
};
