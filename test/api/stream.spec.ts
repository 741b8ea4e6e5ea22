import type { Page, Problem, ReceiptView, TimelineEntry } from '@contract';
import type { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';

/** One stream of events, messages and files; each reader has its own, whatever it asks for. */
let house: RunningHouse;
let cast: Cast;
let receipt: ReceiptView;
let id: string;

beforeAll(async () => {
  house = await startHouse('stream');
  receipt = await fileDispute(house);
  cast = await castFor(house, receipt);
  const { disputeId } = receipt;
  await walkTo(house, disputeId, cast, { to: 'submitted' });
  await cast.clerk.act(disputeId, 'RM', 'tell-parties', { audience: 'joint', text: '材料已收到，三个工作日内答复。' });
  await cast.applicant.act(disputeId, 'RM', 'message', { onlyMediator: false, text: '补充说明：对方仍在销售。' });
  await walkTo(house, disputeId, cast, { to: 'mediating', after: 'submitted' });
  await cast.mediator.act(disputeId, 'RM', 'note', { audience: 'caucus_b', text: '被申请人底线三万元。' });
  const file = await cast.applicant.upload('销售截图.txt', Buffer.from('截图'));
  await cast.applicant.must('POST', `/disputes/${disputeId}/exhibits`, { fileId: file.id, title: '销售页面截图', audience: 'joint' });
  id = (await cast.mediator.proceeding(disputeId, 'RM')).id;
}, 60_000);

afterAll(() => house.stop());

async function stream(who: Client, query = ''): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (let before = ''; ; ) {
    const page = await who.get<Page<TimelineEntry>>(`/proceedings/${id}/timeline?${query}${before}`);
    entries.push(...page.items);
    if (page.next === null) return entries;
    before = `&before=${page.next}`;
  }
}

const said = (entries: TimelineEntry[]) => entries.flatMap(({ text }) => text ?? []);

it('mixes events, messages and files, newest first, each once', async () => {
  const entries = await stream(cast.mediator);
  expect(entries.map(({ seq }) => seq)).toEqual([...new Set(entries.map(({ seq }) => seq))].sort((a, b) => b - a));
  expect(entries.slice(0, 2)).toMatchObject([
    { kind: 'file', title: { zh: '补充证据' }, files: [{ name: '销售页面截图' }], text: null },
    { kind: 'message', title: { zh: '写笔记' }, text: '被申请人底线三万元。', audience: 'caucus_b' },
  ]);
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['event', 'message', 'file']));
});

it('has for each reader what it may see, and a filter brings nothing else to light', async () => {
  const joint = ['补充说明：对方仍在销售。', '材料已收到，三个工作日内答复。'];
  expect(said(await stream(cast.mediator))).toEqual(['被申请人底线三万元。', ...joint]);
  expect(said(await stream(cast.respondent, 'kind=message'))).toEqual(['被申请人底线三万元。', ...joint]);
  for (const who of [cast.applicant, cast.clerk, cast.manager]) {
    expect(said(await stream(who, 'kind=message'))).toEqual(joint);
    expect(await stream(who, 'audience=caucus_b')).toEqual([]);
  }
  const everything = JSON.stringify(await stream(cast.applicant));
  expect(everything).not.toContain('底线');
});

it('is filtered by kind and by audience, together too', async () => {
  const files = await stream(cast.clerk, 'kind=file');
  expect(files.map(({ title }) => title.zh)).toEqual(['补充证据', '提交申请']);
  expect((await stream(cast.mediator, 'audience=caucus_b&kind=message')).length).toBe(1);
  expect((await stream(cast.mediator, 'audience=caucus_b&kind=file')).length).toBe(0);
  for (const [query, status] of [
    ['kind=x', 400],
    ['audience=everybody', 400],
    ['kind=event&kind=file', 422],
    ['before=x', 400],
  ] as const)
    expect((await cast.mediator.request<Problem>('GET', `/proceedings/${id}/timeline?${query}`)).status).toBe(status);
});

it('a clerk writes to both sides or to its own people, and into no caucus', async () => {
  const { version } = await cast.clerk.proceeding(receipt.disputeId, 'RM');
  const refused = await cast.clerk.request<Problem>('POST', `/proceedings/${id}/actions/tell-parties`, {
    expectedVersion: version,
    input: { audience: 'caucus_a', text: '悄悄话' },
  });
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ field: 'audience', code: 'unknown_choice' }] } });
});
