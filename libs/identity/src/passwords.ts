import { type FieldRefusal, fieldRefusal, RefusalError, refusal } from '@kernel';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const COST_IN_HASH = `$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
/** A password must keep this many different characters once the words everybody tries are taken out. */
const OWN_CHARACTERS = 5;

const AT_ONCE = 4;
/** Some seconds of work; whoever comes later is asked to come back rather than left hanging. */
const MAX_WAITING = 200;

/** What is tried first: the heads of leaked lists, Chinese favourites, and the words of this house. */
// biome-ignore format: a list of words reads better in lines
const GUESSABLE = [
  'password', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfgh', 'zxcvbn', '1qaz2wsx', 'letmein', 'welcome', 'iloveyou', 'abcdefgh', 'abc123', 'admin', 'login', 'secret',
  '1234567890', '12345678', '123456', '0987654321', '87654321', '147258369', '5201314', '1314520', 'woaini', 'wodemima', 'zhongguo', 'mima', '密码', '我爱你',
  'chongqing', 'zhihe', 'zhishichanquan', 'tiaojie', '知和', '重庆', '渝知调', '知识产权', '调解',
];

/** At most four hashes at once: a burst of sign-ins waits instead of taking all memory. */
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else if (waiting.length >= MAX_WAITING) throw new RefusalError(refusal('too_many_attempts', { seconds: 5 }));
  else await new Promise<void>((resume) => waiting.push(resume));
  try {
    return await work();
  } finally {
    // The place is handed on, not given back: somebody who comes between would make it five.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

export const verifyPassword = (stored: string, password: string): Promise<boolean> => inTurn(() => verify(stored, password).catch(() => false));

/** True when the hash was made with other parameters than today's: made anew at the next sign-in. */
export const isOutdated = (stored: string): boolean => !stored.includes(COST_IN_HASH);

/** Length and guessability; any character is allowed, nothing is trimmed or cut off (ASVS 6.2). */
export function complaintAboutPassword(password: string, username: string): FieldRefusal | null {
  const length = [...password].length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return fieldRefusal('password', 'password_length', { min: MIN_LENGTH, max: MAX_LENGTH });
  const words = [...GUESSABLE, username.toLowerCase()].filter((word) => word.length > 1);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  return new Set(rest).size < OWN_CHARACTERS ? fieldRefusal('password', 'password_guessable') : null;
}
