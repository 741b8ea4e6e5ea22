import type { HearingView } from '@contract';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import type { Database, Reader } from '@platform';

const WALL = `at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'`;

/** Row-level security leaves the hearings of whoever may read the file, also of the cases heard with this one. */
const HEARINGS = `
  select h.id, h.state, to_char(h.starts_at ${WALL}) as "startsAt", to_char(h.ends_at ${WALL}) as "endsAt", h.mode, (select r.name from room r where r.id = h.room_id) as room, h.place, h.online_link as "onlineLink", h.instructions,
    h.closed, h.noticed_on::text as "noticedOn", h.requester_absence as "requesterAbsence", h.absence_note as "absenceNote",
    array(select p.number from hearing o join proceeding p on p.dispute_id = o.dispute_id and p.id = o.proceeding_id where o.sitting_id = h.sitting_id and o.id <> h.id and o.state <> 'cancelled' and p.number is not null order by p.number) as "heardWith",
    case when h.record is not null then json_build_object('absent', array(select t.name from party t where t.dispute_id = h.dispute_id and t.id = any(h.absent) order by t.position), 'present', h.present, 'rightsTold', h.rights_told, 'statements', h.statements,
      'evidenceHeard', h.evidence_heard, 'mediationAttempt', h.mediation_attempt, 'record', h.record) end as record
  from hearing h where h.proceeding_id = $1 and h.dispute_id = (select q.dispute_id from proceeding q where q.id = $1) order by h.starts_at, h.id`;

const hearingsOf = (reader: Reader, proceedingId: string): Promise<HearingView[]> => reader.query(HEARINGS, [proceedingId]) as Promise<HearingView[]>;

/** The hearings of an adjudication. @throws RefusalError not_found: also for whoever may not read the proceeding. */
export class HearingQueries {
  constructor(private readonly db: Database) {}

  of(actor: Actor, proceedingId: string): Promise<HearingView[]> {
    return this.db.read(actor, async (reader) => {
      const known = isId(proceedingId) ? ((await reader.query('select 1 from proceeding where id = $1', [proceedingId])) as unknown[]) : [];
      if (known.length === 0) throw new RefusalError(refusal('not_found'));
      return hearingsOf(reader, proceedingId);
    });
  }
}
