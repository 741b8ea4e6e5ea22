import type { CopyFile, CopyListView, RekeyingFigure } from '@contract';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../support/walk';

/** R3, U24: a case that must stand in a second system is copied in its order or exported, never typed by heart. */
describe('carrying a case over to another system', () => {
  let house: RunningHouse;
  let cast: Cast;
  let id: string;

  beforeAll(async () => {
    house = await startHouse('exchange');
    const receipt = await fileDispute(house, completeDraft({ summary: '=HYPERLINK("http://example.cn")' }));
    id = receipt.disputeId;
    cast = await castFor(house, receipt);
    await walkTo(house, id, cast, { to: 'accepted' });
  });

  afterAll(() => house.stop());

  const listOf = async (target: string) => (await cast.clerk.get<CopyListView[]>(`/disputes/${id}/exchange`)).find((one) => one.target === target);

  it('lists what the target asks for, in its order, whole where the screen masks, and says that the order is not confirmed', async () => {
    const list = await listOf('court-platform');
    expect(list?.confirmed).toBe(false);
    expect(list?.items.map(({ label, value }) => `${label.zh}：${value}`)).toEqual([
      '申请人1 · 姓名或者名称：重庆山城雾茶业有限公司',
      '申请人1 · 证件号码：91500105MA5U00000A',
      '申请人1 · 法定代表人：何清源',
      '申请人1 · 联系电话：023-60000001',
      '申请人1 · 电子送达地址：023-60000001',
      '申请人1 · 住所地：重庆市两江新区金渝大道1号',
      '被申请人1 · 姓名或者名称：重庆雾里商贸有限公司',
      '被申请人1 · 证件号码：91500103MA5U00001G',
      '被申请人1 · 法定代表人：吴里',
      '被申请人1 · 联系电话：023-60000002',
      '被申请人1 · 住所地：重庆市渝中区民生路2号',
      '案由：侵害商标权纠纷',
      '纠纷简要情况：=HYPERLINK("http://example.cn")',
      '请求事项：停止销售并销毁库存；赔偿 40000 元',
      '标的额（元）：40000.00',
      '调解组织：重庆市知识产权纠纷人民调解委员会',
      '受理日期：2026-11-23',
      '调解结果：已受理',
    ]);
  });

  it('a field carried over is marked with who and when; one that changed since says so', async () => {
    const result = (await listOf('court-platform'))?.items.find((item) => item.field === 'result');
    expect(result?.state).toBe('open');
    await cast.clerk.must('PUT', `/disputes/${id}/exchange/court-platform`, { fields: ['result', 'cause'], done: true });
    const marked = (await listOf('court-platform'))?.items.filter((item) => item.state === 'done');
    expect(marked?.map(({ field, doneBy }) => [field, doneBy])).toEqual([
      ['cause', '简一帆'],
      ['result', '简一帆'],
    ]);
    await walkTo(house, id, cast, { to: 'mediating', after: 'accepted' });
    const states = Object.fromEntries((await listOf('court-platform'))?.items.map((item) => [item.field, item.state]) ?? []);
    expect([states.result, states.cause]).toEqual(['changed', 'done']);
    await cast.clerk.must('PUT', `/disputes/${id}/exchange/court-platform`, { fields: ['cause'], done: false });
    expect((await listOf('court-platform'))?.items.find((item) => item.field === 'cause')?.state).toBe('open');
    expect((await listOf('people-mediation'))?.items.every((item) => item.state === 'open')).toBe(true);
  });

  it('a file carries over everything at once, and nothing in it runs in a spreadsheet', async () => {
    const file = await cast.clerk.must<CopyFile>('POST', `/disputes/${id}/exchange/people-mediation/file`, {});
    expect(file.name).toMatch(/^人民调解管理信息系统 渝知受〔2026〕\d+号\.csv$/);
    expect(file.csv).toContain(`纠纷简要情况,"'=HYPERLINK(""http://example.cn"")"`);
    expect((await listOf('people-mediation'))?.items.every((item) => item.state === 'done')).toBe(true);
  });

  it('the supervisor sees how much is still typed twice', async () => {
    const figures = await (await Client.signedIn(house, 'supervisor')).get<RekeyingFigure[]>('/exchange/figures');
    expect(figures.map(({ quarter, target, how, disputes }) => [quarter, target, how, disputes])).toEqual([
      ['2026-Q4', 'court-platform', 'typed', 1],
      ['2026-Q4', 'people-mediation', 'file', 1],
    ]);
    expect(figures.find((one) => one.how === 'typed')?.fields).toBe(1);
  });

  it('is for who handles the dispute alone', async () => {
    const others = [cast.applicant, cast.respondent, cast.liaison, await Client.signedIn(house, 'smediator')];
    const answers = await Promise.all(others.map((one) => one.request('GET', `/disputes/${id}/exchange`)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 404]);
    expect((await cast.clerk.request('PUT', `/disputes/${id}/exchange/nowhere`, { fields: ['cause'], done: true })).status).toBe(404);
  });
});
