import type { ActionResultView } from '@contract';
import { Client } from '../support/client';
import { PenaltyCase, turnoverOf } from '../support/penalty';
import { type RunningHouse, startHouse } from '../support/running-house';
import { TransferCase } from '../support/transfer';

const DAY = '2026-11-23';
const suspicion = { foundAt: `${DAY}T09:00`, facts: '货值约八万元。', offences: '假冒注册商标罪', reason: '达到追诉标准。' };

/** Rule book 7 and 8.1. Monday 23 November 2026. */
describe('a penalty case', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse('penalty');
    house.clock.set(`${DAY}T09:40`);
  }, 60_000);
  afterAll(() => house.stop());

  it('is verified, filed by the head with two officers and decided, each with its clock; nobody else reads of it', async () => {
    const one = await PenaltyCase.begun(house);
    const { officer, second, unit, police, procurator } = one.people;
    // Fifteen working days after Monday the 23rd: Monday 14 December.
    expect(await one.clocks()).toEqual([['AP-VERIFY-15WD', '2026-12-14']]);
    expect(await one.refused(unit, 'begin-verification', { foundOn: '2026-11-24', source: 'report', lead: 'x', informant: false })).toBe('moment_to_come');
    await one.act(officer, 'begin-verification', { foundOn: '2026-11-20', source: 'report', lead: '举报', informant: true });
    expect(await one.clocks()).toEqual([['AP-VERIFY-15WD', '2026-12-11']]);
    expect(await one.refused(unit, 'file-case', { cause: '商标侵权', decidedOn: DAY })).toBe('officers_missing');
    // Fifteen working days more than 11 December are over long before February.
    expect(await one.refused(unit, 'extend-verification', { until: '2027-02-01', reason: '复杂' })).toBe('extension_too_long');
    const officers = (await one.view(unit)).choices.officers ?? [];
    await one.act(unit, 'appoint-officers', { officers: officers.map(({ value }) => value).slice(0, 2) });
    await one.act(unit, 'file-case', { cause: '商标侵权', decidedOn: DAY });
    // Ninety days after 23 November: 21 February 2027, a Sunday, so Monday; the informant in five working days.
    const clocks = Object.fromEntries(await one.clocks());
    expect(Object.keys(clocks).sort()).toEqual(['AP-CLOSE-90D', 'AP-INFORMANT-5WD']);
    expect(clocks['AP-INFORMANT-5WD']).toBe('2026-11-30');
    expect(clocks['AP-CLOSE-90D']).toBe('2027-02-22');
    await one.act(second, 'tell-informant', { toldOn: DAY, content: '电话告知已立案。' });
    await one.act(officer, 'investigate', { plan: '现场检查' });
    await one.decided(DAY, { kinds: ['fine'], fine: 50_000_00 });
    expect(Object.keys(Object.fromEntries(await one.clocks())).sort()).toEqual(['AP-PUBLISH-20WD', 'AP-SERVE-7WD']);
    for (const stranger of [police, procurator, await Client.signedIn(house, 'supervisor'), await Client.signedIn(house, 'mediator')])
      expect((await stranger.request('GET', `/disputes/${one.id}`)).status).toBe(404);
  });

  it('shows its amounts beside the thresholds, and comes to no end on a touched line without a recorded decision', async () => {
    const one = await PenaltyCase.begun(house);
    const { officer, unit } = one.people;
    await one.investigated(DAY);
    expect((await one.view()).penalty).toMatchObject({ light: null, lights: [], transfers: [], noTransfer: null });
    await one.act(officer, 'enter-amounts', turnoverOf(39_000, '2026-06-01'));
    expect((await one.view()).penalty?.light).toBe('BELOW');
    expect(await one.refused(unit, 'record-no-transfer', { reason: '没有合理嫌疑' })).toBe('no_threshold_touched');
    await one.act(officer, 'enter-amounts', turnoverOf(40_000, '2026-06-01'));
    const { penalty } = await one.view();
    expect([penalty?.light, penalty?.lights.find(({ code }) => code === '213-G-BASE-TURNOVER')?.words.zh]).toEqual([
      'NEAR',
      '非法经营数额40,000元（2026-06-01），标准50,000元，为80%，接近',
    ]);
    expect(penalty?.neverAGate.zh).toContain('合理嫌疑');
    const dropped = { number: '1', decidedOn: DAY, reason: '轻微' };
    expect(await one.refused(unit, 'decide-no-penalty', dropped)).toBe('transfer_undecided');
    await one.act(unit, 'record-no-transfer', { reason: '没有合理嫌疑：单次、数额接近但主观故意存疑。' });
    expect((await one.view()).penalty?.noTransfer).toContain('主观故意存疑');
    // Other amounts ask for the decision anew.
    await one.act(officer, 'enter-amounts', turnoverOf(60_000, '2026-06-01'));
    expect([await one.refused(unit, 'decide-no-penalty', dropped), (await one.view()).penalty?.noTransfer]).toEqual(['transfer_undecided', null]);
    await one.act(unit, 'record-no-transfer', { reason: '当事人合法取得并说明提供者。' });
    await one.act(unit, 'decide-no-penalty', dropped);
    expect((await one.view()).state).toBe('AP_DECIDED');
  });

  const transferOf = async (one: PenaltyCase): Promise<TransferCase> => {
    const [begun] = (await one.view()).penalty?.transfers ?? [];
    if (!begun) throw new Error('no transfer was begun');
    return TransferCase.of(begun.disputeId, one.people);
  };

  it('begins a transfer of its own matter, decides no fine meanwhile, and goes on when it has ended', async () => {
    const one = await PenaltyCase.begun(house);
    const { officer, unit, chief, police } = one.people;
    await one.investigated(DAY);
    await one.act(officer, 'enter-amounts', turnoverOf(80_000, '2026-06-01'));
    await one.act(officer, 'suspect-crime', suspicion);
    expect((await one.view()).parallel.map(({ id }) => id)).toEqual(['TRANSFERRED']);
    const transfer = await transferOf(one);
    // Suspected already: the head appoints the team next.
    expect((await transfer.view()).blocker?.what.zh).toBe('立即成立专案组');
    expect((await transfer.clocks()).map(([rule]) => rule)).toEqual(['TF-TARGET-TEAM-1WD']);
    await one.act(officer, 'submit-for-review', { submittedOn: DAY, report: '事实清楚。' });
    await one.act(unit, 'pass-review', { reviewer: '法制科', opinion: '同意。' });
    await one.act(officer, 'serve-notice', { number: '告1号', servedOn: DAY, intended: '拟罚款。', hearing: false });
    const fine = { number: '处1号', decidedOn: DAY, kinds: ['fine'], fine: 50_000_00, content: '罚款五万元。' };
    expect(await one.refused(unit, 'decide-penalty', fine)).toBe('no_fine_while_transferred');
    const officers = (await transfer.view(unit)).choices.officers ?? [];
    await transfer.act(unit, 'appoint-team', { officers: officers.map(({ value }) => value).slice(0, 2), reason: '首办人员。' });
    await transfer.act(officer, 'report', { facts: '清楚', offences: '假冒注册商标罪', evidence: '笔录', reachedChiefAt: `${DAY}T09:10` });
    await transfer.act(chief, 'approve', { capacity: 'chief', approvedAt: `${DAY}T09:20`, opinion: '同意移送。' });
    await transfer.send(DAY);
    // The police read the transfer, and nothing of the penalty case.
    expect((await transfer.view(police)).state).toBe('TF_SENT');
    expect((await police.request('GET', `/disputes/${one.id}`)).status).toBe(404);
    expect([(await transfer.view(police)).transfer?.penalty, (await transfer.view()).transfer?.penalty?.proceedingId]).toEqual([null, (await one.view()).id]);
    expect(await one.refused(unit, 'decide-penalty', fine)).toBe('no_fine_while_transferred');
    await transfer.act(police, 'receipt', { receivedAt: `${DAY}T09:35`, signer: '值班民警', caseNumber: '1', complete: true });
    await transfer.act(police, 'return-case', { number: '2', organ: '文化执法', reason: '不属公安管辖', sentAt: `${DAY}T09:36` });
    const after = await one.view();
    expect([after.parallel, after.penalty?.transfers[0]?.over]).toEqual([[], true]);
    expect(after.penalty?.transfers[0]?.state?.zh).toBe('退回（非公安管辖）');
    // The amounts still touch the line: what was decided with the transfer holds no longer.
    expect(await one.refused(unit, 'decide-penalty', fine)).toBe('transfer_undecided');
    await one.act(unit, 'record-no-transfer', { reason: '公安认定不属其管辖，依法处罚。' });
    await one.act(unit, 'decide-penalty', fine);
    expect((await one.view()).state).toBe('AP_DECIDED');
  });

  it('a transfer begun after the penalty carries its decision, to be copied in ten days', async () => {
    const one = await PenaltyCase.begun(house);
    const { officer } = one.people;
    await one.investigated(DAY);
    await one.decided(DAY, { kinds: ['fine'], fine: 50_000_00 });
    await one.act(officer, 'suspect-crime', suspicion);
    const transfer = await transferOf(one);
    expect(Object.fromEntries(await transfer.clocks())).toMatchObject({ 'TF-COPY-PENALTY-10D': '2026-12-03' });
  });

  it('begins one transfer however often the button is pressed', async () => {
    const one = await PenaltyCase.begun(house);
    await one.investigated(DAY);
    const { id, version } = await one.view();
    const press = () => one.people.officer.request<ActionResultView>('POST', `/proceedings/${id}/actions/suspect-crime`, { expectedVersion: version, input: suspicion });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.filter(({ status }) => status < 300).length).toBe(1);
    expect((await one.view()).penalty?.transfers.length).toBe(1);
  });

  it('says nothing of the transfer to whoever reads neither', async () => {
    const supervisor = await Client.signedIn(house, 'supervisor');
    const proceduresOf = async (who: Client) => new Set((await who.work('all')).items.map(({ procedure }) => procedure));
    expect([await proceduresOf(supervisor), await proceduresOf(await Client.signedIn(house, 'enforcer'))]).toEqual([new Set(), new Set(['AP', 'TF'])]);
  });
});
