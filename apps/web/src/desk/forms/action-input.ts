import type { ActionView, DisputeView, FieldView, ProceedingView } from '@contract';
import { PRESET } from '../paths';
import { asClauses, withoutBlanks } from './clause-kinds';
import type { FormValues } from './drafts';
import type { Option } from './field-control';

/** A revision starts from the text on the table, or from what both sides have accepted since; nobody types twelve clauses twice. */
export function initialValues(action: ActionView, view: ProceedingView): FormValues {
  const { agreement = null, draftFrom = null } = view.mediation ?? {};
  const clauses = draftFrom?.clauses ?? agreement?.clauses;
  const hasClauses = action.input.some((field) => field.editor === 'clauses');
  const values: FormValues = {};
  for (const field of action.input) {
    if (field.editor === 'clauses' && clauses) values[field.name] = clauses;
    if (hasClauses && field.name === 'facts' && agreement) values[field.name] = agreement.facts;
    const [only, ...others] = field.optionsFrom ? (view.choices[field.optionsFrom] ?? []) : [];
    if (field.name === 'offerId' && only && others.length === 0) values[field.name] = only.value;
  }
  return values;
}

/** What the address says the form begins with, for the fields it has. */
export const presetsOf = (action: ActionView, search: URLSearchParams): FormValues =>
  Object.fromEntries(action.input.flatMap(({ name }) => (search.has(PRESET + name) ? [[name, search.get(PRESET + name)]] : [])));

export function optionsOf(field: FieldView, view: ProceedingView): readonly Option[] {
  return field.options ?? (field.optionsFrom ? (view.choices[field.optionsFrom] ?? []) : []);
}

/** As the server wants it: no blanks, no empty lines. Money and dates are in their final form already. */
export function inputOf(action: ActionView, values: FormValues): Record<string, unknown> {
  const input: FormValues = {};
  for (const field of action.input) {
    const value = values[field.name];
    input[field.name] = field.editor === 'clauses' ? asClauses(value).map((clause) => withoutBlanks(withoutEmptyLines(clause))) : typeof value === 'string' ? value.trim() : value;
  }
  return withoutBlanks(input);
}

function withoutEmptyLines<T extends FormValues>(clause: T): T {
  return Object.fromEntries(
    Object.entries(clause).map(([name, value]) => [name, Array.isArray(value) ? value.filter((line) => typeof line !== 'string' || line.trim() !== '') : value]),
  ) as T;
}

export const partiesOf = (dispute: DisputeView | undefined) => dispute?.parties ?? [];
