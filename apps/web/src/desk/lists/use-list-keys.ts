import { type RefObject, useEffect } from 'react';
import { isTyping } from '../ui/keyboard';

const ROW_LINK = 'a[data-row-link]';

interface Keys {
  list: RefObject<HTMLElement | null>;
  searchBox: RefObject<HTMLInputElement | null>;
  /** What `x` does with the row of this id. */
  onSelect?: (id: string) => void;
}

/**
 * j and k move the real focus from row to row, so Enter, screen readers and the browser's own keys all agree on where one is.
 * `x` selects the row, `/` goes to the search box, Escape comes back to the first row.
 */
export function useListKeys({ list, searchBox, onSelect }: Keys): void {
  useEffect(() => {
    const move = (step: number) => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>(ROW_LINK) ?? [])];
      const here = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
      const next = here === -1 ? links[0] : links[Math.min(Math.max(here + step, 0), links.length - 1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.activeElement === searchBox.current) return move(0);
      if (isTyping(event)) return;
      if (event.key === 'j') move(1);
      if (event.key === 'k') move(-1);
      if (event.key === 'x') {
        const row = document.activeElement?.closest<HTMLElement>('tr[data-row]');
        if (row?.dataset.row) onSelect?.(row.dataset.row);
      }
      if (event.key === '/') {
        event.preventDefault();
        searchBox.current?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, searchBox, onSelect]);
}
