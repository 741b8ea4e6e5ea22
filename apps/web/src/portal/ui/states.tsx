import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useT } from '../words/portal';
import { ProblemNotice } from './problem';

export function Loading() {
  const t = useT();
  return (
    <div className="loading" role="status">
      <span className="loading__rivers" aria-hidden="true" />
      {t('loading')}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children}
    </div>
  );
}

/** Loading and failure of one query; children run with its data alone. Data once shown stays while a refresh fails. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemNotice error={query.error} during="read" onRetry={() => void query.refetch()} />;
  return <Loading />;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBar() {
  const t = useT();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  // The live region stands on the page from the start, or its first message isn't announced.
  return (
    <div role="status" className={online ? undefined : 'offline-bar'}>
      {online ? '' : t('offline')}
    </div>
  );
}
