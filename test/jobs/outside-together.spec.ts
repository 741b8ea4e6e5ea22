import { claimWork, oldestDueSeconds, type OutsideTogetherHandler, runOutsideTogether } from '@platform';
import type { WorkPlan } from '../../apps/worker/src/plan';
import { eventually, gate, JobWorld } from './job-world';

/** What the other side says to each row, by its name; and what it was asked. */
class OtherSide {
  readonly asked: string[][] = [];
  says: (id: string) => 'yes' | 'no' = () => 'yes';
  away: string | undefined;
  before: (ids: readonly string[]) => Promise<void> = async () => undefined;

  readonly handler: OutsideTogetherHandler<string, string> = {
    most: 10,
    weightOf: ({ weight }) => Number(weight),
    prepare: async (_tx, payloads) => payloads.map(({ eventId = '' }) => (eventId.startsWith('old') ? null : eventId)),
    call: async (ids) => {
      this.asked.push([...ids]);
      await this.before(ids);
      return {
        ends: ids.map((id) => (this.away === undefined && this.says(id) === 'yes' ? { again: false, outcome: id } : { again: true, reason: this.away ?? 'no' })),
        ...(this.away !== undefined && { away: this.away }),
      };
    },
    settle: async (tx, ended) => {
      await tx.query(`insert into effect (event_id, job) select id, 'sent' from unnest($1::text[]) as id`, [ended.flatMap(({ end }) => (end.again ? [] : end.outcome))]);
    },
  };
}

const names = (count: number) => Array.from({ length: count }, (_, n) => `e${n}`);

describe('rows that go to the other side together', () => {
  let world: JobWorld;
  let other: OtherSide;

  beforeEach(async () => {
    world = await JobWorld.open('postgres');
    other = new OtherSide();
  });
  afterEach(() => world.close());

  const leave = (ids: readonly string[], queue = 'to-a', weight = 1) =>
    world.rows(
      `insert into work (id, queue, job, dedup_key, payload) select gen_random_uuid(), $2, 'send', $2 || id, jsonb_build_object('eventId', id, 'weight', $3::text) from unnest($1::text[]) as id`,
      [ids, queue, weight],
    );
  const claim = async () => ({ queue: 'to-a', ...(await claimWork(world.db, 'to-a', 500)) });
  const run = ({ rows, ...held }: Awaited<ReturnType<typeof claim>>) => runOutsideTogether(world.db, held, rows, other.handler as OutsideTogetherHandler);
  const failed = () =>
    world.rows<{ id: string; attempts: number; why: string }>(`select payload ->> 'eventId' as id, attempts, last_error as why from work where done_at is null order by 1`);

  it('are one call; what is settled already needs none', async () => {
    await leave([...names(3), 'old']);
    expect(await run(await claim())).toEqual(['done', 'done', 'done', 'done']);
    expect(other.asked.map((ids) => ids.toSorted())).toEqual([names(3)]);
    expect({ effects: await world.effects(), undone: await world.undone() }).toEqual({ effects: 3, undone: 0 });
  });

  it('fail one by one, each with its reason, and are parked one by one', async () => {
    await leave(names(3));
    await world.rows(`update work set attempts = 11 where payload ->> 'eventId' = 'e2'`);
    other.says = (id) => (id === 'e0' ? 'yes' : 'no');
    expect((await run(await claim())).toSorted()).toEqual(['done', 'failed', 'parked']);
    expect(await failed()).toEqual([
      { id: 'e1', attempts: 1, why: 'no' },
      { id: 'e2', attempts: 12, why: 'no' },
    ]);
  });

  it('are asked again, all of them, when the call breaks off', async () => {
    await leave(names(2));
    other.before = () => Promise.reject(new Error('cut'));
    expect(await run(await claim())).toEqual(['failed', 'failed']);
    expect((await failed()).map(({ attempts, why }) => [attempts, why.split('\n')[0]])).toEqual([
      [1, 'Error: cut'],
      [1, 'Error: cut'],
    ]);
    expect(await world.effects()).toBe(0);
  });

  it('leave the one alone whose lease is somebody else’s, before the call or after it', async () => {
    await leave(names(3));
    const held = await claim();
    await world.rows(`update work set lease = gen_random_uuid() where payload ->> 'eventId' = 'e0'`);
    other.before = async () => void (await world.rows(`update work set lease = gen_random_uuid() where payload ->> 'eventId' = 'e1'`));
    expect((await run(held)).toSorted()).toEqual(['done', 'lost', 'lost']);
    expect(other.asked.map((ids) => ids.toSorted())).toEqual([['e1', 'e2']]);
    expect(await world.rows('select event_id as id from effect')).toEqual([{ id: 'e2' }]);
  });

  it('rest when the other side is away, are not counted by the probes, and go when it is back', async () => {
    await leave(names(3));
    other.away = 'nobody there';
    for (let attempt = 0; attempt < 3; attempt++) {
      await world.hurry();
      await run(await claim());
    }
    expect((await failed()).map(({ attempts }) => attempts)).toEqual([3, 3, 3]);
    await world.hurry();
    expect((await claim()).rows).toEqual([]);
    await world.rows('update queue_rest set until = clock_timestamp()');
    const probe = await claim();
    expect(probe.rows).toHaveLength(1);
    expect(await run(probe)).toEqual(['resting']);
    expect((await failed()).map(({ attempts }) => attempts)).toEqual([3, 3, 3]);
    other.away = undefined;
    for (let round = 0; round < 2; round++) {
      await world.rows('update queue_rest set until = clock_timestamp()');
      await world.hurry();
      await run(await claim());
    }
    expect({ effects: await world.effects(), undone: await world.undone() }).toEqual({ effects: 3, undone: 0 });
  });

  it('have a queue for each other side, found when something is due there; one that hangs holds up none', async () => {
    const plan: WorkPlan = {
      subscriptions: [],
      direct: [{ queue: 'to-*', job: 'send' }],
      jobs: [{ name: 'send', outsideTogether: other.handler as OutsideTogetherHandler }],
      sweep: async () => 0,
      oldestDue: oldestDueSeconds,
      schedules: [],
    };
    const hanging = gate();
    other.before = (ids) => (ids.includes('hangs') ? hanging.pass() : Promise.resolve());
    await world.startWorker(plan);
    await leave(['hangs'], 'to-a');
    await hanging.reached;
    await leave(names(25), 'to-b', 3);
    await eventually('the others are sent', async () => (await world.effects()) === 25);
    hanging.open();
    await eventually('so is the one that hung', async () => (await world.undone()) === 0);
    // Ten is the most a call weighs.
    expect(Math.max(...other.asked.map((ids) => ids.length))).toBe(3);
  });
});
