import type { OrganisationLine } from '@contract';
import { type OrganisationId, type PlainDate } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { OrganisationRecord } from '../domain/organisation-record';

export interface StoredOrganisation {
  id: OrganisationId;
  version: number;
  record: OrganisationRecord;
}

const RECORD = `name, kind, channel, valid_from as "validFrom", valid_to as "validTo", licence_no as "licenceNumber", licence_from as "licenceFrom", licence_to as "licenceTo",
  charges_fee as "chargesFee", fee_note as "feeNote", right_kinds as "rightKinds", dispute_types as "disputeTypes", districts, parent_id as "parentId",
  phone, working_hours as "workingHours", address, number_prefix as "numberPrefix", court_code as "courtCode"`;

/** By id, or by name for an import; locked against a change that comes at the same time. */
export async function lockOrganisations(tx: Tx, wanted: { ids: readonly string[]; names: readonly string[] }): Promise<StoredOrganisation[]> {
  return storedOf(await tx.query(`select id, version, ${RECORD} from organisation where id = any($1) or name = any($2) order by id for update`, [wanted.ids, wanted.names]));
}

export async function findStoredOrganisation(reader: Reader, id: string): Promise<StoredOrganisation | null> {
  return storedOf(await reader.query(`select id, version, ${RECORD} from organisation where id = $1`, [id]))[0] ?? null;
}

export const storedOrganisationsNamed = async (reader: Reader, names: readonly string[]): Promise<StoredOrganisation[]> =>
  storedOf(await reader.query(`select id, version, ${RECORD} from organisation where name = any($1)`, [names]));

const storedOf = (rows: unknown): StoredOrganisation[] =>
  (rows as (OrganisationRecord & { id: OrganisationId; version: number })[]).map(({ id, version, ...record }) => ({ id, version, record }));

const ROWS = `jsonb_to_recordset($1::jsonb) as r(id uuid, version int, name text, kind text, channel text, "validFrom" date, "validTo" date, "licenceNumber" text, "licenceFrom" date, "licenceTo" date,
  "chargesFee" boolean, "feeNote" text, "rightKinds" text[], "disputeTypes" text[], districts text[], "parentId" uuid, phone text, "workingHours" text, address text, "numberPrefix" text, "courtCode" text)`;

const flat = (rows: readonly StoredOrganisation[]): string => JSON.stringify(rows.map(({ id, version, record }) => ({ id, version, ...record })));

/** The unique name decides who came first. */
export const insertOrganisations = (tx: Tx, rows: readonly StoredOrganisation[]): Promise<unknown> =>
  tx.query(
    `insert into organisation (id, version, name, kind, channel, valid_from, valid_to, licence_no, licence_from, licence_to, charges_fee, fee_note, right_kinds, dispute_types, districts, parent_id, phone, working_hours, address, number_prefix, court_code)
     select r.id, r.version, r.name, r.kind, r.channel, r."validFrom", r."validTo", r."licenceNumber", r."licenceFrom", r."licenceTo", r."chargesFee", r."feeNote", r."rightKinds", r."disputeTypes", r.districts, r."parentId", r.phone, r."workingHours", r.address, r."numberPrefix", r."courtCode" from ${ROWS}`,
    [flat(rows)],
  );

/** The rows carry their new versions; the caller holds the locks. */
export const updateOrganisations = (tx: Tx, rows: readonly StoredOrganisation[]): Promise<unknown> =>
  tx.query(
    `update organisation o set version = r.version, name = r.name, kind = r.kind, channel = r.channel, valid_from = r."validFrom", valid_to = r."validTo", licence_no = r."licenceNumber", licence_from = r."licenceFrom", licence_to = r."licenceTo",
       charges_fee = r."chargesFee", fee_note = r."feeNote", right_kinds = r."rightKinds", dispute_types = r."disputeTypes", districts = r.districts, parent_id = r."parentId", phone = r.phone, working_hours = r."workingHours", address = r.address,
       number_prefix = r."numberPrefix", court_code = r."courtCode" from ${ROWS} where o.id = r.id`,
    [flat(rows)],
  );

/** Every organisation, also those that have ended. A few dozen rows for a city. */
export const organisationLines = (reader: Reader, today: PlainDate): Promise<OrganisationLine[]> =>
  reader.query(
    `select o.id, o.name, o.kind, o.channel, o.districts, o.licence_no as "licenceNumber", o.licence_to as "licenceTo", o.valid_from as "validFrom", o.valid_to as "validTo",
       in_force(o.valid_from, o.valid_to, $1) as "inForce", coalesce(p.people, 0) as people
     from organisation o left join (select organisation_id, count(distinct user_id)::int as people from appointment where in_force(valid_from, valid_to, $1) group by organisation_id) p on p.organisation_id = o.id
     order by o.kind, o.name`,
    [today],
  ) as Promise<OrganisationLine[]>;
