import type { Blocker, StateSpec } from '@procedure';
import type { PenaltyFacts } from './facts';

type State = StateSpec<PenaltyFacts>;

const officer = (zh: string, en: string): Blocker => ({ who: 'enforcement_officer', what: { zh, en } });
const head = (zh: string, en: string): Blocker => ({ who: 'enforcement_head', what: { zh, en } });

/** Nothing is investigated by one alone (行政处罚法 42). */
const unmanned = ({ handling }: PenaltyFacts): Blocker | null => (handling < 2 ? head('指派两名以上执法人员', 'appoint two officers or more') : null);

/** Rule book 7. */
export const states = {
  AP_LEAD: { name: { zh: '线索', en: 'Lead' }, blocker: officer('登记线索来源，开始核查', 'enter where the lead comes from, and verify it') },
  AP_VERIFY: { name: { zh: '核查', en: 'Verification' }, blocker: head('决定立案或者不予立案', 'decide whether to file'), blockerNow: unmanned },
  AP_FILED: { name: { zh: '立案', en: 'Filed' }, blocker: officer('开始调查', 'begin the investigation'), blockerNow: unmanned },
  AP_NOT_FILED: { name: { zh: '不予立案', en: 'Not filed' }, end: true },
  AP_INVESTIGATION: { name: { zh: '调查', en: 'Investigation' }, blocker: officer('调查取证，终结后送审', 'investigate, then submit for review'), blockerNow: unmanned },
  AP_REVIEW: { name: { zh: '审核', en: 'Legal review' }, blocker: head('登记法制审核意见', 'enter what the legal unit found') },
  AP_NOTICE: {
    name: { zh: '告知', en: 'Notice of the penalty' },
    blocker: officer('送达行政处罚告知书', 'serve the notice of the intended penalty'),
    blockerNow: ({ notice }) => (notice ? head('陈述申辩、听证期满后作出决定', 'decide once the party was heard or its time is over') : null),
  },
  AP_HEARING: { name: { zh: '听证', en: 'Hearing' }, blocker: officer('举行听证，提交听证报告', 'hold the hearing and report on it') },
  AP_DECIDED: { name: { zh: '决定', en: 'Decided' }, blocker: officer('送达决定书', 'serve the decision') },
  AP_SERVED: { name: { zh: '送达', en: 'Served' }, blocker: officer('执行决定', 'see that the decision is carried out') },
  AP_ENFORCED: { name: { zh: '执行', en: 'Enforced' }, end: true },
  AP_ARCHIVED: { name: { zh: '归档', en: 'Archived' }, end: true },
} as const satisfies Record<string, State>;

export type PenaltyState = keyof typeof states;

/** Where facts and papers are still coming in. */
export const open = ['AP_VERIFY', 'AP_FILED', 'AP_INVESTIGATION', 'AP_REVIEW', 'AP_NOTICE', 'AP_HEARING'] as const satisfies readonly PenaltyState[];

/** A crime may be seen at any time up to the end, and the duty to transfer doesn't wait for a state (移送规定 3). */
export const living = [...open, 'AP_DECIDED', 'AP_SERVED'] as const satisfies readonly PenaltyState[];
