import { createBrowserRouter, type RouteObject } from 'react-router';
import { LandingPage } from './landing/landing-page';
import { ErrorPage, NotFoundPage } from './shell/error-page';
import { Shell } from './shell/shell';

// The landing page comes with the first load; everything else is fetched when it's opened.
const filing: RouteObject[] = [
  { path: 'file', lazy: async () => ({ Component: (await import('./filing/before-page')).BeforeFilingPage }) },
  {
    path: 'file/:draftId',
    lazy: async () => ({ Component: (await import('./filing/draft-layout')).DraftLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./filing/hub-page')).HubPage }) },
      { path: 'matter', lazy: async () => ({ Component: (await import('./filing/matter-page')).MatterPage }) },
      { path: 'parties', lazy: async () => ({ Component: (await import('./filing/parties-page')).PartiesPage }) },
      { path: 'parties/:index', lazy: async () => ({ Component: (await import('./filing/party-page')).PartyPage }) },
      { path: 'rights', lazy: async () => ({ Component: (await import('./filing/rights-page')).RightsPage }) },
      { path: 'exhibits', lazy: async () => ({ Component: (await import('./filing/exhibits-page')).ExhibitsPage }) },
      { path: 'wishes', lazy: async () => ({ Component: (await import('./filing/wishes-page')).WishesPage }) },
      { path: 'series', lazy: async () => ({ Component: (await import('./series/series-page')).SeriesPage }) },
      { path: 'review', lazy: async () => ({ Component: (await import('./filing/review-page')).ReviewPage }) },
    ],
  },
  { path: 'receipts/:disputeId', lazy: async () => ({ Component: (await import('./receipt/receipt-page')).ReceiptPage }) },
  { path: 'receipts/:disputeId/letters/:partyId', lazy: async () => ({ Component: (await import('./receipt/letter-page')).LetterPage }) },
];

const disputes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./signed-in')).SignedInOutlet }),
    children: [
      { path: 'series/:seriesId', lazy: async () => ({ Component: (await import('./series/filed-page')).SeriesFiledPage }) },
      { path: 'series/:seriesId/letters', lazy: async () => ({ Component: (await import('./series/filed-page')).SeriesLettersPage }) },
      { path: 'contacts', lazy: async () => ({ Component: (await import('./contacts/contacts-page')).ContactsPage }) },
      { path: 'disputes', lazy: async () => ({ Component: (await import('./disputes/list-page')).DisputeListPage }) },
      { path: 'disputes/:disputeId', lazy: async () => ({ Component: (await import('./disputes/dispute-page')).DisputePage }) },
      { path: 'disputes/:disputeId/adjudicate/:step?', lazy: async () => ({ Component: (await import('./adjudication/request-page')).RequestPage }) },
      { path: 'disputes/:disputeId/adjudicate/sent/:proceedingId', lazy: async () => ({ Component: (await import('./adjudication/sent-page')).AdjudicationSentPage }) },
      { path: 'disputes/:disputeId/mediate/:kind?', lazy: async () => ({ Component: (await import('./administrative-mediation/request-page')).MediationRequestPage }) },
      { path: 'disputes/:disputeId/:proceedingId/comment', lazy: async () => ({ Component: (await import('./administrative-mediation/comment-page')).CommentPage }) },
      { path: 'disputes/:disputeId/:proceedingId/:action', lazy: async () => ({ Component: (await import('./actions/action-page')).ActionPage }) },
    ],
  },
];

const entry: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./entry/sign-in-page')).SignInPage }) },
  { path: 'register', lazy: async () => ({ Component: (await import('./entry/register-page')).RegisterPage }) },
  { path: 'notice', lazy: async () => ({ Component: (await import('./entry/notice-page')).NoticePage }) },
  { path: 'progress', lazy: async () => ({ Component: (await import('./entry/progress-page')).ProgressPage }) },
  { path: 'mailbox', lazy: async () => ({ Component: (await import('./contacts/mailbox-page')).MailboxPage }) },
  { path: 'verify', lazy: async () => ({ Component: (await import('./entry/verify-page')).VerifyPage }) },
  { path: 'decisions', lazy: async () => ({ Component: (await import('./decisions/search-page')).DecisionSearchPage }) },
  { path: 'decisions/:id', lazy: async () => ({ Component: (await import('./decisions/decision-page')).DecisionPage }) },
  { path: 'roster', lazy: async () => ({ Component: (await import('./roster/roster-page')).RosterPage }) },
];

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: ErrorPage,
    children: [{ ErrorBoundary: ErrorPage, children: [{ index: true, Component: LandingPage }, ...entry, ...filing, ...disputes, { path: '*', Component: NotFoundPage }] }],
  },
]);
