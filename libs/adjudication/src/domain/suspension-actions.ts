import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { mayRefuseSuspension, mustSuspend } from './grounds';
import { happened } from './guards';
import { openStates } from './states';
import { caseNamed, lookAhead, ownRequestDecided, requestNamed, requestWaits, refusalApplies, suspendedNow } from './suspension-guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const theCase = [
  ask.text('caseNumber', '无效宣告案件编号或者另案案号', 'Number of the invalidity case, or of the other case'),
  ask.date('acceptedOn', '受理之日', 'Accepted on'),
].map(ask.optional);
const lookAgainOn = ask.date('lookAgainOn', '下次核查日期', 'Look again on');

/** 中止: asked for, decided, watched, ended (办法 28, 29; 专利法实施细则 98). What it does to the clocks is the situation's. */
export const suspensionActions: Actions = {
  'ask-suspension': {
    name: { zh: '申请中止', en: 'Ask for a suspension' },
    from: openStates,
    by: ['applicant', 'respondent'],
    guards: [ownRequestDecided, caseNamed, happened('acceptedOn')],
    input: [ask.choice('ground', '中止的情形', 'Ground', mustSuspend), ...theCase, ask.longtext('reason', '理由', 'Reasons')],
    audience: 'adjudication',
    basis: '办法第28条；专利法实施细则第98条',
  },
  suspend: {
    name: { zh: '中止处理', en: 'Suspend' },
    documents: ['ad-suspension-notice'],
    from: openStates,
    by: ['panel_chief'],
    raises: 'SUSPENDED',
    guards: [requestNamed, lookAhead],
    input: [
      ask.choice('ground', '应当中止的情形', 'Ground', mustSuspend),
      ask.longtext('reason', '说明', 'Explanation'),
      ask.optional(ask.from('request', '依据哪一方的申请（依职权则不选）', 'Upon which request (none: ex officio)', 'suspensionRequests')),
      ...theCase.slice(0, 1),
      ask.optional(lookAgainOn),
    ],
    deadlines: [{ does: 'start', rule: 'AD-LOOK-AGAIN', on: 'lookAgainOn', when: 'looksAgain' }],
    basis: '办法第28条、第37条第2款',
  },
  'refuse-suspension': {
    name: { zh: '决定不中止', en: 'Refuse to suspend' },
    documents: ['ad-suspension-notice'],
    from: openStates,
    by: ['panel_chief'],
    guards: [requestWaits, requestNamed, refusalApplies],
    input: [
      ask.from('request', '哪一份申请', 'Which request', 'suspensionRequests'),
      ask.choice('ground', '可以不中止的情形', 'Ground', mayRefuseSuspension),
      ask.longtext('reason', '说明', 'Explanation'),
    ],
    basis: '办法第29条；专利法实施细则第98条',
  },
  'watch-suspension': {
    name: { zh: '登记中止核查', en: 'Record a look at the suspension' },
    from: openStates,
    by: ['panel_chief', 'case_handler'],
    guards: [suspendedNow, lookAhead],
    input: [lookAgainOn, ask.longtext('note', '核查情况', 'What was found')],
    deadlines: [{ does: 'restart', rule: 'AD-LOOK-AGAIN', on: 'lookAgainOn' }],
    basis: '办法第28条',
  },
  resume: {
    name: { zh: '恢复处理', en: 'Resume' },
    documents: ['ad-suspension-notice'],
    from: openStates,
    by: ['panel_chief'],
    lowers: 'SUSPENDED',
    input: [ask.longtext('reason', '中止原因如何消除', 'How the reason ended')],
    deadlines: [{ does: 'stop', rule: 'AD-LOOK-AGAIN' }],
    basis: '办法第28条',
  },
};
