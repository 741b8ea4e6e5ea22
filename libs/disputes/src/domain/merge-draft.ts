import type { DisputeDraftData } from '@contract';
import { type FieldRefusal, fieldRefusal } from '@kernel';
import { canonicalJson } from '@kernel';

export interface MergeableDraft {
  version: number;
  data: DisputeDraftData;
  fieldVersions: Readonly<Record<string, number>>;
}

/** The fields as a client sends them: null erases, a blank leaves what stands there (R1). */
export type DraftChanges = { readonly [Field in keyof DisputeDraftData]?: DisputeDraftData[Field] | null };

const isBlank = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Merges by top-level field, so that two windows on one draft don't undo each other. A field that somebody else changed
 * after `baseVersion`, to something else, is a conflict: nothing is saved then, and both texts are still there.
 */
export function mergeDraft(draft: MergeableDraft, changes: DraftChanges, baseVersion: number): { merged: MergeableDraft } | { conflicts: FieldRefusal[] } {
  const entries = Object.entries(changes).filter(([field, value]) => !isBlank(value) && canonicalJson(value) !== canonicalJson(stored(draft, field)));
  const conflicts = entries.filter(([field]) => (draft.fieldVersions[field] ?? 0) > baseVersion);
  if (conflicts.length > 0) return { conflicts: conflicts.map(([field]) => fieldRefusal(field, 'draft_changed_elsewhere')) };
  if (entries.length === 0) return { merged: draft };
  const version = draft.version + 1;
  const data = { ...draft.data, ...Object.fromEntries(entries) };
  return {
    merged: {
      version,
      data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)),
      fieldVersions: { ...draft.fieldVersions, ...Object.fromEntries(entries.map(([field]) => [field, version])) },
    },
  };
}

const stored = (draft: MergeableDraft, field: string): unknown => (draft.data as Readonly<Record<string, unknown>>)[field] ?? null;
