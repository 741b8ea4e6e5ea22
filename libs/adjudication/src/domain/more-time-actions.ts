import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { happened, partyNamed, respondentNamed } from './guards';
import { closingExtensible, ownTimeRuns } from './more-time-guards';
import { openStates } from './states';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const beforeHearing = ['AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE', 'AD_ORAL_SCHEDULED'] as const;

/**
 * Longer times, and whose they are (办法 22, 37, 54). A party that asks for more time for evidence takes those days out of the three months
 * (37(2)); more time to answer, or a period the parties agreed on, takes none.
 */
export const moreTimeActions: Actions = {
  'serve-filing-notice': {
    name: { zh: '登记立案通知书、举证通知书送达请求人', en: 'Record service of the filing and evidence notices on the requester' },
    from: beforeHearing,
    by: ['case_handler'],
    guards: [partyNamed, happened('servedOn')],
    input: [ask.from('party', '请求人', 'Requester', 'requesters'), ask.date('servedOn', '送达日期', 'Served on')],
    deadlines: [
      { does: 'start', rule: 'AD-EVID-15D', of: 'party', on: 'servedOn' },
      { does: 'start', rule: 'AD-RECUSE-3WD', of: 'party', on: 'servedOn' },
    ],
    basis: '办法第20条、第54条、第5条',
  },
  'extend-answer': {
    name: { zh: '准许延长答辩期', en: 'Give more time to answer' },
    from: ['AD_FILED', 'AD_ANSWER'],
    by: ['panel_chief'],
    guards: [respondentNamed, ownTimeRuns(['AD-ANSWER-15D', 'AD-ANSWER-30D'], ['该被请求人的答辩期未满', 'this respondent’s time to answer runs'])],
    input: [
      ask.from('party', '被请求人', 'Respondent', 'respondents'),
      ask.date('until', '延长至', 'Until'),
      ask.longtext('reason', '申请的理由及准许的理由', 'Why it was asked for and given'),
    ],
    deadlines: [
      { does: 'extend', rule: 'AD-ANSWER-15D', of: 'party', until: 'until' },
      { does: 'extend', rule: 'AD-ANSWER-30D', of: 'party', until: 'until' },
    ],
    basis: '办法第22条第1款',
  },
  'extend-evidence': {
    name: { zh: '依申请延长举证期限', en: 'Give more time for evidence, as asked' },
    from: beforeHearing,
    by: ['panel_chief'],
    guards: [partyNamed, ownTimeRuns(['AD-EVID-15D', 'AD-EVID-15D-AGREED'], ['该当事人的举证期限未满', 'this party’s time for evidence runs'])],
    input: [
      ask.from('party', '申请的当事人', 'Who asked', 'parties'),
      ask.date('until', '延长至', 'Until'),
      ask.longtext('reason', '申请的理由及准许的理由（准许后通知各方）', 'Why it was asked for and given; both sides are told'),
    ],
    deadlines: [
      { does: 'extend', rule: 'AD-EVID-15D', of: 'party', until: 'until' },
      { does: 'extend', rule: 'AD-EVID-15D-AGREED', of: 'party', until: 'until' },
      { does: 'exclude', rule: 'AD-CLOSE-3M', from: 'evidenceExtendedFrom', to: 'evidenceExtendedTo' },
    ],
    basis: '办法第54条、第37条第2款',
  },
  'agree-evidence': {
    name: { zh: '认可当事人约定的举证期限', en: 'Approve the period for evidence the parties agreed on' },
    from: beforeHearing,
    by: ['panel_chief'],
    guards: [partyNamed],
    input: [
      ask.from('party', '当事人', 'Party', 'parties'),
      {
        ...ask.date('agreedUntil', '约定的最后一日', 'Last day agreed'),
        hint: { zh: '约定的期限可以少于十五日；少于十五日的，请确认各方明知', en: 'It may be shorter than fifteen days; make sure that the parties know' },
      },
    ],
    deadlines: [
      { does: 'stop', rule: 'AD-EVID-15D', of: 'party' },
      { does: 'restart', rule: 'AD-EVID-15D-AGREED', of: 'party', on: 'agreedUntil' },
    ],
    basis: '办法第54条',
  },
  'extend-closing': {
    name: { zh: '批准延长结案期限（不超过一个月）', en: 'Extend the time to close, by a month at most' },
    from: openStates,
    by: ['department_head'],
    guards: [closingExtensible(0)],
    input: [ask.date('until', '延长至', 'Until'), ask.longtext('reason', '案情复杂的理由', 'Why the case is complex')],
    deadlines: [{ does: 'extend', rule: 'AD-CLOSE-3M', until: 'until' }],
    audience: 'adjudication',
    basis: '办法第37条第1款',
  },
  'extend-closing-above': {
    name: { zh: '登记上一级部门批准再延长（不超过两个月）', en: 'Enter a further extension by the department above, two months at most' },
    from: openStates,
    by: ['department_head'],
    guards: [closingExtensible(1), happened('approvedOn')],
    input: [
      ask.text('approvedBy', '批准的上一级部门', 'Approved by'),
      ask.text('number', '批准文号', 'Number of the approval'),
      ask.date('approvedOn', '批准日期', 'Approved on'),
      ask.date('until', '同时确定的延长期限：至', 'Until, as fixed with the approval'),
      ask.longtext('reason', '案情特别复杂的理由', 'Why the case is particularly complex'),
    ],
    deadlines: [{ does: 'extend', rule: 'AD-CLOSE-3M', until: 'until' }],
    audience: 'adjudication',
    basis: '办法第37条第1款',
  },
};
