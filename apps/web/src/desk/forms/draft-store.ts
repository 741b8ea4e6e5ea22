import { boxKey, emptyBox, emptyDraft, isEmpty, type KeptDraft, onOtherWindow, readBox, writeBox } from './draft-box';
import { isSame, type Typed } from './draft-merge';

export interface DraftState {
  draft: KeptDraft;
  /** False when the browser keeps nothing: closing the page would lose the text. */
  isKept: boolean;
}

/**
 * What is typed into one form, in memory and in the box at each character. Two windows of one person share the box: each
 * takes over the fields it hasn't touched, and of a field that both wrote the box keeps both texts.
 */
export class DraftStore {
  private state: DraftState;
  private readonly typedHere = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly key: string) {
    this.state = { draft: readBox(key), isKept: true };
  }

  getState = (): DraftState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(name: string, typed: Typed, since: KeptDraft['since']): void {
    const there = readBox(this.key);
    const shown = this.state.draft.fields;
    const written = there.fields[name];
    const isTheirs = this.typedHere.has(name) && written !== undefined && !isSame(written.value, shown[name]?.value) && !isSame(written.value, typed.value);
    const others = isTheirs ? { ...there.others, [name]: written.value } : there.others;
    this.typedHere.add(name);
    this.keep({ ...there, fields: { ...sameObjects(there.fields, shown), ...this.ownFields(), [name]: typed }, others, since: this.state.draft.since ?? there.since ?? since });
  }

  /** The text of the other window is seen: one of both was picked. */
  settleOther(name: string): void {
    const { [name]: _, ...others } = this.state.draft.others;
    this.keep({ ...this.state.draft, others });
  }

  setAttempt(attempt: KeptDraft['attempt']): void {
    this.keep({ ...this.state.draft, attempt });
  }

  discard(): void {
    this.typedHere.clear();
    this.keep(emptyDraft);
  }

  /** What another window wrote; null when it sent or threw away the form. */
  hear(next: KeptDraft | null): void {
    if (next === null) {
      const fields = this.ownFields();
      // What was typed here was not in what the other one sent: it goes back into the box.
      if (Object.keys(fields).length > 0) return this.keep({ ...emptyDraft, fields, since: this.state.draft.since });
      return this.show({ draft: emptyDraft, isKept: true });
    }
    const own = Object.entries(this.ownFields());
    const clashing = own.filter(([name, typed]) => next.fields[name] && !isSame(next.fields[name]?.value, typed.value)).map(([name]) => [name, next.fields[name]?.value]);
    const settled = own.filter(([name, typed]) => isSame(next.others[name], typed.value) || isSame(next.fields[name]?.value, typed.value)).map(([name]) => name);
    const others = Object.fromEntries(Object.entries(next.others).filter(([name]) => !settled.includes(name)));
    this.show({ ...this.state, draft: { ...next, fields: { ...next.fields, ...Object.fromEntries(own) }, others: { ...others, ...Object.fromEntries(clashing) } } });
  }

  private ownFields(): Record<string, Typed> {
    return Object.fromEntries(Object.entries(this.state.draft.fields).filter(([name]) => this.typedHere.has(name)));
  }

  private keep(draft: KeptDraft): void {
    this.show({ draft, isKept: writeBox(this.key, draft) });
  }

  private show(state: DraftState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** What comes out of the box is new objects each time; an editor knows its rows by the old ones. */
const sameObjects = (fields: KeptDraft['fields'], shown: KeptDraft['fields']): Record<string, Typed> =>
  Object.fromEntries(Object.entries(fields).map(([name, typed]) => [name, shown[name] && isSame(shown[name].value, typed.value) ? shown[name] : typed]));

const stores = new Map<string, DraftStore>();

/** One store a form, so that a form that is closed and opened again goes on where it was, also when nothing can be kept. */
export function storeFor(username: string, form: string): DraftStore {
  const key = boxKey(username, form);
  const store = stores.get(key) ?? new DraftStore(key);
  stores.set(key, store);
  return store;
}

/** The page goes to somebody else: nothing of it is asked about or shown; the box keeps it for whoever wrote it. */
export function closeDrafts(): void {
  stores.clear();
}

/** Signing out takes everything along that this person typed here and did not send. */
export function forgetDrafts(username: string): void {
  closeDrafts();
  emptyBox(username);
}

onOtherWindow({
  wrote: (key, draft) => stores.get(key)?.hear(draft),
  signedOut: () => {
    closeDrafts();
    window.location.assign('/desk/');
  },
});

window.addEventListener('beforeunload', (event) => {
  if ([...stores.values()].some((store) => !store.getState().isKept && !isEmpty(store.getState().draft))) event.preventDefault();
});
