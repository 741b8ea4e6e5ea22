import { audienceRelations, newId } from '@kernel';
import { migrate } from '@platform';
import { Client } from 'pg';
import { migrations } from '../../apps/contexts';
import { PolicyForEachVerb1764800004000 } from '../../libs/platform/src/migrations/1764800004000-policy-for-each-verb';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../support/postgres-cluster';
import {
  excessiveGrants,
  foreignKeysWithoutDispute,
  keysWithoutDispute,
  notForced,
  notKeyedByDispute,
  notSecured,
  policiesThatAskNobody,
  referencesWithoutDispute,
  securedTables,
  tablesNotForced,
  tablesWithoutRowSecurity,
} from './schema-faults';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase('schema');
  // The role belongs to the whole server: another spec may be making it at this moment.
  await migrate(database.superuserUrl, migrations).catch(() => migrate(database.superuserUrl, migrations));
  client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await dropTestDatabase(database);
});

/** What `work` does is undone. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

const refusalOf = (sql: string) =>
  undone(() =>
    client.query(sql).then(
      () => null,
      (error: { code: string; constraint?: string }) => error.constraint ?? error.code,
    ),
  );

/** As the app role on behalf of a person; no principals: the setting was never made. */
const asApp = <T>(principals: string | null, work: () => Promise<T>): Promise<T> =>
  undone(async () => {
    await client.query('set local role zhihe_app');
    if (principals !== null) await client.query(`select set_config('app.principals', $1, true)`, [principals]);
    return work();
  });

describe('tables', () => {
  it('have keys that begin with the dispute they belong to', async () => expect(await keysWithoutDispute(client)).toEqual(notKeyedByDispute));

  it('refer to each other inside one dispute', async () => expect(await foreignKeysWithoutDispute(client)).toEqual(referencesWithoutDispute));

  it('are secured row by row', async () => expect(await tablesWithoutRowSecurity(client)).toEqual(notSecured));

  it('are secured against their owner too', async () => expect(await tablesNotForced(client)).toEqual(notForced));

  it('have policies that ask who acts', async () => expect(await policiesThatAskNobody(client)).toEqual([]));

  it('have one policy for each verb, also those of a database from before that was so', async () => {
    const manifold = `select tablename || '.' || policyname as name from pg_policies where schemaname = 'public' and cmd = 'ALL'`;
    expect((await client.query(manifold)).rows).toEqual([]);
    await undone(async () => {
      const asks = `(owner = any((select string_to_array(current_setting('app.principals', true), ','))::text[]))`;
      await client.query(`create table before (owner text primary key); alter table before enable row level security; alter table before force row level security;
        create policy before_read on before for select using (${asks}); create policy before_write on before for all using (${asks}) with check (${asks} and owner <> 'nobody');
        grant select, insert, update, delete on before to zhihe_app`);
      await new PolicyForEachVerb1764800004000().up(client as never);
      expect((await client.query(manifold)).rows).toEqual([]);
      expect(await policiesThatAskNobody(client)).toEqual([]);
      await client.query(`set local role zhihe_app; set local app.principals = 'mine,nobody'; insert into before values ('mine')`);
      expect((await client.query(`update before set owner = 'mine' returning owner`)).rows).toEqual([{ owner: 'mine' }]);
      await client.query('savepoint here');
      expect(await client.query(`insert into before values ('nobody')`).catch(({ code }) => code)).toBe('42501');
      await client.query('rollback to here');
      await client.query(`set local app.principals = 'another'`);
      expect((await client.query('delete from before returning owner')).rows).toEqual([]);
    });
  });

  it('are seen through by these checks when they are wrong', async () => {
    await undone(async () => {
      await client.query(`
        create table bad_parent (id uuid unique, dispute_id uuid, primary key (id, dispute_id));
        create table bad_child (dispute_id uuid primary key, parent uuid constraint bad_reference references bad_parent (id));
        alter table bad_child enable row level security;
        create policy bad_policy on bad_child using (true);
        grant truncate on bad_child to zhihe_app;`);
      expect(await keysWithoutDispute(client)).toContain('bad_parent');
      expect(await foreignKeysWithoutDispute(client)).toContain('bad_reference');
      expect(await tablesWithoutRowSecurity(client)).toContain('bad_parent');
      expect(await tablesNotForced(client)).toContain('bad_child');
      expect(await policiesThatAskNobody(client)).toEqual(['bad_child.bad_policy']);
      expect(await excessiveGrants(client)).toEqual(['bad_child TRUNCATE']);
    });
  });
});

describe('the app role', () => {
  const rights = async (table: string, asked: string[]) => {
    const { rows } = await client.query<{ held: string[] }>(
      `select coalesce(array_agg(r) filter (where has_table_privilege('zhihe_app', $1, r)), '{}') as held from unnest($2::text[]) as r`,
      [table, asked],
    );
    return rows[0]?.held;
  };
  const every = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];

  it('adds to the audit trail and changes nothing in it', async () => expect(await rights('event_log', every)).toEqual(['SELECT', 'INSERT']));

  it('reads who has access, and writes it through the two functions only', async () => {
    expect(await rights('dispute_access', every)).toEqual(['SELECT']);
    expect(
      await asApp('user:x', () =>
        client.query(`insert into dispute_access (dispute_id, principal, relation, reason) values (gen_random_uuid(), 'user:x', 'mediator', '')`).catch(({ code }) => code),
      ),
    ).toBe('42501');
  });

  it('empties no table, and hangs nothing on one', async () => expect(await excessiveGrants(client)).toEqual([]));

  it('is nobody special', async () => {
    const { rows } = await client.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'zhihe_app'`);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false }]);
    const owned = await client.query(`select relname from pg_class where relowner = 'zhihe_app'::regrole`);
    expect(owned.rows).toEqual([]);
    expect(await asApp(null, () => client.query('create table public.mine (id int)').catch(({ code }) => code))).toBe('42501');
  });
});

describe('the database refuses', () => {
  const proceeding = (more: { closed?: boolean; blocker?: boolean }) =>
    `insert into proceeding (dispute_id, id, procedure, state, opened_at, updated_at, closed_at, blocker_who, blocker_zh, blocker_en, blocker_since)
     values (gen_random_uuid(), gen_random_uuid(), 'RM', 'X', now(), now(), ${more.closed ? 'now()' : 'null'}, ${more.blocker ? `'clerk', '审查', 'review', now()` : 'null, null, null, null'})`;

  it('an open proceeding that nobody has to move', async () => {
    expect(await refusalOf(proceeding({}))).toBe('open_has_blocker');
    expect(await refusalOf(proceeding({ closed: true, blocker: true }))).toBe('open_has_blocker');
    expect(await refusalOf(proceeding({ blocker: true }))).toBeNull();
    expect(await refusalOf(proceeding({ closed: true }))).toBeNull();
  });

  it('a second running deadline of one rule', async () => {
    const [dispute, id] = [newId(), newId()];
    const deadline = (state: string) =>
      `insert into deadline (dispute_id, id, proceeding_id, rule_id, rule_from, trigger_on, due_on, due_at, provisional, state, steps, started_at, rule_hash, calendar_hash)
       values ('${dispute}', gen_random_uuid(), '${id}', 'RM-30D', '2026-01-01', '2026-11-22', '2026-12-22', now(), false, '${state}', '[]', now(), 'a text', 'a text')`;
    const text = `insert into law_text (hash, content) values ('a text', '{}')`;
    const parent = `${text}; ${proceeding({ blocker: true }).replace('gen_random_uuid(), gen_random_uuid()', `'${dispute}', '${id}'`)}`;
    expect(await refusalOf(`${parent}; ${deadline('running')}; ${deadline('running')}`)).toBe('deadline_one_running');
    expect(await refusalOf(`${parent}; ${deadline('running')}; ${deadline('paused')}`)).toBe('deadline_one_running');
    expect(await refusalOf(`${parent}; ${deadline('met')}; ${deadline('running')}`)).toBeNull();
  });
});

it('who may see what is the same table in PostgreSQL and in the kernel', async () => {
  const { rows } = await client.query<{ audience: string; relation: string }>('select audience, relation from audience_relation');
  const pairs = Object.entries(audienceRelations).flatMap(([audience, relations]) => relations.map((relation) => `${audience} ${relation}`));
  expect(rows.map(({ audience, relation }) => `${audience} ${relation}`).sort()).toEqual(pairs.sort());
});

describe('row-level security', () => {
  const dispute = newId();
  const rows = `
    insert into dispute (dispute_id, receipt_number, title, summary, filed_at, filed_on, filed_by, source, filing_key) values ('${dispute}', 'R-schema', 't', 's', now(), '2026-11-22', 'user:a', 'party', 'k');
    insert into party (dispute_id, id, side, position, kind, name) values ('${dispute}', gen_random_uuid(), 'A', 1, 'person', '甲');
    insert into event_log (dispute_id, seq, id, at, actor, actor_name, type, audience, payload, prev_hash, hash) values ('${dispute}', 1, gen_random_uuid(), now(), 'user:a', '甲', 'x', 'procedure', '{}', '', ''), ('${dispute}', 2, gen_random_uuid(), now(), 'user:a', '甲', 'x', 'private', '{}', '', '');
    insert into draft (id, owner, version, data, saved_at, filing_key) values (gen_random_uuid(), 'user:a', 1, '{}', now(), 'd-schema');
    insert into notice (id, recipient, at, title, body, dedup_key) values (gen_random_uuid(), 'user:a', now(), '{}', '{}', 'n-schema');
    insert into dispute_access (dispute_id, principal, relation, reason) values ('${dispute}', 'user:a', 'applicant', '')`;
  const counts = async () => {
    const tables = await securedTables(client);
    const counted = await client.query<Record<string, number>>(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`);
    return Object.fromEntries(Object.entries(counted.rows[0] ?? {}).filter(([, count]) => count > 0));
  };

  beforeAll(() => client.query(rows));

  it.each([
    ['when nobody has said who acts', null],
    ['for an empty list of names', ''],
    ['for a stranger', 'user:b'],
  ])('hides every row %s', async (_when, principals) => expect(await asApp(principals, counts)).toEqual({}));

  it('shows a person what is theirs, and only to their audience', async () =>
    expect(await asApp('user:a,role:x', counts)).toEqual({ dispute: 1, party: 1, event_log: 1, draft: 1, notice: 1, dispute_access: 1, search_entry: 2 }));

  it('lets nobody write into what they cannot see', async () => {
    const event = `insert into event_log (dispute_id, seq, id, at, actor, actor_name, type, audience, payload, prev_hash, hash) values ('${dispute}', 9, gen_random_uuid(), now(), 'x', 'x', 'x', 'joint', '{}', '', '')`;
    const attempt = (principals: string | null) =>
      asApp(principals, () =>
        client.query(event).then(
          () => 'written',
          ({ code }) => code,
        ),
      );
    expect(await attempt(null)).toBe('42501');
    expect(await attempt('user:b')).toBe('42501');
    expect(await attempt('user:a')).toBe('written');
    expect(await asApp('user:b', () => client.query('update party set name = name'))).toMatchObject({ rowCount: 0 });
  });
});
