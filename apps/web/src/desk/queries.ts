import type { NoticeView, ProceedingSummary, ProceedingView, Text } from '@contract';
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { decisions, desk, disputes, exchange, notices, proceedings, reference, series, services, session } from '../api/endpoints';
import { get } from '../api/client';
import { text } from '../i18n/i18n';

export const keys = {
  session: ['session'] as const,
  work: ['work'] as const,
  list: (query: ListQuery) => ['proceedings', 'list', query] as const,
  deskSettings: ['desk-settings'] as const,
  bulkActions: ['bulk-actions'] as const,
  colleagues: ['colleagues'] as const,
  lists: ['proceedings', 'list'] as const,
  proceeding: (id: string) => ['proceedings', 'one', id] as const,
  timeline: (id: string, filter?: TimelineFilter) => (filter ? (['proceedings', 'timeline', id, filter] as const) : (['proceedings', 'timeline', id] as const)),
  streamAt: (id: string, version: number) => ['stream-at', id, version] as const,
  dispute: (id: string) => ['disputes', id] as const,
  series: (id: string) => ['series', id] as const,
  services: (proceedingId: string) => ['services', proceedingId] as const,
  claimChart: (proceedingId: string) => ['claim-chart', proceedingId] as const,
  publication: (proceedingId: string, version: number) => ['publication', proceedingId, version] as const,
  triage: (proceedingId: string, version: number) => ['triage', proceedingId, version] as const,
  marks: (proceedingId: string, version: number) => ['marks', proceedingId, version] as const,
  exchange: (disputeId: string) => ['exchange', disputeId] as const,
  notices: ['notices'] as const,
  organisations: ['organisations'] as const,
  procedures: ['procedures'] as const,
  procedure: (id: string) => ['procedures', id] as const,
  clauseKinds: ['clause-kinds'] as const,
  referenceList: (name: string) => ['reference', name] as const,
  routingRules: ['routing-rules'] as const,
  parkedWork: ['parked-work'] as const,
};

/** Changes when the software is deployed, not while somebody works. */
const HOURS = 3_600_000;
const MINUTE = 60_000;

export const useSessionQuery = () => useQuery({ queryKey: keys.session, queryFn: session.current, staleTime: Number.POSITIVE_INFINITY, retry: 1 });

export const useWorkCounts = () => useQuery({ queryKey: keys.work, queryFn: desk.work, refetchInterval: MINUTE });

export type ListQuery = Record<string, string>;

/** The rows of a list. A later page is fetched when it is wanted; all that stand there are asked again together. */
export const useWorklist = (query: ListQuery) =>
  useInfiniteQuery({
    queryKey: keys.list(query),
    queryFn: ({ pageParam }) => proceedings.list({ ...query, limit: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: MINUTE,
  });

/** The first few of a list, for the desk's first page. */
export const useFirstOf = (query: ListQuery, limit: number) =>
  useQuery({ queryKey: [...keys.list(query), limit], queryFn: () => proceedings.list({ ...query, limit }), refetchInterval: MINUTE });

export const useDeskSettings = () => useQuery({ queryKey: keys.deskSettings, queryFn: desk.settings, staleTime: MINUTE });
export const useColleagues = () => useQuery({ queryKey: keys.colleagues, queryFn: desk.colleagues, staleTime: MINUTE });
export const useBulkActions = () => useQuery({ queryKey: keys.bulkActions, queryFn: proceedings.bulkActions, staleTime: HOURS });

/** Asked again every minute: a page left open must not show yesterday's buttons. */
export const useProceeding = (id: string) => useQuery({ queryKey: keys.proceeding(id), queryFn: () => proceedings.get(id), refetchInterval: MINUTE });

export const useDispute = (id: string | undefined) => useQuery({ queryKey: keys.dispute(id ?? ''), queryFn: () => disputes.get(id ?? ''), enabled: id !== undefined });

export const useServices = (proceedingId: string) => useQuery({ queryKey: keys.services(proceedingId), queryFn: () => services.list(proceedingId), refetchInterval: MINUTE });

export const useExchange = (disputeId: string) => useQuery({ queryKey: keys.exchange(disputeId), queryFn: () => exchange.lists(disputeId) });

/** Changes with the case alone, so its version names it. */
export const usePublication = (proceedingId: string, version: number) =>
  useQuery({ queryKey: keys.publication(proceedingId, version), queryFn: () => decisions.inTheMaking(proceedingId) });

export const useTriage = (proceedingId: string, version: number) =>
  useQuery({ queryKey: keys.triage(proceedingId, version), queryFn: () => decisions.triage(proceedingId), refetchInterval: MINUTE });

/** Another case may take effect meanwhile: looked at again each minute. */
export const useMarks = (proceedingId: string, version: number) =>
  useQuery({ queryKey: keys.marks(proceedingId, version), queryFn: () => decisions.marks(proceedingId), refetchInterval: MINUTE });

export const useSeries = (id: string) => useQuery({ queryKey: keys.series(id), queryFn: () => series.get(id), refetchInterval: MINUTE });

/** Asked of the server, which knows every page: what isn't loaded yet is found too. */
export interface TimelineFilter {
  kind?: string;
  audience?: string;
}

export const useTimeline = (id: string, filter: TimelineFilter = {}) =>
  useInfiniteQuery({
    queryKey: keys.timeline(id, filter),
    queryFn: ({ pageParam }) => proceedings.timeline(id, { ...filter, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.next === null ? undefined : Number(page.next)),
  });

/** The newest entries as they were when the case had this version: what comes after them has happened since. */
export const useStreamAt = (id: string, version: number, enabled: boolean) =>
  useQuery({ queryKey: keys.streamAt(id, version), queryFn: () => proceedings.timeline(id), staleTime: Number.POSITIVE_INFINITY, enabled });

/** Routing and confirmation are proceedings of their own over the same dispute; a page may want to look across. Undefined until all are there. */
export function useSiblings(siblings: readonly ProceedingSummary[] | undefined, procedure: string, wanted: boolean): ProceedingView[] | undefined {
  const found = wanted ? (siblings?.filter((one) => one.procedure === procedure) ?? []) : [];
  const answers = useQueries({ queries: found.map(({ id }) => ({ queryKey: keys.proceeding(id), queryFn: () => proceedings.get(id) })) });
  const views = answers.flatMap(({ data }) => data ?? []);
  return views.length === answers.length ? views : undefined;
}

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: keys.notices,
    queryFn: ({ pageParam }) => notices.list({ after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: MINUTE,
    select: (data): NoticeView[] => data.pages.flatMap((page) => page.items),
  });

export const useOrganisations = () => useQuery({ queryKey: keys.organisations, queryFn: reference.organisations, staleTime: HOURS });
export const useProcedures = () => useQuery({ queryKey: keys.procedures, queryFn: reference.procedures, staleTime: HOURS });
export const useProcedure = (id: string) => useQuery({ queryKey: keys.procedure(id), queryFn: () => reference.procedure(id), staleTime: HOURS });
export const useRoutingRules = () => useQuery({ queryKey: keys.routingRules, queryFn: desk.routingRules });

/** A row of `GET /api/reference/:list`. */
export interface CodeItem {
  code: string;
  name: Text;
}

export const useReferenceList = <T>(name: string, enabled = true) =>
  useQuery({ queryKey: keys.referenceList(name), queryFn: () => get<T[]>(`/reference/${name}`), staleTime: HOURS, enabled });

/** The published name of a code. Lists change (江北区 ended in 2025), so a code that a list no longer has is shown as it is. */
export function useCodeNames(list: string): (code: string) => string {
  const items = useReferenceList<CodeItem>(list).data;
  return (code) => text(items?.find((one) => one.code === code)?.name) || code;
}
