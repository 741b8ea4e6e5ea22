import type { CaseExpertsView, DeadlineComparisonView } from '@contract';
import { systemActor } from '@kernel';
import { type AdjudicatedCase, caseInEvidence } from '../support/adjudication-bench';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/**
 * 检验鉴定 and 技术调查官. Filed and served on Monday 23 November 2026: three months end on Tuesday 23 February 2027, the respondent's
 * evidence on 8 December (23 + 15).
 */
describe('appraisal and technical investigators', () => {
  let house: RunningHouse;
  let one: AdjudicatedCase;
  let late: AdjudicatedCase;

  const experts = async (who: Client = one.handler, of = one) => who.get<CaseExpertsView>(`/proceedings/${(await of.view(who)).id}/appraisals`);
  const institution = (name: string) => one.option('institutions', name);
  const investigator = (name: string) => one.option('investigators', name);
  const assigned = (name: string) => one.option('assignedInvestigators', name);
  const act = (who: Client, action: string, input: object = {}) => who.act(one.id, 'AD', action, input);

  beforeAll(async () => {
    house = await startHouse('appraisal');
    await house.db.write(systemActor, async (tx) => {
      await tx.query(`insert into appraisal_institution (code, name_zh, name_en, fields, qualification, valid_to) values
        ('JD01', '重庆市产品质量检验研究院', 'Quality Inspection Institute', '机械', '检验检测机构资质认定', null), ('JD02', '西南知识产权司法鉴定中心', 'Southwest IP Appraisal Centre', '机械、化学', '司法鉴定许可', null),
        ('JD03', '已停业鉴定所', 'Closed Institute', '机械', '司法鉴定许可', '2026-10-31')`);
      await tx.query(`insert into technical_investigator (code, name_zh, name_en, fields, employer) values
        ('TI01', '葛明辨', 'Ge Mingbian', '机械', '重庆大学'), ('TI02', '申请关', 'Shen Qingguan', '外观设计', '重庆山城雾茶业有限公司')`);
    });
    one = await caseInEvidence(house);
    late = await caseInEvidence(house);
  }, 120_000);
  afterAll(() => house.stop());

  it('is asked for in writing by a party before the time for evidence ends, one at a time', async () => {
    expect(await one.refused(one.handler, 'ask-appraisal', { questions: '是否相同？' })).toBe('not_your_action');
    await act(one.respondent, 'ask-appraisal', { questions: '被诉产品与授权外观设计是否近似？', samples: '护坡砖一块，编号 1，已封存' });
    expect(await one.refused(one.applicant, 'ask-appraisal', { questions: '另问。' })).toBe('appraisal_under_way');
    expect((await experts(one.applicant)).appraisals).toMatchObject([
      { stage: 'asked', askedBy: '重庆雾里商贸有限公司', askedOn: '2026-11-23', samples: '护坡砖一块，编号 1，已封存', usable: null },
    ]);
    expect(await one.refused(one.chief, 'appraise')).toBe('appraisal_elsewhere');
  });

  it('has a quote of an institution of the register, and who bears it', async () => {
    expect((await one.view(one.chief)).choices.institutions?.map(({ label }) => label.zh)).toEqual(['重庆市产品质量检验研究院（机械）', '西南知识产权司法鉴定中心（机械、化学）']);
    expect((await one.view(one.respondent)).choices.institutions).toBeUndefined();
    expect(await one.refused(one.handler, 'quote-appraisal', { institution: one.id, feeFen: 800_000, bearer: 'respondent' })).toBe('unknown_choice');
    await act(one.handler, 'quote-appraisal', { institution: await institution('重庆市产品质量'), feeFen: 800_000, bearer: 'respondent' });
    expect((await experts()).appraisals).toMatchObject([{ stage: 'quoted', institution: '重庆市产品质量检验研究院', feeFen: 800_000, bearer: 'respondent', answers: [] }]);
  });

  it('is not held without an agreement on the cost; where only the institution is not agreed the panel names one', async () => {
    const appraise = async (input: object = {}) => one.refused(one.chief, 'appraise', input);
    await act(one.respondent, 'answer-quote', { institution: true, cost: true });
    expect(await appraise()).toBe('appraisal_cost_not_agreed');
    await act(one.applicant, 'answer-quote', { institution: false, cost: false });
    expect(await appraise({ institution: await institution('西南') })).toBe('appraisal_cost_not_agreed');
    await act(one.applicant, 'answer-quote', { institution: false, cost: true });
    expect(await appraise()).toBe('institution_to_be_named');
    // Both agree on both: nobody names another.
    await act(one.applicant, 'answer-quote', { institution: true, cost: true });
    expect(await appraise({ institution: await institution('西南') })).toBe('institution_is_agreed');
    await act(one.applicant, 'answer-quote', { institution: false, cost: true });
    expect((await experts()).appraisals[0]?.answers).toEqual([
      { party: '重庆山城雾茶业有限公司', institution: false, cost: true },
      { party: '重庆雾里商贸有限公司', institution: true, cost: true },
    ]);
  });

  it('stops the three months from the commission to the report, as the rehearsal said', async () => {
    house.clock.set('2026-11-30T10:00');
    const commission = { institution: await institution('西南'), dueOn: '2026-12-20' };
    const told = await one.chief.must<DeadlineComparisonView[]>('POST', `/proceedings/${(await one.view()).id}/rehearsal`, {
      steps: [
        { action: 'appraise', input: commission },
        { action: 'receive-opinion', input: { opinion: '近似。' }, on: '2026-12-15' },
      ],
    });
    // 30 November to 14 December are 15 days: 23 February + 15 = 10 March 2027, a Wednesday.
    expect(told.map(({ ruleId, before, after }) => [ruleId, before?.dueOn, after?.dueOn])).toEqual([['AD-CLOSE-3M', '2027-02-23', '2027-03-10']]);
    await act(one.chief, 'appraise', commission);
    expect(await one.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'paused']]);
    expect((await experts()).appraisals).toMatchObject([
      { stage: 'commissioned', namedByPanel: true, institution: '西南知识产权司法鉴定中心', commissionedOn: '2026-11-30', dueOn: '2026-12-20' },
    ]);
    house.clock.set('2026-12-15T10:00');
    await act(one.handler, 'receive-opinion', { opinion: '整体视觉效果近似。' });
    expect(await one.clock('AD-CLOSE-3M')).toEqual([['2027-03-10', 'running']]);
  });

  it('an opinion that is objected to without its expert coming can’t be used', async () => {
    await act(one.respondent, 'object-to-opinion', { reason: '比对方法错误。' });
    await act(one.handler, 'examine-opinion', { expertAttended: false, record: '被请求人坚持异议，鉴定人未出席。' });
    expect((await experts(one.respondent)).appraisals).toMatchObject([{ stage: 'examined', objection: '比对方法错误。', expertAttended: false, usable: false }]);
  });

  it('comes too late once the time for evidence is over, on its last day not yet', async () => {
    // The last day, 8 December, is past: today is 15 December. Asked of a clock of the other case.
    expect(await late.refused(late.respondent, 'ask-appraisal', { questions: '是否近似？' })).toBe('appraisal_too_late');
    house.clock.set('2026-12-08T23:30');
    expect(await late.refused(late.respondent, 'ask-appraisal', { questions: '是否近似？' })).toBeUndefined();
    await late.chief.act(late.id, 'AD', 'end-appraisal', { reason: '费用协商不成，不予鉴定。' });
    expect((await experts(late.handler, late)).appraisals).toMatchObject([{ stage: 'ended', endedReason: '费用协商不成，不予鉴定。' }]);
    expect(await late.clock('AD-CLOSE-3M')).toEqual([['2027-02-23', 'running']]);
  });

  it('a technical investigator has nothing to do with a party, and can be asked to stand back', async () => {
    expect((await one.view(one.chief)).choices.investigators?.map(({ label }) => label.zh)).toEqual(['葛明辨（机械）']);
    const [{ id: related }] = (await house.db.read(systemActor, (reader) => reader.query(`select id from technical_investigator where code = 'TI02'`))) as [{ id: string }];
    expect(await one.refused(one.chief, 'assign-investigator', { investigator: related, task: '比对' })).toBe('investigator_related');
    const chosen = await investigator('葛明辨');
    await act(one.chief, 'assign-investigator', { investigator: chosen, task: '说明连锁结构的作用。' });
    expect(await one.refused(one.chief, 'assign-investigator', { investigator: chosen, task: '再次' })).toBe('investigator_assigned');
    const named = await assigned('葛明辨');
    await act(one.chief, 'investigator-opinion', { investigator: named, opinion: '连锁结构由功能决定。' });
    await act(one.respondent, 'ask-investigator-recusal', { investigator: named, reason: '曾与请求人合作。' });
    expect(await one.refused(one.chief, 'investigator-opinion', { investigator: named, opinion: '补充。' })).toBe('recusal_open');
    expect(await one.refused(one.chief, 'decide-investigator-recusal', { investigator: named, granted: true, reason: '属实。' })).toBe('not_your_action');
    await act(one.head, 'decide-investigator-recusal', { investigator: named, granted: true, reason: '属实。' });
    expect(await one.refused(one.chief, 'investigator-opinion', { investigator: named, opinion: '补充。' })).toBe('unknown_choice');
    expect(await one.refused(one.chief, 'assign-investigator', { investigator: chosen, task: '再次' })).toBe('investigator_assigned');
  });

  it('an investigator’s opinion is the panel’s, and whoever mediates reads of no expert at all', async () => {
    const [department, party] = [await experts(one.chief), await experts(one.respondent)];
    expect(department.investigators).toMatchObject([{ name: '葛明辨', recusal: { granted: true }, opinions: [{ opinion: '连锁结构由功能决定。' }] }]);
    expect(party.investigators).toMatchObject([{ name: '葛明辨', recusal: { granted: true }, opinions: [] }]);
    await house.settle();
    const answers = await Promise.all(
      ['manager', 'pmanager', 'smanager', 'hmanager'].map(async (username) => {
        const who = await Client.signedIn(house, username);
        return (await who.request('GET', `/disputes/${one.id}`)).status === 200 ? experts(who) : null;
      }),
    );
    expect(answers.filter((answer) => answer !== null)).toEqual([{ appraisals: [], investigators: [] }]);
    const rows = await house.db.read(systemActor, (reader) =>
      reader.query(`select payload::text as text from event_log where type like 'AD.%' and audience not in ('adjudication', 'panel')`),
    );
    for (const written of ['近似', '连锁结构', '比对方法']) expect(JSON.stringify(rows)).not.toContain(written);
  });
});
