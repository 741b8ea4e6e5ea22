/** Every link of the desk is made here, so a renamed route can't leave a dead link behind. Paths are below `/desk`. */
export const paths = {
  work: () => '/work',
  /** The list, with what its address asks for. */
  cases: (query: Record<string, string> | string = '') => {
    const search = new URLSearchParams(query).toString();
    return search ? `/cases?${search}` : '/cases';
  },
  proceeding: (id: string, tab?: string) => (tab ? `/proceedings/${id}/${tab}` : `/proceedings/${id}`),
  viewAs: (id: string, partyId: string) => `/proceedings/${id}/as/${partyId}`,
  /** `preset`: what the form begins with, by the names of its fields. */
  action: (id: string, tab: string, action: string, preset: Record<string, string> = {}) =>
    `/proceedings/${id}/${tab}?${new URLSearchParams({ do: action, ...preset }).toString()}`,
  calendar: () => '/calendar',
  suspensions: () => '/suspensions',
  series: (id: string) => `/series/${id}`,
  referral: () => '/referrals/new',
  letter: () => '/letters/new',
  penalty: () => '/penalty-cases/new',
  transfer: () => '/transfers/new',
  organisations: () => '/organisations',
  procedures: (id?: string) => (id ? `/procedures/${id}` : '/procedures'),
  routingRules: () => '/routing-rules',
  overview: () => '/overview',
  undelivered: () => '/undelivered',
  deliveries: (proceedingId: string) => `/deliveries/${proceedingId}`,
  parkedWork: () => '/parked-work',
  administration: () => '/registers',
  organisationRegister: (id?: string) => (id ? `/registers/organisations/${id}` : '/registers/organisations'),
  peopleRegister: (id?: string, organisation?: string) => (id ? `/registers/people/${id}` : organisation ? `/registers/people?organisation=${organisation}` : '/registers/people'),
  imports: () => '/registers/import',
  referenceTables: (list?: string) => (list ? `/registers/reference/${list}` : '/registers/reference'),
} as const;

/** Filing at the counter happens in the portal's own form, so there is one form to keep right. Outside `/desk`. */
export const counterFilingHref = '/file?onBehalf=1';
export const portalHref = '/';
/** Where anybody says how he wants to be told: one page for parties and staff. */
export const contactsHref = '/contacts';
/** Where a party enters its code; the code stands after `#`, so it reaches no server log. */
export const noticeHref = '/notice';

export const workFilters = ['mine', 'overdue', 'today', 'week', 'offers', 'waiting', 'all'] as const;
export type WorkFilter = (typeof workFilters)[number];

export const isWorkFilter = (value: string | null): value is WorkFilter => workFilters.some((filter) => filter === value);
