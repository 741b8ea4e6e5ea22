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
