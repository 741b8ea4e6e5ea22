import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChartSaved } from '@contract';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import type { Saving } from '../../../api/claim-charts';
import { keys } from '../../queries';

interface Stored<T> {
  version: number;
  content: T;
}

/** What one person edits of a versioned text: it stays while others save, and is saved on the version it began from. */
export function useEdited<T>(proceedingId: string, stored: Stored<T>, save: (content: T, saving: Saving) => Promise<ChartSaved>) {
  const client = useQueryClient();
  const [edited, setEdited] = useState<Stored<T> | null>(null);
  const key = useRef(newIdempotencyKey());
  const base = edited ?? stored;
  const mutation = useMutation({
    mutationFn: () => save(base.content, { expectedVersion: base.version, idempotencyKey: key.current }),
    onSuccess: async () => {
      key.current = newIdempotencyKey();
      await Promise.all([keys.claimChart(proceedingId), keys.proceeding(proceedingId), keys.timeline(proceedingId)].map((queryKey) => client.invalidateQueries({ queryKey })));
      setEdited(null);
    },
  });
  return {
    content: base.content,
    isEdited: edited !== null,
    /** Somebody else has saved since the editing began. */
    isBehind: edited !== null && stored.version > edited.version && !mutation.isPending,
    set: (content: T) => {
      key.current = newIdempotencyKey();
      setEdited({ version: base.version, content });
    },
    reload: () => {
      mutation.reset();
      setEdited(null);
      void client.invalidateQueries({ queryKey: keys.claimChart(proceedingId) });
    },
    save: () => mutation.mutate(),
    isSaving: mutation.isPending,
    error: mutation.error,
  };
}

export type Edited<T> = ReturnType<typeof useEdited<T>>;
