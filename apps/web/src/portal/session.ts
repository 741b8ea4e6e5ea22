import type { SessionView } from '@contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { session } from '../api/endpoints';

const KEY = ['session'];

/** `data` is null when nobody is signed in, undefined while we don't know. */
export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: session.current, staleTime: 5 * 60_000 });
}

/** What another person saw must not stay in the cache: signing in and out both empty it. */
export function useSetSession(): (view: SessionView | null) => void {
  const client = useQueryClient();
  return (view) => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    client.setQueryData(KEY, view);
  };
}
