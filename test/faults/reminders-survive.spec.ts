import { setTimeout as pause } from 'node:timers/promises';
import { type BackendName, backends, eventually } from '../jobs/job-world';
import { ReminderWorld } from './reminder-world';

/** The long form (test/jest.faults.cjs) is for a night; the short one is part of every `npm test`. */
const long = (globalThis as { ZHIHE_FAULTS?: string }).ZHIHE_FAULTS === 'long';
const STORM = 2000;
const SMALL = long ? 2000 : 200;
const MIDDLE = long ? 2000 : 600;
/** The same rows on the second bell: the short form asks them half as often. */
const killsOn = (backend: BackendName) => (long ? 200 : backend === backends[0] ? 8 : 4);
const crashesOn = (backend: BackendName) => (long ? 20 : backend === backends[0] ? 2 : 1);
/** How long Redis has been away when more falls due: in the long form past every time-out and retry of its client. */
const AWAY_SECONDS = long ? [0, 60] : [0];
const PATIENCE_MS = long ? 1_800_000 : 120_000;

const all = (count: number) => ({ reminders: count, done: count, lost: 0, twice: 0, parked: 0 });

let world: ReminderWorld;
beforeAll(async () => {
  world = await ReminderWorld.open(STORM);
}, PATIENCE_MS);
afterAll(() => world.close(), PATIENCE_MS);

describe.each(backends)('reminders on %s', (backend) => {
  afterEach(() => world.killAll());

  const finished = () => eventually('no reminder is left', async () => (await world.left()) === 0);
  const tell = async (what: string) => {
    const counts = await world.counts();
    process.stdout.write(`faults: ${backend}: ${what}: ${JSON.stringify(counts)}\n`);
    return counts;
  };

  it(
    'workers killed at random points',
    async () => {
      let [kills, inTheMiddle] = [0, 0];
      await world.arm(STORM);
      while (kills < killsOn(backend) || inTheMiddle === 0) {
        if ((await world.left()) === 0) {
          expect(await tell('in between')).toEqual(all(STORM));
          await world.arm(STORM);
        }
        const two = await Promise.all([world.startWorker(backend), world.startWorker(backend)]);
        await pause(Math.random() * 700);
        for (const worker of two) await worker.kill();
        kills += 2;
        if (await world.holdsRows()) inTheMiddle += 2;
        await world.leasesEnd();
      }
      await world.startWorker(backend);
      await finished();
      expect(await tell(`${kills} kills, ${inTheMiddle} with rows in hand`)).toEqual(all(STORM));
    },
    PATIENCE_MS,
  );

  it(
    'two workers, and every job delivered five times',
    async () => {
      await world.arm(SMALL);
      await world.sql(
        `insert into work (id, queue, job, dedup_key, payload) select gen_random_uuid(), 'reminders', 'remind', 'again:' || n || ':' || id, jsonb_build_object('disputeId', dispute_id, 'reminderId', id) from reminder, generate_series(1, 4) n`,
      );
      await Promise.all([world.startWorker(backend), world.startWorker(backend)]);
      await finished();
      await eventually('every delivery is worked off', async () => (await world.sql('select from work where done_at is null')).length === 0);
      expect(await tell('five deliveries')).toEqual(all(SMALL));
    },
    PATIENCE_MS,
  );

  it(
    'the bell forgets everything again and again',
    async () => {
      await world.arm(SMALL);
      await world.startWorker(backend);
      for (let left = SMALL; left > 0; left = await world.left()) {
        await (backend === 'redis' ? world.redis.flush() : world.sql('truncate bullmq.job cascade'));
        await pause(100);
      }
      expect(await tell('bell flushed')).toEqual(all(SMALL));
    },
    PATIENCE_MS,
  );

  if (backend === 'redis')
    it(
      'Redis is away',
      async () => {
        await world.startWorker(backend);
        await world.redis.kill9();
        for (const seconds of AWAY_SECONDS) {
          await pause(seconds * 1000);
          await world.arm(SMALL);
          await finished();
          expect(await tell(`Redis away, after ${seconds} s`)).toEqual(all(SMALL));
        }
        await world.redis.start();
        await world.arm(SMALL);
        await finished();
        expect(await tell('Redis back')).toEqual(all(SMALL));
      },
      PATIENCE_MS,
    );

  it(
    'PostgreSQL crashes under the worker',
    async () => {
      await world.arm(MIDDLE);
      await world.startWorker(backend);
      for (let crash = 0; crash < crashesOn(backend); crash++) {
        await pause(Math.random() * 1000);
        await world.crashPostgres();
        await world.leasesEnd();
      }
      await finished();
      expect(await tell(`${crashesOn(backend)} crashes`)).toEqual(all(MIDDLE));
    },
    PATIENCE_MS,
  );

  it(
    'a worker’s clock jumps a day ahead: nothing is hurried',
    async () => {
      await world.arm(SMALL);
      await world.sql(`update reminder set due_at = now() + interval '12 hours' where id in (select id from reminder order by id limit $1)`, [SMALL / 2]);
      (await world.startWorker(backend)).jumpClock();
      const [{ at } = { at: null }] = await world.sql<{ at: Date }>('select clock_timestamp() as at');
      await eventually('it has looked since', async () => (await world.sql('select from worker_scan where at > $1', [at])).length > 0);
      await finished();
      expect(await tell('clock a day ahead')).toEqual({ ...all(SMALL), done: SMALL / 2 });
    },
    PATIENCE_MS,
  );

  it(
    'a poison row is parked where a person sees it, and the others are told',
    async () => {
      await world.arm(SMALL);
      const [poison] = await world.sql<{ id: string }>('select id from reminder order by id limit 1');
      await world.sql(
        `create function spoil() returns trigger language plpgsql as $$ begin if new.dedup_key like 'reminder:${poison?.id}:%' then raise 'poison'; end if; return new; end $$; create trigger spoil before insert on notice for each row execute function spoil()`,
      );
      await world.startWorker(backend);
      await eventually('it is parked', async () => {
        await world.sql(
          'update work set due_at = clock_timestamp(), attempts = greatest(attempts, 10) where done_at is null and parked_at is null and attempts > 0 and lease is null',
        );
        return (await world.left()) === 1 && (await world.counts()).parked === 1;
      });
      expect(await tell('poison')).toEqual({ ...all(SMALL), done: SMALL - 1, parked: 1 });
      await world.sql('drop function spoil() cascade');
    },
    PATIENCE_MS,
  );
});
