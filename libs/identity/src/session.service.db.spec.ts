import { type DisputeId, newId, type PartyId, type RefusalError, systemActor } from '@kernel';
import { hash } from '@node-rs/argon2';
import { codeOf, HOME, type IdentityWorld, makeIdentityWorld, PASSWORD } from '../../../test/api/identity/identity-world';
import { findAccount, isStill } from './account.store';

let world: IdentityWorld;

beforeAll(async () => {
  world = await makeIdentityWorld('sessions');
});

afterAll(() => world.close());

beforeEach(() => world.run('delete from sign_in_failure'));

const enter = async (username: string) => (await world.sessions.signIn(username, PASSWORD, HOME)).token;
const isAlive = async (token: string) => (await world.sessions.find(token)) !== null;

describe('signing in', () => {
  it('opens a session whose token and password stand nowhere in the tables', async () => {
    const { id, username } = await world.newcomer();
    const { token, session } = await world.sessions.signIn(username, PASSWORD, HOME);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(session.actor).toMatchObject({ kind: 'user', userId: id, roles: ['applicant'], principals: [`user:${id}`] });
    const [stored] = await world.rows<{ all: string }>('select (select json_agg(s) from user_session s)::text || (select json_agg(u) from app_user u)::text as all');
    expect(stored?.all).not.toContain(token);
    expect(stored?.all).not.toContain(PASSWORD);
    expect((await world.sessions.find(token))?.csrfToken).toBe(session.csrfToken);
  });

  it('does not mind case or full-width letters in the name, and two such names are one', async () => {
    const username = `Abc${newId().slice(-8)}`;
    await world.sessions.register({ username, password: PASSWORD, name: '甲' });
    await expect(enter(username.toUpperCase().replace('A', 'Ａ'))).resolves.toBeDefined();
    expect(await codeOf(world.sessions.register({ username: username.toLowerCase(), password: PASSWORD, name: '乙' }))).toBe('username_taken');
    expect(await codeOf(world.sessions.register({ username: username.replace('b', 'ｂ'), password: PASSWORD, name: '乙' }))).toBe('username_taken');
  });

  it('answers alike to an unknown name, a wrong password and a disabled account with the right one', async () => {
    const { id, username } = await world.newcomer();
    expect(await codeOf(world.sessions.signIn(`nobody${newId()}`, PASSWORD, HOME))).toBe('wrong_credentials');
    expect(await codeOf(world.sessions.signIn(username, `${PASSWORD}x`, HOME))).toBe('wrong_credentials');
    await world.run('update app_user set disabled_at = now() where id = $1', [id]);
    expect(await codeOf(world.sessions.signIn(username, PASSWORD, HOME))).toBe('wrong_credentials');
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    const { username } = await world.newcomer();
    const took = async (name: string) => {
      const begin = process.hrtime.bigint();
      await codeOf(world.sessions.signIn(name, 'wrong wrong wrong', `198.51.100.${Math.floor(Math.random() * 200)}`));
      return Number(process.hrtime.bigint() - begin) / 1e6;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 15; round++) {
      await world.run('delete from sign_in_failure');
      known.push(await took(username));
      unknown.push(await took(`nobody${round}`));
    }
    // The fastest of each: what else the machine does only adds. Without the dummy hash the unknown name takes a fifth.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it('makes an old hash anew, and the password goes on working', async () => {
    const { id, username } = await world.newcomer();
    await world.run('update app_user set password_hash = $2 where id = $1', [id, await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })]);
    await enter(username);
    const [user] = await world.rows<{ password_hash: string }>('select password_hash from app_user where id = $1', [id]);
    expect(user?.password_hash).toContain('m=19456,t=2,p=1');
    await expect(enter(username)).resolves.toBeDefined();
  });
});

describe('a session', () => {
  const age = (token: string, column: string, interval: string) =>
    world.run(`update user_session set ${column} = ${column} - $2::interval where token_hash = encode(sha256($1::bytea), 'hex')`, [Buffer.from(token), interval]);

  it('ends at once, and only itself', async () => {
    const { username } = await world.newcomer();
    const [first, second] = [await enter(username), await enter(username)];
    expect(first).not.toBe(second);
    await world.sessions.end(first);
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
    const { username } = role === 'none' ? await world.newcomer() : await world.memberOf(role);
    const token = await enter(username);
    await age(token, 'last_seen_at', interval);
    expect(await isAlive(token)).toBe(expected);
    // Being used keeps it alive: the same wait once more.
    await age(token, 'last_seen_at', interval);
    expect(await isAlive(token)).toBe(expected);
  });

  it('ends after twelve hours, however busy', async () => {
    const token = await enter((await world.memberOf('clerk')).username);
    await age(token, 'expires_at', '12 hours');
    expect(await isAlive(token)).toBe(false);
  });

  it('a use within the minute writes nothing', async () => {
    const token = await enter((await world.newcomer()).username);
    const version = () => world.rows(`select xmin::text from user_session where token_hash = encode(sha256($1::bytea), 'hex')`, [Buffer.from(token)]);
    const before = await version();
    await world.sessions.find(token);
    expect(await version()).toEqual(before);
  });

  it('of somebody who is disabled ends with the next request', async () => {
    const { id, username } = await world.newcomer();
    const token = await enter(username);
    await world.run('update app_user set disabled_at = now() where id = $1', [id]);
    expect(await isAlive(token)).toBe(false);
  });

  it('loses a role with the next request, also when the organisation closes', async () => {
    const { id, username, organisationId } = await world.memberOf('supervisor');
    const token = await enter(username);
    expect((await world.sessions.find(token))?.actor.principals).toEqual([`user:${id}`, `org:${organisationId}:supervisor`, 'role:supervisor']);
    await world.run('update organisation set valid_to = current_date - 1 where id = $1', [organisationId]);
    expect((await world.sessions.find(token))?.actor).toMatchObject({ roles: ['applicant'], principals: [`user:${id}`], organisationId: null });
    await world.run('update organisation set valid_to = null where id = $1', [organisationId]);
    await world.run('delete from appointment where user_id = $1', [id]);
    expect((await world.sessions.find(token))?.actor.principals).toEqual([`user:${id}`]);
  });

  it('of a party carries its one dispute', async () => {
    const party = { partyId: newId<PartyId>(), disputeId: newId<DisputeId>(), name: '李四' };
    const { token } = await world.sessions.openForParty(async () => party, HOME);
    const session = await world.sessions.find(token);
    expect(session?.actor).toMatchObject({ kind: 'party', partyId: party.partyId, name: '李四', roles: ['respondent'], principals: [`party:${party.partyId}`] });
    expect(session?.view.disputeId).toBe(party.disputeId);
  });

  it('of a party is not opened when joining fails, and nothing of the joining stays', async () => {
    const before = await world.rows('select count(*) from app_user');
    const joining = world.sessions.openForParty(async (tx) => {
      await tx.query(`insert into app_user (id, username, name, password_hash) values (gen_random_uuid(), 'half', 'half', '')`);
      return null;
    }, HOME);
    expect(await codeOf(joining)).toBe('access_code_unknown');
    expect(await world.rows('select count(*) from app_user')).toEqual(before);
  });
});

describe('a change of password', () => {
  const OTHER = '磁器口石板路上的雨声';

  it('ends every other session, keeps this one, and the old password is dead', async () => {
    const { username } = await world.newcomer();
    const [mine, elsewhere] = [await enter(username), await enter(username)];
    await world.sessions.changePassword(mine, { current: PASSWORD, password: `${OTHER}很好听` });
    expect([await isAlive(mine), await isAlive(elsewhere)]).toEqual([true, false]);
    expect(await codeOf(enter(username))).toBe('wrong_credentials');
    expect(await codeOf(world.sessions.signIn(username, `${OTHER}很好听`, HOME))).toBe('entered');
  });

  it('needs the present password, a good new one, and a person', async () => {
    const { username } = await world.newcomer();
    const token = await enter(username);
    const fields = (change: { current: string; password: string }) =>
      world.sessions.changePassword(token, change).catch((error: RefusalError) => error.refusal.fields?.map(({ field, code }) => [field, code]));
    expect(await fields({ current: 'wrong', password: `${OTHER}很好听` })).toEqual([['current', 'wrong_credentials']]);
    expect(await fields({ current: PASSWORD, password: 'short' })).toEqual([['password', 'password_length']]);
    expect(await codeOf(world.sessions.changePassword('nonsense', { current: PASSWORD, password: `${OTHER}很好听` }))).toBe('role_not_allowed');
  });

  it('gives a stolen session five guesses at the present password', async () => {
    const { username } = await world.newcomer();
    const token = await enter(username);
    const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(world.sessions.changePassword(token, { current: 'wrong', password: `${OTHER}很好听` }))));
    expect(answers.filter((answer) => answer === 'invalid_input')).toHaveLength(5);
  });

  it('is seen by a sign-in that has read the old one', async () => {
    const { id, username } = await world.newcomer();
    const before = await world.db.read(systemActor, (reader) => findAccount(reader, username));
    if (!before) throw new Error('no account');
    const still = () => world.db.write(systemActor, (tx) => isStill(tx, before));
    expect(await still()).toBe(true);
    await world.run(`update app_user set password_hash = 'another' where id = $1`, [id]);
    expect(await still()).toBe(false);
  });

  it('leaves no session behind that the old password opens meanwhile', async () => {
    const { username } = await world.newcomer();
    const mine = await enter(username);
    const entering = Array.from({ length: 6 }, (_, index) => world.sessions.signIn(username, PASSWORD, `198.51.100.${index}`).catch(() => null));
    await world.sessions.changePassword(mine, { current: PASSWORD, password: `${OTHER}很好听` });
    const entered = (await Promise.all(entering)).filter((one) => one !== null);
    for (const { token } of entered) expect(await isAlive(token)).toBe(false);
    expect(await isAlive(mine)).toBe(true);
  });
});

it('the app role can read no more than it needs: it may not delete accounts or sessions', async () => {
  await expect(world.run('delete from app_user')).rejects.toThrow(/permission denied/);
  await expect(world.run('delete from user_session')).rejects.toThrow(/permission denied/);
});
