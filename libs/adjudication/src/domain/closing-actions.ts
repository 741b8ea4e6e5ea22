import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { sheetComplete } from './comparison-guards';
import { leadSent, orderedStops, revocationGrounds } from './grounds';
import { absenceProven } from './hearing-guards';
import { happened, infringersNamed, recusalsDecided, reviewPassed } from './guards';
import { groundsLimitOver, leadSentOn } from './more-time-guards';
import { patentNumberKnown } from './patent-actions';
import { openStates } from './states';
import { repeatConfirmed } from '../marks/mark-guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const findings = [
  ask.several('infringers', '构成侵权的被请求人（均不构成则不选）', 'Respondents found to infringe (none: leave empty)', 'respondents'),
  ask.choices('stops', '责令停止的行为', 'Acts to be stopped', orderedStops),
  ask.text('object', '停止的对象和范围', 'Object and scope'),
].map(ask.optional);

/** How a case ends here: decided, settled, withdrawn, or handed up (办法 30, 31, 34–36, 57). */
export const closingActions: Actions = {
  'submit-for-review': {
    name: { zh: '提交合法性审核', en: 'Send to the legality review' },
    from: ['AD_DELIBERATION'],
    to: 'AD_LEGAL_REVIEW',
    by: ['panel_chief'],
    guards: [recusalsDecided],
    input: [ask.longtext('opinion', '合议意见（含不同意见）', 'The panel’s opinion, dissent included')],
    audience: 'panel',
  },
  review: {
    name: { zh: '出具审核意见', en: 'Give the review' },
    from: ['AD_LEGAL_REVIEW'],
    to: 'AD_DELIBERATION',
    by: ['legal_reviewer'],
    input: [ask.yesNo('passed', '审核通过', 'Passed'), ask.longtext('opinion', '审核意见', 'Opinion')],
    audience: 'panel',
  },
  decide: {
    name: { zh: '作出行政裁决', en: 'Decide' },
    documents: ['ad-decision', 'ad-closing-register'],
    from: ['AD_DELIBERATION'],
    to: 'AD_DECIDED',
    by: ['panel_chief', 'department_head'],
    guards: [infringersNamed, happened('decidedOn'), patentNumberKnown, recusalsDecided, reviewPassed, ...sheetComplete],
    input: [ask.date('decidedOn', '裁决日期', 'Decided on'), ...findings, ask.longtext('reasons', '理由和依据', 'Reasons')],
    deadlines: [
      { does: 'stop', rule: 'AD-CLOSE-3M' },
      { does: 'stop', rule: 'AD-TARGET-FAIR-24H' },
      { does: 'start', rule: 'AD-PUBLISH-20WD', on: 'decidedOn' },
    ],
    basis: '办法第25条、第30条、第31条、第32条、第83条',
  },
  'decide-directly': {
    name: { zh: '重复侵权，直接作出裁决', en: 'Decide directly: repeat infringement' },
    documents: ['ad-decision', 'ad-closing-register'],
    from: ['AD_EVIDENCE', 'AD_HEARD', 'AD_DELIBERATION'],
    to: 'AD_DECIDED',
    by: ['panel_chief'],
    guards: [infringersNamed, happened('decidedOn'), patentNumberKnown, repeatConfirmed, recusalsDecided],
    input: [ask.date('decidedOn', '裁决日期', 'Decided on'), ...findings, ask.longtext('reasons', '理由和依据', 'Reasons')],
    deadlines: [
      { does: 'stop', rule: 'AD-CLOSE-3M' },
      { does: 'stop', rule: 'AD-TARGET-FAIR-24H' },
      { does: 'start', rule: 'AD-PUBLISH-20WD', on: 'decidedOn' },
    ],
    basis: '办法第34条第1款',
  },
  revoke: {
    name: { zh: '撤销案件', en: 'Withdraw the case' },
    documents: ['ad-revocation'],
    from: openStates,
    to: 'AD_REVOKED',
    by: ['panel_chief', 'department_head'],
    guards: [groundsLimitOver, leadSentOn, absenceProven],
    input: [ask.choice('ground', '理由', 'Ground', revocationGrounds), ask.longtext('reason', '说明', 'Explanation'), ...leadSent],
    basis: '办法第30条、第36条',
  },
  'withdraw-request': {
    name: { zh: '撤回请求', en: 'Withdraw the request' },
    from: ['AD_DRAFT', 'AD_SUBMITTED', 'AD_SUPPLEMENT', ...openStates],
    to: 'AD_REVOKED',
    by: ['applicant'],
    input: [ask.longtext('reason', '撤回原因', 'Why')],
    basis: '办法第36条',
  },
  'report-up': {
    name: { zh: '报请国家知识产权局处理', en: 'Report to CNIPA' },
    from: ['AD_SUBMITTED', 'AD_FILED'],
    to: 'AD_REPORTED',
    by: ['department_head'],
    input: [ask.longtext('reason', '有重大影响的理由', 'Why it is of major influence')],
    audience: 'panel',
    basis: '办法第57条',
  },
  'taken-by-cnipa': {
    name: { zh: '国家知识产权局受理', en: 'CNIPA takes it' },
    from: ['AD_REPORTED'],
    to: 'AD_TRANSFERRED',
    by: ['case_handler'],
    input: [ask.text('reply', '答复文号', 'Number of the answer')],
    basis: '办法第57条；专利法实施细则第96条',
  },
  'left-to-us': {
    name: { zh: '国家知识产权局不予处理，继续办理', en: 'CNIPA leaves it here' },
    from: ['AD_REPORTED'],
    to: 'AD_SUBMITTED',
    by: ['case_handler'],
    input: [ask.text('reply', '答复文号', 'Number of the answer')],
    basis: '办法第57条',
  },
};
