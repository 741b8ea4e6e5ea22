import type { Bilingual, Relation } from '@kernel';

/** Each side may have an installation of its own. */
export type Side = 'agency' | 'police' | 'procuratorate';

export const sideNames: Readonly<Record<Side, Bilingual>> = {
  agency: { zh: '行政执法机关', en: 'Enforcement agency' },
  police: { zh: '公安机关', en: 'Police' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
};

export const peopleOf: Readonly<Record<Side, readonly Relation[]>> = {
  agency: ['enforcement_officer', 'enforcement_head', 'agency_chief'],
  police: ['police_officer', 'police_head'],
  procuratorate: ['procurator'],
};

export interface Hop {
  name: Bilingual;
  from: Side;
  to: Side;
}

const hop = (from: Side, to: Side, zh: string, en: string): Hop => ({ name: { zh, en }, from, to });

/** 文书往来: each paper that goes from one agency to another. It is sent at a minute, and later signed for at one. */
export const hops = {
  'transfer-letter': hop('agency', 'police', '涉嫌犯罪案件移送书', 'transfer letter'),
  'transfer-copy': hop('agency', 'procuratorate', '涉嫌犯罪案件移送书（抄送）', 'copy of the transfer letter'),
  'supplement-notice': hop('police', 'agency', '补正材料通知', 'notice of missing material'),
  supplement: hop('agency', 'police', '补正材料', 'supplementary material'),
  'forward-notice': hop('police', 'agency', '转送告知书', 'notice of forwarding'),
  'forwarded-letter': hop('police', 'police', '转送的移送书', 'forwarded transfer letter'),
  'return-notice': hop('police', 'agency', '不属公安机关管辖通知', 'notice that it is no police matter'),
  'extension-notice': hop('police', 'agency', '延长立案审查告知书', 'notice of a longer review'),
  'filing-notice': hop('police', 'agency', '立案通知书', 'filing notice'),
  'no-filing-notice': hop('police', 'agency', '不予立案通知书', 'no-filing notice'),
  'reconsideration-request': hop('agency', 'police', '提请复议书', 'request to reconsider'),
  'upheld-decision': hop('police', 'agency', '复议决定书（维持不予立案）', 'decision upholding no filing'),
  'reversed-decision': hop('police', 'agency', '复议决定书（予以立案）', 'decision to file after all'),
  'supervision-suggestion': hop('agency', 'procuratorate', '建议立案监督函', 'suggestion to supervise the filing'),
  'explanation-demand': hop('procuratorate', 'police', '要求说明不立案理由通知书', 'demand to explain'),
  explanation: hop('police', 'procuratorate', '不立案理由说明书', 'explanation why not filed'),
  'notice-to-file': hop('procuratorate', 'police', '通知立案书', 'notice to file'),
  'correction-notice': hop('procuratorate', 'police', '纠正违法通知书', 'notice to correct'),
  'supervision-reply': hop('procuratorate', 'agency', '立案监督答复', 'reply on the supervision'),
  'overdue-complaint': hop('agency', 'procuratorate', '逾期未决定反映函', 'complaint of an overdue decision'),
  'overdue-demand': hop('procuratorate', 'police', '要求说明逾期理由通知', 'demand to explain the delay'),
  'overdue-explanation': hop('police', 'procuratorate', '逾期理由说明', 'explanation of the delay'),
  'handover-list': hop('agency', 'police', '涉案物品移交清单', 'hand-over list'),
  'urging-letter': hop('procuratorate', 'police', '催办函', 'urging letter'),
  'withdrawal-decision': hop('police', 'agency', '撤销案件决定书', 'decision to withdraw the case'),
  'non-prosecution': hop('procuratorate', 'agency', '不起诉决定书', 'decision not to prosecute'),
  judgment: hop('procuratorate', 'agency', '刑事判决书', 'judgment'),
  'penalty-to-police': hop('agency', 'police', '行政处罚决定书（抄送公安机关）', 'copy of the penalty to the police'),
  'penalty-to-procuratorate': hop('agency', 'procuratorate', '行政处罚决定书（抄送检察院）', 'copy of the penalty to the procuratorate'),
} as const satisfies Record<string, Hop>;

export type HopKind = keyof typeof hops;

export const hopKinds = Object.keys(hops) as HopKind[];

/** The action that sends, and what; sent at the action's `sentAt`. Who keeps the rows gives the n-th paper of a kind the key `kind:n`, alike in each installation. */
export const sendsHop: Readonly<Record<string, readonly HopKind[]>> = {
  send: ['transfer-letter', 'transfer-copy'],
  'copy-penalty': ['penalty-to-police', 'penalty-to-procuratorate'],
  'ask-supplement': ['supplement-notice'],
  supplement: ['supplement'],
  forward: ['forward-notice', 'forwarded-letter'],
  'return-case': ['return-notice'],
  'extend-review': ['extension-notice'],
  'file-case': ['filing-notice'],
  'refuse-to-file': ['no-filing-notice'],
  'ask-reconsideration': ['reconsideration-request'],
  'uphold-no-filing': ['upheld-decision'],
  'file-on-reconsideration': ['reversed-decision', 'filing-notice'],
  'suggest-supervision': ['supervision-suggestion'],
  'demand-explanation': ['explanation-demand'],
  explain: ['explanation'],
  'notify-to-file': ['notice-to-file'],
  'file-under-supervision': ['filing-notice'],
  'correct-police': ['correction-notice'],
  'reply-to-agency': ['supervision-reply'],
  'complain-overdue': ['overdue-complaint'],
  'demand-overdue': ['overdue-demand'],
  'explain-overdue': ['overdue-explanation'],
  'hand-over': ['handover-list'],
  'urge-investigation': ['urging-letter'],
  'withdraw-case': ['withdrawal-decision'],
  'not-prosecute': ['non-prosecution'],
  'enter-judgment': ['judgment'],
};

/** Papers that are signed for by a step of their own: the receipt on the letter (移送规定 7), the list signed by both (12). */
export const signsHop: Readonly<Record<string, readonly HopKind[]>> = {
  receipt: ['transfer-letter', 'forwarded-letter'],
  'take-over': ['handover-list'],
};

const signedElsewhere = Object.values(signsHop).flat();

export const signedByReceipt = (kind: HopKind): boolean => !signedElsewhere.includes(kind);

export const kindOfKey = (key: unknown): HopKind | null => (typeof key === 'string' ? (hopKinds.find((kind) => key.split(':')[0] === kind) ?? null) : null);
