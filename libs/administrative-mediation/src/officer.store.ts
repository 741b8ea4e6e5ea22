import type { DisputeId, OrganisationId } from '@kernel';
import type { Reader } from '@platform';
import type { OfficerFacts } from './domain/facts';

/**
 * Everybody of the department who handles cases, with what keeps them from mediating this dispute: a seat on a panel over it, also a
 * former one, a step of theirs in its adjudication, or a granted recusal. Read with all facts.
 */
export const findOfficers = (reader: Reader, { disputeId, departmentId }: { disputeId: DisputeId; departmentId: OrganisationId }): Promise<OfficerFacts[]> =>
  reader.query(
    `select u.id as "userId", u.name, case
        when exists (select 1 from recusal_request r where r.dispute_id = $1 and r.member_id = u.id and r.granted) then 'recused'
        when exists (select 1 from panel_member s where s.dispute_id = $1 and s.user_id = u.id)
          or exists (select 1 from proceeding q where q.dispute_id = $1 and q.handler_id = u.id and q.procedure = 'AD')
          or exists (select 1 from event_log e where e.dispute_id = $1 and e.actor = 'user:' || u.id and e.type like 'AD.%') then 'decides' end as obstacle
     from membership m join app_user u on u.id = m.user_id where m.organisation_id = $2 and m.role = 'case_handler' and u.disabled_at is null order by u.name, u.id`,
    [disputeId, departmentId],
  ) as Promise<OfficerFacts[]>;
