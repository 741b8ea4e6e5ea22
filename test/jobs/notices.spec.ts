import type { NoticeView, Page, ReceiptView } from '@contract';
import { type DisputeId, newId, type ProceedingId, systemActor } from '@kernel';
import { listNotices } from '@notifications';
import { record } from '@platform';
import { Client as Postgres } from 'pg';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** Who hears what, by the worker that `npm start` runs, read where people read it. */
describe('notices', () => {
  let house: RunningHouse;
  let owner: Postgres;
  let receipt: ReceiptView;
  let cast: Cast;
  const titles = async (who: Client) => (await who.get<Page<NoticeView>>('/notices')).items.map((one) => one.title.zh);
  const newest = async (who: Client) => (await who.get<Page<NoticeView>>('/notices')).items[0];
  const count = async () => Number((await owner.query('select count(*) as n from notice')).rows[0].n);
  const id = () => receipt.disputeId as DisputeId;

  beforeAll(async () => {
    house = await startHouse('notices');
    owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    receipt = await fileDispute(house);
    cast = await castFor(house, receipt);
  });
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  it('a filing: the organisation hears what to do by when; who filed saw the receipt, and the other side is not asked yet', async () => {
    await house.settle();
    expect(await titles(cast.applicant)).toEqual([]);
    const offered = (await cast.manager.get<Page<NoticeView>>('/notices')).items.find((one) => one.title.zh.startsWith('待您办理：分案'));
    expect(offered).toMatchObject({
      title: { zh: '待您办理：分案，待组织接收' },
      body: { zh: `${receipt.receiptNumber} “山城雾”商标侵权纠纷：请在接收期限前接收，或者说明不接收的理由，最后一日为 2026-11-26。` },
      disputeId: receipt.disputeId,
      readAt: null,
    });
    expect(await titles(cast.respondent)).toEqual([]);
    expect(await titles(await Client.signedIn(house, 'smanager'))).toEqual([]);
  });

  it('an inquiry: the respondent hears it with its last day, by its code alone', async () => {
    await walkTo(house, id(), cast, { to: 'consent', after: 'offered' });
    await house.settle();
    expect((await titles(cast.applicant))[0]).toBe('调解组织已接收');
    const asked = await newest(cast.respondent);
    expect(asked?.title.zh).toBe('对方申请调解，请表示是否愿意');
    expect(asked?.body.zh).toMatch(/最后一日为 2026-\d\d-\d\d/);
  });

  it('an offer for the mediator alone: the other side does not hear that there is one', async () => {
    await walkTo(house, id(), cast, { to: 'mediating', after: 'consent' });
    await house.settle();
    const before = await titles(cast.applicant);
    await cast.respondent.act(receipt.disputeId, 'RM', 'offer', { onlyMediator: true, amountFen: 3_000_000, terms: '底价三万元' });
    await house.settle();
    expect((await newest(cast.mediator))?.title.zh).toBe('有新的内容');
    expect(await titles(cast.applicant)).toEqual(before);
    expect((await owner.query(`select count(*)::int as n from notice where title::text || body::text ~ '底价|3000000|30000'`)).rows[0].n).toBe(0);
  });

  it('signing: parties, then the mediator, then the manager; then both hear the last day for the court', async () => {
    await walkTo(house, id(), cast, { to: 'drafted', after: 'mediating' });
    await house.settle();
    for (const party of [cast.applicant, cast.respondent]) expect((await newest(party))?.title.zh).toBe('调解协议待您签署');
    await walkTo(house, id(), cast, { to: 'signed by parties', after: 'drafted' });
    await house.settle();
    expect((await titles(cast.mediator)).filter((title) => title === '当事人均已签名，请调解员签名')).toHaveLength(1);
    await walkTo(house, id(), cast, { to: 'signed by mediator', after: 'signed by parties' });
    await house.settle();
    expect((await newest(cast.manager))?.title.zh).toBe('协议待加盖印章');
    await walkTo(house, id(), cast, { to: 'in effect', after: 'signed by mediator' });
    await house.settle();
    for (const party of [cast.applicant, cast.respondent]) {
      const invited = (await party.get<Page<NoticeView>>('/notices')).items.find((one) => one.title.zh === '可以共同申请司法确认');
      expect(invited?.body.zh).toContain('最后一日为 2026-12-23');
    }
  });

  it('the same event told again changes nothing; told and rolled back, it is told once afterwards', async () => {
    const seq = await house.db.write(systemActor, async (tx) => {
      const [proceeding] = (await tx.query(`select id from proceeding where dispute_id = $1 and procedure = 'RM'`, [id()])) as [{ id: ProceedingId }];
      await record(tx, systemActor, { disputeId: id(), at: house.clock.now() }, [{ type: 'RM.extend', proceedingId: proceeding.id, audience: 'joint', payload: {} }]);
      const [event] = (await tx.query(
        `delete from outbox using event_log e where e.id = outbox.event_id and e.type = 'RM.extend' returning outbox.seq, outbox.event_id as id`,
      )) as [[{ seq: number; id: string }]];
      return event[0];
    });
    const event = { eventId: seq.id, disputeId: id(), seq: seq.seq };
    const before = await count();
    const rolledBack = house.db.write(systemActor, async (tx) => {
      await house.services.notices.writeFor(tx, event);
      throw new Error('after the effect');
    });
    await expect(rolledBack).rejects.toThrow('after the effect');
    expect(await count()).toBe(before);
    const tell = () => house.db.write(systemActor, (tx) => house.services.notices.writeFor(tx, event));
    await Promise.all([tell(), tell(), tell()]);
    expect(await count()).toBe(before + 2);
  });

  it('a deadline that is over: those who had to act are told, before the matter goes on to others', async () => {
    const late = await fileDispute(house);
    await house.settle();
    await owner.query(`update deadline set due_at = '2026-11-22T00:00+08:00' where dispute_id = $1 and rule_id = 'RT-ACCEPT-3WD'`, [late.disputeId]);
    await house.settle();
    const told = (await cast.manager.get<Page<NoticeView>>('/notices')).items.filter((one) => one.disputeId === late.disputeId && one.title.zh.startsWith('期限已到'));
    expect(told).toHaveLength(1);
    expect(told[0]?.body.zh).toContain('已于 2026-11-26 届满');
    const lapsed = await owner.query(`select type from event_log where dispute_id = $1 and type = 'RT.lapse'`, [late.disputeId]);
    expect(lapsed.rowCount).toBe(1);
  });

  it('reading: once, and one’s own alone', async () => {
    const notice = await newest(cast.manager);
    const path = `/notices/${notice?.id}/reading`;
    expect((await cast.applicant.request('POST', path, {})).status).toBe(404);
    expect((await cast.manager.request('POST', path, {})).status).toBe(204);
    const first = (await newest(cast.manager))?.readAt;
    expect(first).not.toBeNull();
    expect((await cast.manager.request('POST', path, {})).status).toBe(204);
    expect((await newest(cast.manager))?.readAt).toBe(first);
    expect((await cast.manager.request('POST', '/notices/1/reading', {})).status).toBe(404);
    const recipient = (await owner.query('select recipient from notice where id = $1', [notice?.id])).rows[0]?.recipient as string;
    await owner.query(`insert into appointment (user_id, organisation_id, role) select u.id, split_part($1, ':', 2)::uuid, 'manager' from app_user u where u.username = 'clerk'`, [
      recipient,
    ]);
    const colleague = await Client.signedIn(house, 'clerk');
    expect((await colleague.get<Page<NoticeView>>('/notices')).items.find((one) => one.id === notice?.id)).toMatchObject({ readAt: null });
    expect((await cast.manager.get<Page<NoticeView>>('/notices?unread=true')).items.some((one) => one.id === notice?.id)).toBe(false);
  });

  it('the database itself hides what is another’s', async () => {
    const mine = { ...systemActor, kind: 'user' as const, principals: ['user:nobody'] };
    expect(await house.db.read(mine, (reader) => reader.query('select id from notice'))).toEqual([]);
    await expect(
      house.db.write(mine, (tx) => tx.query(`insert into notice (id, recipient, at, title, body, dedup_key) values ($1, 'user:else', now(), '{}', '{}', 'forged')`, [newId()])),
    ).rejects.toThrow('row-level security');
  });

  it('pages: every notice once, newest first', async () => {
    await owner.query(`insert into notice (id, recipient, at, title, body, dedup_key)
      select ('0192f000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, (select recipient from notice where recipient like 'user:%' limit 1), now(), '{"zh":"页","en":"page"}', '{"zh":"","en":""}', 'page:' || n from generate_series(1, 60) n`);
    const [{ recipient }] = (await owner.query('select recipient from notice where dedup_key = $1', ['page:1'])).rows;
    const actor = { ...systemActor, kind: 'user' as const, principals: [recipient] };
    const seen: string[] = [];
    for (let after: string | null = null, page = 0; page === 0 || after; page++) {
      const { items, next } = await listNotices(house.db, actor, { after });
      seen.push(...items.map((one) => one.id));
      after = next;
    }
    const all = (await owner.query('select id from notice where recipient = $1 order by id desc', [recipient])).rows.map((row) => row.id);
    expect(seen).toEqual(all);
    expect(seen.length).toBeGreaterThan(60);
  });
});
