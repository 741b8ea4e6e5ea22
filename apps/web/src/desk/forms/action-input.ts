import type { ActionView, DisputeView, FieldView, ProceedingView } from '@contract';
import { asClauses, withoutBlanks } from './clause-kinds';
import type { FormValues } from './drafts';
import type { Option } from './field-control';

/** A revision starts from the text on the table, or from what both sides have accepted since; nobody types twelve clauses twice. `given`: what a shortcut elsewhere on the desk fills in. */
export function initialValues(action: ActionView, view: ProceedingView, given: ReadonlyMap<string, string> = new Map()): FormValues {
  const { agreement = null, draftFrom = null } = view.mediation ?? {};
  const clauses = draftFrom?.clauses ?? agreement?.clauses;
  const hasClauses = action.input.some((field) => field.editor === 'clauses');
  const values: FormValues = {};
  for (const field of action.input) {
    const preset = given.get(field.name);
    if (preset !== undefined) values[field.name] = preset;
    if (field.editor === 'clauses' && clauses) values[field.name] = clauses;
    if (hasClauses && field.name === 'facts' && agreement) values[field.name] = agreement.facts;
    const [only, ...others] = field.optionsFrom ? (view.choices[field.optionsFrom] ?? []) : [];
    if (field.name === 'offerId' && only && others.length === 0) values[field.name] = only.value;
  }
  return values;
}

export function optionsOf(field: FieldView, view: ProceedingView): readonly Option[] {
  return field.options ?? (field.optionsFrom ? (view.choices[field.optionsFrom] ?? []) : []);
}

/** As the server wants it: no blanks, no empty lines. Money and dates are in their final form already. */
export function inputOf(action: ActionView, values: FormValues): Record<string, unknown> {
  const input: FormValues = {};
  for (const field of action.input) {
    const value = values[field.name];
    input[field.name] = sent(field, value);
  }
  return withoutBlanks(input);
}

function sent(field: FieldView, value: unknown): unknown {
  if (field.editor === 'clauses') return asClauses(value).map((clause) => withoutBlanks(withoutEmptyLines(clause)));
  if (field.columns && Array.isArray(value)) return (value as FormValues[]).map(withoutBlanks);
  return typeof value === 'string' ? value.trim() : value;
}

function withoutEmptyLines<T extends FormValues>(clause: T): T {
  return Object.fromEntries(
    Object.entries(clause).map(([name, value]) => [name, Array.isArray(value) ? value.filter((line) => typeof line !== 'string' || line.trim() !== '') : value]),
  ) as T;
}

export const partiesOf = (dispute: DisputeView | undefined) => dispute?.parties ?? [];
