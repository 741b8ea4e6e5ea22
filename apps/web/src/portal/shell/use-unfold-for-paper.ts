import { useEffect } from 'react';

/**
 * What is folded away on a screen would be missing on paper: it is opened for the printer and folded again after it. What is
 * folded twice stays folded, or the reckoning of every past day would fill sheets.
 */
export function useUnfoldForPaper(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')].filter((one) => !one.parentElement?.closest('details'));
      for (const one of opened) one.open = true;
    };
    const fold = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    };
  }, []);
}
