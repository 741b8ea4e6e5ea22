import type {
  ActionResultView,
  CalendarFeedMade,
  CalendarFeedState,
  CalendarView,
  BulkActionView,
  CaseMarksView,
  BulkRequest,
  ColleagueView,
  BulkResult,
  DeskSettings,
  CopyFile,
  CopyListView,
  DisputeDraftData,
  DisputeSummary,
  DisputeView,
  DurationView,
  DraftCheck,
  DraftView,
  EarlierFilings,
  PartyCode,
  ExhibitView,
  HoldingView,
  ContactChannel,
  ContactPreferenceView,
  ContactsView,
  ChannelStateView,
  ContactTaskView,
  DeliveryView,
  LocalMessageView,
  NoticeView,
  OrganisationView,
  Page,
  ProcedureView,
  ProgressView,
  PublicationView,
  PublishedDecisionSummary,
  PublishedDecisionView,
  ProceedingView,
  ReceiptView,
  RegistrationRequest,
  RekeyingFigure,
  RoomView,
  RoutingRuleView,
  SeriesAgreementRequest,
  SeriesAgreementResult,
  SeriesCheck,
  SeriesReceipt,
  SeriesView,
  ServicesView,
  SessionView,
  TimelineEntry,
  TriageView,
  UrgingView,
  VerificationView,
  ViewAsView,
  WorkCounts,
  WorkRow,
} from '@contract';
import type { ReferenceItem, ReferenceList } from './reference';
import { apiHref, del, get, patch, post, put, rememberCsrfToken, type Query } from './client';
import { ApiProblem } from './problem';
import { currentLanguage } from '../i18n/i18n';

const segment = encodeURIComponent;

export type DraftChanges = { [Field in keyof DisputeDraftData]?: DisputeDraftData[Field] | null };

export interface NewExhibit {
  fileId: string;
  title: string;
  proves?: string;
  audience: string;
}

/** Every way into a session hands out the token that later writes must carry. */
async function entering(answer: Promise<SessionView>): Promise<SessionView> {
  const session = await answer;
  rememberCsrfToken(session.csrfToken);
  return session;
}

export const session = {
  /** Null when nobody is signed in. */
  current: async (): Promise<SessionView | null> => {
    try {
      return await entering(get<SessionView>('/session'));
    } catch (error) {
      if (error instanceof ApiProblem && error.isUnauthenticated) return null;
      throw error;
    }
  },
  signIn: (username: string, password: string) => entering(post<SessionView>('/session', { username, password })),
  enterWithCode: (code: string) => entering(post<SessionView>('/access-codes', { code })),
  /** A new account is signed in at once. */
  register: (request: RegistrationRequest) => entering(post<SessionView>('/registrations', request)),
  signOut: async () => {
    await del('/session');
    rememberCsrfToken(null);
  },
};

export const drafts = {
  list: () => get<DraftView[]>('/drafts'),
  earlier: () => get<EarlierFilings>('/drafts/earlier'),
  get: (id: string) => get<DraftView>(`/drafts/${segment(id)}`),
  create: (data: DisputeDraftData, idempotencyKey: string, onBehalfOf?: string) => post<DraftView>('/drafts', { data, onBehalfOf }, { idempotencyKey }),
  /** Merges top-level fields over `baseVersion`; null erases one, a blank leaves what is stored. Safe to repeat. */
  patch: (id: string, baseVersion: number, data: DraftChanges) => patch<DraftView>(`/drafts/${segment(id)}`, { baseVersion, data }),
  remove: (id: string) => del(`/drafts/${segment(id)}`),
  check: (id: string) => get<DraftCheck>(`/drafts/${segment(id)}/check`),
  submit: (id: string, idempotencyKey: string) => post<ReceiptView>(`/drafts/${segment(id)}/submission`, {}, { idempotencyKey }),
};

export const series = {
  /** What a sheet would become; writes nothing. */
  check: (draftId: string, fileId: string) => post<SeriesCheck>(`/drafts/${segment(draftId)}/series-check`, { fileId }),
  submit: (draftId: string, fileId: string, idempotencyKey: string) => post<SeriesReceipt>(`/drafts/${segment(draftId)}/series`, { fileId }, { idempotencyKey }),
  get: (id: string) => get<SeriesView>(`/series/${segment(id)}`),
  draftAgreements: (id: string, agreement: SeriesAgreementRequest, idempotencyKey: string) =>
    post<SeriesAgreementResult>(`/series/${segment(id)}/agreements`, agreement, { idempotencyKey }),
};

export const exchange = {
  lists: (disputeId: string) => get<CopyListView[]>(`/disputes/${segment(disputeId)}/exchange`),
  mark: (disputeId: string, target: string, fields: string[], done: boolean) => put<CopyListView>(`/disputes/${segment(disputeId)}/exchange/${segment(target)}`, { fields, done }),
  file: (disputeId: string, target: string) => post<CopyFile>(`/disputes/${segment(disputeId)}/exchange/${segment(target)}/file`, {}),
  figures: () => get<RekeyingFigure[]>('/exchange/figures'),
};

export const disputes = {
  list: (query?: Query) => get<Page<DisputeSummary>>('/disputes', { query }),
  get: (id: string) => get<DisputeView>(`/disputes/${segment(id)}`),
  issueCode: (id: string, partyId: string, idempotencyKey: string) => post<PartyCode>(`/disputes/${segment(id)}/parties/${segment(partyId)}/access-code`, {}, { idempotencyKey }),
  addExhibit: (id: string, exhibit: NewExhibit, idempotencyKey: string) => post<ExhibitView>(`/disputes/${segment(id)}/exhibits`, exhibit, { idempotencyKey }),
  receiptHref: (id: string) => apiHref(`/disputes/${segment(id)}/receipt.pdf`),
  /** Pictures and PDF open in the window, everything else is saved. */
  fileHref: (fileId: string) => apiHref(`/files/${segment(fileId)}`, { inline: 1 }),
};

export const decisions = {
  search: (query: Query) => get<Page<PublishedDecisionSummary>>('/public/decisions', { query }),
  get: (id: string) => get<PublishedDecisionView>(`/public/decisions/${segment(id)}`),
  triage: (proceedingId: string) => get<TriageView>(`/proceedings/${segment(proceedingId)}/triage`),
  marks: (proceedingId: string) => get<CaseMarksView>(`/proceedings/${segment(proceedingId)}/marks`),
  inTheMaking: (proceedingId: string) => get<PublicationView>(`/proceedings/${segment(proceedingId)}/publication`),
};

export const verification = {
  verify: (code: string) => post<VerificationView>('/verifications', { code }),
};

export const progress = {
  lookUp: (number: string, code: string) => post<ProgressView>('/progress', { number, code }),
  get: (disputeId: string) => get<ProgressView>(`/disputes/${segment(disputeId)}/progress`),
  /** Safe to repeat: within a day nobody is told twice. */
  urge: (disputeId: string) => post<UrgingView>(`/disputes/${segment(disputeId)}/urgings`, {}),
};

export const proceedings = {
  list: (query?: Query) => get<Page<WorkRow>>('/proceedings', { query }),
  exportHref: (query: Query) => apiHref('/proceedings/export', query),
  bulkActions: () => get<BulkActionView[]>('/proceedings/bulk-actions'),
  bulk: (request: BulkRequest, idempotencyKey: string) => post<BulkResult>('/proceedings/bulk', request, { idempotencyKey }),
  holders: (id: string) => get<HoldingView[]>(`/proceedings/${segment(id)}/holders`),
  get: (id: string) => get<ProceedingView>(`/proceedings/${segment(id)}`),
  act: (id: string, action: string, body: { expectedVersion: number; input: Record<string, unknown> }, idempotencyKey: string) =>
    post<ActionResultView>(`/proceedings/${segment(id)}/actions/${segment(action)}`, body, { idempotencyKey }),
  timeline: (id: string, query: { before?: number; kind?: string; audience?: string } = {}) => get<Page<TimelineEntry>>(`/proceedings/${segment(id)}/timeline`, { query }),
  viewAs: (id: string, partyId: string, idempotencyKey: string) => post<ViewAsView>(`/proceedings/${segment(id)}/views`, { partyId }, { idempotencyKey }),
  documentHref: (id: string, kind: string) => apiHref(`/proceedings/${segment(id)}/documents/${segment(kind)}.pdf`),
};

export const reference = {
  /** A code list as in force today. */
  list: (list: ReferenceList) => get<ReferenceItem[]>(`/reference/${list}`),
  organisations: () => get<OrganisationView[]>('/organisations'),
  durations: () => get<DurationView[]>('/organisations/durations'),
  procedures: () => get<ProcedureView[]>('/procedures'),
  procedure: (id: string) => get<ProcedureView & { diagram: ProcedureView['diagram'] }>(`/procedures/${segment(id)}`),
};

export const desk = {
  work: () => get<WorkCounts>('/work'),
  colleagues: () => get<ColleagueView[]>('/work/colleagues'),
  settings: () => get<DeskSettings>('/work/settings'),
  putColumns: (columns: string[]) => put<void>('/work/columns', { columns }),
  putView: (view: { name: string; query: string; columns: string[]; shared: boolean }) => put<void>('/work/views', view),
  deleteView: (id: string) => del(`/work/views/${segment(id)}`),
  routingRules: () => get<RoutingRuleView[]>('/routing-rules'),
  putRoutingRule: (key: string, rule: Partial<RoutingRuleView>) => put<RoutingRuleView>(`/routing-rules/${segment(key)}`, rule),
};

export interface NewAttempt {
  method: string;
  sentOn: string;
  result: string;
  receivedOn?: string;
  witnesses?: string;
  note?: string;
  proofFileId?: string;
}

export const services = {
  list: (proceedingId: string) => get<ServicesView>(`/proceedings/${segment(proceedingId)}/services`),
  /** Safe to repeat: a paper is served on a party once. */
  begin: (proceedingId: string, paper: { partyId: string; kind: string }) => post<{ id: string }>(`/proceedings/${segment(proceedingId)}/services`, paper),
  attempt: (id: string, attempt: NewAttempt, idempotencyKey: string) => post<{ id: string }>(`/services/${segment(id)}/attempts`, attempt, { idempotencyKey }),
  strikeOut: (id: string, attemptId: string, reason: string) => post<unknown>(`/services/${segment(id)}/attempts/${segment(attemptId)}/withdrawal`, { reason }),
  serveFile: (proceedingId: string, paper: { partyId: string; fileId: string; title: string }) => post<{ id: string }>(`/proceedings/${segment(proceedingId)}/services`, paper),
  finish: (id: string, attemptId: string, outcome: Pick<NewAttempt, 'result' | 'receivedOn' | 'proofFileId'>, idempotencyKey: string) =>
    post<{ id: string }>(`/services/${segment(id)}/attempts/${segment(attemptId)}/outcome`, outcome, { idempotencyKey }),
  /** Fetching it is opening it. */
  paperHref: (id: string) => apiHref(`/services/${segment(id)}/paper.pdf`),
  certificateHref: (id: string) => apiHref(`/services/${segment(id)}/certificate.pdf`),
  addressHref: (proceedingId: string, partyId: string) => apiHref(`/proceedings/${segment(proceedingId)}/service-addresses/${segment(partyId)}.pdf`),
  confirmAddress: (disputeId: string, address: { partyId: string; address: string; electronic: boolean }, idempotencyKey: string) =>
    post<unknown>(`/disputes/${segment(disputeId)}/service-addresses`, address, { idempotencyKey }),
};

export const notices = {
  list: (query?: Query) => get<Page<NoticeView>>('/notices', { query }),
  invitationHref: (id: string) => apiHref(`/notices/${segment(id)}/invitation.ics`, { language: currentLanguage() }),
  markRead: (id: string, idempotencyKey: string) => post<unknown>(`/notices/${segment(id)}/reading`, {}, { idempotencyKey }),
};

export const contacts = {
  view: () => get<ContactsView>('/contacts'),
  add: (channel: ContactChannel, value: string) => post<ContactsView>('/contacts', { channel, value }),
  sendCode: (id: string) => post<void>(`/contacts/${segment(id)}/code`, {}),
  verify: (id: string, code: string) => post<void>(`/contacts/${segment(id)}/verification`, { code }),
  remove: (id: string) => del(`/contacts/${segment(id)}`),
  putPreference: (preference: ContactPreferenceView) => put<void>('/contacts/preference', preference),
  mailbox: (after: string | null) => get<Page<LocalMessageView>>('/local-messages', { query: { after } }),
  tasks: (after: string | null) => get<Page<ContactTaskView>>('/contact-tasks', { query: { after } }),
  channels: () => get<ChannelStateView[]>('/channels'),
  finishTask: (id: string) => post<void>(`/contact-tasks/${segment(id)}/done`, {}),
  deliveries: (proceedingId: string, after: string | null) => get<Page<DeliveryView>>(`/proceedings/${segment(proceedingId)}/deliveries`, { query: { after } }),
};

export const calendar = {
  /** Sessions from the first day to the one before `to`, and when people are away. */
  view: (query: { from: string; to: string; after: string | null }) => get<CalendarView>('/calendar', { query }),
  addBlock: (block: { from: string; to: string; note?: string }, idempotencyKey: string) => post<void>('/calendar/blocks', block, { idempotencyKey }),
  removeBlock: (id: string) => del(`/calendar/blocks/${segment(id)}`),
  sessionHref: (id: string) => apiHref(`/calendar/sessions/${segment(id)}.ics`, { language: currentLanguage() }),
  feed: () => get<CalendarFeedState>('/calendar/feed'),
  makeFeed: () => post<CalendarFeedMade>('/calendar/feed', {}, { query: { language: currentLanguage() } }),
  endFeed: () => del('/calendar/feed'),
  rooms: () => get<RoomView[]>('/rooms'),
  addRoom: (room: Omit<RoomView, 'id'>) => post<RoomView>('/rooms', withoutNulls(room)),
  changeRoom: (id: string, room: Omit<RoomView, 'id'>) => put<RoomView>(`/rooms/${segment(id)}`, withoutNulls(room)),
};

const withoutNulls = (room: Omit<RoomView, 'id'>) => Object.fromEntries(Object.entries(room).filter(([, value]) => value !== null));
