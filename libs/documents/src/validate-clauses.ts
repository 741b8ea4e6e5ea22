import { type FieldRefusal, fieldRefusal, isPlainDate, ok, type RefusalArgs, type RefusalCode, type Result, refused, refusalOfFields } from '@kernel';
import { type Clause, type ClauseField, type ClauseKind, clauseKinds, type Instalment } from './clauses';

type Complaint = readonly [code: RefusalCode, args?: RefusalArgs];
type Row = Readonly<Record<string, unknown>>;

const MAX_CLAUSES = 50;
const MAX_ITEMS = 100;
const MAX_NUMBER = 1_000_000_000;
const MAX_MONEY_FEN = 10_000_000_000_000;
const MAX_TEXT = { text: 200, lines: 500, longtext: 4000 } as const;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const isClauseKind = (kind: unknown): kind is ClauseKind => typeof kind === 'string' && Object.hasOwn(clauseKinds, kind);

const yuan = (fen: number) => (fen / 100).toFixed(2);

function textComplaint(value: unknown, max: number): Complaint | null {
  if (typeof value !== 'string') return ['not_text'];
  return [...value].length > max ? ['too_long', { max }] : null;
}

function numberComplaint(value: unknown, min: number, max: number): Complaint | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return ['not_number'];
  return value < min || value > max ? ['out_of_range', { min, max }] : null;
}

/** One complaint for a value that isn't a list of a sensible length, else one for each item that `check` finds wrong. */
function listComplaints(path: string, value: unknown, check: (item: unknown, path: string) => FieldRefusal[]): FieldRefusal[] {
  if (!Array.isArray(value)) return [fieldRefusal(path, 'not_list')];
  if (value.length > MAX_ITEMS) return [fieldRefusal(path, 'out_of_range', { min: 1, max: MAX_ITEMS })];
  return value.flatMap((item, index) => check(item, `${path}.${index}`));
}

const at = (path: string, complaint: Complaint | null): FieldRefusal[] => (complaint ? [fieldRefusal(path, complaint[0], complaint[1])] : []);

const dateComplaint = (value: unknown): Complaint | null => (isPlainDate(value) ? null : ['impossible_date']);

const lineComplaints = (item: unknown, path: string) => at(path, isBlank(item) ? ['required'] : textComplaint(item, MAX_TEXT.lines));

function instalmentComplaints(item: unknown, path: string): FieldRefusal[] {
  const row = isRow(item) ? item : {};
  return [
    ...at(`${path}.amountFen`, isBlank(row.amountFen) ? ['required'] : numberComplaint(row.amountFen, 1, MAX_MONEY_FEN)),
    ...at(`${path}.dueOn`, isBlank(row.dueOn) ? ['required'] : dateComplaint(row.dueOn)),
    ...unknownProperties(row, path, ['amountFen', 'dueOn']),
  ];
}

const unknownProperties = (row: Row, path: string, known: readonly string[]) =>
  Object.keys(row)
    .filter((name) => !known.includes(name))
    .map((name) => fieldRefusal(`${path}.${name}`, 'unknown_property'));

function fieldComplaints(field: ClauseField, value: unknown, path: string): FieldRefusal[] {
  if (isBlank(value)) return field.required ? [fieldRefusal(path, 'required')] : [];
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return at(path, textComplaint(value, MAX_TEXT[field.kind]));
    case 'money':
      return at(path, numberComplaint(value, field.min ?? 1, MAX_MONEY_FEN));
    case 'number':
      return at(path, numberComplaint(value, field.min ?? 1, MAX_NUMBER));
    case 'date':
      return at(path, dateComplaint(value));
    case 'choice':
      return at(path, field.options?.some((option) => option.value === value) ? null : ['unknown_choice', { value: String(value).slice(0, 40) }]);
    case 'lines':
      return listComplaints(path, value, lineComplaints);
    case 'instalments':
      return listComplaints(path, value, instalmentComplaints);
  }
}

/** What one field alone can't tell; asked only when every field is sound. */
function crossComplaints(clause: Clause, path: string): FieldRefusal[] {
  if (clause.kind === 'licence') return clause.until < clause.from ? [fieldRefusal(`${path}.until`, 'licence_ends_before_start')] : [];
  if (clause.kind !== 'pay') return [];
  if (!clause.instalments) return clause.dueOn ? [] : [fieldRefusal(`${path}.dueOn`, 'required')];
  // Two answers to "when" would make the agreement unclear, and a court dismisses an unclear one (民诉解释 358(5)).
  if (clause.dueOn) return [fieldRefusal(`${path}.dueOn`, 'due_day_beside_instalments')];
  return instalmentPlanComplaints(clause.instalments, clause.amountFen, `${path}.instalments`);
}

function instalmentPlanComplaints(instalments: readonly Instalment[], amountFen: number, path: string): FieldRefusal[] {
  const sum = instalments.reduce((total, { amountFen: part }) => total + part, 0);
  const late = instalments.findIndex(({ dueOn }, index) => index > 0 && dueOn <= (instalments[index - 1] as Instalment).dueOn);
  return [
    ...(sum === amountFen ? [] : [fieldRefusal(path, 'instalments_do_not_sum', { sum: yuan(sum), total: yuan(amountFen) })]),
    ...(late === -1 ? [] : [fieldRefusal(`${path}.${late}.dueOn`, 'instalments_out_of_order')]),
  ];
}

/** The clause with only what was filled in, texts trimmed. */
function tidy(kind: ClauseKind, row: Row): Clause {
  const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.map(trimmed) : value);
  const filled = clauseKinds[kind].fields.filter(({ name }) => !isBlank(row[name])).map(({ name }) => [name, trimmed(row[name])]);
  return { kind, ...Object.fromEntries(filled) } as Clause;
}

function readClause(input: unknown, path: string): { clause: Clause } | { complaints: FieldRefusal[] } {
  if (!isRow(input) || isBlank(input.kind)) return { complaints: [fieldRefusal(`${path}.kind`, 'required')] };
  const kind = input.kind;
  if (!isClauseKind(kind)) return { complaints: [fieldRefusal(`${path}.kind`, 'unknown_choice', { value: String(kind).slice(0, 40) })] };
  const fields: readonly ClauseField[] = clauseKinds[kind].fields;
  const complaints = fields.flatMap((field) => fieldComplaints(field, input[field.name], `${path}.${field.name}`));
  complaints.push(...unknownProperties(input, path, ['kind', ...fields.map(({ name }) => name)]));
  if (complaints.length > 0) return { complaints };
  const clause = tidy(kind, input);
  const crossing = crossComplaints(clause, path);
  return crossing.length > 0 ? { complaints: crossing } : { clause };
}

/** The clauses of an agreement as they may be stored and printed, or every complaint by path (`clauses.0.amountFen`). */
export function validateClauses(input: unknown): Result<Clause[]> {
  const clauses: Clause[] = [];
  const complaints: FieldRefusal[] = [];
  if (!isBlank(input) && !Array.isArray(input)) complaints.push(fieldRefusal('clauses', 'not_list'));
  else if (isBlank(input)) complaints.push(fieldRefusal('clauses', 'no_clauses'));
  else if ((input as unknown[]).length > MAX_CLAUSES) complaints.push(fieldRefusal('clauses', 'out_of_range', { min: 1, max: MAX_CLAUSES }));
  else
    for (const [index, one] of (input as unknown[]).entries()) {
      const read = readClause(one, `clauses.${index}`);
      if ('clause' in read) clauses.push(read.clause);
      else complaints.push(...read.complaints);
    }
  const refusal = refusalOfFields(complaints);
  return refusal ? refused(refusal) : ok(clauses);
}
