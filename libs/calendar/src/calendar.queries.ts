import type { CalendarSession } from '@contract';
import type { Actor, Bilingual, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { ruleNameSql } from '@clocks';
import type { ProcedureRegistry } from '@proceedings';

export interface Span {
  from: Date;
  to: Date;
}

export interface SessionRow extends Omit<CalendarSession, 'procedureName' | 'startsAt' | 'endsAt'> {
  procedure: string;
  receiptNumber: string;
  startsAt: Date;
  endsAt: Date;
  dialIn: string | null;
  instructions: string | null;
  sequence: number;
}

/** The reader holds a relation that sees sessions: the policy of the table says the same again. */
export const HELD = (principals: string) =>
  `exists (select 1 from dispute_access a join audience_relation v on v.relation = a.relation and v.audience = s.audience where a.dispute_id = s.dispute_id and a.principal = any(${principals}) and (a.until is null or a.until > now()))`;

/** A mediation session or an oral hearing: the view has both, in the same columns. */
const SESSION = `select s.id, s.kind, s.dispute_id as "disputeId", s.proceeding_id as "proceedingId", p.procedure, coalesce(p.number, d.receipt_number) as number, d.receipt_number as "receiptNumber", d.title,
    (select string_agg(t.name, '、' order by t.position) from party t where t.dispute_id = s.dispute_id) as parties, u.name as "mediatorName", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
    (select r.name from room r where r.id = s.room_id) as room, s.place, s.online_link as "onlineLink", s.dial_in as "dialIn", s.instructions, s.sequence
  from meeting s join proceeding p on p.dispute_id = s.dispute_id and p.id = s.proceeding_id join dispute d on d.dispute_id = s.dispute_id join app_user u on u.id = s.host_id`;

const PAGE = 200;

export interface SessionCursor {
  at: Date;
  id: string;
}

/** Sessions that begin in the span, in order; cancelled ones too, so that nobody looks for them in vain. Keyset pages. */
export async function sessionsIn(reader: Reader, actor: Actor, span: Span, after: SessionCursor | null): Promise<{ rows: SessionRow[]; next: SessionCursor | null }> {
  const rows = (await reader.query(
    `${SESSION} where s.starts_at >= $2 and s.starts_at < $3 and ($4::timestamptz is null or (s.starts_at, s.id) > ($4, $5::uuid)) and ${HELD('$1')} order by s.starts_at, s.id limit ${PAGE + 1}`,
    [[...actor.principals], span.from, span.to, after?.at ?? null, after?.id ?? null],
  )) as SessionRow[];
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return { rows: page, next: last ? { at: last.startsAt, id: last.id } : null };
}

/** One session of a proceeding, if the actor may see it. */
export async function findSession(reader: Reader, actor: Actor, id: string): Promise<SessionRow | null> {
  const [row] = (await reader.query(`${SESSION} where s.id = $2 and ${HELD('$1')}`, [[...actor.principals], id])) as SessionRow[];
  return row ?? null;
}

/** Events that put a meeting into calendars, move it or take it out; the same pattern for PostgreSQL. */
const TOLD = '[.]((plan|move|cancel)-session|(schedule|join|postpone|cancel)-hearing)$|^AM[.]file$';

/** The session that the actor's own notice is about, if the actor may see it still. The event that was told of names it. */
export async function findNoticedSession(reader: Reader, actor: Actor, noticeId: string): Promise<SessionRow | null> {
  const [row] = (await reader.query(
    `${SESSION} join notice n on n.dispute_id = s.dispute_id and n.dedup_key like 'event:%' join event_log e on e.dispute_id = n.dispute_id and e.id::text = split_part(n.dedup_key, ':', 2) and e.type ~ '${TOLD}' and e.payload->>'sessionId' = s.id::text
     where n.id = $2 and n.recipient = any($1) and ${HELD('$1')}`,
    [[...actor.principals], noticeId],
  )) as SessionRow[];
  return row ?? null;
}

/** The session that an event planned, moved or called off, as it stands now. */
export async function findToldSessions(reader: Reader, { eventId, type }: { eventId: string; type: string }): Promise<SessionRow[]> {
  if (!new RegExp(TOLD).test(type)) return [];
  return (await reader.query(`${SESSION} join event_log e on e.dispute_id = s.dispute_id and e.payload->>'sessionId' = s.id::text where e.id = $1`, [eventId])) as SessionRow[];
}

export const procedureNameOf = (registry: ProcedureRegistry, { procedure }: Pick<SessionRow, 'procedure'>) => registry.get(procedure).procedure.name;

export interface DeadlineRow {
  id: string;
  disputeId: string;
  proceedingId: string;
  number: string;
  rule: Bilingual;
  day: PlainDate;
}

const MOST_DEADLINES = 300;

/** Running clocks of open matters, the nearest first, with the day by which whoever acts has to act. */
export const deadlinesIn = (reader: Reader, actor: Actor, days: { from: PlainDate; to: PlainDate }): Promise<DeadlineRow[]> =>
  reader.query(
    `select l.id, l.dispute_id as "disputeId", l.proceeding_id as "proceedingId", coalesce(p.number, d.receipt_number) as number, ${ruleNameSql('l')} as rule, least(l.due_on, l.act_by) as day
     from deadline l join proceeding p on p.dispute_id = l.dispute_id and p.id = l.proceeding_id join dispute d on d.dispute_id = l.dispute_id
     where l.state = 'running' and l.due_on >= $2 and l.due_on < $3 and p.closed_at is null
       and exists (select 1 from dispute_access a where a.dispute_id = l.dispute_id and a.principal = any($1) and (a.until is null or a.until > now()))
     order by l.due_on, l.id limit ${MOST_DEADLINES}`,
    [[...actor.principals], days.from, days.to],
  ) as Promise<DeadlineRow[]>;
