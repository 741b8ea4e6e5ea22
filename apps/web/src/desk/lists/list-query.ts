import type { ListQuery } from '../queries';
import { beijingToday } from '../ui/dates';
import { isWorkFilter, type WorkFilter } from '../paths';

/** The filters of a list by their names in the address, as the server has them, but for `stuck`: days, so that a saved view stays true tomorrow. */
export const filterNames = ['open', 'procedure', 'state', 'blocker', 'handler', 'holder', 'organisation', 'dueFrom', 'dueTo', 'closedIn', 'stuck', 'division', 'right'] as const;
export type FilterName = (typeof filterNames)[number];

export const filterOf = (search: URLSearchParams): WorkFilter => {
  const asked = search.get('filter');
  return isWorkFilter(asked) ? asked : 'all';
};

const DAY_MS = 86_400_000;

const daysAgo = (days: number): string => new Date(Date.parse(beijingToday()) - days * DAY_MS).toISOString().slice(0, 10);

/** What the server is asked for. */
export function listQueryOf(search: URLSearchParams): ListQuery {
  const query: ListQuery = { filter: filterOf(search) };
  for (const name of [...filterNames, 'sort', 'q']) {
    const value = search.get(name);
    if (!value) continue;
    if (name !== 'stuck') query[name] = value;
    else if (/^\d{1,3}$/.test(value)) query.stuckSince = daysAgo(Number(value));
  }
  return query;
}

/** The address again, without what is usual: what a saved view keeps. */
export function addressOf(search: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of ['filter', ...filterNames, 'sort', 'q']) {
    const value = search.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}

export const hasFilters = (search: URLSearchParams): boolean => filterNames.some((name) => search.get(name));
