import type { BulkResult, ColleagueView, Page, WorkRow } from '@contract';
import { systemActor } from '@kernel';
import { seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { castFor, completeDraft, fileDispute, walkTo } from '../../support/walk';

let house: RunningHouse;
let manager: Client;
const idOf = (username: string) => seedPeople.find((one) => one.username === username)?.id ?? '';
const [leaver, successor] = [idOf('mediator'), idOf('mediator2')];

beforeAll(async () => {
  house = await startHouse('handover');
  manager = await Client.signedIn(house, 'manager');
  for (const title of ['“云顶”商标纠纷', '“龙水”商标纠纷']) {
    const receipt = await fileDispute(house, completeDraft({ title }));
    await house.settle();
    await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: 'assigned', after: 'offered' });
  }
}, 60_000);

afterAll(() => house.stop());

const handledBy = async (id: string) => (await manager.get<Page<WorkRow>>(`/proceedings?filter=all&open=true&handler=${id}`)).items;
const colleague = async (id: string) => (await manager.get<ColleagueView[]>('/work/colleagues')).find((one) => one.id === id);

it('a mediator who left keeps a name to be found by, as long as something is open; the successor shows what it has', async () => {
  expect(await colleague(leaver)).toMatchObject({ handles: 2, inHand: 0, left: false });
  await house.db.write(systemActor, (tx) => tx.query('update appointment set valid_to = current_date - 1 where user_id = $1', [leaver]));
  expect(await colleague(leaver)).toMatchObject({ handles: 2, left: true });
  expect(await colleague(successor)).toMatchObject({ handles: 0, left: false });
});

it('all open cases go to the successor but those it has an interest in, each with its reason', async () => {
  const rows = await handledBy(leaver);
  const [, barred] = rows as [WorkRow, WorkRow];
  await house.db.write(systemActor, async (tx) => {
    await tx.query(`update party set name = '重庆两江坊有限公司' where dispute_id = $1 and side = 'B'`, [barred.disputeId]);
    await tx.query(`insert into declared_interest (user_id, subject_kind, subject) values ($1, 'name', '重庆两江坊有限公司')`, [successor]);
  });
  const body = { action: 'replace-mediator', input: { mediatorId: successor, reason: '原调解员离任' }, rows: rows.map(({ id, version }) => ({ id, expectedVersion: version })) };
  const answer = await manager.must<BulkResult>('POST', '/proceedings/bulk', body);
  expect(answer.rows.map((row) => (row.ok ? 'ok' : [row.refusal.code, row.refusal.message.zh.includes('本人申报的利害关系')]))).toEqual(['ok', ['mediator_has_conflict', true]]);
  expect((await handledBy(leaver)).map(({ id }) => id)).toEqual([barred.id]);
  expect([await colleague(leaver), await colleague(successor)]).toMatchObject([
    { handles: 1, left: true },
    { handles: 1, left: false },
  ]);
});
