import type { Bilingual } from '@kernel';

/** Why a mediation ended: the grounds of 在线调解规则 25 in its order (forms-and-data §3.5). */
export const terminationGrounds = {
  T1: { zh: '当事人达成调解协议', en: 'The parties reached an agreement' },
  T2: { zh: '自行和解，撤回调解申请', en: 'The parties settled between themselves and withdrew the application' },
  T3: { zh: '在调解期限内无法联系到当事人', en: 'A party could not be reached within the mediation period' },
  T4: { zh: '一方明确表示不愿意继续调解', en: 'A party clearly refused to go on' },
  T5: { zh: '分歧较大且难以达成协议', en: 'The parties are too far apart to agree' },
  T6: { zh: '期限届满未达成协议且无延长合意', en: 'The period ended without an agreement, and the parties did not agree to extend it' },
  T7: { zh: '一方拒绝在调解协议上签章', en: 'A party refused to sign or seal the agreement' },
  T8: { zh: '其他导致调解无法进行', en: 'Other circumstances that make mediation impossible' },
} as const satisfies Record<string, Bilingual>;

export type TerminationGround = keyof typeof terminationGrounds;
