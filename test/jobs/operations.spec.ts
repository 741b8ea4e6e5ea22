import type { Page } from '@contract';
import { forgetDoneWork, forgetRequestKeys, type ParkedWork } from '@platform';
import { Client as Postgres } from 'pg';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { fileDispute } from '../support/walk';

const ID = '0192f000-0000-7000-8000-00000000000';

describe('parked work', () => {
  let house: RunningHouse;
  let owner: Postgres;
  let disputeId: string;
  beforeAll(async () => {
    house = await startHouse('operations');
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    ({ disputeId } = await fileDispute(house));
    await house.settle();
    await owner.query('delete from work');
    await owner.query(`insert into work (id, queue, job, dedup_key, payload, attempts, last_error, parked_at)
      select ('${ID}' || n)::uuid, 'nobody', 'open-routing', 'parked:' || n, jsonb_build_object('disputeId', '${disputeId}'), 12, E'Error: broken\\n    at a secret place', now() - n * interval '1 hour' from generate_series(1, 2) n`);
  });
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  it('is for administrators', async () => {
    for (const username of ['applicant', 'manager', 'supervisor']) {
      const somebody = await Client.signedIn(house, username);
      expect((await somebody.request('GET', '/parked-work')).status).toBe(403);
      expect((await somebody.request('POST', `/parked-work/${ID}1/replay`, {})).status).toBe(403);
    }
  });

  it('shows what went wrong, oldest first, and nothing of the inside', async () => {
    const admin = await Client.signedIn(house, 'admin');
    const page = await admin.get<Page<ParkedWork>>('/parked-work');
    expect(page.items.map(({ id, error, attempts }) => ({ id, error, attempts }))).toEqual([
      { id: `${ID}2`, error: 'Error: broken', attempts: 12 },
      { id: `${ID}1`, error: 'Error: broken', attempts: 12 },
    ]);
    const rest = await admin.get<Page<ParkedWork>>(`/parked-work?after=${encodeURIComponent(`${page.items[0]?.parkedAt}_${ID}2`)}`);
    expect(rest.items.map((one) => one.id)).toEqual([`${ID}1`]);
    expect((await admin.request('GET', '/parked-work?after=x')).status).toBe(400);
  });

  it('is tried again when a person says so; saying it twice is saying it once', async () => {
    const admin = await Client.signedIn(house, 'admin');
    for (let i = 0; i < 2; i++) expect((await admin.request('POST', `/parked-work/${ID}1/replay`, {})).status).toBe(204);
    const [row] = (await owner.query(`select attempts, parked_at, due_at <= clock_timestamp() as due from work where id = '${ID}1'`)).rows;
    expect(row).toEqual({ attempts: 0, parked_at: null, due: true });
    const trail = await owner.query(`select actor_name, audience, payload from event_log where dispute_id = $1 and type = 'dispute.work_replayed'`, [disputeId]);
    expect(trail.rows).toEqual([{ actor_name: '平安', audience: 'staff', payload: { job: 'open-routing' } }]);
    expect((await admin.request('POST', `/parked-work/${ID}9/replay`, {})).status).toBe(404);
    await owner.query(`update work set done_at = now() where id = '${ID}1'`);
    expect((await admin.request('POST', `/parked-work/${ID}1/replay`, {})).status).toBe(409);
  });

  it('old keys and done rows are forgotten in bounded batches; what is young or undone stays', async () => {
    await owner.query(`delete from work`);
    await owner.query(
      `insert into work (id, queue, job, dedup_key, payload, done_at) select gen_random_uuid(), 'nobody', 'x', 'old:' || n, '{}', now() - interval '31 days' from generate_series(1, 5) n`,
    );
    await owner.query(
      `insert into work (id, queue, job, dedup_key, payload, done_at, due_at) values (gen_random_uuid(), 'nobody', 'x', 'young', '{}', now() - interval '29 days', now()), (gen_random_uuid(), 'nobody', 'x', 'undone', '{}', null, now() - interval '90 days')`,
    );
    const forgotten = await forgetDoneWork(house.db, 3);
    expect([forgotten, await forgetDoneWork(house.db, 3), await forgetDoneWork(house.db, 3)]).toEqual([3, 2, 0]);
    expect((await owner.query('select dedup_key from work order by dedup_key')).rows.map((row) => row.dedup_key)).toEqual(['undone', 'young']);
    await owner.query(
      `delete from request_key; insert into request_key (owner, key, request_hash, created_at) values ('o', 'old', 'h', now() - interval '73 hours'), ('o', 'young', 'h', now() - interval '71 hours')`,
    );
    expect(await forgetRequestKeys(house.db, 10)).toBe(1);
    expect((await owner.query('select key from request_key')).rows).toEqual([{ key: 'young' }]);
  });
});
