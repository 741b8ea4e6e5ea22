import type { OrganisationView } from '@contract';
import { type Actor, newId } from '@kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DisputeWorld, makeDisputeWorld, person, readyDraft } from '../disputes/dispute-world';
import { ask, entered, makeEdge, newcomer } from './edge-world';
import { PASSWORD } from './identity-world';

let world: DisputeWorld;
let app: NestFastifyApplication;

beforeAll(async () => {
  world = await makeDisputeWorld('session-api');
  app = await makeEdge(world.db);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

beforeEach(() => world.asOwner('truncate sign_in_failure'));

const signIn = (username: string, password: string, more: Parameters<typeof ask>[3] = {}) => ask(app, 'POST', '/session', { body: { username, password }, ...more });

describe('POST /session', () => {
  it('answers who it is, with a cookie no script can read', async () => {
    const { username } = await newcomer(app);
    const { status, body, headers } = await signIn(username, PASSWORD);
    expect(status).toBe(200);
    expect(body).toEqual({
      kind: 'user',
      name: '王小明',
      username,
      roles: ['applicant'],
      organisation: null,
      disputeId: null,
      mustChangePassword: false,
      csrfToken: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(headers['set-cookie']).toMatch(/^zhihe=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('answers byte for byte alike to an unknown name, a wrong password and a disabled account', async () => {
    const { username } = await newcomer(app);
    const disabled = await newcomer(app);
    await world.asOwner(`update app_user set disabled_at = now() where id = '${disabled.id}'`);
    const answers = [await signIn('nobody', PASSWORD), await signIn(username, 'wrong'), await signIn(disabled.username, PASSWORD)];
    const bare = answers.map(({ status, body, cookie, headers }) => ({ status, cookie, length: headers['content-length'], body: { ...body, requestId: '' } }));
    expect(bare[0]).toMatchObject({ status: 401, cookie: null, body: { code: 'wrong_credentials' } });
    expect([bare[1], bare[2]]).toEqual([bare[0], bare[0]]);
  });

  it('twenty bad ones at once are looked at five times, and the answer says how long to wait', async () => {
    const { username } = await newcomer(app);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(username, 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
    expect((await signIn(username, PASSWORD)).body.message).toEqual({ zh: '尝试次数过多，请 2 秒后再试。', en: 'Too many attempts; try again in 2 seconds.' });
    expect(await signIn(username, PASSWORD, { from: '203.0.113.9' })).toMatchObject({ status: 200 });
  });

  it('takes no session that was there before: a planted cookie is not the one that is signed in', async () => {
    const attacker = await entered(app);
    const { username } = await newcomer(app);
    const { cookie } = await signIn(username, PASSWORD, { cookie: attacker.cookie });
    expect(cookie).not.toBe(attacker.cookie);
    expect(await ask(app, 'GET', '/session', { cookie: attacker.cookie })).toMatchObject({ status: 401 });
    expect(await ask(app, 'GET', '/session', { cookie })).toMatchObject({ status: 200, body: { username } });
    const planted = await signIn(username, PASSWORD, { cookie: `zhihe=${'a'.repeat(43)}` });
    expect(planted.cookie).not.toContain('aaaa');
    expect(await ask(app, 'GET', '/session', { cookie: `zhihe=${'a'.repeat(43)}` })).toMatchObject({ status: 401 });
  });
});

describe('the rest of a session', () => {
  it('GET says who it is, or that there is nobody', async () => {
    const { cookie, username, csrf } = await entered(app);
    expect(await ask(app, 'GET', '/session', { cookie })).toMatchObject({ status: 200, body: { username, csrfToken: csrf } });
    expect(await ask(app, 'GET', '/session')).toMatchObject({ status: 401, body: { code: 'sign_in_required' } });
  });

  it('DELETE ends it at once and takes the cookie back; without the token nothing ends', async () => {
    const { cookie, csrf } = await entered(app);
    expect(await ask(app, 'DELETE', '/session', { cookie })).toMatchObject({ status: 403 });
    expect(await ask(app, 'GET', '/session', { cookie })).toMatchObject({ status: 200 });
    const ended = await ask(app, 'DELETE', '/session', { cookie, csrf });
    expect(ended).toMatchObject({ status: 204, body: '' });
    expect(ended.headers['set-cookie']).toMatch(/^zhihe=; .*Expires=Thu, 01 Jan 1970/);
    expect(await ask(app, 'GET', '/session', { cookie })).toMatchObject({ status: 401 });
    expect(await ask(app, 'GET', '/probe', { cookie })).toMatchObject({ status: 401 });
  });

  it('PUT /password tells a wrong present one at its field and ends the other sessions', async () => {
    const me = await entered(app);
    const elsewhere = (await signIn(me.username, PASSWORD)).cookie;
    const change = (current: string) => ask(app, 'PUT', '/password', { body: { current, password: '磁器口石板路上的雨声很好听' }, cookie: me.cookie, csrf: me.csrf });
    expect(await change('wrong')).toMatchObject({ status: 422, body: { fields: [{ field: 'current', code: 'wrong_credentials' }] } });
    expect(await change(PASSWORD)).toMatchObject({ status: 204 });
    expect([(await ask(app, 'GET', '/session', { cookie: me.cookie })).status, (await ask(app, 'GET', '/session', { cookie: elsewhere })).status]).toEqual([200, 401]);
  });
});

describe('POST /registrations', () => {
  const register = (more: object = {}) => ask(app, 'POST', '/registrations', { body: { username: `新用户${newId().slice(-8)}`, password: PASSWORD, name: '张三', ...more } });

  it('makes an applicant and signs it in', async () => {
    const { status, body, cookie } = await register({ phone: '13800000000' });
    expect([status, body.roles]).toEqual([201, ['applicant']]);
    expect(await ask(app, 'GET', '/session', { cookie })).toMatchObject({ status: 200, body: { name: '张三' } });
  });

  it.each([
    [{ password: 'short' }, 'password', 'password_length'],
    [{ password: 'Password1234' }, 'password', 'password_guessable'],
    [{ password: 123456789012 }, 'password', 'not_text'],
    [{ username: 'a b' }, 'username', 'malformed_value'],
    [{ username: '' }, 'username', 'malformed_value'],
    [{ name: '' }, 'name', 'required'],
    [{ name: '张\0三' }, 'name', 'malformed_value'],
    [{ phone: 13800000000 }, 'phone', 'not_text'],
    [{ roles: ['administrator'] }, 'roles', 'unknown_property'],
    [{ id: newId() }, 'id', 'unknown_property'],
    [{ disabledAt: null }, 'disabledAt', 'unknown_property'],
  ])('%j is told at %s as %s', async (more, field, code) => {
    expect(await register(more)).toMatchObject({ status: 422, cookie: null, body: { fields: [{ field, code }] } });
  });

  it('of a name that is taken is a conflict; ten at once make one account', async () => {
    const { username } = await newcomer(app);
    expect(await register({ username: username.toUpperCase() })).toMatchObject({ status: 409, body: { code: 'username_taken' } });
    const answers = await Promise.all(Array.from({ length: 10 }, () => register({ username: 'sametime' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('POST /access-codes', () => {
  const redeem = (code: unknown, more: Parameters<typeof ask>[3] = {}) => ask(app, 'POST', '/access-codes', { body: { code }, ...more });

  async function filed(): Promise<{ code: string; disputeId: string; partyId: string }> {
    const applicant = person();
    await world.asOwner(`insert into app_user (id, username, name, password_hash) values ('${applicant.userId}', '${applicant.userId}', '申请人', '')`);
    const { draftId } = await readyDraft(world, applicant);
    const { disputeId, accessCodes } = await world.intake.submit(applicant, draftId, newId());
    return { disputeId, code: accessCodes[0]?.code ?? '', partyId: accessCodes[0]?.partyId ?? '' };
  }

  it('lets the respondent in to its one dispute, however the code is written, and marks once that it came', async () => {
    const { code, disputeId, partyId } = await filed();
    const first = await redeem(code);
    expect(first).toMatchObject({ status: 200, body: { kind: 'party', name: '李四', username: null, roles: ['respondent'], disputeId } });
    expect((await ask<Actor>(app, 'GET', '/probe', { cookie: first.cookie })).body.principals).toEqual([`party:${partyId}`]);
    expect(await redeem(`${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`)).toMatchObject({ status: 200 });
    expect(await world.rows(`select count(*)::int from event_log where dispute_id = $1 and type = 'dispute.party_joined'`, [disputeId])).toEqual([{ count: 1 }]);
  });

  it.each([
    ['WRONGCODE2', 404, 'access_code_unknown'],
    ['', 422, 'invalid_input'],
    [7, 422, 'invalid_input'],
    [null, 422, 'invalid_input'],
    ['x'.repeat(41), 422, 'invalid_input'],
    [{ $ne: '' }, 422, 'invalid_input'],
  ])('refuses %j', async (code, status, problem) => {
    expect(await redeem(code)).toMatchObject({ status, cookie: null, body: { code: problem } });
  });

  it('gives one address ten wrong ones', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, (_, index) => redeem(`WRONGCOD${index}`)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe('GET /organisations', () => {
  it('is the public roster: who mediates, and nothing about courts, bureaus, closed bodies or disabled people', async () => {
    const [committee, court, closed] = [newId(), newId(), newId()];
    const [mediator, gone] = [await newcomer(app), await newcomer(app)];
    await world.asOwner(
      `insert into organisation (id, name, kind, channel, valid_to) values ('${committee}', '测试调委会', 'people_committee', 'people', null), ('${court}', '测试法院', 'court', null, null), ('${closed}', '测试已撤调委会', 'people_committee', 'people', current_date - 1)`,
    );
    await world.asOwner(
      `insert into appointment values ('${mediator.id}', '${committee}', 'mediator'), ('${gone.id}', '${committee}', 'mediator'); update app_user set disabled_at = now() where id = '${gone.id}'`,
    );
    await world.asOwner(`insert into mediator_profile (user_id, fields, languages) values ('${mediator.id}', '{TM}', '{zh,en}')`);
    const { status, body } = await ask<OrganisationView[]>(app, 'GET', '/organisations');
    expect(status).toBe(200);
    const told = body.filter(({ id }) => [committee, court, closed].includes(id));
    expect(told.map(({ id }) => id)).toEqual([committee]);
    expect(told[0]?.mediators).toMatchObject([{ id: mediator.id, name: '王小明', fields: ['TM'], languages: ['zh', 'en'], termTo: null, trainingHours: 0 }]);
    expect(await ask(app, 'GET', `/organisations/${committee}`)).toMatchObject({ status: 200, body: { id: committee, channel: 'people', chargesFee: false } });
    for (const hidden of [court, closed]) expect(await ask(app, 'GET', `/organisations/${hidden}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(JSON.stringify(body)).not.toMatch(/username|password|phone":"1/);
  });
});
