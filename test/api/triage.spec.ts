import type { Problem, TriageView } from '@contract';
import { Client } from '../support/client';
import { answeredCase, type Department, departmentOf, filedCase, patentDraft } from '../support/decided-case';
import { type RunningHouse, startHouse } from '../support/running-house';

const SAID = { registryOk: true, registryOn: '2026-11-20', challenged: false, notarised: true, crime: false, secret: false };

describe('triage and the fair', () => {
  let house: RunningHouse;
  let department: Department;
  let id: string;

  const triage = async (who = department.handler, of = id) => who.get<TriageView>(`/proceedings/${(await who.proceeding(of, 'AD')).id}/triage`);
  const refused = async (who: Client, action: string, input: object = {}) => {
    const answer = await who.tryAct<Problem>(id, 'AD', action, input);
    return answer.status < 300 ? undefined : (answer.body.fields?.[0]?.code ?? answer.body.code);
  };
  const clock = async (rule: string) =>
    (await department.handler.proceeding(id, 'AD')).deadlines.filter(({ ruleId }) => ruleId === rule).map(({ state, dueOn, dueAt }) => [state, dueAt ?? dueOn]);

  beforeAll(async () => {
    house = await startHouse('triage');
    department = await departmentOf(house);
    id = await filedCase(house, department, patentDraft());
  }, 60_000);
  afterAll(() => house.stop());

  it('shows each criterion with what it was read from; what nobody knows makes nothing simple', async () => {
    const { proposal, criteria, version, taken } = await triage();
    expect([criteria.length, version, taken]).toEqual([14, '2026-1', null]);
    expect(Object.fromEntries(criteria.map(({ code, holds }) => [code, holds]))).toEqual({
      R1: null,
      R2: true,
      R3: true,
      R4: true,
      R5: null,
      R6: true,
      R7: null,
      R8: true,
      R9: true,
      R10: null,
      R11: true,
      R12: null,
      R13: true,
      R14: true,
    });
    expect(criteria.find(({ code }) => code === 'R8')?.from.zh).toBe('标的 40000 元');
    expect(proposal).toMatchObject({ track: 'ordinary', because: { zh: 'R1、R5、R7、R12 不符合或者未知' } });
    expect((await department.applicant.request('GET', `/proceedings/${(await department.applicant.proceeding(id, 'AD')).id}/triage`)).status).toBe(403);
  });

  it('is simple when the rest is answered, with an internal target and the legal limit as it was', async () => {
    const legal = await clock('AD-CLOSE-3M');
    expect(await refused(department.handler, 'answer-triage', { ...SAID, registryOn: '2026-11-24' })).toBe('day_to_come');
    await department.handler.act(id, 'AD', 'answer-triage', SAID);
    expect((await triage()).proposal?.track).toBe('simple');
    expect(await refused(department.handler, 'accept-track', { track: 'fast' })).toBe('track_not_proposed');
    await department.handler.act(id, 'AD', 'accept-track', { track: 'simple' });
    // 23 November + 30 days.
    expect((await triage()).taken).toMatchObject({ track: 'simple', asProposed: true, by: '宋明理', on: '2026-11-23', targetOn: '2026-12-23' });
    expect(await clock('AD-CLOSE-3M')).toEqual(legal);
  });

  it('another track is the head’s, with a reason', async () => {
    expect(await refused(department.handler, 'override-track', { track: 'complex', reason: '社会关注。' })).toBe('not_your_action');
    expect(await refused(department.head, 'override-track', { track: 'complex' })).toBe('required');
    await department.head.act(id, 'AD', 'override-track', { track: 'complex', reason: '社会关注。' });
    expect((await triage()).taken).toMatchObject({ track: 'complex', asProposed: false, reason: '社会关注。', by: '卓远山', targetOn: null });
  });

  it('a fair is entered by either, gives hours, and after it the case goes on', async () => {
    const fair = { name: '悦来国际会展', stand: 'A-12', lastOn: '2026-11-25' };
    expect(await refused(department.applicant, 'enter-fair', { ...fair, lastOn: '2026-11-22' })).toBe('fair_over');
    expect(await refused(department.handler, 'close-fair', { outcome: 'covered', note: '无' })).toBe('no_fair_open');
    await department.applicant.act(id, 'AD', 'enter-fair', fair);
    expect(await refused(department.handler, 'enter-fair', fair)).toBe('fair_entered_already');
    expect((await triage()).proposal).toMatchObject({ track: 'fast', because: { zh: 'R14：展会正在举行' } });
    // Monday 9:00 and 24 hours.
    expect(await clock('AD-TARGET-FAIR-24H')).toEqual([['running', '2026-11-24T09:00']]);
    await department.handler.act(id, 'AD', 'close-fair', { outcome: 'covered', note: '参展方当场遮盖。' });
    expect((await clock('AD-TARGET-FAIR-24H')).map(([state]) => state)).toEqual(['met']);
    const { fair: shown, proposal } = await triage();
    expect([shown?.outcome?.zh, proposal?.track]).toEqual(['遮盖', 'simple']);
    expect((await department.handler.proceeding(id, 'AD')).state).toBe('AD_FILED');
  });

  it('a second case on the right is told, and many make a batch', async () => {
    const others = [];
    for (const [name, identifier] of [
      ['重庆鸿泰景观有限公司', '91500103MA5U00002K'],
      ['重庆甲景观有限公司', null],
      ['重庆乙景观有限公司', null],
    ] as const)
      others.push(
        await answeredCase(
          house,
          department,
          patentDraft({ name, identifier: identifier ?? undefined, identifierKind: identifier ? 'social_credit_code' : undefined }, { title: name }),
        ),
      );
    expect((await triage(department.handler, others[0])).proposal).toMatchObject({ track: 'batch' });
    expect((await triage()).criteria.find(({ code }) => code === 'R11')?.from.zh).toBe('同一权利：同一被请求人 0 件，其他被请求人 3 件');
  });
});
