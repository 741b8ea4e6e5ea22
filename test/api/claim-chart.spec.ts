import { randomUUID } from 'node:crypto';
import type { ChartSaved, ClaimChartView, ExhibitView, Page, Problem, TimelineEntry } from '@contract';
import { systemActor } from '@kernel';
import { AdjudicationCase } from '../support/adjudication';
import { Client } from '../support/client';
import { chartFeature, claimFinding, featureFinding } from '../support/comparison-sheet';
import { type RunningHouse, startHouse } from '../support/running-house';
import { ONE_PAGE_PDF } from '../support/one-page-pdf';

describe('the claim chart of an adjudication', () => {
  let house: RunningHouse;
  let one: AdjudicationCase;
  let path: string;
  let exhibit: string;
  let secret: string;
  const row = chartFeature('六边形砖体', '六边形砖体');
  const view = (who: Client) => who.get<ClaimChartView>(path);
  const put = (who: Client, rest: string, body: object, headers = {}) => who.request<ChartSaved & Problem>('PUT', `${path}${rest}`, body, headers);
  const codeOf = ({ status, body }: { status: number; body: Problem }) => (status < 300 ? undefined : (body.fields?.[0]?.code ?? body.code));
  const chart = (features = [row]) => ({ actOn: '2026-10-12', claims: [{ number: 1, features }] });
  const events = async () =>
    (await house.db.read(systemActor, (reader) => reader.query(`select type, audience from event_log where type like 'claim_chart.%' order by seq`))) as {
      type: string;
      audience: string;
    }[];
  const exhibitOf = async (who: Client, title: string, audience: string) => {
    const file = await who.upload(`${title}.pdf`, ONE_PAGE_PDF);
    return (await who.must<ExhibitView>('POST', `/disputes/${one.id}/exhibits`, { fileId: file.id, title, audience })).id;
  };

  beforeAll(async () => {
    house = await startHouse('claim_chart');
    one = await AdjudicationCase.asked(house);
    path = `/proceedings/${(await one.view()).id}/claim-chart`;
    exhibit = await exhibitOf(one.applicant, '德文产品手册', 'adjudication');
    secret = await exhibitOf(one.applicant, '底价', 'caucus_a');
  }, 60_000);
  afterAll(() => house.stop());

  it('isn’t begun before the case is filed', async () => {
    expect(codeOf(await put(one.people.handler, '', { expectedVersion: 0, chart: chart() }))).toBe('chart_closed');
    await one.fileWithPanel();
  });

  it('is written by the department and read by both sides, never by who mediates', async () => {
    expect((await put(one.people.handler, '', { expectedVersion: 0, chart: chart() })).body.version).toBe(1);
    for (const who of [one.applicant, ...one.respondents]) {
      expect(await view(who)).toMatchObject({
        mayEdit: false,
        design: true,
        version: 1,
        findings: null,
        suggestion: null,
        gaps: null,
        reasons: null,
        chart: { actOn: '2026-10-12' },
      });
      expect(codeOf(await put(who, '', { expectedVersion: 1, chart: chart() }))).toBe('role_not_allowed');
      expect(codeOf(await put(who, '/findings', { expectedVersion: 0, findings: { features: [], claims: [], respondents: [] } }))).toBe('role_not_allowed');
    }
    await house.settle();
    const mediating = await Promise.all(['manager', 'pmanager', 'smanager', 'hmanager'].map((username) => Client.signedIn(house, username)));
    const statuses = (await Promise.all(mediating.map((who) => who.request('GET', path)))).map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([403, 404, 404, 404]);
  });

  it('is overwritten by nobody who hasn’t seen the newest, and saved once however often it is sent', async () => {
    const key = randomUUID();
    const send = () => put(one.people.chief, '', { expectedVersion: 1, chart: chart([{ ...row, accused: '六边形砖体，边长不同' }]) }, { 'idempotency-key': key });
    expect([(await send()).body.version, (await send()).body.version]).toEqual([2, 2]);
    expect(codeOf(await put(one.people.handler, '', { expectedVersion: 1, chart: chart() }))).toBe('stale_version');
    const both = await Promise.all([one.people.handler, one.people.chief].map((who) => put(who, '', { expectedVersion: 2, chart: chart() })));
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(await view(one.people.handler)).toMatchObject({ version: 3 });
  });

  it('cites a page of what the whole file reads, and nothing else', async () => {
    const citing = async (pin: object) => codeOf(await put(one.people.handler, '', { expectedVersion: 3, chart: chart([{ ...row, accusedPins: [pin] as never }]) }));
    expect([
      await citing({ exhibitId: secret, page: 1 }),
      await citing({ exhibitId: randomUUID(), page: 1 }),
      await citing({ exhibitId: exhibit, second: 3 }),
      await citing({ exhibitId: exhibit, page: 0 }),
    ]).toEqual(['pin_misplaced', 'pin_misplaced', 'pin_misplaced', 'out_of_range']);
    expect((await view(one.people.handler)).exhibits.map(({ title }) => title)).not.toContain('底价');
    expect(await citing({ exhibitId: exhibit, page: 3 })).toBeUndefined();
    const bad = [
      { ...chart(), actOn: '2026-02-30' },
      { ...chart(), actOn: '2030-01-01' },
      { ...chart(), claims: [...chart().claims, ...chart().claims] },
    ];
    const codes = [];
    for (const body of bad) codes.push(codeOf(await put(one.people.handler, '', { expectedVersion: 4, chart: body })));
    expect(codes).toEqual(['impossible_date', 'day_to_come', 'feature_twice']);
    expect(codeOf(await put(one.people.handler, '', { expectedVersion: 4 }))).toBe('required');
  });

  it('a party’s notes are its writer’s alone until they are submitted', async () => {
    const [respondent, other] = one.respondents as [Client, Client];
    const [draft] = (await view(respondent)).drafts;
    const notes = [{ featureId: row.id, text: '边长比例不同，整体视觉效果不同。', pins: [] }];
    const rest = `/notes/${draft?.partyId}`;
    expect(codeOf(await respondent.request<Problem>('POST', `${path}${rest}/submission`, { expectedVersion: 0 }))).toBe('nothing_noted');
    expect((await put(respondent, rest, { expectedVersion: 0, notes })).body.version).toBe(1);
    expect(codeOf(await put(other, rest, { expectedVersion: 0, notes }))).toBe('role_not_allowed');
    expect(codeOf(await put(one.people.chief, rest, { expectedVersion: 1, notes }))).toBe('role_not_allowed');
    for (const who of [other, one.applicant, one.people.chief]) expect(JSON.stringify(await view(who))).not.toContain('边长比例');
    expect((await view(respondent)).drafts[0]).toMatchObject({ version: 1, notes, submittedVersion: null });
    await respondent.must('POST', `${path}${rest}/submission`, { expectedVersion: 1 });
    for (const who of [other, one.applicant, one.people.chief]) expect((await view(who)).notes).toMatchObject([{ partyId: draft?.partyId, notes }]);
    expect((await events()).at(-1)).toEqual({ type: 'claim_chart.notes_submitted', audience: 'adjudication' });
    // What is written on afterwards waits for the next submission.
    await put(respondent, rest, { expectedVersion: 1, notes: [{ ...notes[0], text: '改过的草稿' }] });
    expect(JSON.stringify(await view(one.people.chief))).not.toContain('改过的草稿');
  });

  it('the panel’s findings stay the panel’s, and name what is missing before the case may be decided', async () => {
    const { chief, handler } = one.people;
    house.clock.set('2026-11-24T10:00');
    await one.serveOnAll('2026-11-24');
    house.clock.set('2026-12-10T10:00');
    await house.settle();
    await one.act(chief, 'skip-hearing', { reason: '书面审理。' });
    const { respondents, gaps } = await view(handler);
    expect(gaps?.map(({ code }) => code)).toEqual(['comparison_incomplete', 'respondents_unlisted']);
    const findings = {
      features: [featureFinding(row.id, { result: 'similar', pins: [{ exhibitId: exhibit, page: 3 }] })],
      claims: [claimFinding(1, { productClass: 'same', overall: 'similar' })],
      respondents: respondents.map(({ partyId }) => ({ partyId, part: 'joint', acts: '共同制造、销售' })),
    };
    expect(codeOf(await put(chief, '/findings', { expectedVersion: 0, findings: { ...findings, respondents: [{ partyId: randomUUID(), part: 'joint', acts: '' }] } }))).toBe(
      'unknown_choice',
    );
    expect(codeOf(await put(chief, '/findings', { expectedVersion: 0, findings: { ...findings, features: [featureFinding(row.id, { result: 'equivalent' })] } }))).toBe(
      'unknown_choice',
    );
    expect((await put(chief, '/findings', { expectedVersion: 0, findings })).body.version).toBe(1);
    const seen = await view(handler);
    expect(seen.gaps).toEqual([]);
    expect(seen.suggestion).toMatchObject({ claims: [{ number: 1, scope: 'in' }], respondents: [{ infringes: true }, { infringes: true }] });
    expect(seen.reasons).toContain('《德文产品手册》第3页');
    expect((await events()).at(-1)).toEqual({ type: 'claim_chart.completed', audience: 'panel' });
    expect(await view(one.applicant)).toMatchObject({ findings: null, suggestion: null });
    expect(JSON.stringify((await one.applicant.get<Page<TimelineEntry>>(`${path.replace('/claim-chart', '')}/timeline`)).items)).not.toContain('claim_chart.completed');
  });

  it('counts what is not translated as not submitted, and doesn’t decide on it', async () => {
    const { chief, handler } = one.people;
    const standing = { origin: 'abroad', language: 'foreign', formality: 'open', translation: 'missing' };
    expect(codeOf(await put(one.applicant, `/exhibits/${exhibit}`, { expectedVersion: 0, standing }))).toBe('role_not_allowed');
    expect(codeOf(await put(handler, `/exhibits/${secret}`, { expectedVersion: 0, standing }))).toBe('not_found');
    expect((await put(handler, `/exhibits/${exhibit}`, { expectedVersion: 0, standing })).body.version).toBe(1);
    expect((await view(one.applicant)).exhibits.find(({ id }) => id === exhibit)).toMatchObject({ submitted: false, standing });
    expect((await events()).at(-1)?.type).toBe('claim_chart.exhibit_standing');
    expect((await view(handler)).gaps?.map(({ code }) => code)).toEqual(['rests_on_unsubmitted']);
    expect((await one.view()).state).toBe('AD_DELIBERATION');
    expect(await one.refused(chief, 'decide', { decidedOn: '2026-12-10', reasons: '见对比。' })).toBe('rests_on_unsubmitted');
    expect(codeOf(await put(handler, `/exhibits/${exhibit}`, { expectedVersion: 0, standing }))).toBe('stale_version');
    await put(handler, `/exhibits/${exhibit}`, { expectedVersion: 1, standing: { ...standing, translation: 'provided' } });
  });

  it('is closed by the decision, and what it was decided on is then read by both sides, earlier findings are not', async () => {
    const { chief } = one.people;
    const seen = await view(chief);
    const findings = seen.findings?.content;
    await put(chief, '/findings', { expectedVersion: 1, findings: { ...findings, features: findings?.features.map((found) => ({ ...found, note: '定稿' })) } });
    await one.act(chief, 'decide', { decidedOn: '2026-12-10', infringers: seen.respondents.map(({ partyId }) => partyId), stops: ['make'], object: '护坡砖', reasons: '见对比。' });
    expect(await view(one.applicant)).toMatchObject({ findings: { version: 2, content: { features: [{ note: '定稿' }] } }, suggestion: { claims: [{ scope: 'in' }] } });
    const published = await house.db.read(systemActor, (reader) => reader.query(`select version, audience from claim_chart_version where layer = 'findings' order by version`));
    expect(published).toEqual([
      { version: 1, audience: 'panel' },
      { version: 2, audience: 'adjudication' },
    ]);
    expect(codeOf(await put(chief, '/findings', { expectedVersion: 2, findings }))).toBe('chart_closed');
    const paper = (await one.view(one.applicant)).documents.find(({ kind }) => kind === 'ad-decision');
    expect(paper?.ready).toBe(true);
  });
});
