import type { NoticeView, Page, Problem, ReceiptView, VerificationView } from '@contract';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { castFor, fileDispute, walkTo } from '../support/walk';

describe('what a stranger may ask', () => {
  let house: RunningHouse;
  let receipt: ReceiptView;
  let nobody: Client;

  beforeAll(async () => {
    house = await startHouse('verification');
    receipt = await fileDispute(house);
    nobody = Client.nobody(house);
    await walkTo(house, receipt.disputeId, await castFor(house, receipt), { to: 'submitted' });
  });

  afterAll(() => house.stop());

  const verify = (code: string) => nobody.request<VerificationView & Problem>('POST', '/verifications', { code });

  it('whether a message is ours: when, from whom, about what kind of matter, and no name', async () => {
    const { items } = await (await Client.signedIn(house, 'applicant')).get<Page<NoticeView>>('/notices');
    const offered = (await (await Client.signedIn(house, 'manager')).get<Page<NoticeView>>('/notices')).items;
    expect(new Set([...items, ...offered].map((one) => one.code)).size).toBe(items.length + offered.length);
    const code = items.find((one) => one.title.zh === '调解组织已接收')?.code ?? '';
    const told = await verify(code.toLowerCase());
    const from = expect.objectContaining({ zh: '重庆市知识产权纠纷人民调解委员会' }) as object;
    expect(told.body).toEqual({ sentAt: expect.stringContaining('2026-11-23T'), from, about: expect.objectContaining({ zh: '分案' }), numberTail: '1' });
    const later = await verify(`${code.slice(0, 4)}-${code.slice(4)}`);
    expect(later.body).toEqual(told.body);
    for (const { body } of [told, later]) for (const secret of ['山城雾', '雾里', receipt.disputeId]) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('a code that is not ours is told as such, and guessing is made slow', async () => {
    expect(await verify('AAAAAAAA')).toMatchObject({ status: 404, body: { code: 'message_unknown' } });
    for (let guess = 0; guess < 12; guess += 1) await verify(`AAAAAA${20 + guess}`);
    expect((await verify('AAAAAAAA')).status).toBe(429);
  });
});
