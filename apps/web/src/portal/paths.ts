/** The only place where the portal's addresses are written. */
export const paths = {
  landing: () => '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  register: (next?: string) => (next ? `/register?next=${encodeURIComponent(next)}` : '/register'),
  notice: () => '/notice',
  progress: () => '/progress',
  /** Where one is told besides here. */
  contacts: () => '/contacts',
  verify: () => '/verify',
  roster: () => '/roster',
  /** Published adjudications, for everybody. */
  decisions: () => '/decisions',
  decision: (id: string) => `/decisions/${id}`,
  beforeFiling: () => '/file',
  draft: (id: string) => `/file/${id}`,
  draftMatter: (id: string) => `/file/${id}/matter`,
  draftParties: (id: string) => `/file/${id}/parties`,
  draftParty: (id: string, index: number) => `/file/${id}/parties/${index}`,
  draftRights: (id: string) => `/file/${id}/rights`,
  draftExhibits: (id: string) => `/file/${id}/exhibits`,
  draftWishes: (id: string) => `/file/${id}/wishes`,
  draftReview: (id: string) => `/file/${id}/review`,
  draftSeries: (id: string) => `/file/${id}/series`,
  series: (id: string) => `/series/${id}`,
  seriesLetters: (id: string) => `/series/${id}/letters`,
  receipt: (disputeId: string) => `/receipts/${disputeId}`,
  letter: (disputeId: string, partyId: string) => `/receipts/${disputeId}/letters/${partyId}`,
  disputes: () => '/disputes',
  dispute: (id: string) => `/disputes/${id}`,
  /** The guided screens of a request for adjudication; without a step their first page. */
  adjudicate: (disputeId: string, step?: string) => `/disputes/${disputeId}/adjudicate${step ? `/${step}` : ''}`,
  adjudicationSent: (disputeId: string, proceedingId: string) => `/disputes/${disputeId}/adjudicate/sent/${proceedingId}`,
  /** The request of an administrative mediation; without a kind the list of them. */
  askMediation: (disputeId: string, kind?: string) => `/disputes/${disputeId}/mediate${kind ? `/${kind}` : ''}`,
  action: (disputeId: string, proceedingId: string, action: string) => `/disputes/${disputeId}/${proceedingId}/${action}`,
  /** The staff desk is another app: a plain link, no client-side navigation. */
  desk: () => '/desk/',
};

/** Only our own paths may follow a sign-in; `//evil.example` and absolute addresses are dropped. */
export function safeNext(next: string | null, fallback: string): string {
  return next && /^\/(?![/\\])/.test(next) ? next : fallback;
}
