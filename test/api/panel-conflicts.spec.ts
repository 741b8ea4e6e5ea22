import { randomUUID } from 'node:crypto';
import type { CaseMarksView, Problem } from '@contract';
import { systemActor } from '@kernel';
import { seedPeople } from '../../apps/ops/src/seed-people';
import { Client } from '../support/client';
import { type Department, departmentOf, patentDraft, request } from '../support/decided-case';
import { type RunningHouse, startHouse } from '../support/running-house';
import { fileDispute } from '../support/walk';

const userId = (username: string) => seedPeople.find((one) => one.username === username)?.id;

/** Who may not sit, and what of it stands in the file. */
describe('the search for conflicts before a panel is formed', () => {
  let house: RunningHouse;
  let department: Department;
  let id: string;
  const declare = (username: string, kind: string, subject: string) =>
    house.db.write(systemActor, (tx) => tx.query('insert into declared_interest (user_id, subject_kind, subject) values ($1, $2, $3)', [userId(username), kind, subject]));
  const handlers = async () => (await department.head.proceeding(id, 'AD')).choices.handlers?.map(({ label }) => label.zh) ?? [];
  const marks = async (who = department.head) => who.get<CaseMarksView>(`/proceedings/${(await who.proceeding(id, 'AD')).id}/marks`);

  beforeAll(async () => {
    house = await startHouse('conflicts');
    department = await departmentOf(house);
    ({ disputeId: id } = await fileDispute(house, patentDraft({ legalRepresentative: '邵公权' })));
    await department.applicant.must('POST', `/disputes/${id}/adjudications`, {}, { 'idempotency-key': randomUUID() });
    await department.applicant.act(id, 'AD', 'submit', request);
  }, 60_000);
  afterAll(() => house.stop());

  it('keeps out who acted for or examined the patent, however its number was declared, and who works for a party', async () => {
    const everybody = await handlers();
    expect(everybody).toEqual(expect.arrayContaining(['梁允中', '宋明理', '纪衡', '邵公权']));
    await declare('panelist', 'patent_agent', 'zl 2014 3018 7159X');
    expect(await handlers()).toEqual(everybody.filter((name) => name !== '纪衡'));
    await declare('handler', 'patent_examiner', '201430187159.X');
    await declare('chief', 'employer', '重庆雾里商贸有限公司');
    expect(await handlers()).toEqual(everybody.filter((name) => !['纪衡', '宋明理', '梁允中'].includes(name)));
    await declare('panelist2', 'patent_agent', 'ZL201380000000.1');
    // A namesake of a legal representative is told, and no proof of anything.
    expect(await handlers()).toContain('邵公权');
  });

  it('says why, to the department', async () => {
    const answer = await department.head.tryAct<Problem>(id, 'AD', 'file', { chief: userId('chief'), panel: [userId('handler'), userId('panelist')] });
    expect(answer.body.code).toBe('handler_unfit');
    for (const reason of ['曾代理本案专利', '曾审查本案专利', '所在单位是当事人']) expect(answer.body.message.zh).toContain(reason);
  });

  it('stands in the file as it was on the day, for the department alone', async () => {
    expect((await marks()).searches).toEqual([]);
    await house.db.write(systemActor, (tx) => tx.query(`delete from declared_interest where user_id = any($1)`, [[userId('handler'), userId('chief')]]));
    await department.head.act(id, 'AD', 'file', { chief: userId('chief'), panel: [userId('handler'), userId('panelist2')] });
    await declare('handler', 'patent_agent', '201430187159.X');
    const [search] = (await marks()).searches;
    expect([search?.occasion.zh, search?.by]).toEqual(['立案组成合议组', '卓远山']);
    const found = Object.fromEntries((search?.people ?? []).map(({ name, obstacle, reasons }) => [name, [obstacle, reasons.length]]));
    expect(found).toMatchObject({ 梁允中: [null, 0], 宋明理: [null, 0], 纪衡: ['interest', 1], 邵公权: [null, 1], 苗新: ['certificate', 0] });
    const applicant = await Client.signedIn(house, 'applicant');
    expect((await applicant.request('GET', `/proceedings/${(await applicant.proceeding(id, 'AD')).id}/marks`)).status).toBe(403);
  });
});
