import type { ReactNode } from 'react';

interface Props {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, note, aside, children }: Props) {
  return (
    <section className="section">
      <header className="section-head">
        <h2>{title}</h2>
        {note && <span className="muted">{note}</span>}
        {aside && <div className="section-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty muted">{children}</p>;
}

/** A short word in a coloured frame. `tone` is one of the style sheet's. */
export function Tag({ tone = 'plain', children }: { tone?: string; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}

/** Label and value pairs; a missing value is left out rather than shown as a dash. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  const known = items.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
