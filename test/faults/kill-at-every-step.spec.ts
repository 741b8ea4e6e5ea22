import { randomUUID } from 'node:crypto';
import type { DraftView, ReceiptView, SessionView } from '@contract';
import { systemActor } from '@kernel';
import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import { verify } from '../../apps/ops/src/verify-audit';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { sellers, seriesDraft, sheet } from '../support/sellers';
import { type Cast, castFor, completeDraft, walkTo } from '../support/walk';
import { ApiProcess } from './api-process';

interface Attempt {
  path: string;
  body: object;
  username?: string;
  code?: string;
}

/** One person at an API process: signs in there, sends the request, tells the answer or that the line broke. */
async function send(api: ApiProcess, attempt: Attempt, key: string): Promise<{ status: number; body: unknown } | 'broken'> {
  const entrance = attempt.code
    ? { path: '/access-codes', body: { code: attempt.code } }
    : { path: '/session', body: { username: attempt.username, password: demonstrationPeople.password } };
  const entered = await fetch(`${api.url}${entrance.path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(entrance.body) });
  const { csrfToken } = (await entered.json()) as SessionView;
  const headers = { 'content-type': 'application/json', cookie: entered.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': csrfToken, 'idempotency-key': key };
  try {
    const response = await fetch(`${api.url}${attempt.path}`, { method: 'POST', headers, body: JSON.stringify(attempt.body) });
    return { status: response.status, body: await response.json() };
  } catch {
    return 'broken';
  }
}

describe('SIGKILL at every step leaves all or nothing, and the retry returns the same result', () => {
  let house: RunningHouse;
  let survivor: ApiProcess;

  beforeAll(async () => {
    house = await startHouse('kill');
    survivor = await ApiProcess.start({ databaseUrl: house.databaseUrl, dataDir: house.config.dataDir });
  });

  afterAll(async () => {
    await ApiProcess.stopAll();
    const { faults } = await verify(house.db);
    expect(faults).toEqual([]);
    await house.stop();
  });

  const count = async (sql: string): Promise<number> => {
    const [row] = (await house.db.read(systemActor, (reader) => reader.query(`select count(*)::int as count from ${sql}`))) as [{ count: number }];
    return row.count;
  };

  /** Sends to a process that dies at the point, looks at what is left, then retries twice at a healthy one. */
  async function killAt(failPoint: string, attempt: Attempt, left: () => Promise<number>): Promise<{ before: number; after: number; answers: unknown[] }> {
    const key = randomUUID();
    const before = await left();
    const dying = await ApiProcess.start({ databaseUrl: house.databaseUrl, dataDir: house.config.dataDir, failPoint });
    expect(await send(dying, attempt, key)).toBe('broken');
    expect(await dying.ended()).toBe('SIGKILL');
    const after = await left();
    const answers = [await send(survivor, attempt, key), await send(survivor, attempt, key)];
    return { before, after, answers };
  }

  describe.each([
    ['submit:after-rows', 0],
    ['submit:before-commit', 0],
    ['submit:after-commit', 1],
  ])('submit, killed at %s', (failPoint, kept) => {
    it(`leaves ${kept} disputes and ${kept} receipt numbers, and the retry one`, async () => {
      const applicant = await Client.signedIn(house, 'applicant');
      const draft = await applicant.must<DraftView>('POST', '/drafts', { data: completeDraft() });
      const disputes = () => count('dispute');
      const { before, after, answers } = await killAt(failPoint, { path: `/drafts/${draft.id}/submission`, body: {}, username: 'applicant' }, disputes);
      expect(after - before).toBe(kept);
      expect(await disputes()).toBe(before + 1);
      expect(answers[0]).toMatchObject({ status: 201, body: { accessCodes: [{ partyName: '重庆雾里商贸有限公司' }] } });
      expect(answers[1]).toEqual(answers[0]);
      const [numbers] = (await house.db.read(systemActor, (reader) => reader.query(`select seq from number_counter where kind = 'receipt'`))) as [{ seq: number }];
      expect(numbers.seq).toBe(before + 1);
    });
  });

  it.each([
    ['submit:after-rows', 0],
    ['series:before-commit', 0],
  ])('a series of three, killed at %s: no dispute of the three, and the retry files three', async (failPoint, kept) => {
    const applicant = await Client.signedIn(house, 'applicant');
    const draft = await applicant.must<DraftView>('POST', '/drafts', { data: seriesDraft });
    const file = await applicant.upload('被申请人名单.csv', sheet(sellers.slice(0, 3)));
    const disputes = () => count('dispute');
    const { before, after, answers } = await killAt(failPoint, { path: `/drafts/${draft.id}/series`, body: { fileId: file.id }, username: 'applicant' }, disputes);
    expect(after - before).toBe(kept);
    expect(answers[0]).toMatchObject({ status: 201 });
    expect(answers[1]).toEqual(answers[0]);
    expect(await disputes()).toBe(before + 3);
  });

  describe('sign and confirm', () => {
    let id: string;
    let cast: Cast;
    let code: string;
    let isInReview = false;

    beforeAll(async () => {
      const applicant = await Client.signedIn(house, 'applicant');
      const draft = await applicant.must<DraftView>('POST', '/drafts', { data: completeDraft() });
      const receipt = await applicant.must<ReceiptView>('POST', `/drafts/${draft.id}/submission`, {});
      id = receipt.disputeId;
      code = receipt.accessCodes[0]?.code ?? '';
      cast = await castFor(house, receipt);
      await walkTo(house, id, cast, { to: 'drafted' });
    });

    const action = async (procedure: string, name: string, input: object | undefined, who: { username?: string; code?: string }): Promise<Attempt> => {
      const { id: proceedingId, version } = await cast.clerk.proceeding(id, procedure);
      return { path: `/proceedings/${proceedingId}/actions/${name}`, body: { expectedVersion: version, ...(input && { input }) }, ...who };
    };
    const signatures = () => count(`signature where dispute_id = '${id}'`);
    const events = () => count(`event_log where dispute_id = '${id}'`);

    it('a party’s signature, killed before the commit: no signature, no event; the retry signs once', async () => {
      const seen = await events();
      const { before, after, answers } = await killAt('sign:after-signature', await action('RM', 'sign', { agreed: true }, { username: 'applicant' }), signatures);
      expect(after).toBe(before);
      expect(answers[0]).toMatchObject({ status: 200, body: { state: 'RM_AGREEMENT_DRAFT' } });
      expect(answers[1]).toEqual(answers[0]);
      expect(await signatures()).toBe(before + 1);
      expect(await events()).toBe(seen + 1);
    });

    it('the other’s, killed after the commit: signed once, the retry gets the first answer', async () => {
      const { before, after, answers } = await killAt('sign:after-commit', await action('RM', 'sign', { agreed: true }, { code }), signatures);
      expect(after).toBe(before + 1);
      expect(answers[0]).toMatchObject({ status: 200 });
      expect(answers[1]).toEqual(answers[0]);
      expect(await signatures()).toBe(before + 1);
    });

    it('the seal that brings it into force, killed while it takes effect: neither seal nor effect', async () => {
      await walkTo(house, id, cast, { to: 'signed by mediator', after: 'signed by parties' });
      const effective = () => count(`agreement where dispute_id = '${id}' and effective_on is not null`);
      const { after, answers } = await killAt('take-effect:before-commit', await action('RM', 'seal', undefined, { username: 'manager' }), effective);
      expect(after).toBe(0);
      expect(answers[0]).toMatchObject({ status: 200, body: { state: 'RM_PERFORMING' } });
      expect(answers[1]).toEqual(answers[0]);
      expect([await effective(), await count(`obligation where dispute_id = '${id}'`), await signatures()]).toEqual([1, 1, 4]);
    });

    it.each([
      ['confirm:after-rows', 0],
      ['confirm:before-commit', 0],
      ['confirm:after-commit', 1],
    ])('the confirmation, killed at %s', async (failPoint, kept) => {
      const confirmed = () => count(`confirmation where dispute_id = '${id}' and result = 'confirmed'`);
      if (!isInReview) {
        await house.settle();
        await walkTo(house, id, cast, { to: 'in review', after: 'in effect' });
        isInReview = true;
      }
      const attempt = await action('SC', 'confirm', { decidedOn: '2026-11-23', servedOn: '2026-11-23' }, { username: 'liaison' });
      const key = randomUUID();
      const dying = await ApiProcess.start({ databaseUrl: house.databaseUrl, dataDir: house.config.dataDir, failPoint });
      expect(await send(dying, attempt, key)).toBe('broken');
      expect(await dying.ended()).toBe('SIGKILL');
      expect(await confirmed()).toBe(kept);
      if (kept === 0) return;
      const answers = [await send(survivor, attempt, key), await send(survivor, attempt, key)];
      expect(answers[0]).toMatchObject({ status: 200, body: { state: 'SC_CONFIRMED' } });
      expect(answers[1]).toEqual(answers[0]);
      expect(await count(`deadline where dispute_id = '${id}' and rule_id = 'ENF-2Y'`)).toBe(1);
    });
  });
});
