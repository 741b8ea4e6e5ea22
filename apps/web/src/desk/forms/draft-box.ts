import { newIdempotencyKey } from '../../api/client';
import type { Typed } from './draft-merge';

/** One sending whose answer is not known: it is repeated word for word, so that it can't act twice. */
export interface OpenAttempt {
  content: string;
  expectedVersion: number;
  key: string;
  /** Milliseconds since 1970 by this computer's clock. */
  at: number;
}

/** What a person typed into one form and has not sent. */
export interface KeptDraft {
  fields: Readonly<Record<string, Typed>>;
  /** What another window of the same person wrote into a field that this one wrote too. */
  others: Readonly<Record<string, unknown>>;
  /** The case as it stood at the first character: its version, the newest entry of its stream, and what is done in which case. */
  since: { version: number; seq: number | null; title: string; action: string } | null;
  attempt: OpenAttempt | null;
}

export const emptyDraft: KeptDraft = { fields: {}, others: {}, since: null, attempt: null };

/**
 * The box is the browser's storage on this computer: it outlives a reload, the browser and the session, and needs no network.
 * Computers at a counter are shared and caucus notes are confidential, so a key begins with the user name, nobody is shown
 * another's drafts, and whoever signs out takes them along: after that nothing is left here.
 */
const PREFIX = 'zhihe.desk.draft.';
const SIGNED_OUT = 'zhihe.desk.signed-out';

export const boxKey = (username: string, form: string): string => `${PREFIX}${encodeURIComponent(username)}/${form}`;

export function readBox(key: string): KeptDraft {
  try {
    return { ...emptyDraft, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<KeptDraft>) };
  } catch {
    return emptyDraft;
  }
}

/** False when the browser keeps nothing (private window, storage full): then the page is the only place. */
export function writeBox(key: string, draft: KeptDraft): boolean {
  try {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const isEmpty = ({ fields, others, attempt }: KeptDraft): boolean => Object.keys(fields).length === 0 && Object.keys(others).length === 0 && attempt === null;

/** The forms of which this person has typed text here. */
export function formsInBox(username: string): string[] {
  const prefix = boxKey(username, '');
  return storedKeys()
    .filter((key) => key.startsWith(prefix) && Object.keys(readBox(key).fields).length > 0)
    .map((key) => key.slice(prefix.length));
}

/** For signing out. The other windows hear of it first, or they would write their part again. */
export function emptyBox(username: string): void {
  const prefix = boxKey(username, '');
  try {
    localStorage.setItem(SIGNED_OUT, newIdempotencyKey());
    for (const key of storedKeys().filter((one) => one.startsWith(prefix))) localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to take away.
  }
}

/** Another window of this browser wrote a draft, or signed this person out. */
export function onOtherWindow({ wrote, signedOut }: { wrote: (key: string, draft: KeptDraft | null) => void; signedOut: () => void }): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === SIGNED_OUT) signedOut();
    if (key?.startsWith(PREFIX)) wrote(key, newValue === null ? null : readBox(key));
  });
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
