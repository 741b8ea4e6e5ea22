import { type DisputeId, newId, type OrganisationId, systemActor, toPlainDate, type UserId } from '@kernel';
import { conflictsOf } from './conflict.queries';
import { mediatorRanking } from './mediator-ranking.queries';
import { addDispute, addMediator, addOrganisation, makeRoutingWorld, type NewParty, type RoutingWorld } from '../../../test/api/routing/routing-world';

let world: RoutingWorld;
let committee: OrganisationId;

beforeAll(async () => {
  world = await makeRoutingWorld('conflict');
  committee = await addOrganisation(world, { name: '两江调委会', mediators: [] });
});
afterAll(() => world.close());

const B: NewParty = { side: 'B', name: '乙公司', identifier: '91500000MA5U000000', identifierHash: 'hash-b', legalRepresentative: '周法定' };
const A: NewParty = { side: 'A', name: '甲公司', identifierHash: 'hash-a' };

/** A company that is in no other dispute of this file. */
const newcomer = (side: 'A' | 'B'): NewParty => ({ side, name: `新公司${newId()}` });

const mediator = (name?: string) => addMediator(world, committee, name ? { name } : {});
const dispute = async (parties: NewParty[]): Promise<DisputeId> => (await addDispute(world, { parties })).disputeId;
const declare = (id: UserId, kind: string, subject: string) => world.run('insert into declared_interest (user_id, subject_kind, subject) values ($1, $2, $3)', [id, kind, subject]);
const conflicts = async (disputeId: DisputeId, id: UserId) => (await world.db.read(systemActor, (reader) => conflictsOf(reader, disputeId, [id])))[id];

describe('the search for conflicts', () => {
  it('finds nothing about a stranger', async () => {
    expect(await conflicts(await dispute([A, B]), await mediator())).toEqual([]);
  });

  it('finds the mediator among the parties and agents, by account', async () => {
    const id = await mediator();
    expect(await conflicts(await dispute([A, { ...B, userId: id }]), id)).toEqual(['本人是当事人：乙公司']);
    expect(await conflicts(await dispute([{ ...newcomer('A'), agents: [{ name: '张律师', userId: id }] }, newcomer('B')]), id)).toEqual(['本人是代理人：张律师']);
  });

  it('does not call somebody a namesake of himself', async () => {
    const id = await mediator('王本人');
    expect(await conflicts(await dispute([newcomer('A'), { side: 'B', name: '王本人', kind: 'person', userId: id }]), id)).toEqual(['本人是当事人：王本人']);
  });

  it('finds a namesake among people, legal representatives and agents', async () => {
    const [wu, zhou, zheng] = [await mediator('吴某某'), await mediator('周法定'), await mediator('郑代理')];
    const disputeId = await dispute([{ side: 'A', name: '吴某某', kind: 'person', agents: [{ name: '郑代理' }] }, B]);
    expect(await conflicts(disputeId, wu)).toEqual(['与当事人、法定代表人或者代理人同名：吴某某']);
    expect(await conflicts(disputeId, zhou)).toEqual(['与当事人、法定代表人或者代理人同名：周法定']);
    expect(await conflicts(disputeId, zheng)).toEqual(['与当事人、法定代表人或者代理人同名：郑代理']);
    const other = await mediator('郑代理');
    expect(await conflicts(await dispute([{ ...newcomer('A'), agents: [{ name: '郑代理', userId: other }] }, newcomer('B')]), zheng)).toEqual([]);
  });

  it.each([
    ['identifier', ' 91500000ma5u000000 ', '本人申报的利害关系：乙公司'],
    ['name', '乙公司', '本人申报的利害关系：乙公司'],
    ['name', '孙代理', '本人申报的利害关系：孙代理'],
    ['identifier', 'LAW-1', '本人申报的利害关系：孙代理'],
    ['employer', '乙公司', '所在单位是当事人，或者与代理人同单位：乙公司'],
  ])('finds a declared %s: %s', async (kind, subject, reason) => {
    const id = await mediator();
    await declare(id, kind, subject);
    const disputeId = await dispute([{ ...A, agents: [{ name: '孙代理', identifier: 'law-1' }] }, B]);
    expect(await conflicts(disputeId, id)).toEqual([reason]);
    expect(await conflicts(await dispute([A]), id)).toEqual([]);
  });

  it('finds an agent of the same employer', async () => {
    const [id, lawyer] = [await mediator(), await mediator()];
    await declare(id, 'employer', '渝江律师事务所');
    await declare(lawyer, 'employer', '渝江律师事务所');
    expect(await conflicts(await dispute([{ ...A, agents: [{ name: '钱律师', userId: lawyer }] }, B]), id)).toEqual(['所在单位是当事人，或者与代理人同单位：钱律师']);
  });

  it('finds who was agent or party beside one of these parties before, by identifier or company name', async () => {
    const [agent, opponent, byName] = [await mediator(), await mediator(), await mediator('冯曾代')];
    await dispute([
      { side: 'A', name: '旧甲', identifierHash: 'hash-past', agents: [{ name: '某律师', userId: agent }] },
      { side: 'B', name: '路人', kind: 'person', userId: opponent },
    ]);
    await dispute([{ side: 'A', name: '旧公司', agents: [{ name: '冯曾代' }] }]);
    const past = (name: string) => [`在其他纠纷中与本案当事人同案，任当事人或者代理人：${name}`];
    const disputeId = await dispute([{ side: 'A', name: '新名称公司', identifierHash: 'hash-past' }, B]);
    expect(await conflicts(disputeId, agent)).toEqual(past('新名称公司'));
    expect(await conflicts(disputeId, opponent)).toEqual(past('新名称公司'));
    expect(await conflicts(await dispute([A, { side: 'B', name: '旧公司' }]), byName)).toEqual(past('旧公司'));
    expect(await conflicts(await dispute([A, { side: 'B', name: '旧公司', kind: 'person' }]), byName)).toEqual([]);
    expect(await conflicts(await dispute([A, B]), agent)).toEqual([]);
  });

  it('does not hold an earlier mediation of the same parties against the mediator', async () => {
    const id = await mediator();
    const parties = [{ ...A, identifierHash: 'hash-again' }, B];
    const before = await dispute(parties);
    await world.run(
      `insert into proceeding (dispute_id, id, procedure, state, organisation_id, handler_id, opened_at, closed_at, updated_at) values ($1, $2, 'RM', 'RM_PERFORMED', $3, $4, now(), now(), now())`,
      [before, newId(), committee, id],
    );
    expect(await conflicts(await dispute(parties), id)).toEqual([]);
  });

  it('answers for everybody asked in one statement, and survives what is no id', async () => {
    const disputeId = await dispute([A, B]);
    const people = [await mediator(), await mediator(), await mediator()];
    let statements = 0;
    const answer = await world.db.read(systemActor, (reader) =>
      conflictsOf(
        {
          query: (sql: string, params?: unknown[]) => {
            statements += 1;
            return reader.query(sql, params);
          },
        },
        disputeId,
        [...people, 'nobody'],
      ),
    );
    expect(answer).toEqual(Object.fromEntries([...people, 'nobody'].map((id) => [id, []])));
    expect(statements).toBe(1);
  });
});

describe('the ranking of an organisation’s mediators', () => {
  it('puts the expert first and those who may not last', async () => {
    const organisationId = await addOrganisation(world, { name: '全市调委会', mediators: [] });
    const [novice, expert, away, conflicted, refused] = [
      await addMediator(world, organisationId, { name: '新人', fields: [], seniority: 0 }),
      await addMediator(world, organisationId, { name: '专家', fields: ['TM'], languages: ['zh', '英语'], seniority: 12 }),
      await addMediator(world, organisationId, { name: '休假' }),
      await addMediator(world, organisationId, { name: '回避' }),
      await addMediator(world, organisationId, { name: '被拒' }),
    ];
    await addMediator(world, committee, { name: '外人' });
    await world.run(`insert into mediator_leave (user_id, from_on, to_on) values ($1, '2026-11-20', '2026-11-30')`, [away]);
    await declare(conflicted, 'employer', '乙公司');
    const { disputeId } = await addDispute(world, { parties: [A, B], foreignRelated: true });
    const ranking = await world.db.read(systemActor, (reader) => mediatorRanking(reader, { disputeId, organisationId, today: toPlainDate('2026-11-30'), refused: [refused] }));
    expect(ranking.map((one) => [one.name, one.score, one.eligible])).toEqual([
      ['专家', 100, true],
      ['新人', 30, true],
      ['休假', 0, false],
      ['回避', 0, false],
      ['被拒', 0, false],
    ]);
    expect(ranking.find((one) => one.userId === conflicted)?.conflicts).toEqual(['所在单位是当事人，或者与代理人同单位：乙公司']);
    expect(ranking.find((one) => one.userId === novice)?.conflicts).toEqual([]);
    expect(expert).toBe(ranking[0]?.userId);
  });
});
