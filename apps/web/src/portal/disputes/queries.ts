import type { DeadlineReceiptView } from '@contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../../api/client';
import { disputes, notices, proceedings, reference } from '../../api/endpoints';

export const disputeQuery = (id: string) => queryOptions({ queryKey: ['dispute', id], queryFn: () => disputes.get(id) });

export const disputesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['disputes'],
    queryFn: ({ pageParam }) => disputes.list({ after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const proceedingQuery = (id: string) => queryOptions({ queryKey: ['proceeding', id], queryFn: () => proceedings.get(id) });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['timeline', id],
    queryFn: ({ pageParam }) => proceedings.timeline(id, { before: pageParam }),
    initialPageParam: undefined as number | undefined,
    // Newest first: the last entry's number is where the older ones begin.
    getNextPageParam: (page) => (page.next === null ? undefined : page.items.at(-1)?.seq),
  });

export const organisationsQuery = () => queryOptions({ queryKey: ['organisations'], queryFn: reference.organisations, staleTime: 10 * 60_000 });

export const durationsQuery = () => queryOptions({ queryKey: ['durations'], queryFn: reference.durations, staleTime: 60 * 60_000 });

export const noticesQuery = () => queryOptions({ queryKey: ['notices'], queryFn: () => notices.list() });

export const deadlineReceiptQuery = (id: string) => queryOptions({ queryKey: ['deadline-receipt', id], queryFn: () => get<DeadlineReceiptView>(`/deadlines/${id}/receipt`) });
