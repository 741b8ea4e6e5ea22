import { randomUUID } from 'node:crypto';
import type { DisputeDraftData, DraftView, PartyDraft } from '@contract';
import { systemActor } from '@kernel';
import { workFilters } from '@worklists';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';
import { statementsDuring } from '../support/statements';
import { type Cast, castFor, completeDraft, fileDispute, walkTo } from '../support/walk';
import { Visitor } from './access/visitor';

const MANY = 26;
const people = ['applicant', 'clerk', 'manager', 'mediator', 'supervisor'] as const;

let house: RunningHouse;
let cast: Cast;
let small: string;
let visitors: Record<(typeof people)[number], Visitor>;
let before: Record<string, number>;

const statementsOf = (who: keyof typeof visitors, path: string): Promise<string[]> =>
  statementsDuring(async () => {
    const reply = await visitors[who].ask('GET', path);
    if (reply.status !== 200) throw new Error(`${who} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  });

/** The lesser of two: once a minute a request also notes that its session is used. */
const countOf = async (who: keyof typeof visitors, path: string): Promise<number> => Math.min((await statementsOf(who, path)).length, (await statementsOf(who, path)).length);

/** Every list and every page of the dispute, for everybody who sees it. */
async function countAll(disputeId: string): Promise<Record<string, number>> {
  const proceedings = ((await visitors.supervisor.ask('GET', `/disputes/${disputeId}`)).body as { proceedings: { id: string; procedure: string }[] }).proceedings;
  const first = proceedings.filter((one, index) => proceedings.findIndex(({ procedure }) => procedure === one.procedure) === index);
  const details = first.flatMap(({ id, procedure }) => ['', '/timeline'].map((rest) => [`/proceedings/${procedure}${rest}`, `/proceedings/${id}${rest}`] as const));
  const pages = [
    ['/disputes', '/disputes'],
    ['/disputes/:id', `/disputes/${disputeId}`],
    ['/work', '/work'],
    ['/calendar', '/calendar?from=2026-11-23&to=2026-12-23'],
    ['/notices', '/notices'],
    ['/notices?unread', '/notices?unread=true'],
    ['/organisations', '/organisations'],
    ...workFilters.map((filter) => [`/proceedings?filter=${filter}`, `/proceedings?filter=${filter}`] as const),
    ...details,
  ] as const;
  const counted: [string, number][] = [];
  for (const who of people) for (const [name, path] of pages) counted.push([`${who} ${name}`, await countOf(who, path)]);
  for (const path of ['/overview', '/registers/organisations', '/registers/people', '/registers/reference/courts'])
    counted.push([`supervisor ${path}`, await countOf('supervisor', path)]);
  for (const who of ['applicant', 'clerk'] as const) counted.push([`${who} /drafts`, await countOf(who, '/drafts')]);
  return Object.fromEntries(counted);
}

async function mediated(data: DisputeDraftData, files = 0): Promise<string> {
  const applicant = await Client.signedIn(house, 'applicant');
  const exhibits = await Promise.all(
    Array.from({ length: files }, async (_one, index) => ({ fileId: (await applicant.upload(`证据${index}.txt`, Buffer.from(randomUUID()))).id, title: `证据${index}` })),
  );
  const receipt = await fileDispute(house, { ...data, exhibits });
  cast = await castFor(house, receipt);
  await house.settle();
  await cast.manager.act(receipt.disputeId, 'RT', 'accept');
  await house.settle();
  await cast.clerk.act(receipt.disputeId, 'RM', 'inquire');
  const { mediation } = await cast.clerk.proceeding(receipt.disputeId, 'RM');
  for (const { partyId, willing } of mediation?.consents ?? [])
    if (willing === null) await cast.clerk.act(receipt.disputeId, 'RM', 'record-consent', { partyId, willing: true, how: 'telephone' });
  await cast.clerk.act(receipt.disputeId, 'RM', 'accept');
  await walkTo(house, receipt.disputeId, cast, { to: 'drafted', after: 'accepted' });
  await house.settle();
  return receipt.disputeId;
}

const companies = (count: number): PartyDraft[] =>
  Array.from({ length: count }, (_one, index) => ({
    side: 'B',
    kind: 'company',
    name: `重庆第${index}商贸有限公司`,
    phone: '023-60000002',
    division: '500103',
    agents: [{ name: `代理人${index}`, authority: 'general' }],
  }));

beforeAll(async () => {
  house = await startHouse('query_counts');
  small = await mediated(completeDraft(), 1);
  const entered = await Promise.all(people.map(async (who) => [who, await Visitor.signedIn(house, who)] as const));
  visitors = Object.fromEntries(entered) as typeof visitors;
  await visitors.applicant.ask('POST', '/drafts', { data: completeDraft() });
  await visitors.clerk.ask('POST', '/drafts', { data: completeDraft() });
  before = await countAll(small);
}, 120_000);

afterAll(() => house.stop());

it('counts at all', () => {
  expect(before['applicant /disputes']).toBeGreaterThanOrEqual(2);
  expect(Object.keys(before).length).toBeGreaterThan(80);
});

it('a dispute of twenty-six parties, exhibits and rights takes as many statements as one of two', async () => {
  const { parties = [], rights = [] } = completeDraft();
  const large = await mediated(
    completeDraft({
      parties: [...parties.slice(0, 1), ...companies(MANY)],
      rights: Array.from({ length: MANY }, (_one, index) => ({ ...rights[0], kind: 'TM', number: String(160_922 + index) })),
    }),
    MANY,
  );
  const after = await countAll(large);
  const details = Object.keys(before).filter((name) => name.includes('/proceedings/') || name.includes('/disputes/'));
  expect(details.length).toBeGreaterThan(20);
  for (const name of details) expect({ name, count: after[name] }).toEqual({ name, count: before[name] });
}, 120_000);

it('twenty-six of everything in one mediation: notes, offers, sessions, events, exhibits', async () => {
  const client = await Client.signedIn(house, 'applicant');
  for (let index = 0; index < MANY; index += 1) {
    const file = await client.upload(`补充${index}.txt`, Buffer.from(randomUUID()));
    await client.must('POST', `/disputes/${small}/exhibits`, { fileId: file.id, title: `补充${index}`, audience: 'joint' });
    await repeatRows(index);
  }
  const after = await countAll(small);
  expect(after).toEqual(before);
}, 120_000);

it('twenty-six disputes, drafts, notices and organisations in the lists', async () => {
  const client = await Client.signedIn(house, 'applicant');
  for (let index = 0; index < MANY; index += 1) {
    await fileDispute(house);
    const file = await client.upload(`草稿${index}.txt`, Buffer.from(randomUUID()));
    await client.must<DraftView>('POST', '/drafts', { data: completeDraft({ exhibits: [{ fileId: file.id, title: '证据' }] }) });
    await (await Client.signedIn(house, 'clerk')).must<DraftView>('POST', '/drafts', { data: {} });
  }
  await house.settle();
  await house.db.write(systemActor, (tx) =>
    tx.query(`insert into organisation (id, name, kind, channel) select gen_random_uuid(), '调解组织' || n, 'people_committee', 'people' from generate_series(1, ${MANY}) as n`),
  );
  expect((await visitors.applicant.ask('GET', '/proceedings?filter=all')).body.items).toHaveLength(25);
  expect((await visitors.applicant.ask('GET', '/drafts')).body.length).toBeGreaterThan(MANY);
  expect(await countAll(small)).toEqual(before);
}, 120_000);

/** A ceiling that only falls: it counts begin, who acts, commit, and the session’s own look. */
const CEILING = 25;

it('no page asks the database more often than it did', () => {
  const most = Object.entries(before).filter(([, count]) => count > CEILING);
  expect(most).toEqual([]);
});

/** Rows as the writers leave them, without the thousand clicks. */
async function repeatRows(index: number): Promise<void> {
  await house.db.write(systemActor, async (tx) => {
    const [{ id }] = (await tx.query(`select id from proceeding where dispute_id = $1 and procedure = 'RM'`, [small])) as [{ id: string }];
    await tx.query(
      `insert into mediation_note (dispute_id, id, proceeding_id, audience, author_name, text, at) values ($1, gen_random_uuid(), $2, 'joint', '沈知和', '记录', now())`,
      [small, id],
    );
    await tx.query(
      `insert into offer (dispute_id, id, proceeding_id, audience, side, amount_fen, terms, state, at) values ($1, gen_random_uuid(), $2, 'joint', 'A', 100, '方案', 'open', now())`,
      [small, id],
    );
    await tx.query(
      `insert into mediation_session (dispute_id, id, proceeding_id, mediator_id, starts_at, ends_at, state) select $1, gen_random_uuid(), $2, handler_id, now(), now(), 'cancelled' from proceeding where id = $2`,
      [small, id],
    );
    await tx.query(
      `insert into proceeding (dispute_id, id, procedure, state, opened_at, closed_at, updated_at) values ($1, $2, 'RT', 'RT_WITHDRAWN', now(), now(), now())`,
      // After the real ones, which are the ones looked at.
      [small, `ffffffff-0000-7000-8000-${String(index).padStart(12, '0')}`],
    );
    await tx.query(
      `insert into event_log (dispute_id, seq, id, proceeding_id, at, actor, actor_name, type, audience, payload, prev_hash, hash) values ($1, $3, gen_random_uuid(), $2, now(), 'system', '系统', 'RM.note', 'joint', '{}', '', '')`,
      [small, id, 10_000 + index],
    );
  });
}
