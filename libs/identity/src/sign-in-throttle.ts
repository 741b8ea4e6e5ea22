import { isIPv6 } from 'node:net';
import { RefusalError, type RefusalCode, refusal, systemActor } from '@kernel';
import type { Database, Tx } from '@platform';
import { deleteFailures, deleteOldFailures, lockFailures, takeBackFailure, updateFailures } from './sign-in-failure.store';

interface Limit {
  /** Failures without a wait. */
  free: number;
  /** Seconds after which one failure is forgotten. */
  forgetsOneIn: number;
  /** Whether a success wipes the count, or only takes back its own attempt. */
  wiped: boolean;
}

/**
 * What is counted. An account is counted together with the address, so nobody can make somebody else wait. An address
 * may be a whole office: it gets more room, and the attacker's own good account must not wipe its count.
 */
const LIMITS = {
  account: { free: 5, forgetsOneIn: 900, wiped: true },
  address: { free: 25, forgetsOneIn: 60, wiped: false },
  code: { free: 10, forgetsOneIn: 60, wiped: false },
  registration: { free: 100, forgetsOneIn: 60, wiped: false },
} as const satisfies Record<string, Limit>;

export type Subject = `${keyof typeof LIMITS}:${string}`;

const LONGEST_SECONDS = 900;

const limitOf = (subject: string): Limit => LIMITS[subject.split(':', 1)[0] as keyof typeof LIMITS];

/** Seconds to wait after so many failures: nothing while they are free, then 2, 4, 8 … up to fifteen minutes. */
export const waitAfter = (failures: number, free: number): number => (failures < free ? 0 : Math.min(2 ** Math.min(failures - free + 1, 20), LONGEST_SECONDS));

/** What counts as one caller: an IPv4 address, or the /64 that one household gets in IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('%', 1)[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const behind = tail.split(':').filter(Boolean);
  const all = plain.includes('::') ? [...groups, ...Array<string>(8 - groups.length - behind.length).fill('0'), ...behind] : groups;
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Counts this attempt before the secret is looked at, and holds the rows until the commit: parallel guesses are counted
 * one after another. A refused attempt isn't counted, so waiting always ends.
 * @throws RefusalError too_many_attempts.
 */
export async function countAttempt(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  const sorted = [...subjects].sort();
  const rows = await lockFailures(tx, sorted);
  const seconds = Math.max(...rows.map((row) => waitAfter(row.failures, limitOf(row.subject).free) - row.elapsed));
  if (seconds > 0) throw new RefusalError(refusal('too_many_attempts', { seconds: Math.ceil(seconds) }));
  for (const row of rows) {
    const remembered = Math.max(0, row.failures - Math.floor(row.elapsed / limitOf(row.subject).forgetsOneIn));
    await updateFailures(tx, row.subject, remembered + 1);
  }
}

/** The secret was right: the attempt was no failure. Also sweeps away a few rows that nobody came back for. */
export async function forgive(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  for (const subject of [...subjects].sort()) {
    if (limitOf(subject).wiped) await deleteFailures(tx, subject);
    else await takeBackFailure(tx, subject);
  }
  await deleteOldFailures(tx);
}

/**
 * Somebody offers a code without being anybody yet. The attempt is counted before the code is looked at, and taken back when it was right.
 * @param attempt.find what the code opens, in the transaction that acts on it; null when there is nothing.
 * @throws RefusalError `attempt.otherwise`, too_many_attempts.
 */
export async function tryCode<T>(db: Database, address: string, attempt: { find: (tx: Tx) => Promise<T | null>; otherwise: RefusalCode }): Promise<T> {
  const subjects: Subject[] = [`code:${networkOf(address)}`];
  await db.write(systemActor, (tx) => countAttempt(tx, subjects));
  return db.write(systemActor, async (tx) => {
    const found = await attempt.find(tx);
    if (found === null) throw new RefusalError(refusal(attempt.otherwise));
    await forgive(tx, subjects);
    return found;
  });
}
