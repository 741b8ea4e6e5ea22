import type { BulkRowResult, WorkRow } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { keys } from '../queries';

/**
 * Sends one action for many rows. The key stays while the content stays: pressed again after a lost answer nothing acts twice.
 * Pressed again after an answer, only what failed is sent, with the versions the list shows by then.
 */
export function useBulk(action: string, rows: readonly WorkRow[]) {
  const queries = useQueryClient();
  const attempt = useRef({ content: '', key: '' });
  const [results, setResults] = useState<ReadonlyMap<string, BulkRowResult> | null>(null);
  const failed = rows.filter((row) => results?.get(row.id)?.ok === false);

  const keyFor = (body: unknown): string => {
    const content = JSON.stringify(body);
    if (attempt.current.content !== content) attempt.current = { content, key: newIdempotencyKey() };
    return attempt.current.key;
  };
  const versions = useRef(new Map<string, number>());

  const sending = useMutation({
    mutationFn: async (values: Record<string, unknown>) => {
      const wanted = results ? failed : rows;
      const body = {
        action,
        input: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')),
        rows: wanted.map(({ id, version }) => ({ id, expectedVersion: versions.current.get(id) ?? version })),
      };
      const answer = await proceedings.bulk(body, keyFor(body));
      const stale = answer.rows.filter((row) => !row.ok && row.refusal.code === 'stale_version');
      await Promise.all(stale.map(async ({ id }) => versions.current.set(id, (await proceedings.get(id)).version)));
      // An answer is final for its key: what is sent after it is another attempt, even with the same words.
      attempt.current = { content: '', key: '' };
      return answer;
    },
    onSuccess: async (answer) => {
      setResults((before) => new Map([...(before ?? []), ...answer.rows.map((row) => [row.id, row] as const)]));
      await Promise.all([keys.lists, keys.work].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  return { send: sending.mutate, results, failed, error: sending.error, isPending: sending.isPending };
}
