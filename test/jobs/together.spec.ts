import { claimWork, runTogether, type WorkTogetherHandler } from '@platform';
import { Client } from 'pg';
import { eventually, JobWorld } from './job-world';

const ROWS = 9;

/** As a reminder does: takes the lock that a person's step wants too, then writes. */
const effects: WorkTogetherHandler = async (tx, payloads) => {
  const ids = payloads.map(({ eventId }) => eventId);
  await tx.query('select from matter where id = any($1) order by id for update', [ids]);
  await tx.query(`insert into effect (event_id, job) select id, case when id = 'poison' then null else 'many' end from unnest($1::text[]) as id`, [ids]);
};

describe('rows that are done together', () => {
  let world: JobWorld;
  beforeEach(async () => {
    world = await JobWorld.open('postgres');
    await world.rows(`alter table effect alter job set not null, add at_xact xid default pg_current_xact_id()::xid`);
    await world.rows(`create table matter (id text primary key); grant select, update on matter to zhihe_app`);
  });
  afterEach(() => world.close());

  const leave = async (ids: readonly string[]) => {
    await world.rows(`insert into matter select * from unnest($1::text[])`, [ids]);
    await world.rows(
      `insert into work (id, queue, job, dedup_key, payload) select gen_random_uuid(), 'q', 'many', id, jsonb_build_object('eventId', id) from unnest($1::text[]) as id`,
      [ids],
    );
    return claimWork(world.db, 'q', 500);
  };
  const some = (more: readonly string[] = []) => [...Array.from({ length: ROWS - more.length }, (_, n) => `e${n}`), ...more];
  const commits = async () => (await world.rows('select distinct at_xact from effect')).length;

  it('are one commit', async () => {
    const { lease, rows } = await leave(some());
    expect(await runTogether(world.db, lease, rows, effects)).toEqual(Array(ROWS).fill('done'));
    expect({ effects: await world.effects(), commits: await commits(), undone: await world.undone() }).toEqual({ effects: ROWS, commits: 1, undone: 0 });
    expect(await runTogether(world.db, lease, rows, effects)).toEqual(Array(ROWS).fill('lost'));
    expect(await world.effects()).toBe(ROWS);
  });

  it('leave alone the one that cannot be done, which alone has failed', async () => {
    const { lease, rows } = await leave(some(['poison']));
    const ends = await runTogether(world.db, lease, rows, effects);
    expect(rows.map(({ payload }, index) => [payload.eventId, ends[index]]).filter(([, end]) => end !== 'done')).toEqual([['poison', 'failed']]);
    expect({ effects: await world.effects(), doubled: await world.doubled(), undone: await world.undone() }).toEqual({ effects: ROWS - 1, doubled: 0, undone: 1 });
    expect(await world.rows('select dedup_key, attempts from work where attempts > 0')).toEqual([{ dedup_key: 'poison', attempts: 1 }]);
  });

  it('leave alone the one whose lease somebody else holds now', async () => {
    const { lease, rows } = await leave(some());
    await world.rows(`update work set lease = gen_random_uuid() where dedup_key = 'e3'`);
    const ends = await runTogether(world.db, lease, rows, effects);
    expect(ends.filter((end) => end === 'lost')).toHaveLength(1);
    expect(await world.rows(`select from effect where event_id = 'e3'`)).toEqual([]);
    expect({ effects: await world.effects(), undone: await world.undone() }).toEqual({ effects: ROWS - 1, undone: 1 });
  });

  it('do not wait for a matter that somebody is at, but for that one row', async () => {
    const { lease, rows } = await leave(some());
    const person = new Client({ connectionString: world.url });
    await person.connect();
    await person.query('begin');
    await person.query(`select from matter where id = 'e5' for update`);
    const running = runTogether(world.db, lease, rows, effects);
    await eventually('all the others are done', async () => (await world.effects()) === ROWS - 1);
    expect(await world.rows(`select from effect where event_id = 'e5'`)).toEqual([]);
    await person.query('commit');
    await person.end();
    expect(await running).toEqual(Array(ROWS).fill('done'));
    expect({ effects: await world.effects(), doubled: await world.doubled() }).toEqual({ effects: ROWS, doubled: 0 });
  });
});
