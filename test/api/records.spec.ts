import type { DisputeView, NoticeView, Page, Problem } from '@contract';
import { newId, systemActor } from '@kernel';
import type { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** The record of a session: whoever was there says whether it is right, and the paper shows it. */
let house: RunningHouse;
let cast: Cast;
let id: string;
let sessionId: string;

beforeAll(async () => {
  house = await startHouse('records');
});

afterAll(() => house.stop());

beforeEach(async () => {
  const receipt = await fileDispute(house);
  id = receipt.disputeId;
  cast = await castFor(house, receipt);
  await walkTo(house, id, cast, { to: 'mediating' });
  sessionId = (await cast.mediator.proceeding(id, 'RM')).mediation?.sessions[0]?.id ?? '';
});

async function press(client: Client, input: object): Promise<{ status: number; body: Partial<Problem> }> {
  const { id: proceedingId, version } = await client.proceeding(id, 'RM');
  return client.request<Partial<Problem>>('POST', `/proceedings/${proceedingId}/actions/answer-record`, { expectedVersion: version, input });
}

const checks = async (client: Client) =>
  ((await client.proceeding(id, 'RM')).mediation?.sessions[0]?.attendance ?? []).map(({ record }) => record && [record.answer, record.objection, record.by]);
const button = async (client: Client) => (await client.proceeding(id, 'RM')).actions.find(({ action }) => action === 'answer-record')?.refusal?.code ?? null;

it('one agrees, the other objects; everybody at the table and the mediator read it, and nobody answers twice', async () => {
  expect(await checks(cast.mediator)).toEqual([null, null]);
  expect((await cast.applicant.proceeding(id, 'RM')).choices.recordsToRead?.map(({ value }) => value)).toEqual([sessionId]);
  await cast.applicant.act(id, 'RM', 'answer-record', { sessionId, answer: 'agreed' });
  expect(await checks(cast.mediator)).toEqual([['agreed', null, '何清源'], null]);
  await cast.respondent.act(id, 'RM', 'answer-record', { sessionId, answer: 'objected', objection: '没有说过愿意赔偿四万元。' });
  for (const reader of [cast.applicant, cast.respondent, cast.mediator, cast.clerk])
    expect(await checks(reader)).toEqual([
      ['agreed', null, '何清源'],
      ['objected', '没有说过愿意赔偿四万元。', '重庆雾里商贸有限公司'],
    ]);
  expect(await button(cast.applicant)).toBe('record_answered');
  expect(await press(cast.applicant, { sessionId, answer: 'objected', objection: '改主意了' })).toMatchObject({ status: 409, body: { code: 'record_answered' } });
  expect((await cast.applicant.proceeding(id, 'RM')).choices.recordsToRead).toEqual([]);
  await house.settle();
  const told = (await cast.mediator.get<Page<NoticeView>>('/notices')).items.filter((one) => one.disputeId === id && one.title.zh === '当事人已核对笔录');
  expect(told).toHaveLength(2);
  const paper = await cast.applicant.download(`/proceedings/${(await cast.applicant.proceeding(id, 'RM')).id}/documents/mediation-record.pdf`);
  expect(paper.subarray(0, 8).toString()).toBe('%PDF-1.7');
});

it('stays open while the agreement is signed and performed', async () => {
  await walkTo(house, id, cast, { to: 'in effect', after: 'mediating' });
  await cast.respondent.act(id, 'RM', 'answer-record', { sessionId, answer: 'agreed' });
  expect(await checks(cast.respondent)).toEqual([null, ['agreed', null, '重庆雾里商贸有限公司']]);
});

it('who was not there has nothing to check, and an objection says what is wrong', async () => {
  const [first] = (await cast.applicant.get<DisputeView>(`/disputes/${id}`)).parties;
  await house.db.write(systemActor, (tx) => tx.query('update mediation_session set present = array[$2]::uuid[] where id = $1', [sessionId, first?.id]));
  expect(await button(cast.respondent)).toBe('no_record_to_read');
  expect(await press(cast.respondent, { sessionId, answer: 'agreed' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await press(cast.applicant, { sessionId: newId(), answer: 'agreed' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await press(cast.mediator, { sessionId, answer: 'agreed' })).toMatchObject({ status: 403, body: { code: 'not_your_action' } });
  for (const input of [{}, { objection: '  ' }]) {
    const { status, body } = await press(cast.applicant, { sessionId, answer: 'objected', ...input });
    expect([status, body.fields?.map(({ field, code }) => `${field} ${code}`)]).toEqual([422, ['objection required']]);
  }
  expect(await checks(cast.mediator)).toEqual([null, null]);
});

it('two presses at once are one answer', async () => {
  const replies = await Promise.all([press(cast.applicant, { sessionId, answer: 'agreed' }), press(cast.applicant, { sessionId, answer: 'objected', objection: '有误' })]);
  expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  expect((await checks(cast.mediator))[0]?.[0]).toBe(replies[0]?.status === 200 ? 'agreed' : 'objected');
});
