import type { DisputeView, Page, ProceedingView, ReceiptView, TimelineEntry } from '@contract';
import { type Audience, audiences, canSee, type Relation, relations, systemActor } from '@kernel';
import { Client as Connection } from 'pg';
import { organisations, seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { castFor, fileDispute, walkTo } from '../../support/walk';
import { Visitor } from './visitor';

/**
 * One row for each audience in each kind of table, and everybody who looks at it by three ways: what the kernel says,
 * what the API answers, what PostgreSQL gives to raw SQL. All three say the same.
 */
const tables = ['event_log', 'mediation_note', 'exhibit', 'offer', 'offer_answer', 'record_answer', 'stored_file'] as const;
type Table = (typeof tables)[number];

/** The system has no door of its own; the others come in as themselves. */
const visitorOf: Record<Exclude<Relation, 'system'>, string> = {
  applicant: 'applicant',
  respondent: 'code',
  clerk: 'clerk',
  manager: 'manager',
  mediator: 'mediator',
  court_liaison: 'liaison',
  case_handler: 'handler',
  panel: 'panelist',
  panel_chief: 'chief',
  department_head: 'head',
  legal_reviewer: 'reviewer',
  mediation_intake: 'smediator',
  mediation_head: 'pmediator',
  mediating_officer: 'hmediator',
  enforcement_officer: 'enforcer',
  enforcement_head: 'unithead',
  agency_chief: 'agencychief',
  police_officer: 'police',
  police_head: 'policehead',
  procurator: 'procurator',
  supervisor: 'supervisor',
};
const idOf = (username: string) => seedPeople.find((one) => one.username === username)?.id;
/** Those who stand to a dispute through their agency alone: in pairs and all together they say what sets of them would. */
const agencies = {
  case_handler: organisations.bureau,
  department_head: organisations.bureau,
  legal_reviewer: organisations.bureau,
  enforcement_officer: organisations.enforcement,
  enforcement_head: organisations.enforcement,
  agency_chief: organisations.enforcement,
  police_officer: organisations.police,
  police_head: organisations.police,
  procurator: organisations.procuratorate,
} as const;
const named = ['panel', 'panel_chief', 'mediation_intake', 'mediation_head', 'mediating_officer'] as const;
const outsideMediation: readonly Relation[] = [...(Object.keys(agencies) as (keyof typeof agencies)[]), ...named];

const personal = Object.keys(visitorOf) as (keyof typeof visitorOf)[];

let house: RunningHouse;
let receipt: ReceiptView;
let proceedingId: string;
let raw: Connection;
const fileIds = {} as Record<Audience, string>;

beforeAll(async () => {
  house = await startHouse('truth_table');
  receipt = await fileDispute(house);
  const cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: 'mediating' });
  await house.settle();
  proceedingId = (await cast.mediator.proceeding(receipt.disputeId, 'RM')).id;
  const { id } = await cast.applicant.upload('证据.txt', Buffer.from('证据'));
  for (const audience of audiences) fileIds[audience] = await insertRows(audience, id);
  await grant(`org:${organisations.liangjiangCourt}:court_liaison`, 'court_liaison');
  for (const [role, agency] of Object.entries(agencies)) await grant(`org:${agency}:${role}`, role as Relation);
  for (const relation of named) await grant(`user:${idOf(visitorOf[relation])}`, relation);
  raw = new Connection({ connectionString: house.databaseUrl, options: '-c role=zhihe_app' });
  await raw.connect();
}, 60_000);

afterAll(async () => {
  await raw.end();
  await house.stop();
});

const grant = (principal: string, relation: Relation) =>
  house.db.write(systemActor, (tx) => tx.query('select grant_access($1, $2, $3, $4)', [receipt.disputeId, principal, relation, 'test']));

/** @returns the id of the audience's file; its bytes are those of an upload. */
async function insertRows(audience: Audience, fileId: string): Promise<string> {
  const dispute = receipt.disputeId;
  return house.db.write(systemActor, async (tx) => {
    const [{ id }] = (await tx.query(
      `insert into stored_file (id, dispute_id, audience, owner, sha256, bytes, mime, name, stored_at) select gen_random_uuid(), $1, $2, 'nobody', sha256, bytes, mime, $2, now() from stored_file where id = $3 returning id`,
      [dispute, audience, fileId],
    )) as [{ id: string }];
    await tx.query(`insert into exhibit (dispute_id, id, position, file_id, title, audience, added_at, added_by) values ($1, gen_random_uuid(), 1, $2, $3, $3, now(), 'nobody')`, [
      dispute,
      id,
      audience,
    ]);
    await tx.query(`insert into mediation_note (dispute_id, id, proceeding_id, audience, author_name, text, at) values ($1, gen_random_uuid(), $2, $3, '', $3, now())`, [
      dispute,
      proceedingId,
      audience,
    ]);
    await tx.query(
      `with o as (insert into offer (dispute_id, id, proceeding_id, audience, side, terms, state, at) values ($1, gen_random_uuid(), $2, $3, 'A', $3, 'open', now()) returning id)
       insert into offer_answer (dispute_id, offer_id, side, answer, audience, by_name, reason, at) select $1, o.id, 'B', 'accepted', $3, 'nobody', $3, now() from o`,
      [dispute, proceedingId, audience],
    );
    await tx.query(
      `with s as (insert into mediation_session (dispute_id, id, proceeding_id, mediator_id, starts_at, ends_at, state, record, audience)
         select $1, gen_random_uuid(), $2, p.handler_id, now(), now(), 'held', 'x', $3 from proceeding p where p.id = $2 returning id)
       insert into record_answer (dispute_id, session_id, party_id, answer, objection, by_name, audience, at)
       select $1, s.id, p.id, 'objected', $3, 'nobody', $3, now() from s, party p where p.dispute_id = $1 and p.side = 'A'`,
      [dispute, proceedingId, audience],
    );
    await tx.query(
      `insert into event_log (dispute_id, seq, id, proceeding_id, at, actor, actor_name, type, audience, payload, prev_hash, hash) select $1, max(seq) + 1000, gen_random_uuid(), $2, now(), 'test', '', 'test', $3, jsonb_build_object('mark', $3::text), '', '' from event_log where dispute_id = $1`,
      [dispute, proceedingId, audience],
    );
    return id;
  });
}

const MARKED: Record<Table, string> = {
  event_log: `actor = 'test'`,
  mediation_note: `author_name = ''`,
  exhibit: `added_by = 'nobody'`,
  offer: `state = 'open'`,
  offer_answer: `by_name = 'nobody'`,
  record_answer: `by_name = 'nobody'`,
  stored_file: `owner = 'nobody'`,
};

/** What raw SQL sees of our rows, in a transaction that says who asks, or leaves it unsaid. */
async function seenRaw(settings: Record<string, string>): Promise<Record<Table, string[]>> {
  await raw.query('begin');
  try {
    for (const [name, value] of Object.entries(settings)) await raw.query('select set_config($1, $2, true)', [name, value]);
    const seen = {} as Record<Table, string[]>;
    for (const table of tables)
      seen[table] = (await raw.query<{ audience: string }>(`select audience from ${table} where ${MARKED[table]} order by 1`)).rows.map((row) => row.audience);
    return seen;
  } finally {
    await raw.query('rollback');
  }
}

/** What the same person gets from the pages. */
async function seenByApi(visitor: Visitor): Promise<Record<Table, string[]>> {
  const view = (await visitor.ask('GET', `/proceedings/${proceedingId}`)).body as ProceedingView;
  const dispute = (await visitor.ask('GET', `/disputes/${receipt.disputeId}`)).body as DisputeView;
  const { items } = (await visitor.ask('GET', `/proceedings/${proceedingId}/timeline`)).body as Page<TimelineEntry>;
  const files = await Promise.all(audiences.map(async (audience) => ((await visitor.ask('GET', `/files/${fileIds[audience]}`)).status === 200 ? [audience] : [])));
  const marks = items.flatMap(({ payload }) => (typeof payload.mark === 'string' ? [payload.mark] : []));
  return {
    event_log: marks.sort(),
    mediation_note: (view.mediation?.notes ?? []).map(({ text }) => text).sort(),
    exhibit: dispute.exhibits.map(({ title }) => title).sort(),
    offer: (view.mediation?.offers ?? []).map(({ terms }) => terms ?? '').sort(),
    record_answer: (view.mediation?.sessions ?? []).flatMap(({ attendance }) => attendance.flatMap(({ record }) => (record?.objection ? [record.objection] : []))).sort(),
    offer_answer: (view.mediation?.offers ?? []).flatMap(({ answers }) => answers.map(({ reason }) => reason ?? '')).sort(),
    stored_file: files.flat().sort(),
  };
}

const everywhere = (held: readonly Relation[]): Record<Table, string[]> => {
  const seen = audiences.filter((audience) => canSee(held, audience)).sort();
  return Object.fromEntries(tables.map((table) => [table, seen])) as Record<Table, string[]>;
};

const principals = async (relation: keyof typeof visitorOf): Promise<string> => {
  const rows = (await house.db.read(systemActor, (reader) =>
    reader.query('select principal from dispute_access where dispute_id = $1 and relation = $2 and until is null', [receipt.disputeId, relation]),
  )) as { principal: string }[];
  return rows.map(({ principal }) => principal).join(',');
};

describe('what one relation sees', () => {
  it.each(personal)('%s: kernel, API and PostgreSQL agree', async (relation) => {
    const who = visitorOf[relation];
    const visitor = who === 'code' ? await Visitor.withCode(house, receipt.accessCodes[0]?.code ?? '') : await Visitor.signedIn(house, who);
    expect(await seenRaw({ 'app.principals': await principals(relation) })).toEqual(everywhere([relation]));
    expect(await seenByApi(visitor)).toEqual(everywhere([relation]));
  });

  it('each audience is somebody’s and, but for the open ones, not everybody’s: the table says something', () => {
    for (const audience of audiences) expect(relations.some((relation) => canSee([relation], audience))).toBe(true);
    const closed = audiences.filter((audience) => personal.some((relation) => !canSee([relation], audience)));
    expect(closed).toEqual([
      'joint',
      'caucus_a',
      'caucus_b',
      'private',
      'staff',
      'court',
      'identity',
      'adjudication',
      'panel',
      'administrative_mediation',
      'officer',
      'enforcement',
      'linkage',
    ]);
  });

  it('nothing of a mediation reaches the court or the bureau (人民调解法 15(4))', () => {
    for (const relation of ['court_liaison', 'supervisor'] as const)
      for (const audience of ['joint', 'caucus_a', 'caucus_b', 'private'] as const) expect(canSee([relation], audience)).toBe(false);
  });
});

describe('several relations at once', () => {
  // Whoever mediates and whoever judges: every set of the seven, and every two of all.
  const seven = personal.filter((relation) => !outsideMediation.includes(relation));
  const subsets = [
    ...Array.from({ length: 2 ** seven.length }, (_one, bits) => seven.filter((_relation, at) => (bits >> at) & 1)),
    ...personal.flatMap((one, at) => personal.slice(at + 1).map((other) => [one, other])),
    personal,
  ];

  it('see what one of them sees: the sets of seven, all pairs, and all, by raw SQL', async () => {
    for (const [index, held] of subsets.entries()) {
      for (const relation of held) await grant(`test:${index}`, relation);
      expect({ held, ...(await seenRaw({ 'app.principals': `nobody:1,test:${index}` })) }).toEqual({ held, ...everywhere(held) });
    }
  });

  it('a relation that has ended gives nothing, from that moment', async () => {
    await grant('test:ended', 'mediator');
    expect((await seenRaw({ 'app.principals': 'test:ended' })).mediation_note).toContain('private');
    await house.db.write(systemActor, (tx) => tx.query('select revoke_access($1, $2, $3)', [receipt.disputeId, 'test:ended', 'mediator']));
    expect(await seenRaw({ 'app.principals': 'test:ended' })).toEqual(everywhere([]));
  });
});

describe('raw SQL in the role of the app', () => {
  const guarded = async (): Promise<string[]> =>
    (
      await raw.query<{ name: string }>(`select relname as name from pg_class where relkind in ('r', 'p') and relrowsecurity and relnamespace = 'public'::regnamespace order by 1`)
    ).rows.map(({ name }) => name);

  it.each<[string, Record<string, string>]>([
    ['nobody says who asks', {}],
    ['nobody asks', { 'app.principals': '', 'app.scope': 'user' }],
    ['somebody who is nothing to it asks', { 'app.principals': 'user:00000000-0000-7000-8000-000000000000,role:administrator,role:clerk', 'app.scope': 'user' }],
    ['somebody plays with the list', { 'app.principals': "{},',%,role:supervisor%,' or true --", 'app.scope': 'System' }],
  ])('sees nothing in any guarded table when %s', async (_who, settings) => {
    const names = await guarded();
    expect(names.length).toBeGreaterThan(20);
    await raw.query('begin');
    for (const [name, value] of Object.entries(settings)) await raw.query('select set_config($1, $2, true)', [name, value]);
    for (const name of names) expect({ name, rows: (await raw.query(`select 1 from ${name} limit 1`)).rowCount }).toEqual({ name, rows: 0 });
    await raw.query('rollback');
  });

  it('sees all as the system, so that the nothing above is not an empty house', async () => {
    expect(await seenRaw({ 'app.scope': 'system' })).toEqual(everywhere(['system', ...personal]));
  });

  it.each(['user', 'system'])('as %s cannot change, take away or cut off what happened', async (scope) => {
    for (const statement of [
      'update event_log set actor_name = actor_name',
      'delete from event_log',
      'truncate event_log',
      'drop table event_log',
      'alter table event_log disable row level security',
    ]) {
      await raw.query('begin');
      await raw.query(`select set_config('app.scope', $1, true)`, [scope]);
      await expect(raw.query(statement)).rejects.toThrow(/permission denied|must be owner/);
      await raw.query('rollback');
    }
  });

  it('cannot write into a dispute that is not the actor’s, nor give itself access', async () => {
    await raw.query('begin');
    await raw.query(`select set_config('app.principals', 'user:stranger', true)`);
    await expect(
      raw.query(`insert into mediation_note (dispute_id, id, proceeding_id, audience, author_name, text, at) values ($1, gen_random_uuid(), $2, 'joint', '', '', now())`, [
        receipt.disputeId,
        proceedingId,
      ]),
    ).rejects.toThrow(/row-level security/);
    await raw.query('rollback');
    await expect(
      raw.query(`insert into dispute_access (dispute_id, principal, relation, reason) values ($1, 'user:stranger', 'mediator', 'x')`, [receipt.disputeId]),
    ).rejects.toThrow(/permission denied/);
    await expect(raw.query(`update dispute_access set until = null`)).rejects.toThrow(/permission denied/);
  });

  it('shows no department who consented to a committee’s mediation (人民调解法 15(4))', async () => {
    const consents = async (relation: keyof typeof visitorOf): Promise<number> => {
      await raw.query('begin');
      // Those of the sets above hold more than one relation.
      const held = (await principals(relation)).split(',').filter((one) => !one.startsWith('test:'));
      await raw.query(`select set_config('app.principals', $1, true)`, [held.join(',')]);
      const { rowCount } = await raw.query('select 1 from mediation_party');
      await raw.query('rollback');
      return rowCount ?? 0;
    };
    for (const relation of outsideMediation as (keyof typeof visitorOf)[]) {
      const visitor = await Visitor.signedIn(house, visitorOf[relation]);
      const { choices } = (await visitor.ask('GET', `/proceedings/${proceedingId}`)).body as ProceedingView;
      expect([relation, await consents(relation), choices]).toEqual([relation, 0, {}]);
    }
    expect(await consents('mediator')).toBeGreaterThan(0);
  });

  it('leaves no name behind on its connection: the next transaction is nobody’s', async () => {
    await seenRaw({ 'app.principals': await principals('mediator'), 'app.scope': 'system' });
    expect(await seenRaw({})).toEqual(everywhere([]));
  });
});

it('notes and offers that a party sends to the mediator alone stay on its side, from the click to the row', async () => {
  const cast = await castFor(house, receipt);
  await cast.respondent.act(receipt.disputeId, 'RM', 'message', { onlyMediator: true, text: '我方底线三万' });
  await cast.respondent.act(receipt.disputeId, 'RM', 'offer', { onlyMediator: true, terms: '先付一万' });
  const texts = async (client: Client) => {
    const { mediation } = await client.proceeding(receipt.disputeId, 'RM');
    return [mediation?.notes.some(({ text }) => text === '我方底线三万'), mediation?.offers.some(({ terms }) => terms === '先付一万')];
  };
  expect(await Promise.all([cast.respondent, cast.mediator].map(texts))).toEqual(Array.from({ length: 2 }, () => [true, true]));
  expect(await Promise.all([cast.applicant, cast.clerk, cast.manager, await Client.signedIn(house, 'supervisor'), cast.liaison].map(texts))).toEqual(
    Array.from({ length: 5 }, () => [false, false]),
  );
});
