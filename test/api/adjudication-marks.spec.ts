import type { CaseMarksView, Problem } from '@contract';
import { systemActor } from '@kernel';
import { Client } from '../support/client';
import { answeredCase, type Department, decidedCase, departmentOf, patentDraft } from '../support/decided-case';
import { type RunningHouse, startHouse } from '../support/running-house';

const OTHER = { name: '重庆鸿泰景观有限公司', identifier: '91500103MA5U00002K', legalRepresentative: '洪泰', phone: '023-60000003' };

/** A second case over the same patent, after the first took effect. */
describe('repeat infringement and bad faith', () => {
  let house: RunningHouse;
  let department: Department;
  let first: string;
  let again: string;
  let stranger: string;

  const marks = async (id: string, who = department.handler) => who.get<CaseMarksView>(`/proceedings/${(await who.proceeding(id, 'AD')).id}/marks`);
  const option = async (id: string, list: string, which = 0) => (await department.chief.proceeding(id, 'AD')).choices[list]?.[which]?.value;
  const refused = async (who: Client, id: string, action: string, input: object = {}) => {
    const answer = await who.tryAct<Problem>(id, 'AD', action, input);
    return answer.status < 300 ? undefined : [answer.body.fields?.[0]?.field, answer.body.fields?.[0]?.code ?? answer.body.code];
  };
  const repeat = async (id: string, more: object = {}) => ({
    party: await option(id, 'respondents'),
    earlierNumber: '渝知法裁[2026]1号',
    acts: ['sell'],
    actedOn: '2026-12-09',
    reason: '12月9日在同一门店公证购买。',
    ...more,
  });
  const direct = async (id: string, more: object = {}) => ({
    decidedOn: '2026-12-10',
    infringers: [await option(id, 'respondents')],
    stops: ['sell'],
    object: '护坡砖',
    reasons: '重复侵权。',
    ...more,
  });

  beforeAll(async () => {
    house = await startHouse('marks');
    department = await departmentOf(house);
    first = await decidedCase(house, department);
    for (const { value } of (await department.handler.proceeding(first, 'AD')).choices.parties ?? [])
      await department.handler.act(first, 'AD', 'serve-decision', { party: value, servedOn: '2026-11-23' });
  }, 60_000);
  afterAll(() => house.stop());

  it('nothing is found while the earlier decision can still be sued against', async () => {
    again = await answeredCase(house, department, patentDraft({}, { title: '再次侵权' }));
    expect((await department.handler.proceeding(again, 'AD')).number).toBe('渝知法裁〔2026〕2号');
    expect((await marks(again)).earlier).toEqual([]);
    // 23 November + 15 = 8 December, a Tuesday: effective when it is over.
    house.clock.set('2026-12-09T00:00');
    await house.settle();
    expect((await department.handler.proceeding(first, 'AD')).state).toBe('AD_EFFECTIVE');
  });

  it('is found afterwards by number of identity or name, shown with the way to the evidence, and only suggested', async () => {
    house.clock.set('2026-12-10T10:00');
    const { earlier } = await marks(again);
    expect(earlier).toMatchObject([{ number: '渝知法裁〔2026〕1号', party: '重庆雾里商贸有限公司', by: 'identifier', effectiveOn: '2026-12-08', isConfirmed: false }]);
    expect(earlier[0]?.proceedingId).toBe((await department.handler.proceeding(first, 'AD')).id);
    expect(await refused(department.chief, again, 'decide-directly', await direct(again))).toEqual([undefined, 'no_earlier_decision']);
    stranger = await answeredCase(house, department, patentDraft(OTHER, { title: '同一专利，另一人' }));
    expect((await marks(stranger)).earlier).toEqual([]);
    expect((await department.applicant.request('GET', `/proceedings/${(await department.applicant.proceeding(again, 'AD')).id}/marks`)).status).toBe(403);
    const panelist = await Client.signedIn(house, 'panelist2');
    expect((await marks(again, panelist)).earlier).toHaveLength(1);
  });

  it('is confirmed by a person, for the same infringer and type of act, by an act after the effect', async () => {
    const asked = async (more: object) => refused(department.chief, again, 'mark-repeat', await repeat(again, more));
    expect(await asked({ earlierNumber: '1号' })).toEqual(['earlierNumber', 'earlier_number_format']);
    expect(await asked({ earlierNumber: '集侵字[2019]1号' })).toEqual(['earlierEffectiveOn', 'required']);
    expect(await asked({ actedOn: '2026-12-08' })).toEqual(['actedOn', 'act_before_effect']);
    expect(await asked({ actedOn: '2026-12-11' })).toEqual(['actedOn', 'day_to_come']);
    expect(await asked({ acts: ['import'] })).toEqual(['acts', 'other_type_of_act']);
    expect(await asked({ reason: '' })).toEqual(['reason', 'required']);
    expect(await refused(department.applicant, again, 'mark-repeat', await repeat(again))).toEqual([undefined, 'not_your_action']);
    await department.handler.act(again, 'AD', 'mark-repeat', await repeat(again));
    const { earlier, marks: found } = await marks(again);
    expect(earlier[0]?.isConfirmed).toBe(true);
    expect(found).toMatchObject([{ kind: 'repeat', earlierNumber: '渝知法裁〔2026〕1号', earlierEffectiveOn: '2026-12-08', actedOn: '2026-12-09', acts: [{ zh: '销售' }] }]);
  });

  it('an earlier judgment from elsewhere counts when its number and day are given', async () => {
    const elsewhere = { earlierNumber: '（2022）皖04民初277号', earlierEffectiveOn: '2023-06-01', actedOn: '2026-10-12' };
    await department.handler.act(stranger, 'AD', 'mark-repeat', await repeat(stranger, elsewhere));
    expect((await marks(stranger)).marks[0]).toMatchObject({ earlierNumber: '(2022)皖04民初277号', earlierEffectiveOn: '2023-06-01' });
    await department.chief.act(stranger, 'AD', 'withdraw-mark', { mark: await option(stranger, 'marks'), reason: '不是同一专利。' });
    expect((await marks(stranger)).marks).toEqual([]);
    expect(await refused(department.chief, stranger, 'withdraw-mark', { mark: '0190a000-0000-7000-8000-000000000000', reason: '无' })).toEqual(['mark', 'unknown_choice']);
  });

  it('opens the direct decision for whom and for what it names alone', async () => {
    const asked = async (more: object) => refused(department.chief, again, 'decide-directly', await direct(again, more));
    expect(await asked({ infringers: [] })).toEqual(['infringers', 'not_marked_repeat']);
    expect(await asked({ stops: ['make'] })).toEqual(['stops', 'not_marked_repeat']);
    expect(await refused(department.chief, again, 'mark-bad-faith', { party: await option(again, 'respondents'), limb: 'wilful', grounds: ['warned'], reason: '无' })).toEqual([
      undefined,
      'wrong_state',
    ]);
    await department.chief.act(again, 'AD', 'decide-directly', await direct(again, { stops: ['sell', 'platform'] }));
    expect((await department.handler.proceeding(again, 'AD')).state).toBe('AD_DECIDED');
  });

  it('bad faith takes a ground, or a refusal of what binds with both its parts, and a person’s reasons', async () => {
    const party = await option(first, 'respondents');
    const asked = (more: object, id = first) => refused(department.chief, id, 'mark-bad-faith', { party, limb: 'wilful', reason: '收到警告函后继续销售。', ...more });
    expect(await asked({})).toEqual(['grounds', 'required']);
    expect(await asked({ grounds: ['rude'] })).toEqual(['grounds', 'unknown_choice']);
    expect(await asked({ limb: 'refuses', evades: true })).toEqual(['harms', 'refusal_limb_incomplete']);
    expect(await asked({ limb: 'refuses', evades: true, harms: true, party: await option(again, 'respondents') }, again)).toEqual(['limb', 'refusal_before_effect']);
    expect(await refused(department.handler, first, 'mark-bad-faith', { party, limb: 'wilful', grounds: ['warned'], reason: '无' })).toEqual([undefined, 'not_your_action']);
    await department.chief.act(first, 'AD', 'mark-bad-faith', { party, limb: 'wilful', grounds: ['warned'], reason: '收到警告函后继续销售。' });
    await department.head.act(first, 'AD', 'mark-bad-faith', { party, limb: 'refuses', evades: true, harms: true, reason: '转移设备，公开对抗。' });
    expect((await marks(first)).marks.map(({ kind, limb, grounds }) => [kind, limb?.zh.slice(0, 2), grounds.length])).toEqual([
      ['bad_faith', '故意', 1],
      ['bad_faith', '有能', 0],
    ]);
    expect((await department.applicant.proceeding(first, 'AD')).choices.marks).toBeUndefined();
  });

  it('a decision that was changed orders nothing any more', async () => {
    await department.head.act(first, 'AD', 'amend', { reason: '专利权被宣告部分无效。' });
    await department.handler.act(first, 'AD', 'archive');
    expect((await marks(again)).earlier).toEqual([]);
  });

  it('no word of a mark reaches who mediates, nor the sides before it stands in a decision', async () => {
    const rows = await house.db.read(systemActor, (reader) => reader.query(`select distinct audience from event_log where type like 'AD.mark-%' or type = 'AD.withdraw-mark'`));
    expect(rows).toEqual([{ audience: 'panel' }]);
  });
});
