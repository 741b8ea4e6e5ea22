import type { OrganisationView } from '@contract';
import { systemActor } from '@kernel';
import type { Database } from '@platform';

const PUBLIC_KINDS = ['people_committee', 'industry_committee', 'commercial_organisation', 'professional_committee', 'administrative_body', 'park_desk', 'contact_point'];

const ROSTER = `
  select o.id, o.name, o.kind, o.channel, o.districts, o.right_kinds as "rightKinds", o.charges_fee as "chargesFee", o.fee_note as "feeNote", o.phone, o.address, o.parent_id as "parentId",
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'fields', coalesce(p.fields, '{}'), 'languages', coalesce(p.languages, '{}')) order by u.name), '[]')
      from membership m join app_user u on u.id = m.user_id left join mediator_profile p on p.user_id = u.id where m.organisation_id = o.id and m.role = 'mediator' and u.disabled_at is null) as mediators
  from organisation o where o.active and o.kind = any($1) and ($2::uuid is null or o.id = $2) order by o.kind, o.name`;

/** The public roster of organisations and mediators (在线调解规则 5). A few dozen rows for a city. */
export const listOrganisations = (db: Database): Promise<OrganisationView[]> => db.read(systemActor, (reader) => reader.query(ROSTER, [PUBLIC_KINDS, null]));

export async function findOrganisation(db: Database, id: string): Promise<OrganisationView | null> {
  const [row] = await db.read(systemActor, (reader) => reader.query(ROSTER, [PUBLIC_KINDS, id]));
  return row ?? null;
}
