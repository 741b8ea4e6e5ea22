import { claimWork, listParkedWork, replayParkedWork, runWork, systemClock } from '@platform';
import { systemActor } from '@kernel';
import { backends, effectJob, eventually, gate, type JobWorld, JobWorld as World, planWith } from './job-world';

describe.each(backends)('work on %s', (backend) => {
  let world: JobWorld;
  beforeEach(async () => {
    world = await World.open(backend);
  });
  afterEach(() => world.close());

  it('takes effect once for each event, although two workers run', async () => {
    const plan = planWith(effectJob('note'));
    await world.startWorker(plan);
    await world.startWorker(plan);
    await world.happen('test.note', 200);
    await eventually('200 effects', async () => (await world.effects()) >= 200);
    await world.stopWorkers();
    expect({ effects: await world.effects(), doubled: await world.doubled(), undone: await world.undone(), pointers: await world.count('outbox') }).toEqual({
      effects: 200,
      doubled: 0,
      undone: 0,
      pointers: 0,
    });
  });

  it('expands an event once, although two workers look at the same moment', async () => {
    await world.happen('test.note', 200);
    const plan = planWith(effectJob('note'));
    const [one, two] = [await world.startWorker(plan), await world.startWorker(plan)];
    await Promise.all([one.settle(), two.settle()]);
    await eventually('all done', async () => (await world.undone()) === 0 && (await world.effects()) >= 200);
    expect({ rows: await world.count('work'), effects: await world.effects(), doubled: await world.doubled() }).toEqual({ rows: 200, effects: 200, doubled: 0 });
  });

  it('parks what never succeeds, lets the rest flow, and runs it again when a person says so', async () => {
    let healed = false;
    const poison = effectJob('poison', { before: async () => (healed ? undefined : Promise.reject(new Error('cannot be digested'))) });
    // One queue for both: the poison stands before the others.
    const plan = { ...planWith(poison, effectJob('note')), subscriptions: ['poison', 'note'].map((name) => ({ event: `test.${name}`, queue: 'shared', job: name })) };
    await world.startWorker(plan);
    await world.happen('test.poison');
    await world.happen('test.note', 20);
    await eventually('the others are done', async () => (await world.effects()) === 20);
    await eventually('the poison is parked', async () => {
      await world.hurry();
      return (await world.count('work where parked_at is not null')) === 1;
    });
    const parked = await listParkedWork(world.db, systemActor, null);
    expect(parked).toMatchObject({ items: [{ job: 'poison', queue: 'shared', attempts: 12, error: 'Error: cannot be digested' }], next: null });
    healed = true;
    const id = parked.items[0]?.id ?? '';
    await replayParkedWork(world.db, systemActor, id, systemClock.now());
    await eventually('it is done', async () => (await world.effects()) === 21);
    await eventually('it is marked', async () => (await world.undone()) === 0);
    await expect(replayParkedWork(world.db, systemActor, id, systemClock.now())).rejects.toMatchObject({ refusal: { code: 'work_already_done' } });
    expect(await listParkedWork(world.db, systemActor, null)).toEqual({ items: [], next: null });
  });

  it('leaves a row to its new holder when the lease was lost', async () => {
    const note = effectJob('note');
    const first = await world.startWorker(planWith(note));
    await world.happen('test.note');
    // Expanded, but not worked on: the zombie claims before anybody else.
    await world.rows(`insert into work (id, queue, job, dedup_key, payload) values (gen_random_uuid(), 'zombie', 'note', 'z', '{"eventId":"zombie"}')`);
    const claimed = await claimWork(world.db, 'zombie', 50);
    await world.rows(`update work set lease_until = clock_timestamp() - interval '1 second', queue = 'queue-note' where queue = 'zombie'`);
    await eventually('the new holder has done it', async () => (await world.count(`effect where event_id = 'zombie'`)) === 1);
    await first.settle();
    const [row] = claimed.rows;
    if (!row) throw new Error('nothing was claimed');
    expect(await runWork(world.db, claimed.lease, row, note.run)).toBe('lost');
    expect(await world.doubled()).toBe(0);
  });

  it('does not let a zombie mark a row that somebody else holds now', async () => {
    const note = effectJob('note');
    await world.rows(`insert into work (id, queue, job, dedup_key, payload) values (gen_random_uuid(), 'q', 'note', 'k', '{"eventId":"e"}')`);
    const zombie = await claimWork(world.db, 'q', 50);
    await world.rows(`update work set lease_until = clock_timestamp() - interval '1 second'`);
    const holder = await claimWork(world.db, 'q', 50);
    const [zombieRow, heldRow] = [zombie.rows[0], holder.rows[0]];
    if (!zombieRow || !heldRow) throw new Error('nothing was claimed');
    expect(await runWork(world.db, zombie.lease, zombieRow, note.run)).toBe('lost');
    expect(await world.undone()).toBe(1);
    expect(await runWork(world.db, holder.lease, heldRow, note.run)).toBe('done');
    expect(await world.effects()).toBe(1);
  });

  it('rolls back an effect whose job fails after it, then has it once', async () => {
    let failures = 0;
    const plan = planWith(effectJob('note', { after: async () => (failures++ === 0 ? Promise.reject(new Error('after the effect')) : undefined) }));
    await world.startWorker(plan);
    await world.happen('test.note');
    await eventually('it failed once', async () => failures >= 1);
    await eventually('it is done', async () => {
      await world.hurry();
      return (await world.undone()) === 0;
    });
    expect({ failures: failures, effects: await world.effects() }).toEqual({ failures: 2, effects: 1 });
  });

  it('works on while one queue hangs, and finishes the row in hand when it is stopped', async () => {
    const stuck = gate();
    const worker = await world.startWorker(planWith(effectJob('slow', { before: stuck.pass }), effectJob('note')));
    await world.happen('test.slow');
    await stuck.reached;
    await world.happen('test.note', 30);
    await eventually('the other queue is done', async () => (await world.effects()) === 30);
    const stopped = worker.stop();
    stuck.open();
    await stopped;
    expect({ effects: await world.effects(), undone: await world.undone() }).toEqual({ effects: 31, undone: 0 });
  });

  it('says that it is healthy, and that it is not when a row has been due for long', async () => {
    const stuck = gate();
    const worker = await world.startWorker(planWith(effectJob('slow', { before: stuck.pass })));
    await eventually('a tick got through', () => worker.healthy());
    await world.happen('test.slow');
    await stuck.reached;
    await world.rows(
      `insert into work (id, queue, job, dedup_key, payload, due_at) values (gen_random_uuid(), 'nobody', 'slow', 'late', '{}', clock_timestamp() - interval '61 seconds')`,
    );
    expect(await worker.health()).toMatchObject({ ok: false });
    await world.rows(`delete from work where queue = 'nobody'`);
    expect(await worker.healthy()).toBe(true);
    stuck.open();
  });
});
