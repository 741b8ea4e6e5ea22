import type { ClockHealthView } from '@contract';
import { refuseSkewedClock, systemClock } from '@platform';
import { clockHealth } from '@clocks';
import { Client as Postgres } from 'pg';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { fileDispute } from '../support/walk';

/** The house's worker sweeps by the test's clock, which stands still: what is due by PostgreSQL's alone it leaves. */
describe('the dead-man line', () => {
  let house: RunningHouse;
  let owner: Postgres;

  beforeAll(async () => {
    house = await startHouse('clock_health');
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    await fileDispute(house);
    await house.settle();
    house.clock.set('2001-01-01T00:00');
    await owner.query(`update deadline set due_at = now() + interval '1 day'; update reminder set due_at = now() + interval '1 day'`);
  });
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  it('is told to those who would call somebody, and says that all is well', async () => {
    for (const username of ['admin', 'manager', 'supervisor']) {
      const line = await (await Client.signedIn(house, username)).get<ClockHealthView>('/operations/clock-health');
      expect(line).toMatchObject({ ok: true, oldestDueSeconds: 0, lastScanSeconds: expect.any(Number) });
    }
    expect((await (await Client.signedIn(house, 'applicant')).request('GET', '/operations/clock-health')).status).toBe(403);
  });

  it.each([
    [
      'work that nobody does',
      `insert into work (id, queue, job, dedup_key, payload, due_at) values (gen_random_uuid(), 'nobody', 'x', 'late', '{}', now() - interval '90 seconds')`,
      `delete from work where queue = 'nobody'`,
    ],
    ['a deadline that no sweep found', `update deadline set due_at = now() - interval '90 seconds'`, `update deadline set due_at = now() + interval '1 day'`],
    ['a reminder that no sweep found', `update reminder set due_at = now() - interval '90 seconds'`, `update reminder set due_at = now() + interval '1 day'`],
  ])('sees %s', async (_what, late, healed) => {
    await owner.query(late);
    const line = await clockHealth(house.db);
    expect(line.ok).toBe(false);
    expect(line.oldestDueSeconds).toBeGreaterThanOrEqual(90);
    await owner.query(healed);
    expect(await clockHealth(house.db)).toMatchObject({ ok: true, oldestDueSeconds: 0 });
  });

  it('sees an event that nobody reads', async () => {
    // Without an event behind it the pointer is never expanded.
    await owner.query(`insert into outbox (event_id, dispute_id, seq, written_at) values (gen_random_uuid(), gen_random_uuid(), 1, now() - interval '90 seconds')`);
    expect((await clockHealth(house.db)).ok).toBe(false);
    await owner.query('delete from outbox');
  });

  it('sees that no worker looks any more', async () => {
    const scan = (ago: string) => owner.query(`update worker_scan set at = now() - interval '${ago}'`);
    // The worker notes a look every five seconds: a trigger keeps ours from being overwritten.
    await owner.query(
      `create function hold() returns trigger language plpgsql as 'begin return null; end'; create trigger hold before insert or update on worker_scan for each row execute function hold()`,
    );
    await owner.query('alter table worker_scan disable trigger hold');
    await owner.query('begin');
    await scan('20 seconds');
    await owner.query('alter table worker_scan enable trigger hold');
    await owner.query('commit');
    const line = await clockHealth(house.db);
    expect(line.ok).toBe(false);
    expect(line.lastScanSeconds).toBeGreaterThanOrEqual(20);
    await owner.query('delete from worker_scan');
    expect(await clockHealth(house.db)).toEqual({ ok: false, oldestDueSeconds: 0, lastScanSeconds: null });
    await owner.query('drop trigger hold on worker_scan');
  });

  it('a machine whose clock is an hour off does not begin', async () => {
    await expect(refuseSkewedClock(house.db, systemClock)).resolves.toBeUndefined();
    const hourLate = { now: () => new Date(systemClock.now().getTime() - 3_600_000) };
    await expect(refuseSkewedClock(house.db, hourLate)).rejects.toThrow('set it right first');
  });
});
