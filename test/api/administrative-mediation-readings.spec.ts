import type { AdministrativeMediationView, MediationCheckView, Problem } from '@contract';
import { MediationCase, ownership } from '../support/administrative-mediation';
import { patentDispute } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { completeDraft, fileDispute } from '../support/walk';

/** What was asked and answered in an administrative mediation: who reads which of it, and what it means. */
describe('the request of an administrative mediation', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse('mediation_readings');
  }, 60_000);
  beforeEach(() => house.clock.set('2026-11-23T09:00'));
  afterAll(() => house.stop());

  const read = async (matter: MediationCase, who: Client) => {
    const { id } = await matter.view(matter.applicant);
    return who.request<AdministrativeMediationView & Problem>('GET', `/proceedings/${id}/administrative-mediation`);
  };
  const check = (who: Client, disputeId: string, kind: string, answers: object = {}) =>
    who.request<MediationCheckView & Problem>('POST', `/disputes/${disputeId}/administrative-mediations/check`, { kind, answers });
  const gradeOf = ({ readings }: Pick<MediationCheckView, 'readings'>, id: string) => readings.find((one) => one.id === id)?.grade;

  it('is shown with its labels, what it means, and who said what', async () => {
    const matter = await MediationCase.drafted(house);
    const [first, second] = matter.respondents as [Client, Client];
    await matter.taken('request-ownership', { ...ownership, made: 'after_leaving', leftOn: '2025-03-03', madeOn: '2026-03-03' });
    const asked = await read(matter, matter.people.handler);
    expect(asked.body.kind?.id).toBe('AM_OWNERSHIP');
    expect(asked.body.request).toBe(ownership.request);
    expect(asked.body.answers.map(({ field, value }) => [field.label.zh, value])).toContainEqual(['发明创造作出之日', '2026-03-03']);
    // 3 March 2025 and one year: the last day counts.
    expect(gradeOf(asked.body, 'service')).toBe('met');

    expect(gradeOf(asked.body, 'competence')).toBe('met');

    await matter.serve('2026-11-23', 0);
    await matter.serve('2026-11-23', 1);
    await matter.act(first, 'comment', { party: await matter.respondent(0), accepts: true, text: '愿意协商，底线不便公开。' });
    await matter.act(second, 'comment', { party: await matter.respondent(1), accepts: false, text: '不同意调解。' });
    await matter.act(matter.people.handler, 'file', { at: '2026-12-08T09:30', place: '调解室', acceptanceNotice: '渝知受〔2026〕1号' });
    await matter.act(matter.applicant, 'ask-cnipa-suspension', { askedOn: '2026-11-23' });

    const comments = async (who: Client) => (await read(matter, who)).body.respondents.map(({ comment, accepts, mine }) => [comment, accepts, mine]);
    const both = [
      ['愿意协商，底线不便公开。', true, false],
      ['不同意调解。', false, false],
    ];
    expect(await comments(matter.people.handler)).toEqual(both);
    expect(await comments(matter.applicant)).toEqual(both);
    expect(await comments(first)).toEqual([
      ['愿意协商，底线不便公开。', true, true],
      [null, false, false],
    ]);
    expect(await comments(second)).toEqual([
      [null, true, false],
      ['不同意调解。', false, true],
    ]);

    const filed = (await read(matter, first)).body;
    expect(filed.session).toEqual({ at: '2026-12-08T09:30', place: '调解室' });
    expect(filed.cnipa).toMatchObject({ suspended: true, until: '2027-11-23' });

    await matter.act(matter.people.handler, 'hold-mediation', { heldOn: '2026-11-23', record: '双方达成一致。' });
    const signers = await matter.everyParticipant();
    await matter.act(matter.people.handler, 'agree', { agreedOn: '2026-11-23', terms: '专利权由双方共有。', signers, sealed: true, hasPayment: false, notarial: false });
    const agreed = (await read(matter, matter.applicant)).body;
    expect(agreed.agreement).toEqual({ agreedOn: '2026-11-23', terms: '专利权由双方共有。', hasPayment: false, notarial: false, performBy: null });
    expect(agreed.cnipa).toMatchObject({ resumeBy: '2026-12-08', copyBy: '2026-11-30' });
  });

  it('is read by nobody but the parties and the officer, known in outline to the department', async () => {
    const matter = await MediationCase.drafted(house);
    for (const who of [matter.people.handler, matter.respondents[0] as Client]) expect((await read(matter, who)).status).toBe(404);
    expect((await read(matter, matter.applicant)).status).toBe(200);
    await matter.act(matter.applicant, 'request-ownership', ownership);
    const outline = { outline: true, kind: { id: 'AM_OWNERSHIP' }, rightKind: 'PAT-D', request: null, facts: null, answers: [], readings: [], respondents: [] };
    for (const who of [matter.people.handler, matter.people.head]) expect((await read(matter, who)).body).toMatchObject(outline);
    await matter.act(matter.people.handler, 'take-mediation');
    expect((await read(matter, matter.people.handler)).body).toMatchObject({ outline: false, request: ownership.request });
    expect((await read(matter, matter.people.head)).body).toMatchObject(outline);
    for (const username of ['chief', 'panelist', 'newcomer', 'reviewer', 'mediator', 'clerk', 'manager', 'supervisor', 'liaison', 'smediator', 'admin', 'agent'])
      expect([username, (await read(matter, await Client.signedIn(house, username))).status]).toEqual([username, 404]);
    expect((await read(matter, matter.respondents[0] as Client)).status).toBe(200);
    const other = await fileDispute(house, completeDraft({ title: '另一件' }));
    const stranger = await Client.withCode(house, other.accessCodes.find(({ side }) => side === 'B')?.code ?? '');
    expect((await read(matter, stranger)).status).toBe(404);
  });

  it('is advised upon while it is written, and nothing is kept of it', async () => {
    const matter = await MediationCase.drafted(house);
    const blank = await check(matter.applicant, matter.id, 'AM_REWARD');
    expect(blank.body).toMatchObject({ rightKind: 'PAT-D', action: 'request-reward' });
    expect(blank.body.draft).not.toBeNull();
    expect(blank.body.problems.map(({ field, code }) => [field, code])).toContainEqual(['agreed', 'required']);
    const reward = { agreed: false, grantedOn: '2026-08-10', paid: 100_000 };
    const some = (await check(matter.applicant, matter.id, 'AM_REWARD', reward)).body;
    expect(gradeOf(some, 'paid')).toBe('not_met');
    expect(some.readings.find(({ id }) => id === 'floor')?.why.zh).toContain('1,500元');
    expect((await read(matter, matter.applicant)).body).toMatchObject({ kind: null, answers: [], readings: [] });

    const joint = (await check(matter.applicant, matter.id, 'AM_OWNERSHIP', { about: 'patent', made: 'joint', leftOn: '2025-01-01' })).body;
    expect(joint.notAsked).toEqual(['leftOn', 'madeOn', 'agreedOwner']);
    const odd = (await check(matter.applicant, matter.id, 'AM_REWARD', { ...reward, paid: '1000' })).body;
    expect(odd.problems).toContainEqual(expect.objectContaining({ field: 'paid', code: 'not_number' }));
    expect(gradeOf(odd, 'paid')).toBe('open');
    expect((await check(matter.applicant, matter.id, 'AM_NONE')).status).toBe(422);
    expect((await check(matter.respondents[0] as Client, matter.id, 'AM_REWARD')).status).toBe(403);
    expect((await check(matter.people.handler, matter.id, 'AM_REWARD')).status).toBe(404);
    await matter.act(matter.applicant, 'request-ownership', ownership);
    expect((await check(matter.applicant, matter.id, 'AM_REWARD')).body.code).toBe('administrative_mediation_open');
  });

  it('against somebody who lives elsewhere is warned of, and can be sent', async () => {
    const parties = (patentDispute().parties ?? [])
      .slice(0, 2)
      .map((party) => (party.side === 'B' ? { ...party, division: undefined, address: '四川省成都市高新区天府大道1号' } : party));
    const matter = await MediationCase.drafted(house, { parties });
    expect(gradeOf((await check(matter.applicant, matter.id, 'AM_OTHER')).body, 'competence')).toBe('warning');
    await matter.act(matter.applicant, 'request-other', { request: '调解。', facts: '专利实施中的纠纷。' });
    expect(gradeOf((await read(matter, matter.applicant)).body, 'competence')).toBe('warning');
  });

  it('with answers of before a question was asked leaves its point open', async () => {
    const matter = await MediationCase.drafted(house);
    await matter.act(matter.applicant, 'request-reward', { request: '支付奖金。', facts: '未支付。', agreed: false, grantedOn: '2026-08-10' });
    expect(gradeOf((await read(matter, matter.applicant)).body, 'paid')).toBe('open');
  });
});
