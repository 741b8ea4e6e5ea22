import { type Bilingual, type FieldRefusal, fieldRefusal, isId, isPlainDate, type RefusalCode } from '@kernel';

export type InputKind = 'text' | 'longtext' | 'number' | 'money' | 'date' | 'datetime' | 'boolean' | 'choice' | 'choices' | 'id' | 'ids' | 'structure';

export interface Option {
  value: string;
  label: Bilingual;
}

/** One field of an action's input. The web draws the form from it, the server checks the same. */
export interface InputField {
  name: string;
  label: Bilingual;
  kind: InputKind;
  required?: true;
  /** Longest text, largest number. */
  max?: number;
  min?: number;
  options?: readonly Option[];
  /** The name of a list that comes with the proceeding: `parties`, `mediators`, `files`, `courts` … */
  optionsFrom?: string;
  /** A form of its own in the web, for a `structure`: `clauses`, `attendance`. The context checks its content. */
  editor?: string;
  /** Of a `structure` that is a list of rows: the fields of each. */
  columns?: readonly InputField[];
  /** Where rows aren't added but given: one for each option of this field, whose value stands in the row under this name. */
  rowsBy?: string;
  hint?: Bilingual;
}

export type InputValue = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;
export type InputValues = Readonly<Record<string, InputValue | undefined>>;

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
const MAX_TEXT = 4000;

const LISTS: ReadonlySet<InputKind> = new Set(['choices', 'ids', 'structure']);

/** Left empty on a form. An empty list is one only where a list is asked for; elsewhere it's a wrong value. */
const isBlank = ({ kind }: InputField, value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (LISTS.has(kind) && Array.isArray(value) && value.length === 0);

type Complaint = [RefusalCode, Record<string, string | number>?] | null;

const textComplaint = (field: InputField, value: unknown): Complaint => {
  if (typeof value !== 'string') return ['not_text'];
  const max = field.max ?? (field.kind === 'text' ? 200 : MAX_TEXT);
  return [...value].length > max ? ['too_long', { max }] : null;
};

/** Minutes, clauses and fen are all whole. */
const numberComplaint = (field: InputField, value: unknown): Complaint => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return ['not_number'];
  const min = field.min ?? 0;
  const max = field.max ?? Number.MAX_SAFE_INTEGER;
  return value < min || value > max ? ['out_of_range', { min, max }] : null;
};

const choiceComplaint = (field: InputField, value: unknown): Complaint => {
  if (typeof value !== 'string') return ['not_text'];
  return field.options && !field.options.some((option) => option.value === value) ? ['unknown_choice', { value: value.slice(0, 40) }] : null;
};

function complaintOf(field: InputField, value: unknown): Complaint {
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return textComplaint(field, value);
    case 'number':
    case 'money':
      return numberComplaint(field, value);
    case 'date':
      return isPlainDate(value) ? null : ['impossible_date'];
    case 'datetime':
      return typeof value === 'string' && isPlainDate(DATE_TIME.exec(value)?.[1]) ? null : ['impossible_time'];
    case 'boolean':
      return typeof value === 'boolean' ? null : ['not_yes_or_no'];
    case 'choice':
      return choiceComplaint(field, value);
    case 'choices':
      return Array.isArray(value) ? (value.map((one) => choiceComplaint(field, one)).find((one) => one !== null) ?? null) : ['not_list'];
    case 'id':
      return isId(value) ? null : ['malformed_id'];
    case 'ids':
      return Array.isArray(value) && value.every(isId) ? null : ['malformed_id'];
    case 'structure':
      return typeof value === 'object' ? null : ['malformed_value'];
  }
}

const isRow = (value: unknown): value is InputValues => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a list of rows, each at `field.index.column`. */
function complaintsAboutRows({ name, columns = [], rowsBy }: InputField, value: unknown): FieldRefusal[] {
  if (!Array.isArray(value)) return [fieldRefusal(name, 'not_list')];
  return value.flatMap((row: unknown, index) => {
    if (!isRow(row)) return [fieldRefusal(`${name}.${index}`, 'malformed_value')];
    const own = Object.fromEntries(Object.entries(row).filter(([column]) => column !== rowsBy));
    return complaintsAbout(columns, own).map((one) => ({ ...one, field: `${name}.${index}.${one.field}` }));
  });
}

/** Every complaint about an input, by field, in the order of the fields; unknown properties last. Dates are Beijing days. */
export function complaintsAbout(fields: readonly InputField[], input: InputValues): FieldRefusal[] {
  const complaints: FieldRefusal[] = [];
  for (const field of fields) {
    const value = Object.hasOwn(input, field.name) ? input[field.name] : undefined;
    if (isBlank(field, value)) {
      if (field.required) complaints.push(fieldRefusal(field.name, 'required'));
      continue;
    }
    if (field.columns) complaints.push(...complaintsAboutRows(field, value));
    const complaint = field.columns ? null : complaintOf(field, value);
    if (complaint) complaints.push(fieldRefusal(field.name, complaint[0], complaint[1]));
  }
  for (const name of Object.keys(input)) if (!fields.some((field) => field.name === name)) complaints.push(fieldRefusal(name, 'unknown_property'));
  return complaints;
}

/** What was filled in: who writes rows meets a value of its kind or none, never an empty text in place of an amount. */
export const filledIn = (fields: readonly InputField[], input: InputValues): InputValues =>
  Object.fromEntries(fields.filter((field) => Object.hasOwn(input, field.name) && !isBlank(field, input[field.name])).map(({ name }) => [name, input[name]]));
