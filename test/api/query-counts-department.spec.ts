import type { PartyDraft } from '@contract';
import { AdjudicationCase, patentDispute } from '../support/adjudication';
import { MediationCase, ownership } from '../support/administrative-mediation';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { statementsDuring } from '../support/statements';

const MANY = 26;

/** What the department reads of one matter takes as many statements with twenty-six respondents as with one (U5, performance). */
describe('statements of the department’s pages', () => {
  let house: RunningHouse;
  let handler: Client;
  let applicant: Client;

  const companies = (count: number): PartyDraft[] =>
    Array.from({ length: count }, (_one, index) => ({
      side: 'B',
      kind: 'company',
      name: `重庆第${index}商贸有限公司`,
      phone: '023-60000002',
      division: '500103',
      address: '重庆市渝中区演示路1号',
    }));
  const parties = (count: number) => [...(patentDispute().parties ?? []).slice(0, 1), ...companies(count)];

  const countOf = async (who: Client, path: string): Promise<number> => {
    const once = async () => (await statementsDuring(() => who.get(path))).length;
    // The lesser of two: once a minute a request also notes that its session is used.
    return Math.min(await once(), await once());
  };
  const countAll = async (paths: readonly string[]) => {
    const counted: Record<string, number> = {};
    for (const who of ['handler', 'applicant'] as const)
      for (const path of paths) counted[`${who} ${path.replace(/[0-9a-f-]{36}/, ':id')}`] = await countOf(who === 'handler' ? handler : applicant, path);
    return counted;
  };

  beforeAll(async () => {
    house = await startHouse('query_counts_department');
    [handler, applicant] = [await Client.signedIn(house, 'handler'), await Client.signedIn(house, 'applicant')];
  }, 60_000);
  afterAll(() => house.stop());

  const adjudicated = async (respondents: number) => {
    const one = await AdjudicationCase.asked(house, { title: `${respondents} 名被请求人`, parties: parties(respondents) });
    await one.fileWithPanel();
    await one.serveOnAll('2026-11-23');
    const { id } = await one.view();
    await house.settle();
    const ofFile = await countAll([`/proceedings/${id}`, `/proceedings/${id}/timeline`, `/proceedings/${id}/claim-chart`, `/disputes/${one.id}`]);
    for (const rest of ['course', 'acceptance', 'hearings', 'marks', 'triage']) ofFile[rest] = await countOf(handler, `/proceedings/${id}/${rest}`);
    return ofFile;
  };

  it('of an adjudication, its chart, its course and its hearings', async () => {
    const [few, many] = [await adjudicated(1), await adjudicated(MANY)];
    expect(Object.values(few).every((count) => count > 0)).toBe(true);
    expect(many).toEqual(few);
  }, 120_000);

  const mediated = async (respondents: number) => {
    const one = await MediationCase.drafted(house, { title: `${respondents} 名被请求人的调解`, parties: parties(respondents) });
    await one.taken('request-ownership', ownership);
    for (let index = 0; index < respondents; index += 1) await one.serve('2026-11-23', index);
    const { id } = await one.view();
    await house.settle();
    return countAll([`/proceedings/${id}`, `/proceedings/${id}/administrative-mediation`]);
  };

  it('of an administrative mediation', async () => {
    const [few, many] = [await mediated(1), await mediated(MANY)];
    expect(many).toEqual(few);
  }, 120_000);

  it('of its lists, however much stands in them', async () => {
    const lists = ['/suspensions', '/suspension-requests', '/work', '/proceedings?filter=all', '/calendar?from=2026-11-23&to=2026-12-23', '/public/decisions'];
    const count = async () => {
      const counted: Record<string, number> = {};
      for (const path of lists) counted[path] = await countOf(handler, path);
      return counted;
    };
    const before = await count();
    for (let index = 0; index < 5; index += 1) await AdjudicationCase.asked(house, { title: `第 ${index} 件` });
    await house.settle();
    expect(await count()).toEqual(before);
  }, 120_000);
});
