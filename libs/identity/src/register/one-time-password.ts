import { randomInt } from 'node:crypto';

/** Without what looks alike when it is read out: no 0 and O, no 1, I and l. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 16;
const GROUP = 4;

/** About eighty bits, in groups that can be read out over the telephone. */
export const oneTimePassword = (): string =>
  Array.from({ length: LETTERS }, (_, index) => (index > 0 && index % GROUP === 0 ? '-' : '') + ALPHABET[randomInt(ALPHABET.length)]).join('');
