import type { CaseSuspensionsView, Page, SuspensionLine, SuspensionRequestLine, SuspensionRequestView, SuspensionView } from '@contract';
import { type Actor, isId, type PlainDate, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, type Reader } from '@platform';
import { mustSuspend } from '../domain/grounds';
import { openStates } from '../domain/states';

const PAGE = 50;

/** Where a page ended: the moment or day it is sorted by, and the row. */
export interface Cursor {
  at: string;
  id: string;
}

/** Without the name of its ground, which stands in the law's table and not in the row. */
type Unnamed<T> = Omit<T, 'groundName'>;

const named = <T extends { ground: string }>(row: T): T & { groundName: SuspensionView['groundName'] } => {
  const [, zh, en] = mustSuspend.find(([code]) => code === row.ground) ?? [row.ground, row.ground, row.ground];
  return { ...row, groundName: { zh, en } };
};

const REQUEST = `r.id, t.name as party, r.ground, r.case_number as "caseNumber", r.accepted_on::text as "acceptedOn", (r.asked_at at time zone 'Asia/Shanghai')::date::text as "askedOn"`;
const STOPPED = (today: string) => `coalesce(s.resumed_on, ${today}::date) - s.suspended_on as "daysStopped"`;
const SUSPENSION = `s.id, s.ground, s.case_number as "caseNumber", s.suspended_on::text as since, s.look_again_on::text as "lookAgainOn"`;

/** Whoever reads the file as one of the department; a party sees its own case there and no list. */
const OF_DEPARTMENT = (row: string) =>
  `exists (select 1 from dispute_access a where a.dispute_id = ${row}.dispute_id and a.principal = any($1) and a.relation in ('case_handler', 'panel', 'panel_chief', 'department_head', 'legal_reviewer') and (a.until is null or a.until > now()))`;

const requestsOf = (reader: Reader, proceedingId: string): Promise<Unnamed<SuspensionRequestView>[]> =>
  reader.query(
    `select ${REQUEST}, r.reason, r.granted, r.decided_reason as "decidedReason", (r.decided_at at time zone 'Asia/Shanghai')::date::text as "decidedOn"
     from suspension_request r join party t on t.dispute_id = r.dispute_id and t.id = r.party_id
     where r.proceeding_id = $1 and r.dispute_id = (select q.dispute_id from proceeding q where q.id = $1) order by r.asked_at, r.id`,
    [proceedingId],
  ) as Promise<Unnamed<SuspensionRequestView>[]>;

const periodsOf = (reader: Reader, proceedingId: string, today: PlainDate): Promise<Unnamed<SuspensionView>[]> =>
  reader.query(
    `select ${SUSPENSION}, ${STOPPED('$2')}, s.reason, s.watch_note as "watchNote", s.resumed_on::text as "resumedOn", s.resumed_reason as "resumedReason"
     from suspension s where s.proceeding_id = $1 and s.dispute_id = (select q.dispute_id from proceeding q where q.id = $1) order by s.suspended_on, s.id`,
    [proceedingId, today],
  ) as Promise<Unnamed<SuspensionView>[]>;

const OPEN_REQUESTS = `
  select ${REQUEST}, r.proceeding_id as "proceedingId", coalesce(p.number, d.receipt_number) as number, d.title, r.asked_at as at
  from suspension_request r join party t on t.dispute_id = r.dispute_id and t.id = r.party_id join proceeding p on p.dispute_id = r.dispute_id and p.id = r.proceeding_id join dispute d on d.dispute_id = r.dispute_id
  where r.granted is null and p.state = any($2) and ($3::timestamptz is null or (r.asked_at, r.id) > ($3, $4::uuid)) and ${OF_DEPARTMENT('r')} order by r.asked_at, r.id limit ${PAGE + 1}`;

const STANDING = `
  select ${SUSPENSION}, ${STOPPED('$5')}, s.proceeding_id as "proceedingId", coalesce(p.number, d.receipt_number) as number, d.title, s.suspended_on::text as at
  from suspension s join proceeding p on p.dispute_id = s.dispute_id and p.id = s.proceeding_id join dispute d on d.dispute_id = s.dispute_id
  where s.resumed_on is null and p.state = any($2) and ($3::date is null or (s.suspended_on, s.id) > ($3, $4::uuid)) and ${OF_DEPARTMENT('s')} order by s.suspended_on, s.id limit ${PAGE + 1}`;

function pageOf<T extends { id: string }>(rows: readonly (T & { at: Date | string })[]): Page<T> {
  const kept = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? kept.at(-1) : undefined;
  const items = kept.map(({ at: _at, ...row }) => row as unknown as T);
  return { items, next: last ? `${last.at instanceof Date ? last.at.toISOString() : last.at}_${last.id}` : null };
}

/** 中止台账: what is asked, what stands still and since when. */
export class SuspensionQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** For the readers of the file. @throws RefusalError not_found: also for whoever may not read the proceeding. */
  of(actor: Actor, proceedingId: string): Promise<CaseSuspensionsView> {
    const today = beijingDay(this.clock.now());
    return this.db.read(actor, async (reader) => {
      const known = isId(proceedingId) ? ((await reader.query('select 1 from proceeding where id = $1', [proceedingId])) as unknown[]) : [];
      if (known.length === 0) throw new RefusalError(refusal('not_found'));
      return { requests: (await requestsOf(reader, proceedingId)).map(named), periods: (await periodsOf(reader, proceedingId, today)).map(named) };
    });
  }

  /** Waiting for a decision, the oldest first; keyset pages. */
  async waiting(actor: Actor, after: Cursor | null): Promise<Page<SuspensionRequestLine>> {
    const rows = await this.db.read(actor, (reader) => reader.query(OPEN_REQUESTS, [[...actor.principals], openStates, after?.at ?? null, after?.id ?? null]));
    return pageOf((rows as (Unnamed<SuspensionRequestLine> & { at: Date })[]).map(named));
  }

  /** Standing still, the longest first; keyset pages. */
  async standing(actor: Actor, after: Cursor | null): Promise<Page<SuspensionLine>> {
    const today = beijingDay(this.clock.now());
    const rows = await this.db.read(actor, (reader) => reader.query(STANDING, [[...actor.principals], openStates, after?.at ?? null, after?.id ?? null, today]));
    return pageOf((rows as (Unnamed<SuspensionLine> & { at: string })[]).map(named));
  }
}
