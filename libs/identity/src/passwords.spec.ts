import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import { complaintAboutPassword, hashPassword, isOutdated, verifyPassword } from './passwords';

const codeFor = (password: string, username = 'zhangsan') => complaintAboutPassword(password, username)?.code ?? 'accepted';

describe('a password', () => {
  it.each([
    ['short', 'password_length'],
    ['十一个字符的密码不行呀', 'password_length'],
    ['a'.repeat(129), 'password_length'],
    ['aaaaaaaaaaaa', 'password_guessable'],
    ['Password1234', 'password_guessable'],
    ['ZhiHe2026!!!', 'password_guessable'],
    ['5201314woaini', 'password_guessable'],
    ['zhangsanzhangsan1', 'password_guessable'],
    ['重庆知识产权调解渝知调1111', 'password_guessable'],
    ['correct horse battery', 'accepted'],
    [' 嘉陵江边的第三棵黄葛树 ', 'accepted'],
    ['🐼🌉🏔️🌶️🍲🎐🚡🛥️🌫️🎋', 'accepted'],
  ])('%s is %s', (password, expected) => expect(codeFor(password)).toBe(expected));

  it('of any characters is accepted when it is long enough and varied, and never cut or trimmed', () => {
    const characters = fc
      .string({ unit: 'binary', minLength: 12, maxLength: 128 })
      .filter((text) => new Set(text.replace(/[a-z0-9\u4e00-\u9fff]/gi, '')).size >= 5 && [...text].length >= 12 && [...text].length <= 128);
    fc.assert(fc.property(characters, (text) => codeFor(text) === 'accepted'));
  });

  it('matches itself alone, to the last of 128 characters', async () => {
    const password = `${'长'.repeat(127)}a`;
    const stored = await hashPassword(password);
    expect(await verifyPassword(stored, password)).toBe(true);
    expect(await verifyPassword(stored, `${'长'.repeat(127)}b`)).toBe(false);
    expect(await verifyPassword(stored, ` ${password}`)).toBe(false);
    expect(await verifyPassword('no hash at all', password)).toBe(false);
  });
});

describe('a stored hash', () => {
  it('carries the parameters of today', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isOutdated(stored)).toBe(false);
  });

  it('of other parameters is outdated, also of ten times as many passes', async () => {
    expect(isOutdated(await hash('x', { memoryCost: 8192, timeCost: 2, parallelism: 1 }))).toBe(true);
    expect(isOutdated('$argon2id$v=19$m=19456,t=2,p=10$c2FsdHNhbHQ$aGFzaA')).toBe(true);
  });
});

it('a burst of hashes waits its turn and all of them come out; what is beyond the queue is asked to come back', async () => {
  const burst = await Promise.allSettled(Array.from({ length: 210 }, () => verifyPassword('no hash', 'x')));
  const refused = burst.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(210 - 204);
  expect(await verifyPassword(await hashPassword('correct horse battery'), 'correct horse battery')).toBe(true);
});
