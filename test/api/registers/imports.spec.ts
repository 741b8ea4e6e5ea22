import type { ImportReport, OrganisationView, Problem, RegisterEntry, SessionView } from '@contract';
import { systemActor } from '@kernel';
import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { workbook } from '../../support/workbook';

let house: RunningHouse;
let admin: Client;

beforeAll(async () => {
  house = await startHouse('imports');
  admin = await Client.signedIn(house, 'admin');
}, 60_000);
afterAll(() => house.stop());

const HEADINGS = ['名称', '类型', '调解渠道', '是否收费', '受理的权利类型', '服务区县', '联系电话', '设立日期'];
const PEOPLE = ['用户名', '姓名', '组织', '角色', '任期自', '任期至', '擅长的权利类型', '培训学时'];
const committee = ['渝东知识产权纠纷人民调解委员会', '人民调解委员会', '人民调解', '否', '商标、著作权', '万州区、梁平区', '023-58000001', '2026/1/1'];

const dryRun = (name: string, bytes: Buffer) => admin.sendFile<ImportReport & Problem>('/registers/imports/dry-run', name, bytes);
const run = (name: string, bytes: Buffer) => admin.sendFile<ImportReport & Problem>('/registers/imports', name, bytes);
const count = async () => {
  const sql = `select (select count(*)::int from organisation) as organisations, (select count(*)::int from app_user) as people, (select count(*)::int from appointment) as appointments,
    (select count(*)::int from register_change) as changes, (select count(*)::int from import_run) as runs`;
  return (await house.db.read(systemActor, (reader) => reader.query(sql))) as unknown;
};
const rosterOf = async (name: string) => (await admin.get<OrganisationView[]>('/organisations')).find((one) => one.name === name);

it('gives a template whose headings the import reads', async () => {
  const response = await admin.download('/registers/imports/template.xlsx');
  const sheets = await readWorkbook(response);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['机构', '人员']);
  expect(sheets[0]?.data[0]).toEqual(expect.arrayContaining(HEADINGS));
  expect(sheets[1]?.data[0]).toEqual(expect.arrayContaining(PEOPLE));
  expect(await dryRun('模板.xlsx', response)).toMatchObject({ status: 200, body: { rows: [], errors: [] } });
});

it('tells every fault by sheet, line and column, and writes nothing while there is one', async () => {
  const bytes = await workbook({
    机构: [HEADINGS, committee, ['又一个委员会', '人民调解委员会', '商事调解', '是', '商标', '江北区', '', '2026-02-30']],
    人员: [PEOPLE, ['yd01', '巴山', committee[0] ?? '', '调解员', '2026-01-01', '2025-01-01', '火箭', 'x'], ['', '无名', '没有这个组织', '国王', '', '', '', '']],
  });
  const before = await count();
  const { status, body } = await dryRun('机构人员.xlsx', bytes);
  expect(status).toBe(200);
  const told = body.errors.map(({ sheet, line, column, message }) => [sheet, line, column, message.zh]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['机构', 3, '调解渠道', '该类组织的调解渠道应为“人民调解”。'],
      ['机构', 3, '服务区县', '没有“江北区”这个选项。'],
      ['机构', 3, '设立日期', expect.stringContaining('没有这一天')],
      ['人员', 2, '擅长的权利类型', '没有“火箭”这个选项。'],
      ['人员', 2, '任期至', '结束日期早于开始日期。'],
      ['人员', 2, '培训学时', '此项应为数字。'],
      ['人员', 3, '用户名', '请填写此项。'],
      ['人员', 3, '组织', '没有“没有这个组织”这个选项。'],
    ]),
  );
  expect(body.errors.every(({ message }) => message.en.length > 0)).toBe(true);
  expect(await run('机构人员.xlsx', bytes)).toMatchObject({ status: 400, body: { code: 'import_has_errors' } });
  expect(await count()).toEqual(before);
});

it('takes everything in at once, and the same bytes only once', async () => {
  const bytes = await workbook({
    机构: [HEADINGS, committee],
    人员: [PEOPLE, ['yd01', '巴山', committee[0] ?? '', '调解员、负责人', new Date('2026-01-01'), new Date('2028-12-31'), '商标', 36]],
  });
  const tried = await dryRun('渝东.xlsx', bytes);
  expect(tried.body).toMatchObject({
    errors: [],
    done: false,
    rows: [
      { sheet: '机构', line: 2, does: 'create' },
      { sheet: '人员', line: 2, name: '巴山', does: 'create' },
    ],
  });
  const answers = await Promise.all([run('渝东.xlsx', bytes), run('渝东.xlsx', bytes)]);
  const done = answers.filter(({ body }) => body.done);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(done).toHaveLength(1);
  expect(answers.find(({ body }) => !body.done)?.body).toMatchObject({ importedBefore: { actorName: '平安' }, passwords: [] });

  expect(await rosterOf(committee[0] ?? '')).toMatchObject({
    districts: ['500101', '500155'],
    rightKinds: ['CR', 'TM'],
    mediators: [{ name: '巴山', termTo: '2028-12-31', trainingHours: 36 }],
  });
  const [secret] = done[0]?.body.passwords ?? [];
  const client = Client.nobody(house);
  await client.enter('/session', { username: 'yd01', password: secret?.password });
  expect(await client.get<SessionView>('/session')).toMatchObject({ mustChangePassword: true, roles: expect.arrayContaining(['manager', 'mediator']) });
  const after = await count();
  expect((await run('渝东.xlsx', bytes)).body).toMatchObject({ done: false, importedBefore: { actorName: '平安' } });
  expect(await count()).toEqual(after);
});

it('changes what a line names and leaves what its cells leave empty', async () => {
  const id = seedPeople.find(({ username }) => username === 'pmediator')?.id;
  const csv = Buffer.from(`\uFEFF用户名,培训学时,奖惩情况（公开）\npmediator,48,"2025 年表彰，第""一""等"\n`);
  expect((await dryRun('人员.csv', csv)).body).toMatchObject({ errors: [], rows: [{ line: 2, name: '程立言', does: 'update' }] });
  expect((await run('人员.csv', csv)).body).toMatchObject({ done: true, passwords: [] });
  const { values, history } = await admin.get<RegisterEntry>(`/registers/people/${id}`);
  expect(values).toMatchObject({ trainingHours: 48, discipline: '2025 年表彰，第"一"等', fields: ['IC', 'PAT-D', 'PAT-I', 'PAT-U'], appointments: [{ role: 'mediator' }] });
  expect(history[0]).toMatchObject({ what: 'imported', before: { trainingHours: 0 }, after: { trainingHours: 48 } });
});

it('reads CSV as Excel saves it on a Chinese computer', async () => {
  const gb18030 = Buffer.from([0xd3, 0xc3, 0xbb, 0xa7, 0xc3, 0xfb, 0x0a, 0x6e, 0x6f, 0x62, 0x6f, 0x64, 0x79, 0x0a]);
  expect((await dryRun('人员.csv', gb18030)).body).toMatchObject({
    rows: [{ line: 2, does: 'create' }],
    errors: expect.arrayContaining([expect.objectContaining({ column: '组织' })]),
  });
});

it.each([
  ['no file of ours', 'x.csv', Buffer.from([255, 255, 255]), 400, 'sheet_unreadable'],
  ['a broken workbook', 'x.xlsx', Buffer.from('PK\u0003\u0004 and no more'), 400, 'sheet_unreadable'],
  ['what would unpack to gigabytes', 'x.xlsx', Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) })), 400, 'sheet_unreadable'],
  ['too many lines', 'x.csv', Buffer.from(`用户名\n${'x\n'.repeat(2001)}`), 413, 'sheet_too_long'],
  ['a file too large', 'x.csv', Buffer.alloc(2_000_001, 'x'), 413, 'file_too_large'],
])('refuses %s', async (_what, name, bytes, status, code) => expect(await dryRun(name, bytes)).toMatchObject({ status, body: { code } }));

it('names a table it does not know, a heading it does not know, and a line that comes twice', async () => {
  const errors = async (text: string) => (await dryRun('x.csv', Buffer.from(text))).body.errors.map(({ line, column, message }) => [line, column, message.zh]);
  expect(await errors('水果,颜色\n苹果,红')).toEqual([[1, null, expect.stringContaining('没有找到机构表或者人员表')]]);
  expect(await errors('用户名,鞋码\npmediator,42')).toEqual([[1, '鞋码', expect.stringContaining('没有这个列名')]]);
  expect(await errors('用户名\npmediator\nPmediator')).toEqual([[3, '用户名', '这一项重复了。']]);
});
