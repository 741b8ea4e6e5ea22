import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Room beside the main column: there nothing needs folding. */
const WIDE = '(min-width: 60rem)';

/** A section under its heading; on a phone only the heading stands there until somebody asks, and only then is the rest fetched. */
export function Fold({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  const [isWide] = useState(() => window.matchMedia(WIDE).matches);
  const [wasOpened, setOpened] = useState(isWide);
  useEffect(() => {
    // The printer does not wait for a later render.
    const fill = () => flushSync(() => setOpened(true));
    window.addEventListener('beforeprint', fill);
    return () => window.removeEventListener('beforeprint', fill);
  }, []);
  return (
    <details className="fold" open={isWide} onToggle={() => setOpened(true)}>
      <summary>
        <h2>{title}</h2>
        {note && <span className="muted small">{note}</span>}
      </summary>
      <div className="fold__body">{wasOpened && children}</div>
    </details>
  );
}
