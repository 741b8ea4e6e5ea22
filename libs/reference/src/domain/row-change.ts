import { addDays, type FieldRefusal, fieldRefusal, isPlainDate, type PlainDate, type Refusal, refusal, refusalOfFields } from '@kernel';
import { complaintsAbout, type InputValues } from '@procedure';
import type { ListSpec } from './list-fields';

export type ChangeAction = 'add' | 'replace' | 'end' | 'confirm';

/** A row as it stands in its table. Days are inclusive; an empty one leaves that side open. */
export interface StoredRow {
  id: string;
  version: number;
  confirmed: boolean;
  values: Readonly<Record<string, unknown>>;
}

/** `replace`: `day` is the first day of the new row; `end`: the last day of the old one. */
export interface RowChange {
  action: ChangeAction;
  row: StoredRow | null;
  day: string | null;
  values: InputValues | null;
}

/** What a change does to the table, once two have agreed. */
export interface RowWrites {
  insert: InputValues | null;
  /** The last day of the row that stands there. */
  endOn: PlainDate | null;
  confirm: boolean;
}

const dayOf = (values: Readonly<Record<string, unknown>>, name: 'validFrom' | 'validTo'): string | null => (isPlainDate(values[name]) ? values[name] : null);

/** Null, or what the rows of one key would do to each other: no two of them may hold on the same day. */
function overlapOf(spec: ListSpec, values: InputValues, others: readonly StoredRow[]): FieldRefusal | null {
  if (spec.key.length === 0) return null;
  const isSame = (row: StoredRow) => spec.key.every((field) => row.values[field] === values[field]);
  const [from, to] = [dayOf(values, 'validFrom') ?? '', dayOf(values, 'validTo') ?? '9999'];
  const clash = others.find((row) => isSame(row) && (dayOf(row.values, 'validFrom') ?? '') <= to && from <= (dayOf(row.values, 'validTo') ?? '9999'));
  return clash ? fieldRefusal('validFrom', 'period_overlaps', { from: dayOf(clash.values, 'validFrom') ?? '…', to: dayOf(clash.values, 'validTo') ?? '…' }) : null;
}

const badPeriod = (values: InputValues): FieldRefusal[] => {
  const [from, to] = [dayOf(values, 'validFrom'), dayOf(values, 'validTo')];
  return from !== null && to !== null && to < from ? [fieldRefusal('validTo', 'ends_before_start')] : [];
};

/** Codes that no list knows. A parent or successor may be as old as the row itself. */
export function unknownCodes(spec: ListSpec, values: InputValues, known: Readonly<Record<string, ReadonlySet<string>>>): FieldRefusal[] {
  return spec.fields.flatMap(({ name, codesOf }) => {
    const given = values[name];
    const codes = Array.isArray(given) ? given : given ? [given] : [];
    if (!codesOf) return [];
    return codes.filter((code) => !known[codesOf]?.has(String(code))).map((code) => fieldRefusal(name, 'unknown_choice', { value: String(code).slice(0, 40) }));
  });
}

export interface ChangeQuestion {
  spec: ListSpec;
  /** Every row of the list. */
  rows: readonly StoredRow[];
  known: Readonly<Record<string, ReadonlySet<string>>>;
}

type Decision = { ok: true; writes: RowWrites } | { ok: false; refusal: Refusal };
const no = (complaints: readonly FieldRefusal[]): Decision | null => {
  const wrong = refusalOfFields(complaints);
  return wrong ? { ok: false, refusal: wrong } : null;
};
const yes = (writes: Partial<RowWrites>): Decision => ({ ok: true, writes: { insert: null, endOn: null, confirm: false, ...writes } });

/** What a change would write, or why it may not: the same question when it is proposed and when it is approved. */
export function decideChange({ spec, rows, known }: ChangeQuestion, change: RowChange): Decision {
  const { action, row, day } = change;
  if (action !== 'add' && !row) return { ok: false, refusal: refusal('not_found') };
  if (action === 'confirm') return yes({ confirm: true });
  if (action === 'end') return no(endComplaints(row, day)) ?? yes({ endOn: day as PlainDate });
  const values = change.values ?? {};
  const whole: InputValues = action === 'replace' ? { ...values, validFrom: day } : values;
  const others = row ? rows.filter(({ id }) => id !== row.id) : rows;
  const complaints = [
    ...complaintsAbout(spec.fields, whole),
    ...badPeriod(whole),
    ...unknownCodes(spec, whole, known),
    ...(action === 'replace' ? replaceComplaints(spec, row, day, whole) : []),
  ];
  const refused = no(complaints);
  if (refused) return refused;
  const inconsistent = no(spec.check?.(whole) ?? []);
  if (inconsistent) return inconsistent;
  const overlap = overlapOf(spec, whole, others);
  if (overlap) return no([overlap]) ?? yes({});
  return yes({ insert: whole, endOn: action === 'replace' ? addDays(day as PlainDate, -1) : null });
}

function endComplaints(row: StoredRow | null, day: string | null): FieldRefusal[] {
  if (!isPlainDate(day)) return [fieldRefusal('day', day ? 'impossible_date' : 'required')];
  const from = row && dayOf(row.values, 'validFrom');
  return from && day < from ? [fieldRefusal('day', 'ends_before_start')] : [];
}

/** The new row follows the old one under the same key, on a day the old one still holds or right after it. */
function replaceComplaints(spec: ListSpec, row: StoredRow | null, day: string | null, values: InputValues): FieldRefusal[] {
  if (!isPlainDate(day)) return [fieldRefusal('day', day ? 'impossible_date' : 'required')];
  const moved = spec.key.filter((field) => row?.values[field] !== values[field]).map((field) => fieldRefusal(field, 'key_is_fixed'));
  const from = row && dayOf(row.values, 'validFrom');
  return [...moved, ...(from && day <= from ? [fieldRefusal('day', 'ends_before_start')] : [])];
}
