import type { Channel } from '@contract';
import type { DisputeId, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { type DivisionEnd, divisionToday } from './domain/division-today';
import type { DisputeProfile, MediatorProfile, OrganisationProfile, RankingInput, RuleSetting } from './domain/organisation-profile';

interface DisputeRow extends Omit<DisputeProfile, 'preference' | 'divisions'> {
  divisions: (string | null)[];
  preferredOrganisationId: string | null;
  preferredMediatorId: string | null;
  ended: DivisionEnd[];
  rules: RuleSetting[];
}

const DISPUTE = `
  select d.dispute_type as "disputeType", d.tags, d.foreign_related as "foreignRelated", d.preferred_mediator_id as "preferredMediatorId",
    coalesce(d.preferred_organisation_id, (select m.organisation_id from membership m where m.user_id = d.preferred_mediator_id and m.role = 'mediator' order by 1 limit 1)) as "preferredOrganisationId",
    array(select distinct r.kind from dispute_right r where r.dispute_id = d.dispute_id order by 1) as "rightKinds",
    array(select p.division from party p where p.dispute_id = d.dispute_id) || d.division as divisions,
    (select coalesce(json_agg(json_build_object('code', v.code, 'validTo', v.valid_to, 'successor', v.successor)), '[]') from division v where v.successor is not null) as ended,
    (select json_agg(json_build_object('key', r.key, 'enabled', r.enabled, 'weight', r.weight, 'params', r.params)) from routing_rule r) as rules
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
  select o.id, o.name, o.channel, o.active, o.right_kinds as "rightKinds", o.districts, o.charges_fee as "chargesFee",
    o.licence_no as "licenceNumber", o.licence_from::text as "licenceFrom", o.licence_to::text as "licenceTo", m.people as mediators, m.capacity as "weeklyCapacity",
    (select count(*)::int from proceeding p where p.organisation_id = o.id and p.closed_at is null and p.dispute_id <> $1) as open,
    exists (select 1 from party p where p.dispute_id = $1 and p.name = o.name) as "isParty",
    (select x.why from routing_exclusion x where x.dispute_id = $1 and x.organisation_id = o.id) as excluded,
    array(select distinct unnest(c.districts) from organisation c where (c.parent_id = o.id or c.id = o.id) and c.active and c.kind in ('park_desk', 'contact_point') order by 1) as "pointDivisions"
  from organisation o cross join lateral (
    select coalesce(json_agg(json_build_object('fields', coalesce(f.fields, '{}'), 'languages', coalesce(f.languages, '{}'), 'onLeave', l.away) order by u.id), '[]') as people,
      coalesce(sum(f.weekly_capacity) filter (where not l.away), 0)::int as capacity
    from membership s join app_user u on u.id = s.user_id left join mediator_profile f on f.user_id = u.id
      cross join lateral (select exists (select 1 from mediator_leave v where v.user_id = u.id and $2::date between v.from_on and v.to_on) as away) l
    where s.organisation_id = o.id and s.role = 'mediator' and u.disabled_at is null) m
  where o.channel is not null order by o.id`;

/** All that the ranking looks at, as of one day: two statements, whatever the number of organisations. */
export async function loadRankingInput(reader: Reader, asked: { disputeId: DisputeId; openProcedures: readonly string[]; today: PlainDate }): Promise<RankingInput> {
  const { disputeId, openProcedures, today } = asked;
  const [row] = (await reader.query(DISPUTE, [disputeId])) as DisputeRow[];
  if (!row) throw new Error(`no dispute ${disputeId} to route`);
  const rows = (await reader.query(ORGANISATIONS, [disputeId, today])) as OrganisationRow[];
  const todays = (codes: readonly (string | null)[]) => [...new Set(codes.flatMap((code) => (code ? [divisionToday(row.ended, code, today)] : [])))];
  const { preferredOrganisationId: organisationId, preferredMediatorId: mediatorId, divisions, ended: _, rules, ...dispute } = row;
  return {
    dispute: { ...dispute, divisions: todays(divisions), preference: organisationId || mediatorId ? { organisationId, mediatorId } : null },
    organisations: rows.map((one) => organisationOf(one, todays)),
    rules,
    openProcedures,
    today,
  };
}

function organisationOf(row: OrganisationRow, todays: (codes: readonly string[]) => string[]): OrganisationProfile {
  const { licenceNumber, licenceFrom, licenceTo, ...organisation } = row;
  return {
    ...organisation,
    districts: todays(row.districts),
    pointDivisions: todays(row.pointDivisions),
    licence: licenceNumber === null ? null : { number: licenceNumber, from: licenceFrom, to: licenceTo },
  };
}
