import { hashPassword } from '@identity';
import { systemActor } from '@kernel';
import type { Database, Tx } from '@platform';
import { type SeedConfig, type SeedOptions, seedDisputes } from './seed-disputes';
import { readMarks, setMark } from './seed-marks.store';
import { demonstrationPeople, leave, rooms, seedOrganisations, seedPeople } from './seed-people';

/** True when the demonstration world is whole: its last mark is set last. */
export const isSeeded = async (db: Database): Promise<boolean> => (await readMarks(db)).has('world');

/** True on a first run, also one that was broken off: the world isn't whole, and nobody real has an account here. */
export async function wantsSeed(db: Database): Promise<boolean> {
  if (await isSeeded(db)) return false;
  const ids = seedPeople.map((person) => person.id);
  const strangers = await db.read(systemActor, (reader) => reader.query('select 1 from app_user where not id = any($1) limit 1', [ids]) as Promise<unknown[]>);
  return strangers.length === 0;
}

/** Builds the demonstration world, or what is missing of it: every part has a key of its own, so a killed first run is simply run again. */
export async function seedWorld(db: Database, config: SeedConfig, options?: SeedOptions): Promise<void> {
  await insertPeopleAndOrganisations(db);
  await db.write(systemActor, insertRooms);
  await seedDisputes(db, config, options);
  if (config.localMailbox) await db.write(systemActor, insertContacts);
  await db.write(systemActor, (tx) => setMark(tx, 'world'));
}

/** Who works where in the demonstration world; tests use the same people. */
export async function insertPeopleAndOrganisations(db: Database): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPeople.password);
  await db.write(systemActor, async (tx) => {
    await insertOrganisations(tx);
    await insertPeople(tx, passwordHash);
  });
}

async function insertOrganisations(tx: Tx): Promise<void> {
  await tx.query(
    `insert into organisation (id, name, kind, channel, districts, right_kinds, number_prefix, licence_no, licence_from, licence_to, court_code, charges_fee, fee_note, parent_id)
     select o.id, o.name, o.kind, o.channel, coalesce(o.districts, '{}'), coalesce(o."rightKinds", '{}'), o."numberPrefix", o.licence ->> 'number', (o.licence ->> 'from')::date, (o.licence ->> 'to')::date, o."courtCode", o.fee is not null, o.fee, o.parent
     from jsonb_to_recordset($1::jsonb) as o(id uuid, name text, kind text, channel text, districts text[], "rightKinds" text[], "numberPrefix" text, licence jsonb, "courtCode" text, fee text, parent uuid) on conflict do nothing`,
    [JSON.stringify(seedOrganisations)],
  );
}

/** After the disputes: what happened in them has been read long ago. `.example` is nobody's (RFC 2606). */
const insertContacts = (tx: Tx): Promise<unknown> =>
  tx.query(
    `insert into contact (id, owner, channel, value, created_at, verified_at)
     select gen_random_uuid(), 'user:' || u.id, 'mail', u.username || '@zhihe.example', now(), now() from app_user u where u.username = any($1) on conflict do nothing`,
    [demonstrationPeople.signIns.map(({ username }) => username)],
  );

const insertRooms = (tx: Tx): Promise<unknown> =>
  tx.query(
    `insert into room (id, organisation_id, name, place, seats) select r.id, r.organisation, r.name, r.place, r.seats
     from jsonb_to_recordset($1::jsonb) as r(id uuid, organisation uuid, name text, place text, seats int) on conflict do nothing`,
    [JSON.stringify(Object.values(rooms))],
  );

async function insertPeople(tx: Tx, passwordHash: string): Promise<void> {
  const people = JSON.stringify(seedPeople);
  await tx.query(
    `insert into app_user (id, username, name, password_hash, handling_certificate, certificate_until) select p.id, p.username, p.name, $2, p.certificate ->> 'number', (p.certificate ->> 'until')::date
     from jsonb_to_recordset($1::jsonb) as p(id uuid, username text, name text, certificate jsonb) on conflict do nothing`,
    [people, passwordHash],
  );
  await tx.query(
    `insert into appointment (user_id, organisation_id, role) select p.id, m.organisation, m.role from jsonb_to_recordset($1::jsonb) as p(id uuid, memberships jsonb), jsonb_to_recordset(p.memberships) as m(organisation uuid, role text) on conflict do nothing`,
    [people],
  );
  await tx.query(
    `insert into mediator_profile (user_id, fields, languages, weekly_capacity, seniority) select p.id, m.fields, m.languages, m.capacity, m.seniority
     from jsonb_to_recordset($1::jsonb) as p(id uuid, mediator jsonb), jsonb_to_record(p.mediator) as m(fields text[], languages text[], capacity int, seniority int) where p.mediator is not null on conflict do nothing`,
    [people],
  );
  await tx.query(
    `insert into mediator_leave (user_id, from_on, to_on) select l."user", l."from", l."to" from jsonb_to_recordset($1::jsonb) as l("user" uuid, "from" date, "to" date) on conflict do nothing`,
    [JSON.stringify(leave)],
  );
}
