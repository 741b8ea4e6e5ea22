import { terminationGrounds as grounds } from '@reference';
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
export const terminationGrounds: readonly Choice[] = Object.entries(grounds).flatMap(([code, { zh, en }]) => (code === 'T1' ? [] : [[code, zh, en] as const]));

export const noteAudiences: readonly Choice[] = [
  ['joint', '双方和调解员都可见', 'both sides and the mediator'],
  ['caucus_a', '仅申请人一方和调解员可见', 'the applicant side and the mediator'],
  ['caucus_b', '仅被申请人一方和调解员可见', 'the respondent side and the mediator'],
  ['private', '仅调解员本人可见', 'the mediator alone'],
  ['staff', '调解组织内部可见', 'the organisation’s staff'],
];
