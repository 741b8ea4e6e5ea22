import type { Channel } from '@contract';
import type { DisputeId, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { type DivisionEnd, divisionToday } from './domain/division-today';
import type { DisputeProfile, MediatorProfile, OrganisationProfile, RankingInput, RuleSetting } from './domain/organisation-profile';
import { rulesInForce } from './routing-rule.store';

export interface DisputeRow extends Omit<DisputeProfile, 'preference' | 'divisions'> {
  divisions: (string | null)[];
  preferredOrganisationId: string | null;
  preferredMediatorId: string | null;
}

/** The columns of a dispute that a rule asks about, of `dispute d`. */
export const PROFILE = `
  d.dispute_type as "disputeType", d.tags, d.foreign_related as "foreignRelated", d.preferred_mediator_id as "preferredMediatorId",
    coalesce(d.preferred_organisation_id, (select m.organisation_id from membership m where m.user_id = d.preferred_mediator_id and m.role = 'mediator' order by 1 limit 1)) as "preferredOrganisationId",
    array(select distinct r.kind from dispute_right r where r.dispute_id = d.dispute_id order by 1) as "rightKinds",
    array(select p.division from party p where p.dispute_id = d.dispute_id) || d.division as divisions`;

export const ENDED = `(select coalesce(json_agg(json_build_object('code', v.code, 'validTo', v.valid_to, 'successor', v.successor)), '[]') from division v where v.successor is not null) as ended`;

const DISPUTE = `
  select ${PROFILE}, ${ENDED},
    (select json_agg(json_build_object('key', r.key, 'enabled', r.enabled, 'weight', r.weight, 'params', r.params)) from (${rulesInForce('$2')}) r) as rules
  from dispute d where d.dispute_id = $1`;

interface OrganisationRow extends Omit<OrganisationProfile, 'licence' | 'mediators' | 'channel'> {
  channel: Channel;
  licenceNumber: string | null;
  licenceFrom: PlainDate | null;
  licenceTo: PlainDate | null;
  mediators: MediatorProfile[];
}

/**
 * An organisation is a party when a party bears its very name. Its capacity is that of the mediators who are there;
 * its load is everything it has open, whatever the procedure.
 */
const ORGANISATIONS = `
  select o.id, o.name, o.channel, in_force(o.valid_from, o.valid_to, $2) as active, o.right_kinds as "rightKinds", o.dispute_types as "disputeTypes", o.districts, o.charges_fee as "chargesFee",
    o.licence_no as "licenceNumber", o.licence_from::text as "licenceFrom", o.licence_to::text as "licenceTo", m.people as mediators, m.capacity as "weeklyCapacity",
    (select count(*)::int from proceeding p where p.organisation_id = o.id and p.closed_at is null and p.dispute_id is distinct from $1) as open,
    exists (select 1 from party p where p.dispute_id = $1::uuid and p.name = o.name) as "isParty",
    (select x.why from routing_exclusion x where x.dispute_id = $1 and x.organisation_id = o.id) as excluded,
    array(select distinct unnest(c.districts) from organisation c where (c.parent_id = o.id or c.id = o.id) and in_force(c.valid_from, c.valid_to, $2) and c.kind in ('park_desk', 'contact_point') order by 1) as "pointDivisions"
  from organisation o cross join lateral (
    select coalesce(json_agg(json_build_object('fields', coalesce(f.fields, '{}'), 'languages', coalesce(f.languages, '{}'), 'onLeave', l.away) order by u.id), '[]') as people,
      coalesce(sum(f.weekly_capacity) filter (where not l.away), 0)::int as capacity
    from appointment s join app_user u on u.id = s.user_id left join mediator_profile f on f.user_id = u.id
      cross join lateral (select exists (select 1 from mediator_leave v where v.user_id = u.id and $2::date between v.from_on and v.to_on) as away) l
    where s.organisation_id = o.id and s.role = 'mediator' and in_force(s.valid_from, s.valid_to, $2) and u.disabled_at is null) m
  where o.channel is not null order by o.id`;

/** All that the ranking looks at, as of one day: two statements, whatever the number of organisations. */
export async function loadRankingInput(reader: Reader, asked: { disputeId: DisputeId; openProcedures: readonly string[]; today: PlainDate }): Promise<RankingInput> {
  const { disputeId, openProcedures, today } = asked;
  const [row] = (await reader.query(DISPUTE, [disputeId, today])) as (DisputeRow & { ended: DivisionEnd[]; rules: RuleSetting[] })[];
  if (!row) throw new Error(`no dispute ${disputeId} to route`);
  const { ended, rules, ...dispute } = row;
  const codes: CodesOnDay = { ended, today };
  return { dispute: profileOf(dispute, codes), organisations: await organisationsFor(reader, disputeId, codes), rules, openProcedures, today };
}

/** Which divisions have ended by the day, and what took them over. */
export interface CodesOnDay {
  ended: readonly DivisionEnd[];
  today: PlainDate;
}

const todays = (codes: readonly (string | null)[], { ended, today }: CodesOnDay): string[] => [
  ...new Set(codes.flatMap((code) => (code ? [divisionToday(ended, code, today)] : []))),
];

export function profileOf(row: DisputeRow, day: CodesOnDay): DisputeProfile {
  const { preferredOrganisationId: organisationId, preferredMediatorId: mediatorId, divisions, ...dispute } = row;
  return { ...dispute, divisions: todays(divisions, day), preference: organisationId || mediatorId ? { organisationId, mediatorId } : null };
}

/** @param disputeId null: as they stand, without regard to any one dispute. */
export async function organisationsFor(reader: Reader, disputeId: DisputeId | null, day: CodesOnDay): Promise<OrganisationProfile[]> {
  const rows = (await reader.query(ORGANISATIONS, [disputeId, day.today])) as OrganisationRow[];
  return rows.map(({ licenceNumber, licenceFrom, licenceTo, ...organisation }) => ({
    ...organisation,
    districts: todays(organisation.districts, day),
    pointDivisions: todays(organisation.pointDivisions, day),
    licence: licenceNumber === null ? null : { number: licenceNumber, from: licenceFrom, to: licenceTo },
  }));
}
