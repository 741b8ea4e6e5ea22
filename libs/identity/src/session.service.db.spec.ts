import { newId, type OrganisationId, RefusalError, systemActor, type UserId } from '@kernel';
import { Database, migrate, Platform1763800000000 } from '@platform';
import { hash } from '@node-rs/argon2';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../../../test/support/postgres-cluster';
import { Identity1763800001000, SessionService } from '.';
import { findAccount, isStill } from './account.store';

const PASSWORD = '嘉陵江边上的第三棵黄葛树';
const HOME = '192.0.2.10';

let database: TestDatabase;
let db: Database;
let sessions: SessionService;

beforeAll(async () => {
  database = await createTestDatabase('sessions');
  await migrate(database.superuserUrl, [Platform1763800000000, Identity1763800001000]);
  db = await Database.open(database.superuserUrl, []);
  sessions = new SessionService(db);
});

afterAll(async () => {
  await db.close();
  await dropTestDatabase(database);
});

beforeEach(() => run('delete from sign_in_failure'));

const run = (sql: string, params: unknown[] = []): Promise<unknown> => db.write(systemActor, (tx) => tx.query(sql, params));
const rows = <T>(sql: string, params: unknown[] = []): Promise<T[]> => db.read(systemActor, (reader) => reader.query(sql, params)) as Promise<T[]>;

async function newcomer(): Promise<{ id: UserId; username: string }> {
  const username = `用户${newId().slice(-12)}`;
  return { id: await sessions.register({ username, password: PASSWORD, name: '王小明' }), username };
}

async function memberOf(role: string, more: { active?: boolean } = {}): Promise<{ id: UserId; username: string; organisationId: OrganisationId }> {
  const person = await newcomer();
  const organisationId = newId<OrganisationId>();
  await run(`insert into organisation (id, name, kind, active) values ($1, $2, 'people_committee', $3)`, [organisationId, `调委会${organisationId}`, more.active ?? true]);
  await run('insert into membership values ($1, $2, $3)', [person.id, organisationId, role]);
  return { ...person, organisationId };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'entered',
    (error: unknown) => {
      if (error instanceof RefusalError) return error.refusal.code;
      throw error;
    },
  );

const enter = async (username: string) => (await sessions.signIn(username, PASSWORD, HOME)).token;
const isAlive = async (token: string) => (await sessions.find(token)) !== null;

describe('signing in', () => {
  it('opens a session whose token and password stand nowhere in the tables', async () => {
    const { id, username } = await newcomer();
    const { token, session } = await sessions.signIn(username, PASSWORD, HOME);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(session.actor).toMatchObject({ kind: 'user', userId: id, roles: ['applicant'], principals: [`user:${id}`] });
    const [stored] = await rows<{ all: string }>('select (select json_agg(s) from user_session s)::text || (select json_agg(u) from app_user u)::text as all');
    expect(stored?.all).not.toContain(token);
    expect(stored?.all).not.toContain(PASSWORD);
    expect((await sessions.find(token))?.csrfToken).toBe(session.csrfToken);
  });

  it('does not mind case or full-width letters in the name, and two such names are one', async () => {
    const username = `Abc${newId().slice(-8)}`;
    await sessions.register({ username, password: PASSWORD, name: '甲' });
    await expect(enter(username.toUpperCase().replace('A', 'Ａ'))).resolves.toBeDefined();
    expect(await codeOf(sessions.register({ username: username.toLowerCase(), password: PASSWORD, name: '乙' }))).toBe('username_taken');
    expect(await codeOf(sessions.register({ username: username.replace('b', 'ｂ'), password: PASSWORD, name: '乙' }))).toBe('username_taken');
  });

  it('answers alike to an unknown name, a wrong password and a disabled account with the right one', async () => {
    const { id, username } = await newcomer();
    expect(await codeOf(sessions.signIn(`nobody${newId()}`, PASSWORD, HOME))).toBe('wrong_credentials');
    expect(await codeOf(sessions.signIn(username, `${PASSWORD}x`, HOME))).toBe('wrong_credentials');
    await run('update app_user set disabled_at = now() where id = $1', [id]);
    expect(await codeOf(sessions.signIn(username, PASSWORD, HOME))).toBe('wrong_credentials');
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    const { username } = await newcomer();
    const took = async (name: string) => {
      const begin = process.hrtime.bigint();
      await codeOf(sessions.signIn(name, 'wrong wrong wrong', `198.51.100.${Math.floor(Math.random() * 200)}`));
      return Number(process.hrtime.bigint() - begin) / 1e6;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 15; round++) {
      await run('delete from sign_in_failure');
      known.push(await took(username));
      unknown.push(await took(`nobody${round}`));
    }
    // The fastest of each: what else the machine does only adds. Without the dummy hash the unknown name takes a fifth.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it('makes an old hash anew, and the password goes on working', async () => {
    const { id, username } = await newcomer();
    await run('update app_user set password_hash = $2 where id = $1', [id, await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })]);
    await enter(username);
    const [user] = await rows<{ password_hash: string }>('select password_hash from app_user where id = $1', [id]);
    expect(user?.password_hash).toContain('m=19456,t=2,p=1');
    await expect(enter(username)).resolves.toBeDefined();
  });
});

describe('guessing', () => {
  const guess = (username: string, address: string) => codeOf(sessions.signIn(username, 'wrong wrong wrong', address));
  const count = (answers: string[], code: string) => answers.filter((answer) => answer === code).length;

  it('forty at once get five looks at the account, not one more', async () => {
    const { username } = await newcomer();
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(username, HOME)));
    expect([count(answers, 'wrong_credentials'), count(answers, 'too_many_attempts')]).toEqual([5, 35]);
  });

  it('one address gets twenty-five looks at many accounts, also by another IPv6 of its network each time', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => guess(`spray${index}`, `2001:db8:7:7::${index.toString(16)}`)));
    expect([count(answers, 'wrong_credentials'), count(answers, 'too_many_attempts')]).toEqual([25, 15]);
  });

  it('nobody is locked out by a stranger: the owner comes in from elsewhere, at once', async () => {
    const { username } = await newcomer();
    for (let attempt = 0; attempt < 8; attempt++) await guess(username, '203.0.113.66');
    expect(await codeOf(sessions.signIn(username, PASSWORD, '203.0.113.66'))).toBe('too_many_attempts');
    expect(await codeOf(sessions.signIn(username, PASSWORD, HOME))).toBe('entered');
  });

  it('the wait ends, doubles with the next failure, and refused attempts do not prolong it', async () => {
    const { username } = await newcomer();
    for (let attempt = 0; attempt < 20; attempt++) await guess(username, HOME);
    await run(`update sign_in_failure set last_at = last_at - interval '2 seconds'`);
    expect(await guess(username, HOME)).toBe('wrong_credentials');
    await run(`update sign_in_failure set last_at = last_at - interval '3 seconds'`);
    expect(await guess(username, HOME)).toBe('too_many_attempts');
    await run(`update sign_in_failure set last_at = last_at - interval '1 second'`);
    expect(await codeOf(sessions.signIn(username, PASSWORD, HOME))).toBe('entered');
    expect(await rows(`select 1 from sign_in_failure where subject like 'account:%'`)).toEqual([]);
  });

  it('an attacker’s own good account does not wipe the count of its address', async () => {
    const { username } = await newcomer();
    for (let attempt = 0; attempt < 24; attempt++) await guess(`spray${attempt}`, HOME);
    expect(await codeOf(sessions.signIn(username, PASSWORD, HOME))).toBe('entered');
    expect(await guess('spray25', HOME)).toBe('wrong_credentials');
    expect(await guess('spray26', HOME)).toBe('too_many_attempts');
  });

  it('failures are forgotten one by one, and rows nobody came back for are swept away', async () => {
    const { username } = await newcomer();
    for (let attempt = 0; attempt < 5; attempt++) await guess(username, HOME);
    await run(`update sign_in_failure set last_at = last_at - interval '45 minutes'`);
    await guess(username, HOME);
    expect(await rows(`select failures from sign_in_failure where subject like 'account:%'`)).toEqual([{ failures: 3 }]);
    await run(`update sign_in_failure set last_at = last_at - interval '25 hours'`);
    await sessions.signIn((await newcomer()).username, PASSWORD, '192.0.2.99');
    expect(await rows(`select subject from sign_in_failure where subject like '%${HOME}'`)).toEqual([]);
  });

  it('access codes get ten looks from one address', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => codeOf(sessions.openForParty(async () => null, HOME))));
    expect([count(answers, 'access_code_unknown'), count(answers, 'too_many_attempts')]).toEqual([10, 10]);
  });
});

describe('a session', () => {
  const age = (token: string, column: string, interval: string) => run(`update user_session set ${column} = ${column} - $2::interval where token_hash = encode(sha256($1::bytea), 'hex')`, [Buffer.from(token), interval]);

  it('ends at once, and only itself', async () => {
    const { username } = await newcomer();
    const [first, second] = [await enter(username), await enter(username)];
    expect(first).not.toBe(second);
    await sessions.end(first);
    expect([await isAlive(first), await isAlive(second)]).toEqual([false, true]);
    expect(await isAlive('')).toBe(false);
    expect(await isAlive('nonsense')).toBe(false);
  });

  it.each([
    ['an applicant', 'none', '29 minutes', true],
    ['an applicant', 'none', '31 minutes', false],
    ['a clerk', 'clerk', '31 minutes', true],
    ['a clerk', 'clerk', '8 hours 1 minute', false],
  ])('of %s (%s) idle for %s is alive: %s', async (_who, role, interval, expected) => {
    const { username } = role === 'none' ? await newcomer() : await memberOf(role);
    const token = await enter(username);
    await age(token, 'last_seen_at', interval);
    expect(await isAlive(token)).toBe(expected);
    // Being used keeps it alive: the same wait once more.
    await age(token, 'last_seen_at', interval);
    expect(await isAlive(token)).toBe(expected);
  });

  it('ends after twelve hours, however busy', async () => {
    const token = await enter((await memberOf('clerk')).username);
    await age(token, 'expires_at', '12 hours');
    expect(await isAlive(token)).toBe(false);
  });

  it('a use within the minute writes nothing', async () => {
    const token = await enter((await newcomer()).username);
    const version = () => rows(`select xmin::text from user_session where token_hash = encode(sha256($1::bytea), 'hex')`, [Buffer.from(token)]);
    const before = await version();
    await sessions.find(token);
    expect(await version()).toEqual(before);
  });

  it('of somebody who is disabled ends with the next request', async () => {
    const { id, username } = await newcomer();
    const token = await enter(username);
    await run('update app_user set disabled_at = now() where id = $1', [id]);
    expect(await isAlive(token)).toBe(false);
  });

  it('loses a role with the next request, also when the organisation closes', async () => {
    const { id, username, organisationId } = await memberOf('supervisor');
    const token = await enter(username);
    expect((await sessions.find(token))?.actor.principals).toEqual([`user:${id}`, `org:${organisationId}:supervisor`, 'role:supervisor']);
    await run('update organisation set active = false where id = $1', [organisationId]);
    expect((await sessions.find(token))?.actor).toMatchObject({ roles: ['applicant'], principals: [`user:${id}`], organisationId: null });
    await run('update organisation set active = true where id = $1', [organisationId]);
    await run('delete from membership where user_id = $1', [id]);
    expect((await sessions.find(token))?.actor.principals).toEqual([`user:${id}`]);
  });

  it('of a party carries its one dispute', async () => {
    const party = { partyId: newId() as never, disputeId: newId() as never, name: '李四' };
    const { token } = await sessions.openForParty(async () => party, HOME);
    const session = await sessions.find(token);
    expect(session?.actor).toMatchObject({ kind: 'party', partyId: party.partyId, name: '李四', roles: ['respondent'], principals: [`party:${party.partyId}`] });
    expect(session?.view.disputeId).toBe(party.disputeId);
  });

  it('of a party is not opened when joining fails, and nothing of the joining stays', async () => {
    const before = await rows('select count(*) from app_user');
    const joining = sessions.openForParty(async (tx) => {
      await tx.query(`insert into app_user (id, username, name, password_hash) values (gen_random_uuid(), 'half', 'half', '')`);
      return null;
    }, HOME);
    expect(await codeOf(joining)).toBe('access_code_unknown');
    expect(await rows('select count(*) from app_user')).toEqual(before);
  });
});

describe('a change of password', () => {
  const OTHER = '磁器口石板路上的雨声';

  it('ends every other session, keeps this one, and the old password is dead', async () => {
    const { username } = await newcomer();
    const [mine, elsewhere] = [await enter(username), await enter(username)];
    await sessions.changePassword(mine, { current: PASSWORD, password: `${OTHER}很好听` });
    expect([await isAlive(mine), await isAlive(elsewhere)]).toEqual([true, false]);
    expect(await codeOf(enter(username))).toBe('wrong_credentials');
    expect(await codeOf(sessions.signIn(username, `${OTHER}很好听`, HOME))).toBe('entered');
  });

  it('needs the present password, a good new one, and a person', async () => {
    const { username } = await newcomer();
    const token = await enter(username);
    const fields = (change: { current: string; password: string }) => sessions.changePassword(token, change).catch((error: RefusalError) => error.refusal.fields?.map(({ field, code }) => [field, code]));
    expect(await fields({ current: 'wrong', password: `${OTHER}很好听` })).toEqual([['current', 'wrong_credentials']]);
    expect(await fields({ current: PASSWORD, password: 'short' })).toEqual([['password', 'password_length']]);
    expect(await codeOf(sessions.changePassword('nonsense', { current: PASSWORD, password: `${OTHER}很好听` }))).toBe('role_not_allowed');
  });

  it('gives a stolen session five guesses at the present password', async () => {
    const { username } = await newcomer();
    const token = await enter(username);
    const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(sessions.changePassword(token, { current: 'wrong', password: `${OTHER}很好听` }))));
    expect(answers.filter((answer) => answer === 'invalid_input')).toHaveLength(5);
  });

  it('is seen by a sign-in that has read the old one', async () => {
    const { id, username } = await newcomer();
    const before = await db.read(systemActor, (reader) => findAccount(reader, username));
    if (!before) throw new Error('no account');
    const still = () => db.write(systemActor, (tx) => isStill(tx, before));
    expect(await still()).toBe(true);
    await run(`update app_user set password_hash = 'another' where id = $1`, [id]);
    expect(await still()).toBe(false);
  });

  it('leaves no session behind that the old password opens meanwhile', async () => {
    const { username } = await newcomer();
    const mine = await enter(username);
    const entering = Array.from({ length: 6 }, (_, index) => sessions.signIn(username, PASSWORD, `198.51.100.${index}`).catch(() => null));
    await sessions.changePassword(mine, { current: PASSWORD, password: `${OTHER}很好听` });
    const entered = (await Promise.all(entering)).filter((one) => one !== null);
    for (const { token } of entered) expect(await isAlive(token)).toBe(false);
    expect(await isAlive(mine)).toBe(true);
  });
});

it('registering is made slow for one who asks for many names', async () => {
  const answers: string[] = [];
  await run(`insert into sign_in_failure values ('registration:${HOME}', 98, now())`);
  for (let index = 0; index < 4; index++) answers.push(await codeOf(sessions.register({ username: `many${index}`, password: PASSWORD, name: '甲' }, HOME)));
  expect(answers).toEqual(['entered', 'entered', 'too_many_attempts', 'too_many_attempts']);
});

it('the app role can read no more than it needs: it may not delete accounts or sessions', async () => {
  await expect(run('delete from app_user')).rejects.toThrow(/permission denied/);
  await expect(run('delete from user_session')).rejects.toThrow(/permission denied/);
});
