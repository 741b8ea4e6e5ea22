import type { AdjudicationCourseView } from '@contract';
import { type Actor, canSee, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import type { Database, Reader } from '@platform';
import { getProceedingFor, type Proceeding } from '@proceedings';
import { administrativeAdjudication } from './domain/administrative-adjudication';

/** The actions that begin each situation. */
const raisersOf = (flag: string): string[] =>
  Object.entries(administrativeAdjudication.actions)
    .filter(([, { raises }]) => raises === flag)
    .map(([action]) => `AD.${action}`);

type Rows = Pick<AdjudicationCourseView, 'panel' | 'recusals'> & { began: { type: string; at: string; by: string }[] };

async function readCourse(reader: Reader, { disputeId, id, parallel }: Proceeding): Promise<Rows> {
  const [rows] = (await reader.query(
    `select (select coalesce(json_agg(json_build_object('name', u.name, 'isChief', m.chief, 'certificate', u.handling_certificate, 'until', u.certificate_until, 'leftAt', m.left_at) order by m.left_at nulls first, m.chief desc, u.name), '[]')
         from panel_member m join app_user u on u.id = m.user_id where m.dispute_id = $1 and m.proceeding_id = $2) as panel,
       (select coalesce(json_agg(json_build_object('id', r.id, 'party', p.name, 'member', u.name, 'reason', r.reason, 'askedAt', r.asked_at, 'granted', r.granted, 'decidedReason', r.decided_reason, 'decidedAt', r.decided_at) order by r.asked_at, r.id), '[]')
         from recusal_request r join party p on p.dispute_id = r.dispute_id and p.id = r.party_id join app_user u on u.id = r.member_id where r.dispute_id = $1 and r.proceeding_id = $2) as recusals,
       (select coalesce(json_agg(json_build_object('type', e.type, 'at', e.at, 'by', e.actor_name) order by e.seq), '[]') from event_log e where e.dispute_id = $1 and e.proceeding_id = $2 and e.type = any($3)) as began`,
    [disputeId, id, parallel.flatMap(raisersOf)],
  )) as [Rows];
  return rows;
}

/** What the department's people look up in a case beside its file. */
export class CourseQueries {
  constructor(private readonly db: Database) {}

  /** For the department alone. @throws RefusalError not_found. */
  get(actor: Actor, proceedingId: string): Promise<AdjudicationCourseView> {
    return this.db.read(actor, async (reader) => {
      if (!isId(proceedingId)) throw new RefusalError(refusal('not_found'));
      const { proceeding, relations } = await getProceedingFor(reader, actor, proceedingId as ProceedingId);
      if (proceeding.procedure !== 'AD' || !canSee(relations, 'panel')) throw new RefusalError(refusal('not_found'));
      const { panel, recusals, began } = await readCourse(reader, proceeding);
      const parallel = proceeding.parallel.map((flag) => {
        const last = began.findLast(({ type }) => raisersOf(flag).includes(type));
        const spec = administrativeAdjudication.parallel?.[flag];
        return { id: flag, name: spec?.name ?? { zh: flag, en: flag }, since: last?.at ?? null, by: last?.by ?? null, stopsClock: (spec?.pauses ?? []).length > 0 };
      });
      return { panel, recusals, parallel };
    });
  }
}
