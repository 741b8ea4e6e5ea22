import type { NoticeView, Page, Problem, ServicesView } from '@contract';
import { MediationCase, ownership } from '../support/administrative-mediation';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/** Every paper of an administrative mediation, opened through the API by those it is for, and by nobody else. The first respondent mediates, the second refuses. */
describe('the papers of an administrative mediation', () => {
  let house: RunningHouse;
  let one: MediationCase;
  let others: Readonly<Record<string, Client>>;

  beforeAll(async () => {
    house = await startHouse('am_papers');
    house.clock.set('2026-11-23T09:00');
    one = await MediationCase.drafted(house);
    others = { head: one.people.head, chief: await Client.signedIn(house, 'chief'), panelist: await Client.signedIn(house, 'panelist') };
  }, 60_000);
  afterAll(() => house.stop());

  async function readersOf(kind: string): Promise<string[]> {
    const { id } = await one.view();
    const everybody = {
      applicant: one.applicant,
      first: one.respondents[0] as Client,
      ...(one.respondents[1] && { second: one.respondents[1] }),
      officer: one.people.handler,
      ...others,
    };
    const readers: string[] = [];
    for (const [name, who] of Object.entries(everybody)) {
      const { status, body } = await who.request<string>('GET', `/proceedings/${id}/documents/${kind}.pdf`);
      if (status !== 200) continue;
      expect(body.slice(0, 8)).toBe('%PDF-1.7');
      readers.push(name);
    }
    return readers;
  }

  const file = ['applicant', 'first', 'second', 'officer'];
  const mediating = ['applicant', 'first', 'officer'];

  it('the request is of the file, a notice to correct it the requester’s, the notice to comment each respondent’s', async () => {
    await one.taken('request-ownership', ownership);
    expect(await readersOf('am-request')).toEqual(file);
    expect(await readersOf('am-correction-notice')).toEqual([]);
    await one.act(one.people.handler, 'ask-correction', { items: '劳动合同。' });
    expect(await readersOf('am-correction-notice')).toEqual(['applicant', 'officer']);
    await one.act(one.applicant, 'correct', { text: '已提交。' });
    expect(await readersOf('am-comment-notice')).toEqual(['first', 'second', 'officer']);
  });

  it('the notice is served by the officer, whose record the deciding side doesn’t read; the served day is filled in for the step that starts the clock', async () => {
    const { id } = await one.view();
    const party = await one.respondent(0);
    const begin = (who: Client) => who.request<{ id: string } & Problem>('POST', `/proceedings/${id}/services`, { partyId: party, kind: 'am-comment-notice' });
    expect((await begin(others.chief as Client)).status).not.toBe(201);
    const { body } = await begin(one.people.handler);
    await one.people.handler.must('POST', `/services/${body.id}/attempts`, { method: 'direct', sentOn: '2026-11-23', receivedOn: '2026-11-23', result: 'served' });
    const list = (who: Client) => who.get<ServicesView>(`/proceedings/${id}/services`);
    expect((await list(one.people.handler)).services).toMatchObject([{ entry: { action: 'serve', input: { party, servedOn: '2026-11-23' } } }]);
    expect((await list(one.people.head)).services).toEqual([]);
    expect((await list(one.applicant)).services).toEqual([]);
  });

  it('who refused is told of no session and no agreement', async () => {
    await one.serve('2026-11-23', 0);
    await one.serve('2026-11-23', 1);
    await one.act(one.respondents[0] as Client, 'comment', { party: await one.respondent(0), accepts: true, text: '愿意协商。' });
    await one.act(one.respondents[1] as Client, 'comment', { party: await one.respondent(1), accepts: false, text: '不同意。' });
    await one.act(one.people.handler, 'file', { at: '2026-11-23T14:30', place: '调解室', acceptanceNotice: '渝知受〔2026〕1号' });
    await house.settle();
    const told = async (who: Client, title: string) => (await who.get<Page<NoticeView>>('/notices')).items.filter((notice) => notice.title.zh.startsWith(title)).length;
    const [first, second] = one.respondents as [Client, Client];
    // Each respondent is asked once, the requester hears both answers, and only who mediates hears when.
    expect([await told(first, '请提交意见陈述书'), await told(second, '请提交意见陈述书'), await told(one.applicant, '请提交意见陈述书')]).toEqual([1, 1, 0]);
    expect([await told(one.applicant, '被请求人同意行政调解'), await told(one.applicant, '被请求人不同意行政调解'), await told(second, '被请求人同意行政调解')]).toEqual([1, 1, 0]);
    expect([await told(one.applicant, '行政调解：2026-11-23 14:30'), await told(first, '行政调解：2026-11-23 14:30'), await told(second, '行政调解：')]).toEqual([1, 1, 0]);
    for (const who of Object.values(others)) expect(await told(who, '行政调解：')).toBe(0);
    for (const kind of ['am-filing-notice', 'am-acceptance-notice']) expect([kind, await readersOf(kind)]).toEqual([kind, mediating]);
    await one.act(one.people.handler, 'hold-mediation', { heldOn: '2026-11-23', record: '双方就共有达成意见。' });
    expect(await readersOf('am-record')).toEqual(mediating);
    expect(await readersOf('am-agreement')).toEqual([]);
    const agreement = { agreedOn: '2026-11-23', terms: '专利权由双方共有。', sealed: true, hasPayment: false, notarial: false };
    await one.act(one.people.handler, 'agree', { ...agreement, signers: await one.everyParticipant() });
    expect(await readersOf('am-agreement')).toEqual(mediating);
    expect(await readersOf('am-cnipa-copy')).toEqual(['officer']);
    for (const kind of ['am-refusal-notice', 'am-ending-notice', 'am-withdrawn']) expect([kind, await readersOf(kind)]).toEqual([kind, []]);
  });

  it('what the law has delivered is served, on whom it is for; a record and a letter to CNIPA are not', async () => {
    const { id } = await one.view();
    const [requester, first, second] = [(await one.everyParticipant())[0], await one.respondent(0), await one.respondent(1)];
    const serve = async (partyId: string | undefined, kind: string) => {
      const { status, body } = await one.people.handler.request<Problem>('POST', `/proceedings/${id}/services`, { partyId, kind });
      return status < 300 ? 'begun' : body.fields?.[0]?.code;
    };
    for (const kind of ['am-filing-notice', 'am-acceptance-notice', 'am-agreement', 'am-request'])
      expect([kind, await serve(requester, kind), await serve(first, kind)]).toEqual([kind, 'begun', 'begun']);
    for (const kind of ['am-filing-notice', 'am-acceptance-notice', 'am-agreement']) expect([kind, await serve(second, kind)]).toEqual([kind, 'paper_not_for_party']);
    for (const kind of ['am-record', 'am-cnipa-copy', 'am-refusal-notice', 'am-ending-notice', 'am-session-notice'])
      expect([kind, await serve(requester, kind)]).toEqual([kind, 'paper_not_for_party']);
    const { papers, services } = await one.people.handler.get<ServicesView>(`/proceedings/${id}/services`);
    expect([papers?.includes('am-agreement'), papers?.includes('am-record')]).toEqual([true, false]);
    // The day of service moves nothing here, so no step is offered for it.
    const filing = services.find(({ kind, partyId }) => kind === 'am-filing-notice' && partyId === first);
    await one.people.handler.must('POST', `/services/${filing?.id}/attempts`, { method: 'direct', sentOn: '2026-11-23', receivedOn: '2026-11-23', result: 'served' });
    const after = (await one.people.handler.get<ServicesView>(`/proceedings/${id}/services`)).services.find((service) => service.id === filing?.id);
    expect([after?.deemed?.day, after?.entry]).toEqual(['2026-11-23', null]);
  });

  it('of another kind there is no notice of acceptance, and what isn’t filed or ends without agreement is told in writing', async () => {
    one = await MediationCase.drafted(house);
    await one.taken('request-other', { request: '调解。', facts: '事实。' });
    await one.act(one.people.handler, 'refuse-request', { ground: 'not_corrected', reason: '逾期未补正。' });
    expect(await readersOf('am-refusal-notice')).toEqual(file);
    one = await MediationCase.withOne(house);
    await one.filed('request-other', { request: '调解。', facts: '事实。' });
    const { documents } = await one.view();
    expect(documents.find(({ kind }) => kind === 'am-acceptance-notice')).toMatchObject({ ready: false, why: { zh: '仅权属纠纷出具' } });
    await one.act(one.people.handler, 'respondent-absent', { noticedOn: '2026-11-23', sessionOn: '2026-11-23', withoutReason: true, notifiedOn: '2026-11-23' });
    expect((await one.view()).documents.filter(({ ready }) => ready).map(({ kind }) => kind)).toEqual(['am-request', 'am-comment-notice', 'am-filing-notice', 'am-ending-notice']);
  });

  it('the notice of an end is served after it is made; over ownership the days at CNIPA run from the day both sides have it', async () => {
    house.clock.set('2026-11-23T09:00');
    one = await MediationCase.drafted(house);
    const { handler } = one.people;
    await one.taken('request-ownership', ownership);
    for (const index of [0, 1]) await one.serve('2026-11-23', index);
    for (const index of [0, 1]) await one.act(one.respondents[index] as Client, 'comment', { party: await one.respondent(index), accepts: index === 0, text: '见上。' });
    await one.act(handler, 'file', { at: '2026-11-23T14:30', place: '调解室' });
    await one.act(handler, 'hold-mediation', { heldOn: '2026-11-23', record: '分歧较大。' });
    await one.act(handler, 'no-agreement', {});
    const { id } = await one.view();
    const [requester = '', first = ''] = await one.everyParticipant();
    const served = async (partyId: string, on: string) => {
      const { id: service } = await handler.must<{ id: string }>('POST', `/proceedings/${id}/services`, { partyId, kind: 'am-ending-notice' });
      await handler.must('POST', `/services/${service}/attempts`, { method: 'direct', sentOn: on, receivedOn: on, result: 'served' });
      return (await handler.get<ServicesView>(`/proceedings/${id}/services`)).services.find((each) => each.id === service)?.entry;
    };
    house.clock.set('2026-11-26T10:00');
    expect(await served(first, '2026-11-26')).toEqual({ action: 'serve-ending', input: { party: first, servedOn: '2026-11-26' } });
    await one.act(handler, 'serve-ending', { party: first, servedOn: '2026-11-26' });
    expect([await one.days('AM-NO-AGREE-RESUME'), await one.days('AM-CNIPA-COPY-5WD-END')]).toEqual([[], []]);
    expect(await one.refused(handler, 'serve-ending', { party: first, servedOn: '2026-11-26' })).toBe('everybody_served');
    expect(await one.refused(handler, 'serve-ending', { party: await one.respondent(1), servedOn: '2026-11-26' })).toBe('unknown_choice');
    expect(await one.refused(handler, 'serve-ending', { party: requester, servedOn: '2026-11-27' })).toBe('day_to_come');
    expect(await served(requester, '2026-11-24')).toMatchObject({ input: { servedOn: '2026-11-24' } });
    await one.act(handler, 'serve-ending', { party: requester, servedOn: '2026-11-24' });
    // The later of the two counts: fifteen days from 26 November end on 11 December; five working days are 27, 30 November, 1, 2, 3 December.
    expect([await one.days('AM-NO-AGREE-RESUME'), await one.days('AM-CNIPA-COPY-5WD-END')]).toEqual([['2026-12-11'], ['2026-12-03']]);
    expect(await one.refused(handler, 'serve-ending', { party: requester, servedOn: '2026-11-26' })).toBe('everybody_served');
  });
});
