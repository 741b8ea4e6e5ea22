import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { happened, insideAnswerPeriod, partyNamed } from './guards';
import { openStates } from './states';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const closing = ['AD-CLOSE-3M'] as const;

/** 并行情形. The first five are not counted into the three months (办法 37(2)); the others stand beside a clock that goes on. */
export const parallel = {
  SUSPENDED: { name: { zh: '中止', en: 'Suspended' }, pauses: closing },
  APPRAISAL: { name: { zh: '检验鉴定', en: 'Appraisal' }, pauses: closing },
  JURIS_OBJECTION: { name: { zh: '管辖异议', en: 'Objection to jurisdiction' }, pauses: closing },
  PUBLIC_NOTICE: { name: { zh: '公告送达', en: 'Service by public notice' }, pauses: closing },
  SETTLEMENT_TALKS: { name: { zh: '和解', en: 'Settlement talks' }, pauses: closing },
  ASSIST_OUT: { name: { zh: '委托取证', en: 'Evidence by another office' } },
  GUIDANCE: { name: { zh: '专业指导', en: 'Guidance asked' } },
  ID_SUPPLEMENT: { name: { zh: '身份补充', en: 'Proof of identity asked for' } },
  OBSTRUCTED: { name: { zh: '阻挠调查', en: 'Obstructed' } },
  IS_SEP: { name: { zh: '标准必要专利', en: 'Standard-essential patent' } },
  PUBLISHED: { name: { zh: '已公开', en: 'Published' } },
} as const;

export const parallelActions: Actions = {
  'object-to-jurisdiction': {
    name: { zh: '提出管辖异议', en: 'Object to jurisdiction' },
    from: ['AD_FILED', 'AD_ANSWER'],
    by: ['respondent'],
    raises: 'JURIS_OBJECTION',
    guards: [insideAnswerPeriod],
    input: [ask.longtext('reason', '理由', 'Reasons')],
    deadlines: [{ does: 'start', rule: 'AD-JURIS-DECIDE-5WD' }],
    basis: '办法第9条、第37条第2款',
  },
  'reject-objection': {
    name: { zh: '驳回管辖异议', en: 'Reject the objection' },
    from: openStates,
    by: ['department_head'],
    lowers: 'JURIS_OBJECTION',
    input: [ask.longtext('reason', '理由', 'Reasons')],
    deadlines: [{ does: 'stop', rule: 'AD-JURIS-DECIDE-5WD' }],
    basis: '办法第9条',
  },
  'uphold-objection': {
    name: { zh: '异议成立，移送', en: 'Objection upheld: transfer' },
    from: ['AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE'],
    to: 'AD_TRANSFERRED',
    by: ['department_head'],
    lowers: 'JURIS_OBJECTION',
    input: [ask.text('transferredTo', '移送至', 'Transferred to'), ask.longtext('reason', '理由', 'Reasons')],
    basis: '办法第9条',
  },
  'serve-by-notice': {
    name: { zh: '公告送达', en: 'Serve by public notice' },
    from: openStates,
    by: ['case_handler'],
    guards: [partyNamed, happened('noticedOn')],
    raises: 'PUBLIC_NOTICE',
    input: [ask.from('party', '受送达人', 'Upon whom', 'parties'), ask.date('noticedOn', '公告之日', 'Day of the notice')],
    basis: '办法第37条第2款',
  },
  'notice-over': {
    name: { zh: '公告期满', en: 'The notice is over' },
    from: openStates,
    by: ['case_handler'],
    lowers: 'PUBLIC_NOTICE',
    basis: '办法第37条第2款',
  },
  'begin-talks': {
    name: { zh: '双方同意和解、调解', en: 'Both sides want to settle' },
    from: openStates,
    by: ['panel_chief', 'case_handler'],
    raises: 'SETTLEMENT_TALKS',
    input: [ask.longtext('reason', '双方意愿', 'What both sides want')],
    basis: '办法第35条、第37条第2款',
  },
  'end-talks': {
    name: { zh: '和解未成，继续处理', en: 'No settlement: go on' },
    from: openStates,
    by: ['panel_chief', 'case_handler'],
    lowers: 'SETTLEMENT_TALKS',
    basis: '办法第35条',
  },
  'ask-assistance': {
    name: { zh: '委托其他部门取证', en: 'Have evidence gathered elsewhere' },
    from: openStates,
    by: ['case_handler'],
    raises: 'ASSIST_OUT',
    input: [ask.text('office', '受托部门', 'Office'), ask.longtext('request', '明确的取证要求', 'Clear requirements')],
    deadlines: [{ does: 'start', rule: 'AD-ASSIST-OUT' }],
    audience: 'panel',
    basis: '办法第50条',
  },
  'receive-assistance': {
    name: { zh: '收到协助取证复函', en: 'Evidence received' },
    from: openStates,
    by: ['case_handler'],
    lowers: 'ASSIST_OUT',
    input: [ask.longtext('reply', '复函摘要', 'The reply in short')],
    deadlines: [{ does: 'stop', rule: 'AD-ASSIST-OUT' }],
    audience: 'panel',
    basis: '办法第50条',
  },
  'ask-guidance': {
    name: { zh: '请求上级专业指导', en: 'Ask for guidance' },
    from: openStates,
    by: ['panel_chief'],
    raises: 'GUIDANCE',
    input: [ask.longtext('question', '疑难问题', 'The question')],
    audience: 'panel',
    basis: '办法第2条第2款',
  },
  'receive-guidance': {
    name: { zh: '收到专业指导意见', en: 'Guidance received' },
    from: openStates,
    by: ['panel_chief'],
    lowers: 'GUIDANCE',
    input: [ask.longtext('answer', '指导意见', 'The guidance')],
    audience: 'panel',
    basis: '办法第2条第2款',
  },
};
