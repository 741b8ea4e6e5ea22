import type { ActionResultView, NoticeView, Page, Problem } from '@contract';
import { patentDispute } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { completeDraft, fileDispute } from '../support/walk';

describe('the certificate of a case of major influence', () => {
  let house: RunningHouse;
  let applicant: Client;
  let head: Client;
  let id: string;
  const open = (who: Client, dispute = id) => who.request<ActionResultView & Problem>('POST', `/disputes/${dispute}/major-certificates`, {});

  beforeAll(async () => {
    house = await startHouse('major-certificate');
    id = (await fileDispute(house, patentDispute())).disputeId;
    applicant = await Client.signedIn(house, 'applicant');
    head = await Client.signedIn(house, 'head');
  }, 60_000);
  afterAll(() => house.stop());

  it('is asked for by the applicant alone, once, over a patent', async () => {
    expect((await open(await Client.signedIn(house, 'handler'))).status).toBe(404);
    expect((await open(applicant)).body.state).toBe('MJ_DRAFT');
    expect((await open(applicant)).body.code).toBe('certificate_open');
    const other = await fileDispute(house, completeDraft({ title: '一件商标纠纷' }));
    expect((await open(applicant, other.disputeId)).body.code).toBe('not_a_patent_dispute');
    expect((await head.request('GET', `/disputes/${id}`)).status).toBe(404);
  });

  it('waits for the head for ten working days, who alone issues it with the case of the rules it is', async () => {
    await applicant.act(id, 'MJ', 'request', { ground: 'industry', reason: '涉及全市主要建材企业。' });
    const asked = await head.proceeding(id, 'MJ');
    // Monday 23 November: 24–27, 30 November, 1–4 and 7 December (product default).
    expect(asked.deadlines).toMatchObject([{ ruleId: 'MJ-CERT', dueOn: '2026-12-07', state: 'running' }]);
    const handler = await Client.signedIn(house, 'handler');
    expect((await handler.proceeding(id, 'MJ')).actions.find(({ action }) => action === 'issue')?.refusal?.code).toBe('not_your_action');
    expect(asked.documents).toMatchObject([{ kind: 'mj-certificate', ready: false }]);
    await head.act(id, 'MJ', 'issue', { ground: 'industry', reason: '对行业发展有重大影响。' });
    const { id: proceeding, state, documents } = await applicant.proceeding(id, 'MJ');
    expect([state, documents[0]?.ready]).toEqual(['MJ_ISSUED', true]);
    expect((await applicant.request<string>('GET', `/proceedings/${proceeding}/documents/mj-certificate.pdf`)).body.slice(0, 8)).toBe('%PDF-1.7');
    await house.settle();
    const told = (await applicant.get<Page<NoticeView>>('/notices')).items.map(({ title }) => title.zh);
    expect(told).toContain('重大影响情形证明：已出具');
  });

  it('is refused with reasons, and may be asked for anew', async () => {
    expect((await open(applicant)).body.state).toBe('MJ_DRAFT');
    await applicant.act(id, 'MJ', 'request', { ground: 'other', reason: '社会关注。' });
    await head.act(id, 'MJ', 'refuse', { reason: '不属于第九十六条的情形。' });
    expect((await applicant.proceeding(id, 'MJ')).state).toMatch(/^MJ_(REFUSED|ISSUED)$/);
  });
});
