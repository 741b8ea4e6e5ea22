import type { WorkRow } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { proceedings } from '../../api/endpoints';
import type { ListQuery } from '../queries';

/** Beyond this a list is no longer acted on from a browser in one go: what is left is found by the same filter again. */
export const MOST_AT_ONCE = 2000;
const PAGE = 100;

/** What is chosen: of the rows that stand there, or of all that the list has, as they were when they were fetched for it. */
export function useSelection(rows: readonly WorkRow[], query: ListQuery) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState<{ query: string; rows: readonly WorkRow[] } | null>(null);
  const [fetched, setFetched] = useState(0);
  const address = JSON.stringify(query);
  // A row that left the list is not acted on unseen, and another list is another selection.
  const base = whole?.query === address ? whole.rows : rows;
  const chosen = useMemo(() => new Set(base.filter(({ id }) => picked.has(id)).map(({ id }) => id)), [base, picked]);

  const toggle = useCallback(
    (id: string) =>
      setPicked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => {
    setPicked(new Set());
    setWhole(null);
  }, []);
  const toggleAll = useCallback(() => {
    const all = rows.every(({ id }) => picked.has(id));
    setWhole(null);
    setPicked(all ? new Set() : new Set(rows.map(({ id }) => id)));
  }, [rows, picked]);
  const taking = useMutation({
    mutationFn: () => allOf(query, setFetched),
    onMutate: () => setFetched(0),
    onSuccess: (all) => {
      setWhole({ query: address, rows: all });
      setPicked(new Set(all.map(({ id }) => id)));
    },
  });
  return { base, chosen, toggle, toggleAll, clear, isWhole: base !== rows, takeWhole: taking.mutate, fetched: taking.isPending ? fetched : null, error: taking.error };
}

async function allOf(query: ListQuery, onFetched: (count: number) => void): Promise<WorkRow[]> {
  const found = new Map<string, WorkRow>();
  for (let after: string | null = null; found.size < MOST_AT_ONCE; ) {
    const page: Awaited<ReturnType<typeof proceedings.list>> = await proceedings.list({ ...query, limit: PAGE, after });
    for (const row of page.items) found.set(row.id, row);
    onFetched(found.size);
    if (page.next === null) break;
    after = page.next;
  }
  return [...found.values()];
}
