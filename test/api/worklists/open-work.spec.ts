import { randomUUID } from 'node:crypto';
import { Client as Connection } from 'pg';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { fileDispute } from '../../support/walk';

/** What counters are counted in is kept by triggers: two commits at once may not leave a case out of anybody's list. */
describe('somebody is let in while a proceeding opens', () => {
  let house: RunningHouse;
  let one: Connection;
  let other: Connection;
  let watcher: Connection;
  let disputeId: string;

  beforeAll(async () => {
    house = await startHouse('open_work');
    ({ disputeId } = await fileDispute(house));
    [one, other, watcher] = await Promise.all([connected(), connected(), connected()]);
  });

  afterAll(async () => {
    await Promise.all([one, other, watcher].map((connection) => connection?.end()));
    await house.stop();
  });

  const connected = async () => {
    const connection = new Connection(house.databaseUrl);
    await connection.connect();
    await connection.query(`select set_config('app.scope', 'system', false)`);
    return connection;
  };
  const open = (connection: Connection, id: string) =>
    connection.query(
      `insert into proceeding (dispute_id, id, procedure, state, opened_at, updated_at, blocker_who, blocker_zh, blocker_en, blocker_since)
       values ($1, $2, 'RM', 'RM_SUBMITTED', now(), now(), 'clerk', '审查', 'review', now())`,
      [disputeId, id],
    );
  const letIn = (connection: Connection, principal: string) => connection.query(`select grant_access($1, $2, 'clerk', 'race')`, [disputeId, principal]);
  const somebodyWaits = async () => {
    const { rowCount } = await watcher.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`);
    if (rowCount === 0) await somebodyWaits();
  };
  const seen = async (id: string, principal: string) => (await one.query('select 1 from open_work where proceeding_id = $1 and principal = $2', [id, principal])).rowCount;

  it.each([
    ['the proceeding first', open, letIn],
    ['the access first', letIn, open],
  ] as const)('%s: it stands in the list of who was let in', async (_order, first, second) => {
    const [id, principal] = [randomUUID(), `user:${randomUUID()}`];
    const subject = (act: typeof open) => (act === open ? id : principal);
    await one.query('begin');
    await first(one, subject(first));
    await other.query('begin');
    const later = second(other, subject(second));
    await somebodyWaits();
    await one.query('commit');
    await later;
    await other.query('commit');
    expect(await seen(id, principal)).toBe(1);
  });
});
