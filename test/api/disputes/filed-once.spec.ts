import { randomUUID } from 'node:crypto';
import type { DisputeSummary, DraftCheck, DraftView, Page, ReceiptView } from '@contract';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { completeDraft } from '../../support/walk';

/** R4: submit pressed five times, filed on paper and online: one case, or one warning. */
describe('a dispute is filed once', () => {
  let house: RunningHouse;
  let applicant: Client;
  let filed: ReceiptView;

  beforeAll(async () => {
    house = await startHouse('filed_once');
    applicant = await Client.signedIn(house, 'applicant');
  });

  afterAll(() => house.stop());

  it('five presses at once, two of them from another window: one dispute, one number', async () => {
    const draft = await applicant.must<DraftView>('POST', '/drafts', { data: completeDraft() });
    const keys = [randomUUID(), randomUUID()];
    const presses = [0, 0, 0, 1, 1].map((window) => applicant.request<ReceiptView>('POST', `/drafts/${draft.id}/submission`, {}, { 'idempotency-key': keys[window] ?? '' }));
    const answers = await Promise.all(presses);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.receiptNumber}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    filed = answers[0]?.body as ReceiptView;
    expect((await applicant.get<Page<DisputeSummary>>('/disputes')).items.map(({ receiptNumber }) => receiptNumber)).toEqual([filed.receiptNumber]);
  });

  it('the same matter handed in on paper: the clerk is warned with the reasons before it is filed, and not stopped', async () => {
    const clerk = await Client.signedIn(house, 'clerk');
    const draft = await clerk.must<DraftView>('POST', '/drafts', { data: completeDraft({ title: undefined }), onBehalfOf: '重庆山城雾茶业有限公司' });
    const { doubleFilings, problems } = await clerk.get<DraftCheck>(`/drafts/${draft.id}/check`);
    expect(problems).toEqual([]);
    expect(doubleFilings).toHaveLength(1);
    expect(doubleFilings[0]?.reasons.map(({ zh }) => zh)).toEqual(expect.arrayContaining([expect.stringContaining('同一被申请人'), expect.stringContaining('同一申请人')]));
  });
});
