import type { FieldView, ProceedingView } from '@contract';
import { fenToYuan, yuanToFen } from '../../i18n/format';

/** What stands in the controls: strings as typed, lists of ids, or a yes/no. */
export type Typed = string | string[] | boolean | null;
export type TypedValues = Record<string, Typed>;

/** Typed values to the action's input. A blank is left out, so the server's "required" speaks, not ours. */
export function toInput(fields: FieldView[], typed: TypedValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const value = toValue(field, typed[field.name] ?? null);
    if (value !== undefined) input[field.name] = value;
  }
  return input;
}

function toValue(field: FieldView, typed: Typed): unknown {
  if (typed === null || typed === '') return undefined;
  if (Array.isArray(typed)) return typed.length > 0 ? typed : undefined;
  if (typeof typed === 'boolean') return typed;
  if (field.kind === 'money') return yuanToFen(typed) ?? typed;
  if (field.kind === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : typed;
  return typed;
}

/** Values that an address may preset (`?willing=true`), only those the form has a field for; and what leaves no choice is chosen. */
export function presetValues(fields: FieldView[], query: URLSearchParams, choices: ProceedingView['choices']): TypedValues {
  const typed: TypedValues = {};
  for (const field of fields) {
    const value = query.get(field.name) ?? onlyChoice(field, choices);
    if (value === null) continue;
    if (field.kind === 'boolean') typed[field.name] = value === 'true';
    else if (field.kind === 'money') typed[field.name] = fenToYuan(Number(value));
    else typed[field.name] = value;
  }
  return typed;
}

function onlyChoice(field: FieldView, choices: ProceedingView['choices']): string | null {
  const options = choices[field.optionsFrom ?? ''] ?? [];
  return field.kind === 'id' && field.required && options.length === 1 && field.optionsFrom !== 'files' ? (options[0]?.value ?? null) : null;
}
