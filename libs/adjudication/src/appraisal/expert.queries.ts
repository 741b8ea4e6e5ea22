import type { AppraisalView, CaseExpertsView, InvestigatorView } from '@contract';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import type { Database } from '@platform';

const OF_CASE = 'proceeding_id = $1 and dispute_id = (select q.dispute_id from proceeding q where q.id = $1)';

const APPRAISALS = `
  select a.id, a.stage, (select t.name from party t where t.dispute_id = a.dispute_id and t.id = a.party_id) as "askedBy", a.asked_on::text as "askedOn", a.questions, a.samples, a.institution, a.fee_fen::float8 as "feeFen", a.bearer,
    a.named_by_panel as "namedByPanel", a.commissioned_on::text as "commissionedOn", a.due_on::text as "dueOn", a.reported_on::text as "reportedOn", a.opinion, a.objection, a.expert_attended as "expertAttended", a.examination, a.usable, a.ended_reason as "endedReason",
    (select coalesce(json_agg(json_build_object('party', t.name, 'institution', n.institution, 'cost', n.cost) order by t.side, t.position), '[]') from appraisal_answer n join party t on t.dispute_id = n.dispute_id and t.id = n.party_id
      where n.dispute_id = a.dispute_id and n.appraisal_id = a.id) as answers
  from appraisal a where ${OF_CASE} order by a.asked_on, a.id`;

const INVESTIGATORS = `
  select i.id, i.name, i.task, i.assigned_on::text as "assignedOn",
    case when i.recusal_by is not null then json_build_object('reason', i.recusal_reason, 'granted', i.recusal_granted, 'decision', i.recusal_decision) end as recusal,
    (select coalesce(json_agg(json_build_object('givenOn', o.given_on, 'opinion', o.opinion) order by o.given_on, o.id), '[]') from technical_opinion o where o.dispute_id = i.dispute_id and o.investigator_id = i.id) as opinions
  from technical_investigator_of_case i where ${OF_CASE} order by i.assigned_on, i.id`;

/** What experts say in a case, as far as the reader may read it. */
export class ExpertQueries {
  constructor(private readonly db: Database) {}

  /** @throws RefusalError not_found: also for whoever may not read the proceeding. */
  of(actor: Actor, proceedingId: string): Promise<CaseExpertsView> {
    return this.db.read(actor, async (reader) => {
      const known = isId(proceedingId) ? ((await reader.query('select 1 from proceeding where id = $1', [proceedingId])) as unknown[]) : [];
      if (known.length === 0) throw new RefusalError(refusal('not_found'));
      return {
        appraisals: (await reader.query(APPRAISALS, [proceedingId])) as AppraisalView[],
        investigators: (await reader.query(INVESTIGATORS, [proceedingId])) as InvestigatorView[],
      };
    });
  }
}
