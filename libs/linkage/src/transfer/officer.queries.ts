import type { DisputeId, OrganisationId, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { findConflicts } from '@routing';
import type { OfficerFacts } from '../domain/officers';

const OFFICERS = `
  select u.id as "userId", u.name, case when u.certificate_until is null or u.certificate_until >= $2::date then u.handling_certificate end as card
  from membership m join app_user u on u.id = m.user_id where m.organisation_id = $1 and m.role = 'enforcement_officer' and u.disabled_at is null order by u.name`;

/** Everybody of the agency who may join a special team, with what stands against each (行政处罚法 42, 43). Two statements, whatever the number of people. */
export async function findOfficers(
  reader: Reader,
  { disputeId, organisationId, today }: { disputeId: DisputeId; organisationId: OrganisationId; today: PlainDate },
): Promise<OfficerFacts[]> {
  const officers = (await reader.query(OFFICERS, [organisationId, today])) as Omit<OfficerFacts, 'conflicts'>[];
  const conflicts = await findConflicts(
    reader,
    disputeId,
    officers.map(({ userId }) => userId),
  );
  // A namesake is told elsewhere and keeps nobody out.
  return officers.map((officer) => ({ ...officer, conflicts: conflicts.filter(({ userId, why }) => userId === officer.userId && why !== 'namesake').map(({ reason }) => reason) }));
}
