import { systemActor } from '@kernel';
import fc from 'fast-check';
import { routesOfApp } from '../access/app-routes';
import type { Reply } from '../access/visitor';
import { type BadInputWorld, expectProblem, openBadInputWorld } from './bad-input-world';
import { bodiless, methodOf, type Write, writesOf } from './writes';

let world: BadInputWorld;
let writes: Write[];

beforeAll(async () => {
  world = await openBadInputWorld('hostile_bodies', 'submitted');
  writes = await writesOf(world);
}, 60_000);

afterAll(() => world.house.stop());

/** Guessing is slowed down; here it is the shape that is asked about. */
const forgetGuesses = () => world.house.db.write(systemActor, (tx) => tx.query('delete from sign_in_failure'));

const send = (write: Write, body: object | string, headers?: Record<string, string>): Promise<Reply> => world.visitors[write.who].ask(methodOf(write), write.path, body, headers);

it('every route that reads a body is among them', () => {
  const found = routesOfApp(world.house.app)
    .map(({ key }) => key)
    .filter((key) => !/^(GET|HEAD) /.test(key));
  expect(found.sort()).toEqual([...writes.map(({ key }) => key), ...bodiless].sort());
});

/** What no reader of ours takes for its form, whatever the route. */
const malformed: readonly [what: string, body: string, status: number, code: string, headers: Record<string, string>][] = [
  ['JSON that stops', '{"a":', 400, 'malformed_body', {}],
  ['JSON with a comma too many', '{"a":1,}', 400, 'malformed_body', {}],
  ['no JSON', 'a=1', 400, 'malformed_body', {}],
  ['nothing that calls itself JSON', '', 400, 'malformed_body', {}],
  ['__proto__', '{"__proto__":{"roles":["administrator"]}}', 400, 'malformed_body', {}],
  ['__proto__ deep inside', '{"data":{"parties":[{"__proto__":{"side":"A"}}]}}', 400, 'malformed_body', {}],
  ['constructor.prototype', '{"constructor":{"prototype":{"roles":["administrator"]}}}', 400, 'malformed_body', {}],
  ['a list', '[]', 422, 'invalid_input', {}],
  ['a list of forms', '[{"data":{}}]', 422, 'invalid_input', {}],
  ['null', 'null', 422, 'invalid_input', {}],
  ['a text', '"text"', 422, 'invalid_input', {}],
  ['a number', '1e308', 422, 'invalid_input', {}],
  ['three hundred levels', `${'{"data":'.repeat(300)}1${'}'.repeat(300)}`, 422, 'invalid_input', {}],
  ['another content type', '{"data":{}}', 415, 'unsupported_body', { 'content-type': 'text/plain' }],
  ['a form of another site', 'data=1', 415, 'unsupported_body', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['XML with an entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 415, 'unsupported_body', { 'content-type': 'application/xml' }],
  ['more than a megabyte', `{"data":"${'a'.repeat(1024 * 1024)}"}`, 413, 'body_too_large', {}],
];

it.each(malformed)('%s is refused by every route, and nothing is written', async (_what, body, status, code, headers) => {
  const before = await world.rowCounts();
  for (const write of writes) expectProblem(await send(write, body, headers), status, code);
  expect(await world.rowCounts()).toEqual(before);
});

/** Values for a property that expects something else, or more of it. */
const hostile: readonly [what: string, value: unknown][] = [
  ['a number', 7],
  ['a huge number', 1e308],
  ['a negative number', -1],
  ['true', true],
  ['a list', ['a']],
  ['an object', { a: 1 }],
  ['an object that is no text', { toString: 1, valueOf: 2 }],
  ['ten thousand characters', '长'.repeat(10_000)],
  ['NUL', 'a\0b'],
  ['half a character', '\ud800'],
  ['the other half', 'a\udfff'],
  ['SQL', "'; drop table dispute; --"],
  ['script', '<script>alert(1)</script>'],
  ['a path', '../../../../etc/passwd'],
  ['an empty text', ''],
];

describe.each(hostile)('%s in place of any property', (_what, value) => {
  it('never breaks a route; a refusal names the property and writes nothing', async () => {
    let before = await world.rowCounts();
    for (const write of writes) {
      for (const property of Object.keys(write.body)) {
        await forgetGuesses();
        const reply = await send(write, { ...write.body, [property]: value });
        if (reply.status < 300) before = await world.rowCounts();
        else expectProblem(reply);
        // What stands in `values` is a form of its own: its complaints name the fields of that form.
        if (property === 'values') continue;
        for (const { field } of reply.body.fields ?? [])
          expect(`${write.key} ${field}`).toMatch(new RegExp(` ${property}(\\.|$)|fileId|current|items|rooms name|peers source|blocks (from|to)| (a|toString)$`));
      }
    }
    expect(await world.rowCounts()).toEqual(before);
  }, 60_000);
});

it.each(['isAdmin', 'id', 'roles', 'userId', 'disputeId', 'owner', 'audience_', 'toString', 'hasOwnProperty', '', ' ', '中文', "a'b"])(
  'an unknown property “%s” is refused, at the top and inside',
  async (name) => {
    const before = await world.rowCounts();
    for (const write of writes) {
      await forgetGuesses();
      const reply = await send(write, { ...write.body, [name]: 1 });
      expectProblem(reply, 422, 'invalid_input');
      if (name.trim()) expect(reply.body.fields).toContainEqual(expect.objectContaining({ field: name, code: 'unknown_property' }));
    }
    for (const write of writes.filter(({ body }) => body.data)) {
      const inner = write.body.data as { parties: object[] };
      expectProblem(await send(write, { ...write.body, data: { ...inner, [name]: 1 } }), 422, 'invalid_input');
      expectProblem(await send(write, { ...write.body, data: { ...inner, parties: [{ ...inner.parties[0], [name]: 1 }] } }), 422, 'invalid_input');
    }
    expect(await world.rowCounts()).toEqual(before);
  },
);

describe('anything at all', () => {
  const odd = fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'data',
    'input',
    'parties',
    'expectedVersion',
    'clauses',
    'kind',
    'fileId',
    'title',
    'params',
    'username',
    'password',
  );
  const value = fc.anything({
    key: fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 12 })),
    maxDepth: 4,
    withNullPrototype: false,
    values: [
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uuid(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ],
  });

  it('three hundred random bodies: an answer or a problem, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), value, fc.array(fc.tuple(fc.nat(), value), { maxLength: 3 }), fc.boolean(), async (which, whole, changes, isWhole) => {
        const write = writes[which % writes.length] as Write;
        const keys = Object.keys(write.body);
        const changed = { ...write.body, ...Object.fromEntries(changes.map(([at, to]) => [keys[at % keys.length], to])) };
        await forgetGuesses();
        const reply = await send(write, JSON.stringify(isWhole ? whole : changed) ?? 'null');
        if (reply.status >= 300) expectProblem(reply);
      }),
      { numRuns: 300, seed: 20_261_123 },
    );
  }, 120_000);
});
