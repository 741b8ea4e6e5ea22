import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { migrateBell } from '@platform';
import { again, backends, effectJob, eventually, type JobWorld, JobWorld as World, planWith } from './job-world';

const allDone = async (world: JobWorld, effects: number) => {
  await eventually(`${effects} effects`, async () => (await world.effects()) >= effects);
  await eventually('all marked', async () => (await world.undone()) === 0);
  expect({ effects: await world.effects(), doubled: await world.doubled() }).toEqual({ effects, doubled: 0 });
};

describe.each(backends)('a bell on %s', (backend) => {
  let world: JobWorld;
  beforeEach(async () => {
    world = await World.open(backend);
  });
  afterEach(() => world.close());

  /** Takes the bell's memory away, as a whole. */
  const forget = async () => (backend === 'redis' ? world.redis.flush() : void (await again('40P01', () => world.rows('truncate bullmq.job cascade'))));
  const takeAway = async () => (backend === 'redis' ? world.redis.kill9() : void (await again('40P01', () => world.rows('drop schema bullmq cascade'))));
  const bringBack = async () => (backend === 'redis' ? world.redis.start() : migrateBell(world.url));
  const cut = () =>
    world.rows(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name <> 'zhihe' and pid <> pg_backend_pid()`);

  const noticed = (line: string) =>
    eventually(line, async () => {
      await world.happen('test.note');
      return world.logged.includes(line);
    });

  it('wakes whoever listens', async () => {
    const bell = await world.bell();
    let heard = 0;
    bell.listen('q', async () => void heard++);
    await eventually('it is heard', async () => (await bell.ring('q')) && heard > 0);
    await bell.close();
    expect(await bell.ring('q')).toBe(false);
  });

  it('is quick to forget: nothing is left of a bell that was heard', async () => {
    const bell = await world.bell();
    let heard = 0;
    bell.listen('q', async () => {
      heard++;
      if (heard === 1) throw new Error('a handler that fails');
    });
    await eventually('it is heard after a failure too', async () => (await bell.ring('q')) && heard > 1);
    await bell.close();
    if (backend === 'postgres') expect(await world.count('bullmq.job')).toBe(0);
  });

  it('may forget everything while work comes in', async () => {
    await world.startWorker(planWith(effectJob('note')));
    for (let round = 0; round < 10; round++) {
      await world.happen('test.note', 10);
      await forget();
    }
    await allDone(world, 100);
  });

  it('may go away in the middle and come back', async () => {
    await world.startWorker(planWith(effectJob('note')));
    await world.startWorker(planWith(effectJob('note')));
    await world.happen('test.note', 40);
    await takeAway();
    await world.happen('test.note', 40);
    await allDone(world, 80);
    // A worker still busy with the first forty takes these along without ringing, and what nobody rang nobody misses.
    await noticed('worker: the bell is away, looking at the tables instead');
    await bringBack();
    await noticed('worker: the bell is back');
    await eventually('all marked', async () => (await world.undone()) === 0 && (await world.count('outbox')) === 0);
    expect(await world.doubled()).toBe(0);
  });

  it('may be away at the start', async () => {
    await takeAway();
    await world.startWorker(planWith(effectJob('note')));
    await world.happen('test.note', 20);
    await allDone(world, 20);
    expect(world.logged).toContain('worker: the bell is away, looking at the tables instead');
  });

  if (backend === 'postgres')
    it('may lose its connections again and again', async () => {
      await world.startWorker(planWith(effectJob('note')));
      for (let round = 0; round < 10; round++) {
        await world.happen('test.note', 5);
        await cut();
      }
      await allDone(world, 50);
      const bell = await world.bell();
      await eventually('it rings again', () => bell.ring('queue-note'));
      await bell.close();
    });
});

describe('a backend that accepts and never answers', () => {
  let silent: Server;
  let world: JobWorld;
  beforeEach(async () => {
    world = await World.open('postgres');
    silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
  });
  afterEach(async () => {
    await world.close();
    silent.close();
  });

  it('holds up neither whoever rings nor the work', async () => {
    const { port } = silent.address() as { port: number };
    const bell = await world.bell(`redis://127.0.0.1:${port}`);
    const answer = await Promise.race([bell.ring('queue-note'), pause(10_000, 'no answer', { ref: false })]);
    expect(answer).toBe(false);
    await world.startWorker(planWith(effectJob('note')), bell);
    await world.happen('test.note', 20);
    await allDone(world, 20);
  });
});
