import type { AppointmentView, PersonLine } from '@contract';
import type { PlainDate, UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { PersonRecord } from '../domain/person-record';

export interface StoredPerson {
  id: UserId;
  version: number;
  record: PersonRecord;
}

const RECORD = `
  select u.id, u.version, u.username, u.name, u.phone, u.disabled_at is not null as disabled,
    coalesce(p.fields, '{}') as fields, coalesce(p.languages, '{}') as languages, coalesce(p.weekly_capacity, 5) as "weeklyCapacity", p.load_limit as "loadLimit",
    coalesce(p.seniority, 0) as seniority, coalesce(p.training_hours, 0) as "trainingHours", p.discipline, p.bio, u.handling_certificate as certificate, u.certificate_until::text as "certificateUntil",
    (select coalesce(json_agg(json_build_object('organisationId', a.organisation_id, 'role', a.role, 'from', a.valid_from, 'to', a.valid_to)), '[]') from appointment a where a.user_id = u.id) as appointments,
    (select coalesce(json_agg(json_build_object('from', l.from_on, 'to', l.to_on)), '[]') from mediator_leave l where l.user_id = u.id) as leaves,
    (select coalesce(json_agg(json_build_object('kind', i.subject_kind, 'subject', i.subject, 'note', i.note)), '[]') from declared_interest i where i.user_id = u.id) as interests
  from app_user u left join mediator_profile p on p.user_id = u.id`;

type Row = PersonRecord & { id: UserId; version: number };
const byText = <T>(rows: T[]): T[] => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const storedOf = (rows: unknown): StoredPerson[] =>
  (rows as Row[]).map(({ id, version, ...record }) => ({
    id,
    version,
    record: { ...record, appointments: byText(record.appointments), leaves: byText(record.leaves), interests: byText(record.interests) },
  }));

/** By id, or by user name for an import; locked against a change that comes at the same time. */
export async function lockPeople(tx: Tx, wanted: { ids: readonly string[]; usernames: readonly string[] }): Promise<StoredPerson[]> {
  return storedOf(
    await tx.query(`${RECORD} where u.id = any($1) or lower(u.username) = any($2) order by u.id for update of u`, [wanted.ids, wanted.usernames.map((name) => name.toLowerCase())]),
  );
}

export async function findPerson(reader: Reader, id: string): Promise<StoredPerson | null> {
  return storedOf(await reader.query(`${RECORD} where u.id = $1`, [id]))[0] ?? null;
}

export const peopleNamed = async (reader: Reader, usernames: readonly string[]): Promise<StoredPerson[]> =>
  storedOf(await reader.query(`${RECORD} where lower(u.username) = any($1)`, [usernames.map((name) => name.toLowerCase())]));

export interface NewPerson extends StoredPerson {
  passwordHash: string;
}

const certified = ({ certificate, certificateUntil }: PersonRecord) => ({ certificate, certificateUntil });

/** The password is for one time: its owner sets another at the first sign-in. The unique user name decides who came first. */
export async function insertPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  const rows = people.map(({ id, version, passwordHash, record }) => ({
    id,
    version,
    passwordHash,
    ...certified(record),
    username: record.username,
    name: record.name,
    phone: record.phone,
  }));
  await tx.query(
    `insert into app_user (id, version, username, name, phone, password_hash, must_change_password, handling_certificate, certificate_until)
     select r.id, r.version, r.username, r.name, r.phone, r."passwordHash", true, r.certificate, r."certificateUntil"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, username text, name text, phone text, "passwordHash" text, certificate text, "certificateUntil" date)`,
    [JSON.stringify(rows)],
  );
  await replaceDetails(tx, people);
}

/** The rows carry their new versions; the caller holds the locks. */
export async function updatePeople(tx: Tx, people: readonly StoredPerson[], at: Date): Promise<void> {
  const rows = people.map(({ id, version, record }) => ({ id, version, ...certified(record), name: record.name, phone: record.phone, disabled: record.disabled }));
  await tx.query(
    `update app_user u set version = r.version, name = r.name, phone = r.phone, handling_certificate = r.certificate, certificate_until = r."certificateUntil", disabled_at = case when r.disabled then coalesce(u.disabled_at, $2) end
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, name text, phone text, disabled boolean, certificate text, "certificateUntil" date) where u.id = r.id`,
    [JSON.stringify(rows), at],
  );
  await replaceDetails(tx, people);
}

/** The form is the whole of it: what it no longer names is gone from the tables and stays in the history. */
async function replaceDetails(tx: Tx, people: readonly StoredPerson[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const rows = JSON.stringify(people.map(({ id, record }) => ({ id, ...record })));
  for (const table of ['appointment', 'mediator_leave', 'declared_interest']) await tx.query(`delete from ${table} where user_id = any($1)`, [ids]);
  await tx.query(
    `insert into appointment (user_id, organisation_id, role, valid_from, valid_to) select r.id, a."organisationId", a.role, a."from", a."to"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, appointments jsonb), jsonb_to_recordset(r.appointments) as a("organisationId" uuid, role text, "from" date, "to" date)`,
    [rows],
  );
  await tx.query(
    `insert into mediator_leave (user_id, from_on, to_on) select r.id, l."from", l."to" from jsonb_to_recordset($1::jsonb) as r(id uuid, leaves jsonb), jsonb_to_recordset(r.leaves) as l("from" date, "to" date)`,
    [rows],
  );
  await tx.query(
    `insert into declared_interest (user_id, subject_kind, subject, note) select r.id, i.kind, i.subject, i.note
     from jsonb_to_recordset($1::jsonb) as r(id uuid, interests jsonb), jsonb_to_recordset(r.interests) as i(kind text, subject text, note text) on conflict do nothing`,
    [rows],
  );
  await tx.query(
    `insert into mediator_profile (user_id, fields, languages, weekly_capacity, load_limit, seniority, training_hours, discipline, bio)
     select r.id, r.fields, r.languages, r."weeklyCapacity", r."loadLimit", r.seniority, r."trainingHours", r.discipline, r.bio
     from jsonb_to_recordset($1::jsonb) as r(id uuid, fields text[], languages text[], "weeklyCapacity" int, "loadLimit" int, seniority int, "trainingHours" int, discipline text, bio text)
     on conflict (user_id) do update set fields = excluded.fields, languages = excluded.languages, weekly_capacity = excluded.weekly_capacity, load_limit = excluded.load_limit,
       seniority = excluded.seniority, training_hours = excluded.training_hours, discipline = excluded.discipline, bio = excluded.bio`,
    [rows],
  );
}

/** Another one-time password; ends every session of the account. */
export async function replacePassword(tx: Tx, { id, version }: StoredPerson, passwordHash: string): Promise<void> {
  await tx.query('update app_user set password_hash = $2, must_change_password = true, version = $3 where id = $1', [id, passwordHash, version]);
  await tx.query('update user_session set ended_at = now() where user_id = $1 and ended_at is null', [id]);
}

const PAGE = 50;

export interface PeopleWanted {
  /** The last name and id of the page before. */
  after: { name: string; id: string } | null;
  search: string | null;
  organisationId: string | null;
  /** Null: everybody; else only mediators of these organisations. */
  mediatorsOf: readonly string[] | null;
  today: PlainDate;
  /** How many days before its last one a certificate is said to end. */
  soonDays: number;
}

/** People with an appointment, or one they once had; applicants are nobody's to look through. By name, one row more than a page. */
export async function personLines(reader: Reader, wanted: PeopleWanted): Promise<{ rows: PersonLine[]; hasMore: boolean }> {
  const rows = (await reader.query(
    `select u.id, u.username, u.name, u.disabled_at is not null as disabled, u.must_change_password as "mustChangePassword", u.certificate_until::text as "certificateUntil",
       case when u.certificate_until < $6 then 'over' when u.certificate_until < $6::date + $7::int then 'ending' end as "certificateState", a.held as appointments
     from app_user u cross join lateral (
       select json_agg(json_build_object('organisationId', o.id, 'organisation', o.name, 'role', m.role, 'from', m.valid_from, 'to', m.valid_to) order by o.name, m.role) as held,
         bool_or($4::uuid is null or m.organisation_id = $4) as here, bool_or($5::uuid[] is null or (m.role = 'mediator' and m.organisation_id = any($5))) as mine
       from appointment m join organisation o on o.id = m.organisation_id where m.user_id = u.id) a
     where a.here and a.mine and ($1::text is null or (u.name, u.id) > ($1, $2::uuid)) and ($3::text is null or strpos(u.name, $3) > 0 or strpos(lower(u.username), lower($3)) > 0)
     order by u.name, u.id limit ${PAGE + 1}`,
    [wanted.after?.name ?? null, wanted.after?.id ?? null, wanted.search, wanted.organisationId, wanted.mediatorsOf, wanted.today, wanted.soonDays],
  )) as (PersonLine & { appointments: AppointmentView[] })[];
  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE };
}
