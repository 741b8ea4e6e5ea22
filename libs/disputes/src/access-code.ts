import { createHash, randomInt } from 'node:crypto';

/** Without 0 O 1 I L: the code is read from paper and over the telephone. Ten characters are 49 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 10;

/** 查询码: shown once, printed on the letter to a party. */
export const makeAccessCode = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Spaces, hyphens and small letters don't make another code. */
export const plainCode = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** Of a code that opens a session only the hash is kept. */
export const hashAccessCode = (code: string): string => createHash('sha256').update(plainCode(code)).digest('hex');
