import { useSyncExternalStore } from 'react';

// 适老化 and high contrast: one class each on the root, remembered on this device. Without storage a choice lasts for this page.
export type Comfort = 'large' | 'contrast';

const all: readonly Comfort[] = ['large', 'contrast'];
const storageKey = (comfort: Comfort) => `zhihe.${comfort}`;
const listeners = new Set<() => void>();

export function applyRememberedComfort(): void {
  for (const comfort of all) {
    try {
      document.documentElement.classList.toggle(comfort, localStorage.getItem(storageKey(comfort)) === '1');
    } catch {
      // No storage: as the page is.
    }
  }
}

export function setComfort(comfort: Comfort, isOn: boolean): void {
  document.documentElement.classList.toggle(comfort, isOn);
  try {
    localStorage.setItem(storageKey(comfort), isOn ? '1' : '0');
  } catch {
    // The choice then lasts for this page only.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useComfort(comfort: Comfort): boolean {
  return useSyncExternalStore(subscribe, () => document.documentElement.classList.contains(comfort));
}
