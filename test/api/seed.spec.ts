import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPartyByAccessCode, hashAccessCode } from '@disputes';
import { systemActor } from '@kernel';
import { Database, openBell, readConfig, systemClock } from '@platform';
import { composeServices, prepareDatabase, procedureRegistry } from '../../apps/contexts';
import { demonstrations, unfinishedDrafts } from '../../apps/ops/src/seed-demonstrations';
import { seedDisputeList, seedDisputes, seedHouse } from '../../apps/ops/src/seed-disputes';
import { draftOf, fileByDraft } from '../../apps/ops/src/seed-filing';
import { type SeedDispute, step } from '../../apps/ops/src/seed-line';
import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import { seedDispute } from '../../apps/ops/src/seed-run';
import { insertPeopleAndOrganisations, isSeeded, seedWorld } from '../../apps/ops/src/seed-world';
import { verify } from '../../apps/ops/src/verify-audit';
import { startWorker } from '../../apps/worker/src/worker';
import { createTestDatabase, dropTestDatabase, prepareTemplate } from '../support/postgres-cluster';

/** A database with the people of the demonstration world and no worker beside it: seeding is looked at by itself. */
async function emptyWorld(called: string) {
  await prepareTemplate(async (url) => void (await prepareDatabase(url)));
  const database = await createTestDatabase(called);
  const dataDir = await mkdtemp(join(tmpdir(), 'zhihe-seed-'));
  const db = await Database.open(database.superuserUrl, [], 4);
  await insertPeopleAndOrganisations(db);
  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => db.read(systemActor, (reader) => reader.query(sql, parameters) as Promise<T[]>);
  const counts = async (): Promise<Record<string, number>> => {
    const tables = await rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and has_table_privilege(table_name::text, 'select') order by 1`,
    );
    const [found] = await rows<{ counts: Record<string, number> }>(
      `select json_object_agg(name, rows) as counts from (${tables.map(({ name }) => `select '${name}' as name, (select count(*) from ${name}) as rows`).join(' union all ')}) t`,
    );
    return found?.counts ?? {};
  };
  const close = async () => {
    await db.close();
    await dropTestDatabase(database);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { db, config: readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.superuserUrl }), url: database.superuserUrl, rows, counts, close };
}

type World = Awaited<ReturnType<typeof emptyWorld>>;

const MINUTES = 60_000;

describe('the demonstration world', () => {
  let world: World;

  beforeAll(async () => {
    world = await emptyWorld('seed');
    await seedWorld(world.db, world.config);
  }, 3 * MINUTES);

  afterAll(() => world.close());

  const statesNow = () => world.rows<{ id: string; state: string }>('select id, state from proceeding order by id');

  /** Their own automatic actions leave them in the transaction that enters them: nobody can rest there. */
  const passedThrough = ['RT_PENDING', 'RM_EFFECTIVE'];

  it.each(['RT', 'RM', 'SC', 'SD'])('has a proceeding in every state of %s', async (id) => {
    const { procedure } = procedureRegistry().get(id);
    const held = new Set((await statesNow()).map(({ state }) => state));
    expect(Object.keys(procedure.states).filter((state) => !held.has(state) && !passedThrough.includes(state))).toEqual([]);
  });

  it.each(passedThrough)('has passed through %s, and only through it', async (state) => {
    const [found] = await world.rows<{ events: number; resting: number }>(
      `select (select count(*)::int from event_log where payload ->> 'to' = $1 or (type like '%.opened' and payload ->> 'state' = $1)) as events, (select count(*)::int from proceeding where state = $1) as resting`,
      [state],
    );
    expect(found?.events).toBeGreaterThan(0);
    expect(found?.resting).toBe(0);
  });

  it('has commercial mediations, one with its fee to be paid, and some by an association and a panel', async () => {
    const states = (await statesNow()).map(({ state }) => state);
    expect(states).toContain('SM_FEE_PENDING');
    for (const prefix of ['SM_', 'HM_', 'PM_']) expect(states.filter((state) => state.startsWith(prefix)).length).toBeGreaterThan(1);
  });

  it('has adjudications on the desk of the department: asked for, in the time to answer with two respondents, suspended, with a hearing booked, decided and published; and a mediation nobody has taken', async () => {
    const states = (await world.db.read(systemActor, (reader) =>
      reader.query(`select procedure, state, parallel, handler_id is null as untaken from proceeding where procedure in ('AD', 'AM') order by procedure, state, parallel`),
    )) as object[];
    expect(states).toEqual([
      { procedure: 'AD', state: 'AD_ANSWER', parallel: [], untaken: false },
      { procedure: 'AD', state: 'AD_ANSWER', parallel: ['SUSPENDED'], untaken: false },
      { procedure: 'AD', state: 'AD_ORAL_SCHEDULED', parallel: [], untaken: false },
      { procedure: 'AD', state: 'AD_SUBMITTED', parallel: [], untaken: true },
      { procedure: 'AD', state: 'AD_SUIT_PERIOD', parallel: ['PUBLISHED'], untaken: false },
      { procedure: 'AM', state: 'AM_REQUESTED', parallel: [], untaken: true },
    ]);
  });

  it('shows the public one decision, and the panel its hearing in the diary', async () => {
    expect(await world.rows('select title, infringement from published_decision')).toEqual([{ title: expect.stringContaining('行政裁决'), infringement: true }]);
    expect(await world.rows(`select count(*)::int as n from booking b join hearing h on h.sitting_id = b.session_id where b.resource like 'user:%'`)).toEqual([{ n: 3 }]);
  });

  it('says of every invented party that it is invented, and where every published fact is from', async () => {
    expect(
      await world.rows(
        `select title from dispute where not ((title like '演示：%' and summary like '【演示数据%') or (title like '%（公开案例）' and summary like '%【资料来源】%'))`,
      ),
    ).toEqual([]);
    expect(
      await world.rows(
        `select p.name from party p join dispute d using (dispute_id) where d.title like '演示：%' and (p.name not like '%（演示）' or p.identifier not like '演示-%')`,
      ),
    ).toEqual([]);
  });

  it('has an agent who acts by an account and is no party, by a general authority once, each proved', async () => {
    const filed = seedDisputeList.filter(({ filedBy }) => filedBy === 'agent');
    const found = await world.rows<{ title: string; authority: string }>(
      `select d.title, g.authority from agent g join app_user u on u.id = g.user_id join dispute d using (dispute_id) join party p on p.dispute_id = g.dispute_id and p.id = g.party_id
       where u.username = 'agent' and p.user_id is null and p.access_code_hash is not null and g.proof_file_id is not null`,
    );
    expect(new Set(found.map(({ title }) => title))).toEqual(new Set(filed.map(({ data }) => data.title)));
    expect(found).toHaveLength(filed.length);
    expect(found.filter(({ authority }) => authority === 'general')).toHaveLength(1);
  });

  it('leaves no open proceeding without somebody who must act', async () => {
    expect(await world.rows('select procedure, state from proceeding where closed_at is null and (blocker_who is null or blocker_zh is null or blocker_since is null)')).toEqual(
      [],
    );
  });

  it('and none without a day by which (R9), but the two that no rule dates: routing by hand, and an agreement on its way to the referring court', async () => {
    const undated = await world.rows<{ state: string }>(`select distinct p.state from proceeding p where p.closed_at is null
      and not exists (select 1 from deadline l where l.dispute_id = p.dispute_id and l.proceeding_id = p.id and l.state in ('running', 'paused')) order by 1`);
    expect(undated.map(({ state }) => state)).toEqual(['RT_MANUAL', 'SD_AGREED']);
  });

  it('dates nothing later than its own seeding', async () => {
    expect(await world.rows('select type from event_log where at > now()')).toEqual([]);
    expect(await world.rows('select receipt_number from dispute where filed_at > now()')).toEqual([]);
  });

  it('has one mediation over its term, one near it, and no other open clock that is over', async () => {
    const over = await world.rows<{ title: string }>(
      `select distinct d.title from deadline l join dispute d using (dispute_id) where l.state = 'running' and l.due_at <= clock_timestamp()`,
    );
    const titleOf = (key: string) => seedDisputeList.find((one) => one.key === key)?.data.title;
    expect(over.map(({ title }) => title)).toEqual([titleOf('rm-overdue')]);
    // By the day to act by: the last day itself may roll over a weekend or a week of holidays.
    const near = await world.rows<{ title: string }>(
      `select d.title from deadline l join dispute d using (dispute_id) where l.state = 'running' and l.rule_id = 'RM-30D' and l.due_at > clock_timestamp() and l.act_by <= (clock_timestamp() at time zone 'Asia/Shanghai')::date + 5`,
    );
    expect(near.map(({ title }) => title)).toContain(titleOf('rm-near'));
  });

  it('prints codes that open what they say', async () => {
    for (const { code } of demonstrationPeople.accessCodes) {
      const party = await world.db.read(systemActor, (reader) => findPartyByAccessCode(reader, hashAccessCode(code)));
      expect(party).toMatchObject({ side: 'B' });
      expect(await world.rows(`select state from proceeding where dispute_id = $1 and procedure = 'RM'`, [party?.disputeId])).toEqual([{ state: 'RM_CONSENT_PENDING' }]);
    }
  });

  it('chains every event', async () => {
    const { events, faults } = await verify(world.db);
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(seedDisputeList.length);
  });

  it(
    'changes nothing when it is built again, also when the keys of the first time are forgotten',
    async () => {
      const before = await world.counts();
      await seedWorld(world.db, world.config);
      expect(await world.counts()).toEqual(before);
      await world.db.write(systemActor, (tx) => tx.query(`delete from request_key where created_at < now() + interval '1 hour'`));
      const forgotten = await world.counts();
      expect(await isSeeded(world.db)).toBe(true);
      await seedWorld(world.db, world.config);
      expect(await world.counts()).toEqual(forgotten);
    },
    MINUTES,
  );

  it(
    'leaves the worker notices to write and nothing to change',
    async () => {
      const before = await statesNow();
      const bell = await openBell({ redisUrl: null, databaseUrl: world.url });
      const services = composeServices(world.db, systemClock, world.config);
      const worker = await startWorker({ db: world.db, services, config: { databaseUrl: null }, bell, log: () => undefined });
      try {
        await worker.settle();
      } finally {
        await worker.stop();
        await bell.close();
      }
      expect(await statesNow()).toEqual(before);
      expect(await world.rows('select job, last_error from work where parked_at is not null or done_at is null')).toEqual([]);
      expect(await world.rows(`select distinct rule_id from deadline where fired_at is not null and state = 'running' order by 1`)).toEqual([
        { rule_id: 'RM-1M' },
        { rule_id: 'RM-30D' },
      ]);
      expect((await verify(world.db)).faults).toEqual([]);
    },
    2 * MINUTES,
  );
});

describe('a seeding that was killed', () => {
  let world: World;
  const [first, second, third] = ['rm-submitted', 'sd-accepted', 'rm-accepted'].map((key) => demonstrations.find((one) => one.key === key) as SeedDispute) as [
    SeedDispute,
    SeedDispute,
    SeedDispute,
  ];
  const disputes = [first, second, third];

  beforeAll(async () => {
    world = await emptyWorld('seed_killed');
  }, MINUTES);

  afterAll(() => world.close());

  it(
    'goes on from a draft, from a filing and from a line cut short, and files nothing twice',
    async () => {
      const house = seedHouse(world.db, world.config);
      house.clock.set(2, { index: 0, of: 1 });
      await draftOf(house, third);
      await fileByDraft(house, first);
      const cut = { ...second, line: [...second.line, step(1, 'clerk', ['SD', 'seal'])] };
      await expect(seedDispute(house, cut)).rejects.toThrow('sd-accepted: clerk SD.seal');
      // Days later: the keys of the first attempt are gone.
      await world.db.write(systemActor, (tx) => tx.query(`delete from request_key where created_at < now() + interval '1 hour'`));
      await seedDisputes(world.db, world.config, { disputes });
      const found = await world.rows<{ title: string; states: string[] }>(
        `select d.title, array_agg(p.state order by p.id) as states from dispute d left join proceeding p using (dispute_id) group by d.dispute_id, d.title`,
      );
      const statesOf = (dispute: SeedDispute) => found.filter(({ title }) => title === dispute.data.title).map(({ states }) => states);
      expect(statesOf(first)).toEqual([['RT_ACCEPTED', 'RM_SUBMITTED']]);
      expect(statesOf(second)).toEqual([['SD_ACCEPTED']]);
      expect(statesOf(third)).toEqual([['RT_ACCEPTED', 'RM_ACCEPTED']]);
      expect(await world.rows(`select data ->> 'title' as title from draft where dispute_id is null and data ->> 'title' <> $1`, [unfinishedDrafts[0]?.data.title])).toEqual([]);
      expect((await verify(world.db)).faults).toEqual([]);
    },
    MINUTES,
  );
});
