import { useSyncExternalStore } from 'react';

/** The server said 401 while somebody was working. The page stays as it is; a dialog asks to sign in again. */
let hasEnded = false;
const listeners = new Set<() => void>();

function change(value: boolean): void {
  if (hasEnded === value) return;
  hasEnded = value;
  for (const listener of listeners) listener();
}

export const reportSessionEnd = (): void => change(true);
export const reportSignedIn = (): void => change(false);

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasEnded,
  );
}
