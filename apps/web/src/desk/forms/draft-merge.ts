/** One field as typed, with what stood there when the typing began: the ground on which two texts are compared. */
export interface Typed {
  value: unknown;
  base: unknown;
}

/** Two people wrote different things in one place; `path` is the field or a part of a row (`clauses.1.amountFen`). */
export interface Clash {
  path: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  value: unknown;
  clashes: Clash[];
}

type Row = Record<string, unknown>;

/** Equal for the reader: the order of names and blanks say nothing, since a blank is left out when it is sent. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  return JSON.stringify(value ?? '', (_, part: unknown) => (isRow(part) ? Object.fromEntries(Object.entries(part).filter(isFilled).toSorted(byName)) : part));
}

const isFilled = ([, value]: [string, unknown]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.every(isRow);

/**
 * What both wrote since `base`, in one. Rows (clauses, terms of office) are merged field by field while neither side moved or
 * removed one; then, and for a plain field, both texts are a clash and the own one stands until somebody picks.
 */
export function mergeField(path: string, { value: mine, base }: Typed, theirs: unknown): Merged {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine, clashes: [] };
  if (isSame(mine, base)) return { value: theirs, clashes: [] };
  if (isRows(base) && isRows(mine) && isRows(theirs) && isInPlace(base, mine) && isInPlace(base, theirs)) return mergeRows(path, { base, mine, theirs });
  return { value: mine, clashes: [{ path, mine, theirs }] };
}

/** Each row of `base` is still where it was: of its kind, and none stands at another's place. */
function isInPlace(base: readonly Row[], rows: readonly Row[]): boolean {
  return (
    rows.length >= base.length &&
    base.every(
      (row, index) => row.kind === rows[index]?.kind && (isSame(row, rows[index]) || !rows.some((other, at) => at !== index && isSame(row, other) && !isSame(other, base[at]))),
    )
  );
}

function mergeRows(path: string, { base, mine, theirs }: { base: Row[]; mine: Row[]; theirs: Row[] }): Merged {
  const kept = base.map((before, index) => mergeRow(`${path}.${index}`, before, { mine: mine[index] as Row, theirs: theirs[index] as Row }));
  const added = theirs.slice(base.length);
  const own = mine.slice(base.length).filter((row) => !added.some((other) => isSame(row, other)));
  return { value: [...kept.map(({ row }) => row), ...added, ...own], clashes: kept.flatMap(({ clashes }) => clashes) };
}

function mergeRow(path: string, before: Row, { mine, theirs }: { mine: Row; theirs: Row }): { row: Row; clashes: Clash[] } {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const parts = names.map((name) => ({ name, ...mergeField(`${path}.${name}`, { value: mine[name], base: before[name] }, theirs[name]) }));
  const row = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
  // The same object while nothing came in: an editor knows its row by it and keeps the cursor.
  return { row: isSame(row, mine) ? mine : row, clashes: parts.flatMap(({ clashes }) => clashes) };
}

/** The new ground after both sides are seen: theirs, but what stood before wherever a clash is still open. */
export function groundAfter(field: string, { base, theirs, open }: { base: unknown; theirs: unknown; open: readonly Clash[] }): unknown {
  return open.reduce((ground, { path }) => withPart(ground, stepsWithin(field, path), partOf(base, stepsWithin(field, path))), theirs);
}

export const stepsWithin = (field: string, path: string): string[] => (path === field ? [] : path.slice(field.length + 1).split('.'));

const partOf = (value: unknown, steps: readonly string[]): unknown => steps.reduce<unknown>((part, step) => (part as Row | undefined)?.[step], value);

/** A copy of `value` in which the part at these steps is another. */
export function withPart(value: unknown, [step, ...rest]: readonly string[], part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(value)) return value.map((row: unknown, index) => (String(index) === step ? withPart(row, rest, part) : row));
  return { ...(value as Row | undefined), [step]: withPart((value as Row | undefined)?.[step], rest, part) };
}
