import type { NoticeView, Page, Problem, ServicesView } from '@contract';
import { AdjudicationCase, FIRST, SECOND } from '../support/adjudication';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/** Every paper that a step of an adjudication names, opened through the API by those it is for, and by nobody else. */
describe('the papers of an adjudication', () => {
  let house: RunningHouse;
  let one: AdjudicationCase;
  let mediatorsManager: Client;

  const people = () => ({ applicant: one.applicant, first: one.respondents[0] as Client, second: one.respondents[1] as Client, handler: one.people.handler });

  async function readersOf(kind: string): Promise<string[]> {
    const readers: string[] = [];
    for (const [name, who] of Object.entries(people())) {
      const { id, documents } = await one.view(who);
      const { status, body } = await who.request<string>('GET', `/proceedings/${id}/documents/${kind}.pdf`);
      expect(status === 200).toBe(documents.some((offer) => offer.kind === kind && offer.ready));
      if (status === 200) readers.push(name);
      if (status === 200) expect(body.slice(0, 8)).toBe('%PDF-1.7');
    }
    return readers;
  }

  beforeAll(async () => {
    house = await startHouse('adjudication-papers');
    one = await AdjudicationCase.asked(house);
    await house.settle();
    for (const username of ['manager', 'pmanager', 'smanager', 'hmanager']) {
      const who = await Client.signedIn(house, username);
      if ((await who.request('GET', `/disputes/${one.id}`)).status === 200) mediatorsManager = who;
    }
  }, 60_000);
  afterAll(() => house.stop());

  it('the request is both sides’ and the department’s, a notice to correct it the requester’s', async () => {
    expect(await readersOf('ad-request')).toEqual(['applicant', 'first', 'second', 'handler']);
    await one.act(one.people.handler, 'ask-correction', { items: '1. 专利登记簿副本；\n2. 评价报告。' });
    expect(await readersOf('ad-correction-notice')).toEqual(['applicant', 'handler']);
    await one.act(one.applicant, 'correct', { text: '已提交。' });
  });

  it('filing is told to the requester, the time to answer to each respondent', async () => {
    expect(await readersOf('ad-filing-notice')).toEqual([]);
    await one.fileWithPanel();
    expect(await readersOf('ad-filing-notice')).toEqual(['applicant', 'handler']);
    expect(await readersOf('ad-answer-notice')).toEqual(['first', 'second', 'handler']);
  });

  it('is served by the department, whose record the mediators of the dispute don’t read; the served day is filled in for the step that starts the clocks', async () => {
    const { id } = await one.view();
    const [first, second] = [await one.option('respondents', FIRST), await one.option('respondents', SECOND)];
    const list = (who: Client) => who.get<ServicesView>(`/proceedings/${id}/services`);
    const begin = (who: Client, partyId: string, kind: string) => who.request<{ id: string } & Problem>('POST', `/proceedings/${id}/services`, { partyId, kind });
    expect((await begin(mediatorsManager, first, 'ad-answer-notice')).body.code).toBe('role_not_allowed');
    const { body } = await begin(one.people.handler, first, 'ad-answer-notice');
    await begin(one.people.handler, second, 'ad-answer-notice');
    const attempt = await one.people.handler.request<Problem>('POST', `/services/${body.id}/attempts`, {
      method: 'direct',
      sentOn: '2026-11-23',
      receivedOn: '2026-11-23',
      result: 'served',
    });
    expect(attempt.status).toBe(200);
    expect((await list(one.people.handler)).services).toMatchObject([
      { partyName: FIRST, deemed: { day: '2026-11-23', ruleId: 'SERVE-HAND' }, entry: { action: 'serve', input: { party: first, servedOn: '2026-11-23' } } },
      { partyName: SECOND, deemed: null, entry: null },
    ]);
    expect((await list(people().first)).services).toMatchObject([{ partyName: FIRST, entry: null, next: null }]);
    for (const who of [one.applicant, mediatorsManager]) expect((await list(who)).services).toEqual([]);
    await house.settle();
    const titles = async (who: Client) => (await who.get<Page<NoticeView>>('/notices')).items.filter(({ title }) => title.zh.startsWith('文书已送达')).length;
    expect([await titles(people().first), await titles(people().second), await titles(mediatorsManager), await titles(one.applicant)]).toEqual([1, 0, 0, 0]);
  });

  it('answers, suspension, registered evidence and decision are of the file', async () => {
    await one.serveOnAll('2026-11-23');
    await one.act(one.respondents[0] as Client, 'answer', { party: await one.option('respondents', FIRST), text: '产品来自现有设计。' });
    await one.act(one.respondents[1] as Client, 'answer', { party: await one.option('respondents', SECOND), text: '未实施。' });
    await one.act(one.people.handler, 'register-evidence', { registeredOn: '2026-11-23', items: '模具一套。', whySampling: '单件。' });
    for (const kind of ['ad-answer', 'ad-registered-evidence']) expect(await readersOf(kind)).toEqual(['applicant', 'first', 'second', 'handler']);
    for (const kind of ['ad-decision', 'ad-urging', 'ad-closing-register']) expect(await readersOf(kind)).toEqual([]);
  });

  it('who mediates the same dispute is offered none', async () => {
    const { documents, id } = await one.view(mediatorsManager);
    expect(documents.filter(({ kind }) => kind.startsWith('ad-'))).toEqual([]);
    expect((await mediatorsManager.request('GET', `/proceedings/${id}/documents/ad-request.pdf`)).status).toBe(404);
  });
});
