/** Every link of the desk is made here, so a renamed route can't leave a dead link behind. Paths are below `/desk`. */
export const paths = {
  work: (filter?: WorkFilter) => (filter && filter !== 'mine' ? `/work?filter=${filter}` : '/work'),
  proceeding: (id: string, tab?: string) => (tab ? `/proceedings/${id}/${tab}` : `/proceedings/${id}`),
  action: (id: string, tab: string, action: string) => `/proceedings/${id}/${tab}?do=${encodeURIComponent(action)}`,
  series: (id: string) => `/series/${id}`,
  referral: () => '/referrals/new',
  organisations: () => '/organisations',
  procedures: (id?: string) => (id ? `/procedures/${id}` : '/procedures'),
  routingRules: () => '/routing-rules',
  overview: () => '/overview',
  parkedWork: () => '/parked-work',
  /** The list of work of one organisation or one person. */
  workOf: (of: WorkOf, filter: WorkFilter = 'all') => `/work?${new URLSearchParams(Object.entries({ filter, ...of }))}`,
  administration: () => '/registers',
  organisationRegister: (id?: string) => (id ? `/registers/organisations/${id}` : '/registers/organisations'),
  peopleRegister: (id?: string, organisation?: string) => (id ? `/registers/people/${id}` : organisation ? `/registers/people?organisation=${organisation}` : '/registers/people'),
  imports: () => '/registers/import',
  referenceTables: (list?: string) => (list ? `/registers/reference/${list}` : '/registers/reference'),
} as const;

/** Whose work a list shows; everybody's when both are missing. */
export interface WorkOf {
  organisation?: string;
  handler?: string;
  /** The state it ended in, and the month, `2026-11`. */
  state?: string;
  closedIn?: string;
}

/** Filing at the counter happens in the portal's own form, so there is one form to keep right. Outside `/desk`. */
export const counterFilingHref = '/file?onBehalf=1';
export const portalHref = '/';

export const workFilters = ['mine', 'overdue', 'today', 'week', 'offers', 'waiting', 'open', 'all'] as const;
export type WorkFilter = (typeof workFilters)[number];

export const isWorkFilter = (value: string | null): value is WorkFilter => workFilters.some((filter) => filter === value);
