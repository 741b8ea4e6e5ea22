import { type ReactNode, useEffect, useRef } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { useT } from '../words/portal';

interface PageProps {
  title: string;
  /** Above the title: where this page belongs. */
  kicker?: ReactNode;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** One page: sets the window title and, after a navigation inside the app, moves focus to its heading for screen readers. */
export function Page({ title, kicker, lead, wide, children }: PageProps) {
  return (
    <div className={wide ? 'page page--wide' : 'page'}>
      {kicker && <div className="page__kicker">{kicker}</div>}
      <PageHeading title={title} />
      {lead && <p className="page__lead">{lead}</p>}
      {children}
    </div>
  );
}

export function PageHeading({ title, className }: { title: string; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useNavigationType();
  const t = useT();
  useEffect(() => {
    document.title = `${title.replace(/\n/g, '')} · ${t('brand')}`;
  }, [title, t]);
  useEffect(() => {
    // On the first load the browser starts at the top by itself.
    if (arrived !== NavigationType.Pop) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
