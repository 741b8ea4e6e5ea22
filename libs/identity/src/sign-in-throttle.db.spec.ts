import { codeOf, HOME, type IdentityWorld, makeIdentityWorld, PASSWORD } from '../../../test/api/identity/identity-world';

let world: IdentityWorld;

beforeAll(async () => {
  world = await makeIdentityWorld('throttle');
});

afterAll(() => world.close());

beforeEach(() => world.run('delete from sign_in_failure'));

describe('guessing', () => {
  const guess = (username: string, address: string) => codeOf(world.sessions.signIn(username, 'wrong wrong wrong', address));
  const count = (answers: string[], code: string) => answers.filter((answer) => answer === code).length;

  it('forty at once get five looks at the account, not one more', async () => {
    const { username } = await world.newcomer();
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(username, HOME)));
    expect([count(answers, 'wrong_credentials'), count(answers, 'too_many_attempts')]).toEqual([5, 35]);
  });

  it('one address gets twenty-five looks at many accounts, also by another IPv6 of its network each time', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => guess(`spray${index}`, `2001:db8:7:7::${index.toString(16)}`)));
    expect([count(answers, 'wrong_credentials'), count(answers, 'too_many_attempts')]).toEqual([25, 15]);
  });

  it('nobody is locked out by a stranger: the owner comes in from elsewhere, at once', async () => {
    const { username } = await world.newcomer();
    for (let attempt = 0; attempt < 8; attempt++) await guess(username, '203.0.113.66');
    expect(await codeOf(world.sessions.signIn(username, PASSWORD, '203.0.113.66'))).toBe('too_many_attempts');
    expect(await codeOf(world.sessions.signIn(username, PASSWORD, HOME))).toBe('entered');
  });

  it('the wait ends, doubles with the next failure, and refused attempts do not prolong it', async () => {
    const { username } = await world.newcomer();
    for (let attempt = 0; attempt < 20; attempt++) await guess(username, HOME);
    await world.run(`update sign_in_failure set last_at = last_at - interval '2 seconds'`);
    expect(await guess(username, HOME)).toBe('wrong_credentials');
    await world.run(`update sign_in_failure set last_at = last_at - interval '3 seconds'`);
    expect(await guess(username, HOME)).toBe('too_many_attempts');
    await world.run(`update sign_in_failure set last_at = last_at - interval '1 second'`);
    expect(await codeOf(world.sessions.signIn(username, PASSWORD, HOME))).toBe('entered');
    expect(await world.rows(`select 1 from sign_in_failure where subject like 'account:%'`)).toEqual([]);
  });

  it('an attacker’s own good account does not wipe the count of its address', async () => {
    const { username } = await world.newcomer();
    for (let attempt = 0; attempt < 24; attempt++) await guess(`spray${attempt}`, HOME);
    expect(await codeOf(world.sessions.signIn(username, PASSWORD, HOME))).toBe('entered');
    expect(await guess('spray25', HOME)).toBe('wrong_credentials');
    expect(await guess('spray26', HOME)).toBe('too_many_attempts');
  });

  it('failures are forgotten one by one, and rows nobody came back for are swept away', async () => {
    const { username } = await world.newcomer();
    for (let attempt = 0; attempt < 5; attempt++) await guess(username, HOME);
    await world.run(`update sign_in_failure set last_at = last_at - interval '45 minutes'`);
    await guess(username, HOME);
    expect(await world.rows(`select failures from sign_in_failure where subject like 'account:%'`)).toEqual([{ failures: 3 }]);
    await world.run(`update sign_in_failure set last_at = last_at - interval '25 hours'`);
    await world.sessions.signIn((await world.newcomer()).username, PASSWORD, '192.0.2.99');
    expect(await world.rows(`select subject from sign_in_failure where subject like '%${HOME}'`)).toEqual([]);
  });

  it('access codes get ten looks from one address', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => codeOf(world.sessions.openForParty(async () => null, HOME))));
    expect([count(answers, 'access_code_unknown'), count(answers, 'too_many_attempts')]).toEqual([10, 10]);
  });
});

it('registering is made slow for one who asks for many names', async () => {
  const answers: string[] = [];
  await world.run(`insert into sign_in_failure values ('registration:${HOME}', 98, now())`);
  for (let index = 0; index < 4; index++) answers.push(await codeOf(world.sessions.register({ username: `many${index}`, password: PASSWORD, name: '甲' }, HOME)));
  expect(answers).toEqual(['entered', 'entered', 'too_many_attempts', 'too_many_attempts']);
});
