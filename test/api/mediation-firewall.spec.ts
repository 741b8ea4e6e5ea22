import type { DisputeView, ExhibitView, Page, Problem, TimelineEntry } from '@contract';
import { AdjudicationCase } from '../support/adjudication';
import type { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/** What was shown to settle stays out of the file of the adjudication, unless every party says on record that it may enter (product U22). */
describe('mediation material before an adjudication', () => {
  let house: RunningHouse;
  let one: AdjudicationCase;
  let first: Client;
  let second: Client;
  let joint: ExhibitView;
  const concession = Buffer.from('我方愿意按八折支付许可费，仅供调解。');

  const add = async (who: Client, title: string, { content, audience }: { content: Buffer; audience: string }) => {
    const file = await who.upload(`${title}.txt`, content);
    return who.request<ExhibitView & Problem>('POST', `/disputes/${one.id}/exhibits`, { fileId: file.id, title, audience });
  };
  const seenBy = async (who: Client) => (await who.get<DisputeView>(`/disputes/${one.id}`)).exhibits.map(({ title, audience }) => `${title} ${audience}`);
  const attempts = async (who: Client) =>
    (await who.get<Page<TimelineEntry>>(`/proceedings/${(await one.view(who)).id}/timeline`)).items.filter(({ title }) => title.zh === '拒绝引入仅供调解的材料').length;

  beforeAll(async () => {
    house = await startHouse('mediation-firewall');
    one = await AdjudicationCase.asked(house);
    await one.fileWithPanel();
    [first, second] = one.respondents as [Client, Client];
    joint = (await add(first, '让步方案', { content: concession, audience: 'joint' })).body;
  }, 60_000);
  afterAll(() => house.stop());

  it('is unseen by the department, whoever of it looks', async () => {
    for (const who of Object.values(one.people)) expect(await seenBy(who)).not.toContain('让步方案 joint');
    expect(await seenBy(one.applicant)).toContain('让步方案 joint');
  });

  it('is refused under another name by whoever tries, and both sides and the department read that somebody tried', async () => {
    for (const audience of ['adjudication', 'procedure']) {
      const answer = await add(one.applicant, '书证', { content: concession, audience });
      expect([answer.status, answer.body.code]).toEqual([403, 'mediation_only']);
    }
    expect((await add(first, '书证', { content: concession, audience: 'adjudication' })).body.code).toBe('mediation_only');
    for (const who of [one.applicant, first, one.people.handler]) expect(await attempts(who)).toBe(3);
    expect(await seenBy(one.people.handler)).not.toContain('书证 adjudication');
  });

  it('leaves a side what it showed the mediator alone, and the other side’s evidence where it belongs', async () => {
    const own = Buffer.from('采购合同原件');
    await add(first, '采购合同', { content: own, audience: 'caucus_b' });
    expect((await add(one.applicant, '采购合同', { content: own, audience: 'adjudication' })).body.code).toBe('mediation_only');
    expect((await add(first, '采购合同', { content: own, audience: 'adjudication' })).status).toBe(201);
    expect(await seenBy(one.people.handler)).toContain('采购合同 adjudication');
  });

  it('takes the department’s own evidence, for the file or for itself', async () => {
    const { handler } = one.people;
    expect((await add(handler, '现场勘验笔录', { content: Buffer.from('现场'), audience: 'adjudication' })).status).toBe(201);
    expect((await add(handler, '内部摘要', { content: Buffer.from('摘要'), audience: 'panel' })).status).toBe(201);
    expect((await add(handler, '不该', { content: Buffer.from('不该'), audience: 'joint' })).body.fields?.[0]?.code).toBe('audience_not_yours');
    expect((await add(first, '不该', { content: Buffer.from('不该'), audience: 'panel' })).body.fields?.[0]?.code).toBe('audience_not_yours');
    expect(await seenBy(first)).toContain('现场勘验笔录 adjudication');
    expect(await seenBy(first)).not.toContain('内部摘要 panel');
  });

  it('enters with the recorded consent of every party, and not a consent earlier', async () => {
    expect(await one.refused(one.applicant, 'ask-admission', { material: one.id, reason: '无' })).toBe('unknown_choice');
    await one.act(one.applicant, 'ask-admission', { material: joint.id, reason: '对方已书面承认实施行为。' });
    expect(await one.refused(first, 'ask-admission', { material: joint.id, reason: '再次申请' })).toBe('admission_asked');
    const admission = (await one.view(first)).choices.admissions?.[0]?.value;
    expect(await one.refused(one.applicant, 'answer-admission', { admission, agrees: true })).toBe('admission_answered');
    await one.act(first, 'answer-admission', { admission, agrees: true });
    expect(await seenBy(one.people.handler)).not.toContain('让步方案 adjudication');
    await one.act(second, 'answer-admission', { admission, agrees: true });
    expect(await seenBy(one.people.handler)).toContain('让步方案 adjudication');
    expect(await seenBy(one.people.handler)).not.toContain('让步方案 joint');
  });

  it('stays out for good once one party says no', async () => {
    const { body } = await add(second, '另一方案', { content: Buffer.from('愿意停止销售。'), audience: 'joint' });
    await one.act(first, 'ask-admission', { material: body.id, reason: '澄清' });
    const admission = (await one.view(second)).choices.admissions?.find(({ label }) => label.zh === '另一方案')?.value;
    await one.act(second, 'answer-admission', { admission, agrees: false });
    expect(await one.refused(one.applicant, 'answer-admission', { admission, agrees: true })).toBe('admission_answered');
    expect(await seenBy(one.people.handler)).not.toContain('另一方案 adjudication');
  });
});
