import type { CalendarBlock, CalendarSession } from '@contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { calendar } from '../../api/endpoints';

const MINUTE = 60_000;

export const calendarKeys = { all: ['calendar'] as const, rooms: ['rooms'] as const, feed: ['calendar-feed'] as const };

export interface Loaded {
  sessions: CalendarSession[];
  blocks: CalendarBlock[];
}

/** All sessions of the span: a week or a month has one page as a rule, and the others follow by themselves. */
export function useCalendar(span: { from: string; to: string }) {
  const query = useInfiniteQuery({
    queryKey: [...calendarKeys.all, span.from, span.to],
    queryFn: ({ pageParam }) => calendar.view({ ...span, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: MINUTE,
    select: (data): Loaded => ({ sessions: data.pages.flatMap((page) => page.sessions), blocks: data.pages.flatMap((page) => page.blocks) }),
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return query;
}

export const useRooms = () => useQuery({ queryKey: calendarKeys.rooms, queryFn: calendar.rooms });
export const useFeedState = () => useQuery({ queryKey: calendarKeys.feed, queryFn: calendar.feed });
