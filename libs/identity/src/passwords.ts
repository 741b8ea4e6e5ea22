import { type FieldRefusal, fieldRefusal } from '@kernel';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const COST_IN_HASH = `m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`;
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
const AT_ONCE = 4;

/** Words an attacker tries first against this house. */
const GUESSABLE = ['password', 'zhihe', '知和', 'qwerty', '12345678', '11111111', 'chongqing', 'iloveyou', 'admin'];

/** At most four hashes at once: a burst of sign-ins waits instead of taking all memory. */
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

export const verifyPassword = (stored: string, password: string): Promise<boolean> => inTurn(() => verify(stored, password).catch(() => false));

/** True when the hash was made with other parameters than today's: made anew at the next sign-in. */
export const isOutdated = (stored: string): boolean => !stored.includes(COST_IN_HASH);

/** Length and guessability; any character is allowed (ASVS 6.2). */
export function complaintAboutPassword(password: string, username: string): FieldRefusal | null {
  const length = [...password].length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return fieldRefusal('password', 'password_length', { min: MIN_LENGTH, max: MAX_LENGTH });
  const plain = password.toLowerCase();
  const words = [...GUESSABLE, username.toLowerCase()].filter((word) => word.length > 2);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain);
  return new Set(rest).size < 5 ? fieldRefusal('password', 'password_guessable') : null;
}
