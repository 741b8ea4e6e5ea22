import { useCallback, useState } from 'react';

export type FormValues = Record<string, unknown>;

/**
 * What was typed into a form survives closing it, changing tabs and a reload of the data, but not the browser tab:
 * a caucus note has no business in storage on a shared computer.
 */
const drafts = new Map<string, FormValues>();

export function forgetDrafts(): void {
  drafts.clear();
}

export const hasDraft = (key: string): boolean => drafts.has(key);

export interface Draft {
  values: FormValues;
  set: (name: string, value: unknown) => void;
  discard: () => void;
}

/** `initial` is used only while nothing was typed. */
export function useDraft(key: string, initial: () => FormValues): Draft {
  const [values, setValues] = useState(() => drafts.get(key) ?? initial());
  const set = useCallback(
    (name: string, value: unknown) => {
      setValues((before) => {
        const after = { ...before, [name]: value };
        drafts.set(key, after);
        return after;
      });
    },
    [key],
  );
  const discard = useCallback(() => drafts.delete(key), [key]);
  return { values, set, discard };
}

window.addEventListener('beforeunload', (event) => {
  if (drafts.size > 0) event.preventDefault();
});
