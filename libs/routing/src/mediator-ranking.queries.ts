import type { DisputeId, OrganisationId, PlainDate, UserId } from '@kernel';
import type { Reader } from '@platform';
import { conflictsOf } from './conflict.queries';
import { type MediatorCandidate, type RankedMediator, rankMediators } from './domain/rank-mediators';

type Row = Omit<MediatorCandidate, 'conflicts' | 'refused'>;

const MEDIATORS = `
  select u.id as "userId", u.name, coalesce(f.fields, '{}') as fields, coalesce(f.languages, '{}') as languages, coalesce(f.seniority, 0) as seniority, f.load_limit as "loadLimit",
    exists (select 1 from mediator_leave v where v.user_id = u.id and $2::date between v.from_on and v.to_on) as "onLeave",
    (select count(*)::int from proceeding p where p.handler_id = u.id and p.closed_at is null) as open
  from appointment s join app_user u on u.id = s.user_id left join mediator_profile f on f.user_id = u.id
  where s.organisation_id = $1 and s.role = 'mediator' and in_force(s.valid_from, s.valid_to, $2) and u.disabled_at is null order by u.id`;

/**
 * The organisation's mediators for this dispute, best first; those who may not have it last, with the reason. Three
 * statements, whatever the number of people. Reads as the house: conflicts and load lie in other disputes too.
 * @param asked.refused mediators a party has refused, which the mediation's own tables know.
 */
export async function mediatorRanking(
  reader: Reader,
  asked: { disputeId: DisputeId; organisationId: OrganisationId; today: PlainDate; refused?: readonly UserId[] },
): Promise<RankedMediator[]> {
  const { disputeId, organisationId, today, refused = [] } = asked;
  const [dispute] = (await reader.query(
    `select d.foreign_related as "foreignRelated", array(select distinct r.kind from dispute_right r where r.dispute_id = d.dispute_id order by 1) as "rightKinds" from dispute d where d.dispute_id = $1`,
    [disputeId],
  )) as { foreignRelated: boolean; rightKinds: string[] }[];
  if (!dispute) return [];
  const rows = (await reader.query(MEDIATORS, [organisationId, today])) as Row[];
  const conflicts = await conflictsOf(
    reader,
    disputeId,
    rows.map((row) => row.userId),
  );
  return rankMediators(
    rows.map((row) => ({ ...row, conflicts: conflicts[row.userId] ?? [], refused: refused.includes(row.userId) })),
    dispute,
  );
}
