import { LAST_DAY, type PlainDate } from '@kernel';

/** What the counters of the desk's first page count; each is also a list. */
const presets = {
  mine: `p.closed_at is null and {waits for the reader}`,
  waiting: `p.closed_at is null and not {waits for the reader}`,
  overdue: `p.closed_at is null and {due} < {today}`,
  today: `p.closed_at is null and {due} = {today}`,
  week: `p.closed_at is null and {due} between {today} and {today} + 6`,
  offers: `p.closed_at is null and p.state in ('RT_OFFERED', 'SD_OFFERED') and {held as manager}`,
  all: `true`,
} as const;

export type WorkFilter = keyof typeof presets;
export const workFilters = Object.keys(presets) as WorkFilter[];

/**
 * Orders of a list; a minus turns one round. Each has an index that ends in the id. Not `coalesce`: behind row-level security
 * PostgreSQL uses no index for it, so that a late page would cost what all pages before it do.
 */
const orders = {
  due: `case when p.next_due_on is null then date '${LAST_DAY}' else p.next_due_on end`,
  stuck: 'p.blocker_since',
  opened: 'p.opened_at',
  changed: 'p.updated_at',
} as const;
export const worklistSorts = ['due', '-due', 'stuck', '-stuck', 'opened', '-opened', 'changed', '-changed'] as const;
export type WorklistSort = (typeof worklistSorts)[number];

export interface WorklistWish {
  filter: WorkFilter;
  sort?: WorklistSort;
  open?: boolean;
  procedure?: string;
  state?: string;
  organisation?: string;
  /** An id, or `none`: nobody yet. */
  handler?: string;
  holder?: string;
  division?: string;
  right?: string;
  /** Who is waited for: a relation. */
  blocker?: string;
  dueFrom?: PlainDate;
  dueTo?: PlainDate;
  /** Closed in this month in Beijing, `2026-11`. */
  closedIn?: string;
  /** Nothing has moved since this day. */
  stuckSince?: PlainDate;
  search?: string;
}

/** The key of the last row of the page before, as PostgreSQL wrote it, and that row's id. */
export interface Cursor {
  key: string;
  id: string;
}

const HELD_BY = (relation: string) =>
  `exists (select 1 from dispute_access a where a.dispute_id = p.dispute_id and a.principal = any($1) and (a.until is null or a.until > now())${relation})`;

/** The reader's own relation to the row: repeated beside row-level security, so that the planner may start from it. */
export const ACCESS = HELD_BY('');

/** Open work of the reader's own, which is also the reader's access to it. */
const WAITS_FOR = `exists (select 1 from open_work w where w.dispute_id = p.dispute_id and w.proceeding_id = p.id and w.principal = any($1) and w.relation = w.blocker_who and (w.until is null or w.until > now()))`;

/** SQL with its values. Parts are fixed texts; what a person typed is always a parameter. `$1` is the reader's principals. */
export interface Conditions {
  where: string;
  values: unknown[];
}

const NONE = 'none';

/** @param narrowed the disputes a search in the index found; null when it found too many to be of use, and rows are looked at one by one. */
export function conditionsOf(
  wish: WorklistWish,
  { principals, today, narrowed }: { principals: readonly string[]; today: PlainDate; narrowed?: readonly string[] | null },
): Conditions {
  const values: unknown[] = [[...principals]];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const parts = [...(wish.filter === 'mine' ? [] : [ACCESS]), presetSql(wish.filter, () => `${given(today)}::date`)];
  const equals = (column: string, value: string | undefined, type: string) =>
    value !== undefined && parts.push(value === NONE ? `${column} is null` : `${column} = ${given(value)}::${type}`);
  if (wish.open !== undefined) parts.push(`p.closed_at is ${wish.open ? '' : 'not '}null`);
  equals('p.procedure', wish.procedure, 'text');
  equals('p.state', wish.state, 'text');
  equals('p.organisation_id', wish.organisation, 'uuid');
  equals('p.handler_id', wish.handler, 'uuid');
  if (wish.blocker) parts.push(`p.closed_at is null and p.blocker_who = ${given(wish.blocker)}`);
  if (wish.dueFrom) parts.push(`${orders.due} >= ${given(wish.dueFrom)}::date`);
  if (wish.dueTo) parts.push(`${orders.due} <= ${given(wish.dueTo)}::date`);
  if (wish.closedIn) parts.push(closedIn(given(`${wish.closedIn}-01`)));
  if (wish.stuckSince) parts.push(`p.closed_at is null and p.blocker_since < (${given(wish.stuckSince)}::date + 1)::timestamp at time zone 'Asia/Shanghai'`);
  if (wish.holder === NONE) parts.push(`not ${HELD_IN_HAND('')}`);
  else if (wish.holder) parts.push(HELD_IN_HAND(` and i.user_id = ${given(wish.holder)}::uuid`));
  if (wish.division) parts.push(`exists (select 1 from dispute s where s.dispute_id = p.dispute_id and s.division = ${given(wish.division)})`);
  if (wish.right) parts.push(`exists (select 1 from dispute_right g where g.dispute_id = p.dispute_id and g.kind = ${given(wish.right)})`);
  if (wish.search && narrowed) parts.push(`p.dispute_id = any(${given([...narrowed])}::uuid[])`);
  if (wish.search) parts.push(found(given(wish.search)));
  return { where: parts.join('\n and '), values };
}

const closedIn = (first: string) =>
  `p.closed_at >= ${first}::date::timestamp at time zone 'Asia/Shanghai' and p.closed_at < (${first}::date + interval '1 month') at time zone 'Asia/Shanghai'`;

const HELD_IN_HAND = (more: string) => `exists (select 1 from holding i where i.dispute_id = p.dispute_id and i.proceeding_id = p.id and i.until is null${more})`;

/** Brackets and blanks of either width are the same to whoever types a number. */
const found = (phrase: string) => `(strpos(search_form(p.number), search_form(${phrase})) > 0
  or exists (select 1 from dispute s where s.dispute_id = p.dispute_id and (strpos(search_form(s.title), search_form(${phrase})) > 0 or strpos(search_form(s.receipt_number), search_form(${phrase})) > 0))
  or exists (select 1 from party y where y.dispute_id = p.dispute_id and strpos(search_form(y.name), search_form(${phrase})) > 0))`;

export const presetSql = (filter: WorkFilter, today: () => string): string => {
  const sql: string = presets[filter];
  return sql
    .replace('{waits for the reader}', WAITS_FOR)
    .replace('{held as manager}', HELD_BY(` and a.relation = 'manager'`))
    .replaceAll('{due}', orders.due)
    .replaceAll('{today}', sql.includes('{today}') ? today() : '');
};

const TYPES = { due: 'date', stuck: 'timestamptz', opened: 'timestamptz', changed: 'timestamptz' } as const;

/** `where` with the cursor's place in it, and the order to match. An order by waiting has open proceedings alone. */
export function ordered({ where, values }: Conditions, sort: WorklistSort, after: Cursor | null): Conditions & { key: string; orderBy: string } {
  const descending = sort.startsWith('-');
  const name = sort.replace('-', '') as keyof typeof orders;
  const key = orders[name];
  const all = [...values];
  const parts = [where, ...(name === 'stuck' ? ['p.closed_at is null'] : [])];
  if (after) parts.push(`(${key}, p.id) ${descending ? '<' : '>'} ($${all.push(after.key)}::${TYPES[name]}, $${all.push(after.id)}::uuid)`);
  const way = descending ? ' desc' : '';
  return { where: parts.join('\n and '), values: all, key: `to_json(${key})#>>'{}'`, orderBy: `${key}${way}, p.id${way}` };
}
