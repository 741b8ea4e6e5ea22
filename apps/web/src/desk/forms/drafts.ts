import { useMemo, useSyncExternalStore } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { useSession } from '../session/session-context';
import type { KeptDraft, OpenAttempt } from './draft-box';
import { type Clash, groundAfter, mergeField, stepsWithin, withPart } from './draft-merge';
import { storeFor } from './draft-store';

export type FormValues = Record<string, unknown>;

export interface OpenClash extends Clash {
  /** A colleague saved it, or another window of one's own holds it. */
  from: 'colleague' | 'window';
}

export interface Draft {
  /** What the server has, with what was typed laid over it. */
  values: FormValues;
  /** Names of the fields that somebody typed into. */
  typed: readonly string[];
  since: KeptDraft['since'];
  attempt: OpenAttempt | null;
  /** Nothing is sent while one is open: none of both texts may go unseen. */
  clashes: readonly OpenClash[];
  isKept: boolean;
  set: (name: string, value: unknown) => void;
  pick: (clash: OpenClash, whose: 'mine' | 'theirs') => void;
  setAttempt: (attempt: OpenAttempt | null) => void;
  discard: () => void;
}

/** `current` is what the server has now; `since` says how the case stood, and is kept with the first character. */
export function useDraft(form: string, current: FormValues, since: KeptDraft['since'] = null): Draft {
  const username = useSession().username ?? '';
  const store = useMemo(() => storeFor(username, form), [username, form]);
  const { draft, isKept } = useSyncExternalStore(store.subscribe, store.getState);
  const merged = useMemo(() => mergeAll(draft, current), [draft, current]);

  /** Whatever is set stands on what is shown: only a clash that stays open keeps its old ground. */
  const put = (name: string, value: unknown, open: readonly Clash[]) => {
    const theirs = current[name];
    store.set(name, { value, base: groundAfter(name, { base: draft.fields[name]?.base ?? theirs, theirs, open }) }, since);
  };
  const openIn = (name: string) => merged.clashes.filter(({ from, path }) => from === 'colleague' && nameOf(path) === name);

  return {
    values: merged.values,
    typed: Object.keys(draft.fields),
    since: draft.since,
    attempt: draft.attempt,
    clashes: merged.clashes,
    isKept,
    set: (name, value) => put(name, value, openIn(name)),
    pick: (clash, whose) => {
      const name = nameOf(clash.path);
      const value = whose === 'mine' ? merged.values[name] : withPart(merged.values[name], stepsWithin(name, clash.path), clash.theirs);
      put(
        name,
        value,
        openIn(name).filter(({ path }) => path !== clash.path),
      );
      if (clash.from === 'window') store.settleOther(name);
    },
    setAttempt: (attempt) => store.setAttempt(attempt),
    discard: () => store.discard(),
  };
}

const nameOf = (path: string): string => path.split('.')[0] ?? path;

function mergeAll({ fields, others }: KeptDraft, current: FormValues): { values: FormValues; clashes: OpenClash[] } {
  const values = { ...current };
  const clashes: OpenClash[] = [];
  for (const [name, typed] of Object.entries(fields)) {
    const merged = mergeField(name, typed, current[name]);
    values[name] = merged.value;
    clashes.push(...merged.clashes.map((clash) => ({ ...clash, from: 'colleague' as const })));
    if (name in others) clashes.push({ path: name, mine: merged.value, theirs: others[name], from: 'window' });
  }
  return { values, clashes };
}

/** After this nobody presses “again” any more: the same words are then a new wish. */
const REPEATABLE_MS = 3_600_000;

/** The sending that is still without an answer, if it was of the same words; else a new one. Kept, so that a reload repeats it too. */
export function attemptOf(draft: Draft, content: string, expectedVersion = 0): OpenAttempt {
  const open = draft.attempt?.content === content && Date.now() - draft.attempt.at < REPEATABLE_MS ? draft.attempt : null;
  const attempt = open ?? { content, expectedVersion, key: newIdempotencyKey(), at: Date.now() };
  draft.setAttempt(attempt);
  return attempt;
}

/** Whether this person has text in a form that isn't open. */
export function useHasDraft(form: string): boolean {
  const username = useSession().username ?? '';
  const store = storeFor(username, form);
  return Object.keys(useSyncExternalStore(store.subscribe, store.getState).draft.fields).length > 0;
}
