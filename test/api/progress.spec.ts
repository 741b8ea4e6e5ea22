import type { DisputeView, Problem, ProgressView, ReceiptView } from '@contract';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { castFor, fileDispute, walkTo } from '../support/walk';

/** 查进度: a number and a code, nobody signed in; the stage and nothing of the matter. */
describe('progress without signing in', () => {
  let house: RunningHouse;
  let receipt: ReceiptView;
  let other: ReceiptView;
  let nobody: Client;

  beforeAll(async () => {
    house = await startHouse('progress');
    receipt = await fileDispute(house);
    other = await fileDispute(house);
    nobody = Client.nobody(house);
    await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: 'consent' });
  });

  afterAll(() => house.stop());

  const look = (number: string, code: string) => nobody.request<ProgressView & Problem>('POST', '/progress', { number, code });

  it('answers the receipt’s code and the letter’s code alike: steps, who must act, on what, by when', async () => {
    const byReceipt = await look(receipt.receiptNumber, receipt.progressCode);
    expect(byReceipt.status).toBe(200);
    expect(byReceipt.body.waiting).toEqual([
      {
        procedureName: expect.objectContaining({ zh: '人民调解' }),
        stateName: expect.objectContaining({ zh: '征询对方意愿' }),
        who: expect.objectContaining({ zh: '被申请人一方' }),
        what: expect.objectContaining({ zh: expect.stringContaining('调解') }),
        days: 0,
        by: '2026-11-30',
      },
    ]);
    expect(byReceipt.body.steps.map((step) => [step.name.zh, step.state, step.on])).toEqual([
      ['待分案', 'done', '2026-11-23'],
      ['待组织接收', 'done', '2026-11-23'],
      ['已接收', 'done', '2026-11-23'],
      ['已申请', 'done', '2026-11-23'],
      ['征询对方意愿', 'now', '2026-11-23'],
      ['已受理', 'ahead', null],
      ['已指派调解员', 'ahead', null],
      ['调解中', 'ahead', null],
      ['协议待签', 'ahead', null],
      ['履行跟踪', 'ahead', null],
      ['已履行', 'ahead', null],
    ]);
    expect((await look('2026-1', receipt.accessCodes[0]?.code.toLowerCase() ?? '')).body).toEqual(byReceipt.body);
  });

  it('tells no name and nothing of the matter', async () => {
    const told = JSON.stringify((await look(receipt.receiptNumber, receipt.progressCode)).body);
    for (const secret of ['山城雾', '雾里', '商标', '茶', receipt.disputeId, '沈知和']) expect(told).not.toContain(secret);
  });

  it('refuses a wrong number and a wrong code with the same words', async () => {
    const same = ({ status, body }: Awaited<ReturnType<typeof look>>) => ({ ...body, answered: status, requestId: '' });
    const wrongCode = same(await look(receipt.receiptNumber, 'ABCDEFGHJK'));
    expect(wrongCode).toMatchObject({ answered: 404, code: 'progress_not_found' });
    expect(same(await look('2026-999', receipt.progressCode))).toEqual(wrongCode);
    // A good code of another matter with this number is as wrong as any.
    expect(same(await look(receipt.receiptNumber, other.progressCode))).toEqual(wrongCode);
  });

  it('does not open a session, and the receipt’s code opens none', async () => {
    expect((await nobody.request('GET', `/disputes/${receipt.disputeId}/progress`)).status).toBe(401);
    expect((await nobody.request<Problem>('POST', '/access-codes', { code: receipt.progressCode })).body.code).toBe('access_code_unknown');
  });

  it('is on the applicant’s own page, with the code; the other side is not told that code', async () => {
    const { applicant, respondent } = await castFor(house, receipt);
    expect((await applicant.get<DisputeView>(`/disputes/${receipt.disputeId}`)).progressCode).toBe(receipt.progressCode);
    expect((await respondent.get<DisputeView>(`/disputes/${receipt.disputeId}`)).progressCode).toBeNull();
    expect(await applicant.get<ProgressView>(`/disputes/${receipt.disputeId}/progress`)).toEqual((await look('2026-1', receipt.progressCode)).body);
  });

  it('makes whoever guesses wait, also with the right code', async () => {
    for (let guess = 0; guess < 12; guess += 1) await look(receipt.receiptNumber, `ABCDEFGH${10 + guess}`);
    const told = await look(receipt.receiptNumber, receipt.progressCode);
    expect(told).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
  });
});
