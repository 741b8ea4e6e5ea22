import type { OrganisationView } from '@contract';
import { type PlainDate, systemActor } from '@kernel';
import type { Database } from '@platform';

const PUBLIC_KINDS = ['people_committee', 'industry_committee', 'commercial_organisation', 'professional_committee', 'administrative_body', 'park_desk', 'contact_point'];

const ROSTER = `
  select o.id, o.name, o.kind, o.channel, o.districts, o.right_kinds as "rightKinds", o.dispute_types as "disputeTypes", o.charges_fee as "chargesFee", o.fee_note as "feeNote",
    o.licence_no as "licenceNumber", o.licence_from as "licenceFrom", o.licence_to as "licenceTo", o.phone, o.working_hours as "workingHours", o.address, o.parent_id as "parentId",
    coalesce(m.people, '[]') as mediators
  from organisation o left join (
    select a.organisation_id, json_agg(json_build_object('id', u.id, 'name', u.name, 'fields', coalesce(p.fields, '{}'), 'languages', coalesce(p.languages, '{}'), 'seniority', p.seniority,
        'termFrom', a.valid_from, 'termTo', a.valid_to, 'trainingHours', p.training_hours, 'discipline', p.discipline, 'bio', p.bio) order by u.name, u.id) as people
    from appointment a join app_user u on u.id = a.user_id and u.disabled_at is null left join mediator_profile p on p.user_id = u.id
    where a.role = 'mediator' and in_force(a.valid_from, a.valid_to, $3) group by a.organisation_id) m on m.organisation_id = o.id
  where in_force(o.valid_from, o.valid_to, $3) and o.kind = any($1) and ($2::uuid is null or o.id = $2) order by o.kind, o.name`;

/** The public roster of organisations and mediators as of one day (在线调解规则 5). A few dozen rows for a city. */
export const listOrganisations = (db: Database, today: PlainDate): Promise<OrganisationView[]> =>
  db.read(systemActor, (reader) => reader.query(ROSTER, [PUBLIC_KINDS, null, today]));

export async function findOrganisation(db: Database, id: string, today: PlainDate): Promise<OrganisationView | null> {
  const [row] = await db.read(systemActor, (reader) => reader.query(ROSTER, [PUBLIC_KINDS, id, today]));
  return row ?? null;
}
