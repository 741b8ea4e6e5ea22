import type { DisputeView } from '@contract';
import { type Actor, type DisputeId, type FileId, newId, systemActor } from '@kernel';
import type { Reader } from '@platform';
import { type DisputeWorld, grant, makeDisputeWorld, official, partyActor, person, readyDraft, refusalCode } from '../../../test/api/disputes/dispute-world';
import { getDisputeFor, listDisputesFor, partiesOf } from './dispute.queries';
import { findFileFor } from './file.store';
import { joinDispute } from './party.store';

let world: DisputeWorld;
beforeAll(async () => {
  world = await makeDisputeWorld('dispute_queries');
});
afterAll(() => world.close());

const filer = person('申请人');
const mediator = official('mediator');
const liaison = official('court_liaison');
const supervisor = official('supervisor');

async function filed() {
  const { draftId } = await readyDraft(world, filer);
  const receipt = await world.intake.submit(filer, draftId, newId());
  const disputeId = receipt.disputeId as DisputeId;
  await grant(world, disputeId, `user:${mediator.userId}`, 'mediator');
  await grant(world, disputeId, `org:${liaison.organisationId}:court_liaison`, 'court_liaison');
  return { disputeId, receipt, respondent: partyActor(receipt.accessCodes[0]?.partyId ?? '') };
}

const seen = (actor: Parameters<typeof getDisputeFor>[1], id: DisputeId): Promise<DisputeView> => world.db.read(actor, (reader) => getDisputeFor(reader, actor, id));

describe('one dispute', () => {
  it('is told whole to its applicant, the respondent behind its mask', async () => {
    const { disputeId } = await filed();
    const view = await seen(filer, disputeId);
    expect(view).toMatchObject({
      title: '渝中创新有限公司与李四侵害发明专利权纠纷',
      cause: { code: '167.3', name: { zh: '侵害发明专利权纠纷' } },
      claims: ['停止销售', '赔偿损失'],
      amountFen: 5_000_000,
      source: 'party',
      relations: ['applicant'],
      rights: [{ kind: 'PAT-I', kindName: { zh: '发明专利' }, number: 'ZL201580027396.1', toBeCompleted: false }],
      exhibits: [{ title: '购买凭证', side: 'A', audience: 'procedure', file: { name: '购买凭证.txt', mime: 'text/plain' } }],
      proceedings: [],
    });
    expect(view.parties).toEqual([
      expect.objectContaining({ side: 'A', identifier: '91500103MA5U00001G', phone: '023-60000001', joined: true }),
      expect.objectContaining({ side: 'B', identifier: '500*************22', phone: null, email: null, address: '潼南区正兴街2号', joined: false }),
    ]);
  });

  it('shows each reader what its relation allows', async () => {
    const { disputeId, respondent } = await filed();
    const identifiers = async (actor: Parameters<typeof seen>[0]) => (await seen(actor, disputeId)).parties.map((party) => [party.identifier, party.phone]);
    const a = ['91500103MA5U00001G', '023-60000001'];
    const b = ['500152199003070022', '13800000002'];
    const maskedA = ['915*************1G', null];
    const maskedB = ['500*************22', null];
    expect(await identifiers(respondent)).toEqual([maskedA, b]);
    expect(await identifiers(mediator)).toEqual([a, b]);
    expect(await identifiers(systemActor)).toEqual([a, b]);
    expect(await identifiers(liaison)).toEqual([maskedA, maskedB]);
    expect(await identifiers(supervisor)).toEqual([maskedA, maskedB]);
  });

  it.each(['another applicant', 'another clerk', 'a party of another dispute'])('is not there for %s', async (who) => {
    const { disputeId } = await filed();
    const stranger = who === 'another applicant' ? person() : who === 'another clerk' ? official('clerk') : (await filed()).respondent;
    expect(await refusalCode(seen(stranger, disputeId))).toBe('not_found');
    expect(await refusalCode(seen(stranger, newId<DisputeId>()))).toBe('not_found');
    expect(await refusalCode(seen(stranger, 'nonsense' as DisputeId))).toBe('not_found');
  });

  it('takes one statement, with one exhibit or twenty', async () => {
    const files = await Promise.all(Array.from({ length: 20 }, () => world.upload(filer)));
    const { draftId } = await readyDraft(world, filer, { exhibits: files.map((file, index) => ({ fileId: file.id, title: `证据${index}` })) });
    const { disputeId } = await world.intake.submit(filer, draftId, newId());
    let statements = 0;
    const view = await world.db.read(filer, (reader) =>
      getDisputeFor(
        {
          query: (...args: Parameters<typeof reader.query>) => {
            statements += 1;
            return reader.query(...args);
          },
        },
        filer,
        disputeId as DisputeId,
      ),
    );
    expect(view.exhibits.map((exhibit) => exhibit.title)).toEqual(files.map((_, index) => `证据${index}`));
    expect(statements).toBe(1);
  });
});

describe('the list', () => {
  it('pages through all that is the actor’s, newest first, without doubles', async () => {
    const own = person();
    const receipts = [];
    for (let index = 0; index < 5; index++) receipts.push(await world.intake.submit(own, (await readyDraft(world, own)).draftId, newId()));
    const numbers: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDisputesFor>> = await world.db.read(own, (reader) => listDisputesFor(reader, own, { after, limit: 2 }));
      expect(page.items.length).toBeLessThanOrEqual(2);
      numbers.push(...page.items.map((item) => item.receiptNumber));
      after = page.next;
    } while (after);
    expect(numbers).toEqual(receipts.map((receipt) => receipt.receiptNumber).reverse());
  });

  it('shows an actor with two ways to a dispute the dispute once', async () => {
    const { disputeId } = await filed();
    await grant(world, disputeId, `user:${supervisor.userId}`, 'mediator');
    const { items } = await world.db.read(supervisor, (reader) => listDisputesFor(reader, supervisor));
    expect(items.filter((item) => item.id === disputeId)).toEqual([expect.objectContaining({ applicants: '渝中创新有限公司', respondents: '李四', current: null })]);
  });

  it('is empty for a stranger', async () => {
    const stranger = person();
    expect(await world.db.read(stranger, (reader) => listDisputesFor(reader, stranger))).toEqual({ items: [], next: null });
  });
});

describe('a party that comes', () => {
  it('is marked once, with one event', async () => {
    const { disputeId, respondent } = await filed();
    const party = { disputeId, id: respondent.partyId! };
    for (const at of ['2026-11-23T10:00:00+08:00', '2026-11-24T10:00:00+08:00']) await world.db.write(respondent, (tx) => joinDispute(tx, respondent, party, new Date(at)));
    const parties = await world.db.read(respondent, (reader) => partiesOf(reader, disputeId));
    expect(parties.map((row) => row.joinedAt?.toISOString() ?? null)).toEqual([null, '2026-11-23T02:00:00.000Z']);
    expect(await world.rows(`select payload from event_log where dispute_id = $1 and type = 'dispute.party_joined'`, [disputeId])).toEqual([
      { payload: { partyId: party.id, side: 'B' } },
    ]);
  });
});

describe('the queries alone, where row-level security would let everything through', () => {
  it('keep the other caucus, other people’s disputes and files out', async () => {
    const { disputeId, respondent } = await filed();
    const secret = await world.upload(filer, '底线.txt');
    await world.exhibits.addExhibit(filer, disputeId, { fileId: secret.id as FileId, title: '我方底线', audience: 'caucus_a' }, newId());
    const past = <T>(work: (reader: Reader) => Promise<T>): Promise<T> => world.db.read(systemActor, work);
    const titles = async (actor: Actor) => (await past((reader) => getDisputeFor(reader, actor, disputeId))).exhibits.map((exhibit) => exhibit.title);
    expect(await titles(filer)).toEqual(['购买凭证', '我方底线']);
    expect(await titles(respondent)).toEqual(['购买凭证']);
    const stranger = person();
    expect(await refusalCode(past((reader) => getDisputeFor(reader, stranger, disputeId)))).toBe('not_found');
    expect((await past((reader) => listDisputesFor(reader, stranger))).items).toEqual([]);
    expect(await past((reader) => findFileFor(reader, respondent, secret.id as FileId))).toBeNull();
    expect(await past((reader) => findFileFor(reader, filer, secret.id as FileId))).toMatchObject({ id: secret.id });
  });
});

describe('row-level security alone', () => {
  const raw = (actor: Parameters<typeof seen>[0], sql: string, params: unknown[]): Promise<unknown[]> => world.db.read(actor, (reader) => reader.query(sql, params));

  it('hides the other caucus from a plain select: exhibit, file and event', async () => {
    const { disputeId, respondent } = await filed();
    const secret = await world.upload(filer, '底线.txt');
    const exhibit = await world.exhibits.addExhibit(filer, disputeId, { fileId: secret.id as FileId, title: '我方底线', audience: 'caucus_a' }, newId());
    const statements: [string, unknown[]][] = [
      ['select id from exhibit where id = $1', [exhibit.id]],
      ['select id from stored_file where id = $1', [secret.id]],
      [`select seq from event_log where dispute_id = $1 and audience = 'caucus_a'`, [disputeId]],
    ];
    for (const [sql, params] of statements) {
      expect(await raw(respondent, sql, params)).toEqual([]);
      expect(await raw(liaison, sql, params)).toEqual([]);
      expect(await raw(filer, sql, params)).toHaveLength(1);
      expect(await raw(mediator, sql, params)).toHaveLength(1);
    }
  });

  it.each(['dispute', 'party', 'dispute_right', 'exhibit', 'stored_file', 'draft'])('hides %s from a stranger', async (table) => {
    const { disputeId } = await filed();
    expect(await raw(person(), `select 1 from ${table}`, [])).toEqual([]);
    expect((await world.rows(`select 1 from ${table}`)).length).toBeGreaterThan(0);
    expect(disputeId).toBeDefined();
  });

  it('lets nobody write a party into a dispute that is not its own', async () => {
    const { disputeId } = await filed();
    const stranger = person();
    await expect(
      world.db.write(stranger, (tx) => tx.query(`insert into party (dispute_id, id, side, position, kind, name) values ($1, $2, 'B', 9, 'person', '冒名')`, [disputeId, newId()])),
    ).rejects.toThrow(/row-level security/);
  });
});
