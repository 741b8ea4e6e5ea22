import { isId } from '@kernel';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Allow, declaredRoutes, refuseUndeclaredRoutes } from '../../../apps/api/src/edge/allow';
import { type DisputeWorld, makeDisputeWorld } from '../disputes/dispute-world';
import { ask, entered, makeEdge } from './edge-world';

let world: DisputeWorld;
let app: NestFastifyApplication;

beforeAll(async () => {
  world = await makeDisputeWorld('edge');
  app = await makeEdge(world.db);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const form = { name: '李四', count: 1 };
const multipart = (text: string) => ({ body: text, headers: { 'content-type': 'multipart/form-data; boundary=b' } });

describe('whatever is sent, the answer is a problem that says what and never how', () => {
  const huge = `{"name":"${'a'.repeat(1024 * 1024)}","count":1}`;

  it.each<[string, Parameters<typeof ask>[3], number, string]>([
    ['malformed JSON', { body: '{"name":' }, 400, 'malformed_body'],
    ['no JSON at all', { body: 'name=a' }, 400, 'malformed_body'],
    ['an empty body that says it is JSON', { body: '' }, 400, 'malformed_body'],
    ['an attack on the prototype', { body: '{"__proto__":{"admin":true},"name":"a","count":1}' }, 400, 'malformed_body'],
    ['another attack on the prototype', { body: '{"constructor":{"prototype":{"admin":true}},"name":"a","count":1}' }, 400, 'malformed_body'],
    ['a form of another site', { body: 'name=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported_body'],
    ['JSON under the name of text', { body: '{"name":"a","count":1}', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_body'],
    ['a body of another kind', { body: '<a/>', headers: { 'content-type': 'application/xml' } }, 415, 'unsupported_body'],
    ['a content type that is none', { body: '{}', headers: { 'content-type': 'nonsense' } }, 415, 'unsupported_body'],
    ['more than a megabyte', { body: huge }, 413, 'body_too_large'],
    ['a length that is not kept', { body: '{}', headers: { 'content-length': '5' } }, 400, 'malformed_body'],
    ['a number for a text', { body: { name: 5, count: 1 } }, 422, 'invalid_input'],
    ['a text for a number', { body: { name: 'a', count: '1' } }, 422, 'invalid_input'],
    ['nothing', {}, 422, 'invalid_input'],
    ['null', { body: 'null' }, 422, 'invalid_input'],
    ['a list', { body: '[]' }, 422, 'invalid_input'],
    ['a list of forms', { body: [form] }, 422, 'invalid_input'],
    ['a bare text', { body: '"text"' }, 422, 'invalid_input'],
    ['a bare number', { body: '7' }, 422, 'invalid_input'],
    ['NUL in a text', { body: { ...form, name: 'a\0' } }, 422, 'invalid_input'],
    ['two hundred levels', { body: `${'{"a":'.repeat(200)}1${'}'.repeat(200)}` }, 422, 'invalid_input'],
    ['a hundred thousand entries', { body: { ...form, name: Array.from({ length: 100_000 }, () => ({})) } }, 422, 'invalid_input'],
    ['files where a form is asked', multipart('--b\r\ncontent-disposition: form-data; name="name"\r\n\r\na\r\n--b--\r\n'), 422, 'invalid_input'],
  ])('%s', async (_what, question, status, code) => {
    const answer = await ask(app, 'POST', '/probe/public', question);
    expect(answer).toMatchObject({ status, body: { type: `/problems/${code}`, status, code, message: { zh: expect.any(String), en: expect.any(String) } } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(isId(answer.body.requestId)).toBe(true);
    expect(answer.headers['x-request-id']).toBe(answer.body.requestId);
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |node_modules|Fastify|Nest|Error:|select /);
  });

  it('an unknown property is told at its field, in both languages', async () => {
    const { body } = await ask(app, 'POST', '/probe/public', { body: { ...form, isAdmin: true } });
    expect(body.fields).toEqual([{ field: 'isAdmin', code: 'unknown_property', message: { zh: '不认识的字段。', en: 'This property is not known.' } }]);
  });

  it.each([
    ['GET', '/nowhere', 404, 'route_unknown'],
    ['DELETE', '/probe', 404, 'route_unknown'],
    ['GET', '//elsewhere', 404, 'route_unknown'],
    ['GET', '/probe/echo/%zz', 404, 'route_unknown'],
    ['GET', `/probe/echo/${'a'.repeat(500)}`, 404, 'route_unknown'],
    ['GET', '/probe/echo/a%00b', 422, 'invalid_input'],
    ['GET', '/probe/echo/a?q=%00', 422, 'invalid_input'],
    ['GET', '/probe/echo/a?q=1&q=2', 422, 'invalid_input'],
    ['GET', '/organisations/7', 404, 'not_found'],
    ['GET', `/organisations/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`, 404, 'not_found'],
  ] as const)('%s %s is %i', async (method, path, status, code) => {
    expect(await ask(app, method, path)).toMatchObject({ status, body: { status, code } });
  });

  it('what nobody foresaw is 500 with a number to tell the staff, and nothing else', async () => {
    const { status, body } = await ask(app, 'GET', '/probe/fault');
    expect([status, body.code]).toEqual([500, 'unexpected']);
    expect(body.message.zh).toContain(body.requestId);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it.each([
    ['a file of 50 MB and a byte', multipart(`--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n${'a'.repeat(50 * 1024 * 1024 + 1)}\r\n--b--\r\n`), 413],
    ['no boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }, 400],
    ['an end too early', multipart('--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf'), 400],
    ['JSON for a file', { body: '{}' }, 415],
    ['a file called __proto__', multipart('--b\r\ncontent-disposition: form-data; name="__proto__"; filename="a"\r\n\r\nhalf\r\n--b--\r\n'), 400],
  ])('an upload of %s', async (_what, question, status) => {
    expect(await ask(app, 'POST', '/probe/file', question)).toMatchObject({ status, body: { status } });
  });
});

describe('headers', () => {
  it('stand on every answer, also on refusals', async () => {
    for (const path of ['/organisations', '/nowhere', '/probe', '/probe/fault', '/probe/echo/%zz']) {
      const { headers } = await ask(app, 'GET', path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('the request number is ours, whatever the caller calls itself', async () => {
    expect(isId((await ask(app, 'GET', '/organisations', { headers: { 'x-request-id': 'mine', 'request-id': 'mine' } })).headers['x-request-id'])).toBe(true);
  });
});

describe('who may come in', () => {
  it('nobody without a session, and no role but the declared', async () => {
    expect(await ask(app, 'GET', '/probe')).toMatchObject({ status: 401, body: { code: 'sign_in_required' } });
    expect(await ask(app, 'GET', '/probe', { cookie: 'zhihe=nonsense' })).toMatchObject({ status: 401 });
    const { cookie, id } = await entered(app);
    expect(await ask(app, 'GET', '/probe', { cookie })).toMatchObject({ status: 200, body: { userId: id } });
    expect(await ask(app, 'GET', '/probe/clerks', { cookie })).toMatchObject({ status: 403, body: { code: 'role_not_allowed' } });
  });

  it('a write needs the token of its session', async () => {
    const [me, other] = [await entered(app), await entered(app)];
    const write = (csrf?: string) => ask(app, 'POST', '/probe', { body: form, cookie: me.cookie, csrf, headers: { 'idempotency-key': 'abcdefgh' } });
    expect(await write(me.csrf)).toMatchObject({ status: 201, body: { by: '王小明', key: 'abcdefgh' } });
    for (const wrong of [undefined, '', other.csrf, `${me.csrf}x`, me.csrf.slice(1), 'é'.repeat(me.csrf.length), me.csrf.toUpperCase()])
      expect(await write(wrong)).toMatchObject({ status: 403, body: { code: 'csrf_token_wrong' } });
  });

  it('a write from somebody else’s page is refused, even with the token, and a sign-in too', async () => {
    const { cookie, csrf } = await entered(app);
    const foreign: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }];
    for (const headers of foreign) {
      expect(await ask(app, 'POST', '/probe', { body: form, cookie, csrf, headers: { ...headers, 'idempotency-key': 'abcdefgh' } })).toMatchObject({
        status: 403,
        body: { code: 'csrf_token_wrong' },
      });
      expect(await ask(app, 'POST', '/session', { body: { username: 'a', password: 'b' }, headers })).toMatchObject({ status: 403, cookie: null });
    }
    expect(await ask(app, 'GET', '/probe', { cookie, headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({ status: 200 });
  });

  it.each([undefined, 'short', 'x'.repeat(101), 'with a blank', '编号编号编号编号'])('a repeatable write needs a name for the attempt, and “%s” is none', async (key) => {
    const { cookie, csrf } = await entered(app);
    expect(await ask(app, 'POST', '/probe', { body: form, cookie, csrf, headers: key === undefined ? {} : { 'idempotency-key': key } })).toMatchObject({
      status: 400,
      body: { code: 'idempotency_key_required' },
    });
  });
});

describe('a route that does not say who may call it', () => {
  @Controller('forgotten')
  class ForgottenController {
    @Get() forgotten(): string {
      return 'anybody?';
    }

    @Get('declared') @Allow('public') declared(): string {
      return 'anybody.';
    }
  }

  it('keeps the app from starting, by name', async () => {
    const careless = await makeEdge(world.db, { controllers: [ForgottenController] });
    expect(() => refuseUndeclaredRoutes(careless)).toThrow('routes without @Allow: ForgottenController.forgotten');
    await careless.close();
  });

  it('would be closed even then', async () => {
    const careless = await makeEdge(world.db, { controllers: [ForgottenController] });
    const { cookie } = await entered(careless);
    expect([(await ask(careless, 'GET', '/forgotten')).status, (await ask(careless, 'GET', '/forgotten', { cookie })).status]).toEqual([401, 403]);
    await careless.close();
  });

  it('does not exist among ours', () => {
    expect(() => refuseUndeclaredRoutes(app)).not.toThrow();
    expect(declaredRoutes(app).length).toBeGreaterThan(10);
  });
});

describe('behind TLS and a proxy of ours', () => {
  let proxied: NestFastifyApplication;

  beforeAll(async () => {
    proxied = await makeEdge(world.db, { config: { secureCookies: true, trustProxy: true, publicUrl: 'https://zhihe.example' } });
  });

  afterAll(() => proxied.close());

  it('the cookie is tied to this host and the browser is told to stay with TLS', async () => {
    const { cookie } = await entered(proxied);
    expect(cookie).toMatch(/^__Host-zhihe=/);
    expect(await ask(proxied, 'GET', '/probe', { cookie })).toMatchObject({ status: 200 });
    expect(await ask(proxied, 'GET', '/probe', { cookie: cookie.replace('__Host-', '') })).toMatchObject({ status: 401 });
    expect((await ask(proxied, 'GET', '/organisations')).headers['strict-transport-security']).toContain('max-age');
  });

  it('the caller is who the proxy saw, not who it claims to be', async () => {
    const guess = (claimed: string) =>
      ask(proxied, 'POST', '/session', { body: { username: 'somebody', password: 'wrong' }, from: '10.0.0.1', headers: { 'x-forwarded-for': `${claimed}, 203.0.113.5` } });
    for (let attempt = 0; attempt < 5; attempt++) expect(await guess(`198.51.100.${attempt}`)).toMatchObject({ status: 401 });
    expect(await guess('198.51.100.77')).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
  });
});
