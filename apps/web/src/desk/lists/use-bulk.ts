import type { BulkResult, BulkRowResult, WorkRow } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { keys } from '../queries';

/** Rows of one request: few enough that its answer comes well before a proxy gives up waiting. */
const CHUNK = 25;

type Results = ReadonlyMap<string, BulkRowResult>;

/**
 * Sends one action for many rows, some at a time. The key stays while the content stays: pressed again after a lost answer, what has
 * been answered is not sent again, and what was done without an answer is not done twice. What a closed window leaves is found by the
 * same filter again. Pressed again after all answers, only what failed is sent, with the versions the list shows by then.
 */
export function useBulk(action: string, rows: readonly WorkRow[]) {
  const queries = useQueryClient();
  const attempt = useRef({ content: '', key: '', answered: new Map<string, BulkRowResult>() });
  const versions = useRef(new Map<string, number>());
  const [results, setResults] = useState<Results | null>(null);
  const [sent, setSent] = useState<{ done: number; of: number } | null>(null);
  const failed = rows.filter((row) => results?.get(row.id)?.ok === false);

  const sending = useMutation({
    mutationFn: async (values: Record<string, unknown>) => {
      const input = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
      const wanted = (results ? failed : rows).map(({ id, version }) => ({ id, expectedVersion: versions.current.get(id) ?? version }));
      const content = JSON.stringify([action, input, wanted]);
      if (attempt.current.content !== content) attempt.current = { content, key: newIdempotencyKey(), answered: new Map() };
      const { key, answered } = attempt.current;
      for (const [index, part] of chunksOf(wanted).entries()) {
        setSent({ done: answered.size, of: wanted.length });
        if (part.every(({ id }) => answered.has(id))) continue;
        // One after another: each row locks its proceeding, and a window closed meanwhile leaves whole rows.
        for (const row of (await proceedings.bulk({ action, input, rows: part }, `${key}-${index}`)).rows) answered.set(row.id, row);
      }
      await freshen(answered, versions.current);
      // Answers are final for their key: what is sent after them is another attempt, even with the same words.
      attempt.current = { content: '', key: '', answered: new Map() };
      return { rows: [...answered.values()] } satisfies BulkResult;
    },
    onSuccess: (answer) => {
      setSent(null);
      setResults((before) => new Map([...(before ?? []), ...answer.rows.map((row) => [row.id, row] as const)]));
    },
    // Broken off, what has been answered stays on the screen as progress.
    onSettled: () => Promise.all([keys.lists, keys.work, keys.colleagues].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  return { send: sending.mutate, results, failed, sent, error: sending.error, isPending: sending.isPending };
}

const chunksOf = <T>(rows: readonly T[]): T[][] => Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK));

/** Rows somebody else was faster with: their versions as they are now. */
async function freshen(answered: Results, versions: Map<string, number>): Promise<void> {
  const stale = [...answered.values()].filter((row) => !row.ok && row.refusal.code === 'stale_version');
  await Promise.all(stale.map(async ({ id }) => versions.set(id, (await proceedings.get(id)).version)));
}
