import { useSyncExternalStore } from 'react';

// 适老化: larger type, larger targets. One class on the root, remembered on this device.
const STORAGE_KEY = 'zhihe.large';
const CLASS = 'large';
const listeners = new Set<() => void>();

export function applyRememberedComfort(): void {
  try {
    document.documentElement.classList.toggle(CLASS, localStorage.getItem(STORAGE_KEY) === '1');
  } catch {
    // No storage: standard size.
  }
}

export function setLarge(large: boolean): void {
  document.documentElement.classList.toggle(CLASS, large);
  try {
    localStorage.setItem(STORAGE_KEY, large ? '1' : '0');
  } catch {
    // The choice then lasts for this page only.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLarge(): boolean {
  return useSyncExternalStore(subscribe, () => document.documentElement.classList.contains(CLASS));
}
