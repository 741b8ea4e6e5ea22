import type { ProceedingView } from '@contract';
import { systemActor } from '@kernel';
import { organisations } from '../../apps/ops/src/seed-organisations';
import { Client } from '../support/client';
import { type ExchangingHouse, introduce, post, signedBy, startExchanging } from '../support/exchange-houses';
import { type RunningHouse, startHouse } from '../support/running-house';
import { goods, TransferCase } from '../support/transfer';

const DAY = '2026-11-23';

/** Rule book 8.4, in one installation where all three agencies work. Monday 23 November 2026. */
describe('a transfer', () => {
  let house: RunningHouse;
  let one: TransferCase;

  beforeAll(async () => {
    house = await startHouse('transfer');
    house.clock.set(`${DAY}T09:40`);
    one = await TransferCase.begun(house);
  }, 60_000);
  afterAll(() => house.stop());

  it('is the agency’s alone until the chief has approved it and it is sent', async () => {
    const { officer, unit, chief, police, procurator } = one.people;
    expect(await one.refused(unit, 'appoint-team', { officers: [(await one.view(unit)).choices.officers?.[0]?.value], reason: 'x' })).toBe('suspicion_missing');
    await one.act(officer, 'suspect', { foundAt: `${DAY}T09:00`, facts: '货值约八万元。', offences: '假冒注册商标罪', reason: '达到追诉标准。' });
    const officers = (await one.view(unit)).choices.officers ?? [];
    expect(await one.refused(unit, 'appoint-team', { officers: [officers[0]?.value], reason: '一人' })).toBe('team_too_small');
    await one.act(unit, 'appoint-team', { officers: officers.map(({ value }) => value).slice(0, 2), reason: '首办人员。' });
    await one.act(officer, 'report', { facts: '事实清楚。', offences: '假冒注册商标罪', evidence: '现场笔录。', reachedChiefAt: `${DAY}T09:10` });
    // Three calendar days after the 23rd.
    expect(await one.clocks()).toContainEqual(['TF-CHIEF-3D', '2026-11-26']);
    expect((await one.view(unit)).actions.find(({ action }) => action === 'approve')?.refusal?.code).toBe('not_your_action');
    await one.act(chief, 'approve', { capacity: 'chief', approvedAt: `${DAY}T09:20`, opinion: '同意移送。' });
    expect(await one.clocks()).toContainEqual(['TF-SEND-24H', '2026-11-24T09:20']);
    for (const stranger of [police, procurator, await Client.signedIn(house, 'supervisor'), await Client.signedIn(house, 'mediator')])
      expect((await stranger.request('GET', `/disputes/${one.id}`)).status).toBe(404);
  });

  it('is sent with the five documents by two officers, and then police and procuratorate read what goes between them', async () => {
    const { police, procurator } = one.people;
    await one.send(DAY);
    expect(await one.clocks()).toEqual([]);
    for (const who of [police, procurator]) expect((await one.view(who)).state).toBe('TF_SENT');
    const { id } = await one.view(police);
    const timeline = async (who: Client) => (await who.get<{ items: { type: string }[] }>(`/proceedings/${id}/timeline`)).items.map(({ type }) => type);
    expect(await timeline(police)).not.toContain('TF.report');
    expect(await timeline(one.people.officer)).toContain('TF.report');
  });

  it('is taken over, filed, and its goods handed over under a list that both sign; each clock runs from a receipt', async () => {
    const { officer, police } = one.people;
    await one.act(police, 'receipt', { receivedAt: `${DAY}T09:35`, signer: '值班民警', caseNumber: '两江公受〔2026〕1号', complete: true });
    expect(await one.clocks(police)).toEqual([['TF-POLICE-3D', '2026-11-26']]);
    await one.act(police, 'begin-review');
    house.clock.set('2026-11-25T10:00');
    await one.act(police, 'file-case', { number: '两江公立〔2026〕1号', caseNumber: 'A5001', decidedOn: '2026-11-25', approver: '关山', sentAt: '2026-11-25T09:30' });
    // Nobody's three days run before the agency has the notice.
    expect(await one.clocks()).toEqual([]);
    expect(await one.refused(officer, 'hand-over', { number: '1', material: '案卷', signer: '甲', sentAt: '2026-11-25T09:50' })).toBeDefined();
    house.clock.set('2026-11-26T10:00');
    await one.signFor(officer, '立案通知书', '2026-11-26T09:00');
    // Three days after Thursday the 26th: Sunday the 29th, so Monday.
    expect(await one.clocks()).toEqual([['TF-GOODS-3D', '2026-11-30']]);
    const handed = goods.map((_row, index) => ({ line: index + 1, handed: true }));
    await one.act(officer, 'hand-over', { number: '移交1号', goods: handed, material: '案卷一册', signer: '甲', sentAt: '2026-11-26T09:30' });
    await one.act(police, 'take-over', { receivedAt: '2026-11-26T09:40', signer: '乙' });
    expect([(await one.view()).state, await one.clocks()]).toEqual(['TF_CRIMINAL', []]);
  });
});

/** The same between two installations: the agency and the procuratorate here, the police there. */
describe('a transfer between two installations', () => {
  let here: ExchangingHouse;
  let there: ExchangingHouse;
  let ours: TransferCase;
  let theirs: TransferCase;
  let peerThere: string;
  const settle = async () => {
    for (let round = 0; round < 2; round += 1) {
      await here.settle();
      await there.settle();
    }
  };
  const sentStates = () => here.sql('select distinct state, reason from exchange_outbox');

  beforeAll(async () => {
    [here, there] = [await startExchanging('transfer_here'), await startExchanging('transfer_there')];
    peerThere = await introduce(here, there, { organisationId: organisations.police });
    await introduce(there, here, { organisationId: organisations.enforcement });
    for (const house of [here, there]) house.clock.set(`${DAY}T09:40`);
    ours = await TransferCase.begun(here);
    await ours.approved(DAY);
    await ours.send(DAY);
    await settle();
    theirs = await TransferCase.keptBy(there);
  }, 120_000);
  afterAll(async () => {
    await here?.stop();
    await there?.stop();
  });

  const both = async (who: 'police' | 'officer' = 'police'): Promise<[ProceedingView, ProceedingView]> => [
    await ours.view(ours.people.officer),
    await theirs.view(theirs.people[who]),
  ];

  it('arrives with the people and the rights it is about, and nothing of what the agency wrote for itself', async () => {
    expect(await sentStates()).toEqual([{ state: 'applied', reason: null }]);
    const [sent, arrived] = await both();
    expect([sent.state, arrived.state]).toEqual(['TF_SENT', 'TF_SENT']);
    const [party] = await there.sql<{ name: string; access_code_hash: null }>('select name, access_code_hash from party');
    expect(party).toEqual({ name: '重庆雾里商贸有限公司', access_code_hash: null });
    expect(JSON.stringify(await there.sql('select payload from event_log'))).not.toContain('同意移送');
    expect((await there.sql('select 1 from notice')).length).toBe(0);
  });

  it('each side acts at its own desk, and both have the same state, papers and clocks', async () => {
    const { police } = theirs.people;
    await theirs.act(police, 'receipt', { receivedAt: `${DAY}T09:35`, signer: '值班民警', caseNumber: '两江公受〔2026〕1号', complete: true });
    await theirs.act(police, 'begin-review');
    await settle();
    expect((await ours.view()).state).toBe('TF_POLICE_REVIEW');
    expect(await ours.clocks()).toEqual(await theirs.clocks(police));
    for (const house of [here, there]) house.clock.set('2026-11-25T10:00');
    await theirs.act(police, 'refuse-to-file', {
      number: '两江公不立〔2026〕1号',
      decidedOn: '2026-11-25',
      approver: '关山',
      reason: '证据不足。',
      returned: '案卷一册',
      sentAt: '2026-11-25T09:30',
    });
    await settle();
    await ours.signFor(ours.people.officer, '不予立案通知书', '2026-11-25T09:50');
    await settle();
    const [sent, arrived] = await both();
    expect([sent.state, arrived.state]).toEqual(['TF_NOT_FILED', 'TF_NOT_FILED']);
    // Three days after Wednesday the 25th: Saturday the 28th, so Monday.
    expect(await ours.clocks()).toEqual([['TF-RECON-3D', '2026-11-30']]);
    expect(await theirs.clocks(police)).toEqual([['TF-RECON-3D', '2026-11-30']]);
    const papers = (house: ExchangingHouse) => house.sql('select kind, n, sent_at, signed_at, signer from transfer_hop order by 1, 2');
    expect(await papers(here)).toEqual(await papers(there));
  });

  it('steps that both sides take at once, each before it hears of the other’s, have their effect on both', async () => {
    const [{ officer, procurator }, { police }] = [ours.people, theirs.people];
    await ours.act(officer, 'ask-reconsideration', { number: '提请复议1号', reason: '货值已达标准。', request: '撤销不予立案决定，依法立案。', sentAt: '2026-11-25T09:55' });
    await settle();
    await theirs.signFor(police, '提请复议书', '2026-11-25T09:56');
    await ours.act(officer, 'enter-penalty', { number: '渝市监罚1号', decidedOn: '2026-11-20', content: '罚款', fine: 500_000 });
    await ours.act(officer, 'copy-penalty', { number: '渝市监罚1号', decidedOn: '2026-11-20', content: '罚款', fine: 500_000, sentAt: '2026-11-25T09:57' });
    await settle();
    const [sent, arrived] = await both();
    expect([sent.state, arrived.state]).toEqual(['TF_RECONSIDERATION', 'TF_RECONSIDERATION']);
    const papers = (house: ExchangingHouse) => house.sql('select kind, n, sent_at, signed_at, signer from transfer_hop order by 1, 2');
    expect(await papers(here)).toEqual(await papers(there));
    for (const house of [here, there]) expect(await house.sql(`select reason from exchange_outbox where state <> 'applied'`)).toEqual([]);
    // What the agency entered for itself stayed with it.
    expect(JSON.stringify(await there.sql('select type from event_log'))).not.toContain('enter-penalty');
    expect((await ours.view(procurator)).state).toBe('TF_RECONSIDERATION');
  });

  it('a step for a peer that is suspended waits; one that comes before its time waits for what it follows', async () => {
    await here.sql(`update exchange_peer set state = 'suspended'`);
    for (const number of ['渝市监罚2号', '渝市监罚3号']) {
      const penalty = { number, decidedOn: '2026-11-20', content: '警告' };
      await ours.act(ours.people.officer, 'enter-penalty', { ...penalty, fine: 0 });
      await ours.act(ours.people.officer, 'copy-penalty', { ...penalty, fine: 0, sentAt: '2026-11-25T09:58' });
    }
    await settle();
    const [first, second] = await here.sql<{ body: string }>(`select body from exchange_outbox where state = 'waiting' order by case_version`);
    const statusOf = async (row?: { body: string }) => (await post(there, [await signedBy(here, JSON.parse(row?.body ?? '{}') as object)])).receipts.map(({ status }) => status);
    expect(await statusOf(second)).toEqual(['held']);
    expect(await statusOf(first)).toEqual(['applied', 'applied']);
    await here.sql(`update exchange_peer set state = 'active'`);
    const papers = (house: ExchangingHouse) => house.sql('select kind, n, number, sent_at, signed_at, signer from transfer_hop order by 1, 2');
    expect(await papers(here)).toEqual(await papers(there));
  });

  it('what can’t be done there is refused with its reason, which its sender sees; an agency does nothing in another’s name', async () => {
    const [{ caseId, told } = { caseId: '', told: 0 }] = await here.sql<{ caseId: string; told: number }>('select case_id as "caseId", told from transfer');
    const step = { action: 'uphold-no-filing', input: { number: '1', decidedOn: '2026-11-25', approver: '关山', reason: '维持', sentAt: '2026-11-25T09:58' }, after: {} };
    await here.db.write(systemActor, (tx) =>
      here.services.outbox.send(tx, { peerId: peerThere, caseId, caseVersion: told + 1, type: 'cn.zhihe.linkage.transfer-step.v1', data: { step, files: [] } }),
    );
    await settle();
    expect(await here.sql(`select state, reason from exchange_outbox where state = 'rejected'`)).toEqual([{ state: 'rejected', reason: 'not_your_action' }]);
    expect(await there.sql(`select reason from exchange_rejection`)).toEqual([{ reason: 'not_your_action' }]);
    expect((await theirs.view(theirs.people.police)).state).toBe('TF_RECONSIDERATION');
  });
});
