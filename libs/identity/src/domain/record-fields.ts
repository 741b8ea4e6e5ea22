import { type Bilingual, type FieldRefusal, fieldRefusal } from '@kernel';
import type { InputField } from '@procedure';

export const text = (zh: string, en: string): Bilingual => ({ zh, en });

const MAX_NAME = 100;

export const textField = (name: string, label: Bilingual, more: Partial<InputField> = {}): InputField => ({ name, label, kind: 'text', max: MAX_NAME, ...more });
export const dayField = (name: string, label: Bilingual, more: Partial<InputField> = {}): InputField => ({ name, label, kind: 'date', ...more });

const isText = (value: unknown): value is string => typeof value === 'string';

/** Both days are inclusive; an empty one leaves that side open. */
export const daysInOrder = (values: Readonly<Record<string, unknown>>, from: string, to: string): FieldRefusal[] => {
  const [start, end] = [values[from], values[to]];
  return isText(start) && isText(end) && end < start ? [fieldRefusal(to, 'ends_before_start')] : [];
};

/** Codes that none of the lists knows, each told by itself. */
export const unknownCodes = (values: Readonly<Record<string, unknown>>, field: string, known: ReadonlySet<string>): FieldRefusal[] => {
  const given = values[field];
  const codes = Array.isArray(given) ? given : isText(given) && given !== '' ? [given] : [];
  return codes.filter((code) => !isText(code) || !known.has(code)).map((code) => fieldRefusal(field, 'unknown_choice', { value: String(code).slice(0, 40) }));
};
