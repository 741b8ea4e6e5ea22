import type { ColleagueView, Page, Text, WorkCounts, WorkRow } from '@contract';
import { type Actor, type Bilingual, type PlainDate, type Relation, relationNames } from '@kernel';
import { beijingDay, type Clock, type Database, type Reader } from '@platform';
import { deadlineNameSql, minuteOfHoursSql } from '@clocks';
import { type ProcedureRegistry, type SummaryRow, summaryRow } from '@proceedings';
import { bulkActionsOf } from './bulk-actions';
import { colleaguesOf } from './colleague.queries';
import { conditionsOf, type Cursor, ordered, type WorklistWish } from './worklist-conditions';

const PAGE = 25;
const MAX_PAGE = 100;
/** A phrase that more disputes share than this narrows nothing: then rows are looked at in the order of the list. */
const MAX_FOUND = 2000;

interface WorkRowRow extends SummaryRow {
  receiptNumber: string;
  applicants: string;
  respondents: string;
  division: Text | null;
  rights: Text[];
  amountFen: number | null;
  changedAt: Date;
  held: Relation[];
  holderId: string | null;
  holderName: string | null;
  holderSince: Date | null;
  ruleName: Bilingual | null;
  ruleDueAt: string | null;
  key: string;
}

const partiesOn = (side: 'A' | 'B') => `(select coalesce(string_agg(y.name, '、' order by y.position), '') from party y where y.dispute_id = p.dispute_id and y.side = '${side}')`;

const COLUMNS = `${summaryRow.columns}, d.receipt_number as "receiptNumber", d.amount_fen as "amountFen", p.updated_at as "changedAt", page.key,
  ${partiesOn('A')} as applicants, ${partiesOn('B')} as respondents,
  (select json_build_object('zh', v.name_zh, 'en', v.name_en) from division v where v.code = d.division order by in_force(v.valid_from, v.valid_to, d.filed_on) desc, v.valid_from desc nulls last limit 1) as division,
  (select coalesce(json_agg(json_build_object('zh', coalesce(k.name_zh, g.kind), 'en', coalesce(k.name_en, g.kind)) order by g.first), '[]')
    from (select kind, min(position) as first from dispute_right where dispute_id = p.dispute_id group by kind) g left join lateral (select v.name_zh, v.name_en from right_kind v where v.code = g.kind order by in_force(v.valid_from, v.valid_to, d.filed_on) desc, v.valid_from desc nulls last limit 1) k on true) as rights,
  (select coalesce(array_agg(distinct a.relation), '{}') from dispute_access a where a.dispute_id = p.dispute_id and a.principal = any($1) and (a.until is null or a.until > now())) as held,
  i.user_id as "holderId", u.name as "holderName", i.since as "holderSince", l.name as "ruleName", l.due_at as "ruleDueAt"`;

const JOINS = `${summaryRow.joins}
  left join holding i on i.dispute_id = p.dispute_id and i.proceeding_id = p.id and i.until is null left join app_user u on u.id = i.user_id
  left join lateral (select ${deadlineNameSql('c')} as name, ${minuteOfHoursSql('c', 'due_at')} as due_at from deadline c where dispute_id = p.dispute_id and proceeding_id = p.id and state = 'running' order by least(due_on, coalesce(act_by, due_on)), id limit 1) l on true`;

/** The page is found by its narrow columns first; only its rows are then described. */
const pageSql = ({ where, key, orderBy }: ReturnType<typeof ordered>, limit: number): string =>
  `with page as materialized (select p.dispute_id, p.id, ${key} as key, row_number() over (order by ${orderBy}) as place from proceeding p where ${where}\n order by ${orderBy} limit ${limit})
   select ${COLUMNS} from page join proceeding p on p.dispute_id = page.dispute_id and p.id = page.id ${JOINS} order by page.place`;

export interface WorklistPage {
  after?: Cursor | null;
  limit?: number;
}

/** Everything the desk's lists show. The right plan depends on who asks: forty cases of one mediator, or the hundred thousand of the bureau. */
export class WorklistQueries {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** One page in the wished order. Keyset: a later page costs what the first does. */
  list(actor: Actor, wish: WorklistWish, { after = null, limit = PAGE }: WorklistPage = {}): Promise<Page<WorkRow>> {
    return this.db.read(actor, async (reader) => this.page(reader, actor, wish, { after, limit: Math.min(Math.max(limit, 1), MAX_PAGE) }));
  }

  /** All rows of a list, page by page, each page a snapshot of its own: a long download holds no transaction open. */
  async *rows(actor: Actor, wish: WorklistWish): AsyncGenerator<WorkRow> {
    for (let after: Cursor | null = null; ; ) {
      const page: Page<WorkRow> = await this.list(actor, wish, { after, limit: MAX_PAGE });
      yield* page.items;
      if (page.next === null) return;
      after = cursorFrom(page.next);
    }
  }

  counts(actor: Actor): Promise<WorkCounts> {
    const today = beijingDay(this.clock.now());
    return this.db.read(actor, async (reader) => {
      await planForThese(reader);
      const [row] = (await reader.query(COUNTS, [[...actor.principals], today])) as [Omit<WorkCounts, 'waitingOn'> & { waitingOn: { who: Relation; count: number }[] }];
      return { ...row, waitingOn: row.waitingOn.map(({ who, count }) => ({ who, whoName: relationNames[who], count })) };
    });
  }

  /** Who handles cases in the actor's organisations, with what each has open; those who have left, as long as something of theirs is open. */
  colleagues(actor: Actor): Promise<ColleagueView[]> {
    return this.db.read(actor, (reader) => colleaguesOf(reader, actor));
  }

  private async page(reader: Reader, actor: Actor, wish: WorklistWish, { after, limit }: { after: Cursor | null; limit: number }): Promise<Page<WorkRow>> {
    const today = beijingDay(this.clock.now());
    await planAsList(reader);
    const narrowed = wish.search ? await narrowedBy(reader, wish.search) : null;
    const wanted = pageStatement(wish, { principals: actor.principals, today, narrowed }, { after, limit });
    const rows = (await reader.query(wanted.sql, wanted.values)) as WorkRowRow[];
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit).map((row) => this.rowOf(row, actor, today)), next: last ? `${last.key}_${last.id}` : null };
  }

  private rowOf(row: WorkRowRow, actor: Actor, today: PlainDate): WorkRow {
    const { procedure } = this.registry.get(row.procedure);
    const { receiptNumber, applicants, respondents, division, rights, amountFen } = row;
    return {
      ...summaryRow.view(row, procedure, today),
      receiptNumber,
      applicants,
      respondents,
      division,
      rights,
      amountFen,
      changedAt: row.changedAt.toISOString(),
      blockerName: nameOfBlocker(row),
      nextDueRule: row.ruleName,
      nextDueAt: row.ruleDueAt,
      holder: row.holderId && row.holderName && row.holderSince ? { id: row.holderId, name: row.holderName, since: row.holderSince.toISOString() } : null,
      bulk: bulkActionsOf(procedure, row, row.held, actor.userId),
    };
  }
}

/** @returns the statement of one page; also for the test that reads its plan. */
export function pageStatement(
  wish: WorklistWish,
  asked: Parameters<typeof conditionsOf>[1],
  { after, limit }: { after: Cursor | null; limit: number },
): { sql: string; values: unknown[] } {
  const wanted = ordered(conditionsOf(wish, asked), wish.sort ?? 'due', after);
  return { sql: pageSql(wanted, limit + 1), values: wanted.values };
}

/** As `next` of a page gave it. */
export const cursorFrom = (next: string): Cursor => ({ key: next.slice(0, next.lastIndexOf('_')), id: next.slice(next.lastIndexOf('_') + 1) });

/**
 * A plan made once for everybody is wrong for somebody: the statistics know that this principal sees forty disputes and that
 * one all of them, but only a plan made for the values at hand uses them.
 */
const planForThese = (reader: Reader): Promise<unknown> => reader.query(`select set_config('plan_cache_mode', 'force_custom_plan', true)`);

/**
 * Row-level security asks "is this dispute the reader's?" of each row. With memory for it PostgreSQL first hashes every dispute
 * the reader may see, to answer for the fifty of a page; without, it looks those fifty up. A page sorts little and needs none.
 */
const lookUpEachRow = (reader: Reader): Promise<unknown> => reader.query(`select set_config('work_mem', '64kB', true)`);

/** As lists are planned: also for the test that reads the plan. */
export async function planAsList(reader: Reader): Promise<void> {
  await planForThese(reader);
  await lookUpEachRow(reader);
}

async function narrowedBy(reader: Reader, phrase: string): Promise<string[] | null> {
  const rows = (await reader.query(`select s as id from search_disputes($1, $2) s where cardinality(bigrams($1)) > 0`, [phrase, MAX_FOUND + 1])) as { id: string }[];
  const isUseful = rows.length <= MAX_FOUND && [...phrase.replace(/\s/g, '')].length > 1;
  return isUseful ? [...new Set(rows.map(({ id }) => id))] : null;
}

function nameOfBlocker({ blockerWho, handlerName, organisationName, applicants, respondents }: WorkRowRow): string | null {
  switch (blockerWho) {
    case 'mediator':
      return handlerName;
    case 'manager':
    case 'clerk':
      return organisationName;
    case 'applicant':
      return applicants || null;
    case 'respondent':
      return respondents || null;
    default:
      return null;
  }
}

/** One pass over the reader's open work: what is the person's, what is somebody else's, and whose. */
export const COUNTS = `with seen as materialized (
    select w.blocker_who, w.state, w.due_on, bool_or(w.relation = w.blocker_who) as mine, bool_or(w.relation = 'manager') as manages
    from open_work w where w.principal = any($1) and (w.until is null or w.until > now()) group by w.proceeding_id, w.blocker_who, w.state, w.due_on)
  select count(*) filter (where mine)::int as mine, count(*) filter (where not mine)::int as "waitingOnOthers",
    count(*) filter (where due_on < $2::date)::int as overdue, count(*) filter (where due_on = $2::date)::int as today,
    count(*) filter (where due_on between $2::date and $2::date + 6)::int as week,
    count(*) filter (where manages and state in ('RT_OFFERED', 'SD_OFFERED'))::int as offers,
    (select coalesce(json_agg(json_build_object('who', w.blocker_who, 'count', w.count) order by w.count desc, w.blocker_who), '[]')
      from (select blocker_who, count(*)::int as count from seen where not mine group by blocker_who) w) as "waitingOn"
  from seen`;
