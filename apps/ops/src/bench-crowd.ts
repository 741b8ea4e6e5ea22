import { setTimeout as pause } from 'node:timers/promises';
import type { Page, ProceedingSummary } from '@contract';
import { demonstrationPeople } from './seed-people';

const USERS = 50;
const PAGES = 20;
/** How long somebody looks at a page before the next, in milliseconds; each a little differently, so that they don't march. */
const READING_MS = { least: 500, more: 1_000 };

const lists = ['filter=mine', 'filter=all', 'filter=overdue', 'filter=all&open=true&sort=stuck', 'filter=all&q=%E5%95%86%E6%A0%87', 'filter=all&state=RM_MEDIATING'];

export type Timings = Readonly<Record<'list' | 'case' | 'counters', number[]>>;

/** Fifty people at their desks at once, over HTTP (R8): a list, its counters, a case, and on; in milliseconds per answer. */
export async function crowd(address: string, usernames: readonly string[]): Promise<Timings> {
  const timings: Timings = { list: [], case: [], counters: [] };
  const cookies = await Promise.all(usernames.map((username) => signIn(address, username)));
  await Promise.all(Array.from({ length: USERS }, (_, user) => morning({ address, cookie: cookies[user % cookies.length] ?? '', user, timings })));
  return timings;
}

async function signIn(address: string, username: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demonstrationPeople.password }),
  });
  if (!answer.ok) throw new Error(`${username}: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

interface Desk {
  address: string;
  cookie: string;
  user: number;
  timings: Timings;
}

async function morning({ address, cookie, user, timings }: Desk): Promise<void> {
  const open = async <T>(kind: keyof Timings, path: string): Promise<T> => {
    const began = performance.now();
    const answer = await fetch(`${address}/api${path}`, { headers: { cookie } });
    const body = (await answer.json()) as T;
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    timings[kind].push(performance.now() - began);
    await pause(READING_MS.least + Math.random() * READING_MS.more);
    return body;
  };
  for (let page = 0; page < PAGES; page += 1) {
    const { items } = await open<Page<ProceedingSummary>>('list', `/proceedings?${lists[(user + page) % lists.length]}`);
    await open('counters', '/work');
    const chosen = items[(user + page) % Math.max(items.length, 1)];
    if (chosen) await open('case', `/proceedings/${chosen.id}`);
  }
}
