import type { ReactNode } from 'react';

export function Disclosure({ summary, children, open, onOpen }: { summary: ReactNode; children: ReactNode; open?: boolean; onOpen?: () => void }) {
  return (
    <details className="disclosure" open={open} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary>{summary}</summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
