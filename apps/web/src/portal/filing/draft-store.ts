import type { DisputeDraftData, DraftView } from '@contract';
import { type DraftChanges, drafts } from '../../api/endpoints';
import { type ApiProblem, asProblem } from '../../api/problem';

type SaveState = { kind: 'saved'; at: string } | { kind: 'saving' } | { kind: 'kept-here'; problem: ApiProblem };

export interface DraftSnapshot {
  draft: DraftView;
  /** The server's data with everything typed since laid over it. */
  data: DisputeDraftData;
  save: SaveState;
  /** Text from an earlier visit, found on this device and not yet on the server. */
  restored: boolean;
  /** Another window had changed the same field and what was typed here won: what stood there, so that nothing is lost. */
  overruled: string[];
}

const DEBOUNCE_MS = 700;
const RETRY_MS = 10_000;
const storageKey = (draftId: string) => `zhihe.draft.${draftId}`;

/**
 * What the person types, kept three times: in memory, on this device at once, on the server after a pause.
 * Only changed top-level fields are sent, so two tabs that edit different sections don't overwrite each other.
 */
export class DraftStore {
  private pending: DisputeDraftData;
  private listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | null = null;
  private snapshot: DraftSnapshot;

  constructor(draft: DraftView) {
    this.pending = readLocal(draft.id);
    const restored = Object.keys(this.pending).length > 0;
    this.snapshot = { draft, data: { ...draft.data, ...this.pending }, save: { kind: 'saved', at: draft.savedAt }, restored, overruled: [] };
    if (restored) this.schedule(0);
  }

  getSnapshot = (): DraftSnapshot => this.snapshot;

  subscribe = (listener: () => void): (() => void) => {
    const flushNow = () => void this.flush();
    this.listeners.add(listener);
    window.addEventListener('online', flushNow);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('online', flushNow);
      flushNow();
    };
  };

  change = (change: DisputeDraftData): void => {
    this.pending = { ...this.pending, ...change };
    keepLocal(this.snapshot.draft.id, change);
    this.show({ data: { ...this.snapshot.data, ...change }, save: { kind: 'saving' } });
    this.schedule(DEBOUNCE_MS);
  };

  /** Sends what is pending; true when the server has everything. */
  flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    if (Object.keys(this.pending).length === 0) return true;
    this.sending = this.send();
    const isSaved = await this.sending;
    this.sending = null;
    return isSaved && Object.keys(this.pending).length > 0 ? this.flush() : isSaved;
  };

  private async send(): Promise<boolean> {
    const sent = this.pending;
    this.show({ save: { kind: 'saving' } });
    try {
      const draft = await this.patch(sent);
      this.forget(sent);
      const isAll = Object.keys(this.pending).length === 0;
      this.show({ draft, data: { ...draft.data, ...this.pending }, save: isAll ? { kind: 'saved', at: draft.savedAt } : { kind: 'saving' }, restored: false });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      this.show({ save: { kind: 'kept-here', problem } });
      // A refusal won't change by itself; a lost connection or a busy server does.
      if (problem.isOffline || problem.status >= 500) this.schedule(RETRY_MS);
      return false;
    }
  }

  /** The server merges by field. Where both windows changed the same one, the person in front of this one wins, and is told. */
  private async patch(data: DisputeDraftData): Promise<DraftView> {
    const { id, version } = this.snapshot.draft;
    const changes = withErasures(data);
    try {
      return await drafts.patch(id, version, changes);
    } catch (error) {
      if (asProblem(error).code !== 'draft_changed_elsewhere') throw error;
      const current = await drafts.get(id);
      const draft = await drafts.patch(id, current.version, changes);
      this.show({ overruled: [...this.snapshot.overruled, ...lostTexts(current.data, changes)] });
      return draft;
    }
  }

  /** Fields typed again while the request was on its way stay pending. */
  private forget(sent: DisputeDraftData): void {
    const left = Object.entries(this.pending).filter(([name, value]) => sent[name as keyof DisputeDraftData] !== value);
    this.pending = Object.fromEntries(left);
    dropLocal(this.snapshot.draft.id, sent);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private show(change: Partial<DraftSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The server takes a blank for "not filled in here" and keeps what it has; what the person emptied is told as null. */
function withErasures(data: DisputeDraftData): DraftChanges {
  const isEmptied = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, isEmptied(value) ? null : value]));
}

/** Every text of the fields about to be replaced that is not among the new ones. */
function lostTexts(theirs: DisputeDraftData, ours: DraftChanges): string[] {
  const kept = new Set(textsIn(ours));
  const replaced = Object.keys(ours).map((field) => theirs[field as keyof DisputeDraftData]);
  return textsIn(replaced).filter((text) => text !== '' && !kept.has(text));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function readLocal(draftId: string): DisputeDraftData {
  try {
    return JSON.parse(localStorage.getItem(storageKey(draftId)) ?? '{}') as DisputeDraftData;
  } catch {
    return {};
  }
}

// Two tabs of one draft share this copy: each adds and takes away its own fields, never the other's.
function keepLocal(draftId: string, change: DisputeDraftData): void {
  writeLocal(draftId, { ...readLocal(draftId), ...change });
}

/** What was typed again meanwhile, here or in another tab, stays. */
function dropLocal(draftId: string, sent: DisputeDraftData): void {
  const left = Object.entries(readLocal(draftId)).filter(([name, value]) => !(name in sent) || JSON.stringify(sent[name as keyof DisputeDraftData]) !== JSON.stringify(value));
  writeLocal(draftId, Object.fromEntries(left));
}

function writeLocal(draftId: string, pending: DisputeDraftData): void {
  try {
    if (Object.keys(pending).length === 0) localStorage.removeItem(storageKey(draftId));
    else localStorage.setItem(storageKey(draftId), JSON.stringify(pending));
  } catch {
    // Storage full or forbidden: memory and server still hold it.
  }
}

export function forgetLocalCopy(draftId: string): void {
  writeLocal(draftId, {});
}
