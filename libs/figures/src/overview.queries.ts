import type { OverviewView } from '@contract';
import { type Actor, addMonths, type Bilingual, type PlainDate, toPlainDate } from '@kernel';
import type { Database, Reader } from '@platform';
import type { ProcedureRegistry } from '@proceedings';

const MONTHS = 12;
/** A city has some hundred mediators; the busiest are what one looks for. */
const MOST_PEOPLE = 200;

/** What the reader may see, so that each figure is as long as the list behind it. */
const SEEN = `p.dispute_id in (select a.dispute_id from dispute_access a where a.principal = any($1) and (a.until is null or a.until > now()))`;

/** One pass over what is open; the sums below stand on it. */
const OPEN = `
  with open as materialized (
    select p.organisation_id, p.handler_id, p.next_due_on < $2::date as late, p.next_due_on between $2::date and $2::date + 6 as soon from proceeding p where p.closed_at is null and ${SEEN}),
  by_organisation as (select organisation_id, count(*)::int as open, (count(*) filter (where late))::int as overdue, (count(*) filter (where soon))::int as week from open group by organisation_id),
  by_handler as (select handler_id, count(*)::int as open, (count(*) filter (where late))::int as overdue from open where handler_id is not null group by handler_id),
  mediator as (
    select m.user_id, min(o.name) as organisation from appointment m join organisation o on o.id = m.organisation_id where m.role = 'mediator' and in_force(m.valid_from, m.valid_to, $2) group by m.user_id),
  capacity as (
    select m.organisation_id, sum(coalesce(f.weekly_capacity, 0))::int as weekly from appointment m join app_user u on u.id = m.user_id and u.disabled_at is null left join mediator_profile f on f.user_id = u.id
    where m.role = 'mediator' and in_force(m.valid_from, m.valid_to, $2) group by m.organisation_id)
  select (select json_build_object('open', count(*), 'overdue', count(*) filter (where late), 'week', count(*) filter (where soon)) from open) as totals,
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'open', coalesce(b.open, 0), 'overdue', coalesce(b.overdue, 0), 'week', coalesce(b.week, 0), 'weeklyCapacity', coalesce(c.weekly, 0))
         order by b.open desc nulls last, o.name), '[]')
     from organisation o left join by_organisation b on b.organisation_id = o.id left join capacity c on c.organisation_id = o.id
     where b.open > 0 or (o.channel is not null and in_force(o.valid_from, o.valid_to, $2))) as organisations,
    (select coalesce(json_agg(x order by (x->>'open')::int desc, x->>'name'), '[]') from (
       select json_build_object('id', u.id, 'name', u.name, 'organisation', m.organisation, 'open', coalesce(h.open, 0), 'overdue', coalesce(h.overdue, 0), 'loadLimit', f.load_limit) as x
       from app_user u left join mediator m on m.user_id = u.id left join by_handler h on h.handler_id = u.id left join mediator_profile f on f.user_id = u.id
       where h.open > 0 or (m.user_id is not null and u.disabled_at is null) order by coalesce(h.open, 0) desc, u.name limit ${MOST_PEOPLE}) people) as mediators`;

const CLOSED = `
  select to_char(p.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, p.procedure, p.state, count(*)::int as count from proceeding p
  where p.closed_at >= ($2::date - interval '${MONTHS - 1} months') at time zone 'Asia/Shanghai' and p.procedure <> 'RT' and ${SEEN} group by 1, 2, 3 order by 1, 2, 3`;

interface ClosedRow {
  month: string;
  procedure: string;
  state: string;
  count: number;
}

/** The bureau's page: two statements, however much there is. Closings of this month and the eleven before it, in Beijing. */
export const overview = (db: Database, registry: ProcedureRegistry, asked: { actor: Actor; today: PlainDate }): Promise<OverviewView> =>
  db.read(asked.actor, async (reader) => {
    const { actor, today } = asked;
    const [open] = (await reader.query(OPEN, [[...actor.principals], today])) as [Omit<OverviewView, 'asOf' | 'months' | 'results'>];
    const closed = await closedSince(reader, actor, toPlainDate(`${today.slice(0, 7)}-01`));
    return {
      ...open,
      asOf: today,
      months: monthsUntil(today),
      results: closed.map((row) => ({ ...row, stateName: nameOf(registry, row), procedureName: registry.get(row.procedure).procedure.name })),
    };
  });

const closedSince = (reader: Reader, actor: Actor, firstOfMonth: PlainDate): Promise<ClosedRow[]> => reader.query(CLOSED, [[...actor.principals], firstOfMonth]);

const monthsUntil = (today: PlainDate): string[] => Array.from({ length: MONTHS }, (_, index) => addMonths(toPlainDate(`${today.slice(0, 7)}-01`), index - MONTHS + 1).slice(0, 7));

const nameOf = (registry: ProcedureRegistry, { procedure, state }: ClosedRow): Bilingual => registry.get(procedure).procedure.states[state]?.name ?? { zh: state, en: state };
