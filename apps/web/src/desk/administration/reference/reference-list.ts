import type { ReferenceListView } from '@contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { get, newIdempotencyKey, post } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { keys } from '../../queries';

export type Row = ReferenceListView['rows'][number];

const listKeys = { all: ['reference-register'] as const, one: (list: string, on: string) => ['reference-register', list, on] as const };
const at = (list: string) => `/registers/reference/${encodeURIComponent(list)}`;

export const useReferenceRegister = (list: string, on: string) =>
  useQuery({ queryKey: listKeys.one(list, on), queryFn: () => get<ReferenceListView>(at(list), { query: { on } }), placeholderData: (before) => before });

export interface Proposal {
  action: 'add' | 'replace' | 'end' | 'confirm';
  rowId?: string;
  expectedVersion?: number;
  day?: string;
  values?: Record<string, unknown>;
}

/** The key stays while the content stays, so pressing again after a lost answer proposes nothing twice. */
export function usePropose(list: string, onDone: () => void) {
  const refresh = useRefresh();
  const attempt = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: (proposal: Proposal) => {
      const content = JSON.stringify(proposal);
      if (attempt.current.content !== content) attempt.current = { content, key: newIdempotencyKey() };
      return post<{ id: string }>(`${at(list)}/changes`, proposal, { idempotencyKey: attempt.current.key });
    },
    onSuccess: async () => {
      await refresh();
      onDone();
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409) await refresh();
    },
  });
}

/** A second decision finds none to make, so it may be sent again. */
export function useDecide() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, approve }: { id: string; approve: boolean }) => post<void>(`/registers/reference-changes/${encodeURIComponent(id)}/decision`, { approve }),
    onSettled: refresh,
  });
}

/** Also the lists that forms choose from. */
function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([listKeys.all, keys.referenceList('').slice(0, 1)].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
