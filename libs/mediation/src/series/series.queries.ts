import type { SeriesView } from '@contract';
import { type Actor, RefusalError, refusal } from '@kernel';
import type { Reader } from '@platform';
import type { ProcedureRegistry } from '@proceedings';

interface Row {
  title: string;
  applicants: string;
  disputeId: string;
  receiptNumber: string;
  respondents: string;
  claimedFen: number | null;
  agreedFen: number | null;
  staff: boolean;
  proceeding: { id: string; procedure: string; version: number; state: string; closed: boolean; blocker: { zh: string; en: string } | null; nextDueOn: string | null } | null;
}

/** A series' disputes as one of these sees them; a respondent sees its own dispute and that there are others nowhere. */
const HELD = `exists (select 1 from dispute_access a where a.dispute_id = d.dispute_id and a.principal = any($2) and a.relation <> 'respondent' and (a.until is null or a.until > now()))`;

const SERIES = `
  select d.title, d.dispute_id as "disputeId", d.receipt_number as "receiptNumber", d.amount_fen as "claimedFen",
    (select coalesce(string_agg(p.name, '、' order by p.position), '') from party p where p.dispute_id = d.dispute_id and p.side = 'A') as applicants,
    (select coalesce(string_agg(p.name, '、' order by p.position), '') from party p where p.dispute_id = d.dispute_id and p.side = 'B') as respondents,
    (select sum((c ->> 'amountFen')::bigint)::bigint from agreement g cross join lateral jsonb_array_elements(g.clauses) c where g.dispute_id = d.dispute_id and g.superseded_at is null and c ->> 'kind' = 'pay') as "agreedFen",
    exists (select 1 from dispute_access a where a.dispute_id = d.dispute_id and a.principal = any($2) and a.relation not in ('applicant', 'respondent')) as staff,
    m.proceeding
  from dispute d left join lateral (
    select json_build_object('id', p.id, 'procedure', p.procedure, 'version', p.version, 'state', p.state, 'closed', p.closed_at is not null,
      'blocker', case when p.blocker_who is not null then json_build_object('zh', p.blocker_zh, 'en', p.blocker_en) end, 'nextDueOn', p.next_due_on) as proceeding
    from proceeding p where p.dispute_id = d.dispute_id order by (p.closed_at is null) desc, p.id desc limit 1) m on true
  where d.series_id = $1 and ${HELD} order by d.series_position`;

/** One statement for the whole series (at most 500). @throws RefusalError not_found, also for what isn't the reader's. */
export async function getSeriesFor(reader: Reader, registry: ProcedureRegistry, actor: Actor, id: string): Promise<SeriesView> {
  const rows = (await reader.query(SERIES, [id, [...actor.principals]])) as Row[];
  const [first] = rows;
  if (!first) throw new RefusalError(refusal('not_found'));
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    id,
    title: first.title.replace(`（${first.respondents}）`, ''),
    applicants: first.applicants,
    disputes: rows.map(({ title: _title, applicants: _applicants, staff: _staff, proceeding, ...row }) => ({
      ...row,
      proceeding: proceeding && { ...proceeding, state: stateName(registry, proceeding) },
    })),
    claimedFen: sum(rows.map((row) => row.claimedFen)),
    agreedFen: sum(rows.map((row) => row.agreedFen)),
    staffFacts: first.staff ? await staffFacts(reader, id, first.disputeId) : null,
  };
}

const stateName = (registry: ProcedureRegistry, { procedure, state }: { procedure: string; state: string }) =>
  registry.get(procedure).procedure.states[state]?.name ?? { zh: state, en: state };

/** The same file in more than one dispute of the series, and other series of the same applicant: counted, not judged. */
async function staffFacts(reader: Reader, id: string, disputeId: string): Promise<NonNullable<SeriesView['staffFacts']>> {
  const [facts] = (await reader.query(
    `select (select count(*)::int from (select f.sha256 from exhibit e join stored_file f on f.id = e.file_id join dispute d on d.dispute_id = e.dispute_id where d.series_id = $1 group by f.sha256 having count(distinct e.dispute_id) > 1) s) as "sharedFiles",
       (select count(distinct d.series_id)::int from party mine join party p on p.side = 'A' and p.identifier_hash = mine.identifier_hash join dispute d on d.dispute_id = p.dispute_id and d.series_id <> $1
        where mine.dispute_id = $2 and mine.side = 'A') as "otherSeries"`,
    [id, disputeId],
  )) as [NonNullable<SeriesView['staffFacts']>];
  return facts;
}

export interface SeriesMember {
  proceedingId: string;
  name: string;
}

/** The respondents' names of these proceedings, as far as they belong to the series and the actor sees them. */
export async function membersOf(reader: Reader, seriesId: string, proceedingIds: readonly string[]): Promise<SeriesMember[]> {
  return (await reader.query(
    `select p.id as "proceedingId", (select string_agg(t.name, '、' order by t.position) from party t where t.dispute_id = p.dispute_id and t.side = 'B') as name
     from proceeding p join dispute d on d.dispute_id = p.dispute_id where d.series_id = $1 and p.id = any($2)`,
    [seriesId, [...proceedingIds]],
  )) as SeriesMember[];
}
