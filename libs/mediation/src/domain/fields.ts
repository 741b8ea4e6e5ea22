import type { InputField } from '@procedure';

type Choice = readonly [value: string, zh: string, en: string];

/** Short makers for the inputs of the tables; every one is required unless the table says otherwise. */
export const longtext = (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'longtext', required: true });

export const text = (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'text', required: true });

export const date = (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'date', required: true });

export const money = (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'money', required: true, max: 100_000_000_000_00 });

export const yesNo = (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'boolean', required: true });

export const choice = (name: string, zh: string, en: string, options: readonly Choice[]): InputField => ({
  name,
  label: { zh, en },
  kind: 'choice',
  required: true,
  options: options.map(([value, optionZh, optionEn]) => ({ value, label: { zh: optionZh, en: optionEn } })),
});

export const from = (name: string, zh: string, en: string, optionsFrom: string): InputField => ({ name, label: { zh, en }, kind: 'id', required: true, optionsFrom });

export const optional = (field: InputField): InputField => ({ ...field, required: undefined });

/** 在线调解规则 25, without its first ground: an agreement ends a mediation by taking effect. */
export const terminationGrounds: readonly Choice[] = [
  ['T2', '自行和解，撤回调解申请', 'settled by themselves, application withdrawn'],
  ['T3', '在调解期限内无法联系到当事人', 'a party can’t be reached within the term'],
  ['T4', '一方明确表示不愿意继续调解', 'a party will not go on'],
  ['T5', '分歧较大且难以达成协议', 'too far apart'],
  ['T6', '期限届满未达成协议且无延长合意', 'term over without agreement or extension'],
  ['T7', '一方拒绝在调解协议上签章', 'a party refuses to sign'],
  ['T8', '其他导致调解无法进行', 'other'],
];

export const noteAudiences: readonly Choice[] = [
  ['joint', '双方和调解员都可见', 'both sides and the mediator'],
  ['caucus_a', '仅申请人一方和调解员可见', 'the applicant side and the mediator'],
  ['caucus_b', '仅被申请人一方和调解员可见', 'the respondent side and the mediator'],
  ['private', '仅调解员本人可见', 'the mediator alone'],
  ['staff', '调解组织内部可见', 'the organisation’s staff'],
];
