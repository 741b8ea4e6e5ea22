import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { AdministrationEntrance } from './administration/administration-nav';
import { OrganisationsPage } from './administration/organisations-page';
import { ParkedWorkPage } from './administration/parked-work-page';
import { ProceduresPage } from './administration/procedures-page';
import { RoutingRulesPage } from './administration/routing-rules-page';
import { CalendarPage } from './calendar/calendar-page';
import { ReferralPage } from './court/referral-page';
import { LetterPage } from './department/letter-page';
import { PenaltyPage, TransferPage } from './linkage/matter-page';
import { ProceedingPage } from './proceeding/proceeding-page';
import { ViewAsPage } from './proceeding/view-as-page';
import { SeriesPage } from './series/series-page';
import { Shell } from './shell/shell';
import { MissingPage } from './ui/missing-page';
import { CasesPage } from './lists/cases-page';
import { CrashPage } from './ui/crash-page';
import { WorkPage } from './work/work-page';

/** Fetched when somebody opens them: most people at the desk never do. */
const registers: RouteObject[] = [
  { path: 'suspensions', lazy: async () => ({ Component: (await import('./adjudication/suspensions-page')).SuspensionsPage }) },
  { path: 'undelivered', lazy: async () => ({ Component: (await import('./messages/undelivered-page')).UndeliveredPage }) },
  { path: 'deliveries/:id', lazy: async () => ({ Component: (await import('./messages/deliveries-page')).DeliveriesPage }) },
  { path: 'overview', lazy: async () => ({ Component: (await import('./overview/overview-page')).OverviewPage }) },
  { path: 'registers/organisations', lazy: async () => ({ Component: (await import('./administration/registers/organisation-register-page')).OrganisationRegisterPage }) },
  { path: 'registers/organisations/:id', lazy: async () => ({ Component: (await import('./administration/registers/entry-page')).OrganisationEntryPage }) },
  { path: 'registers/people', lazy: async () => ({ Component: (await import('./administration/registers/people-register-page')).PeopleRegisterPage }) },
  { path: 'registers/people/:id', lazy: async () => ({ Component: (await import('./administration/registers/entry-page')).PersonEntryPage }) },
  { path: 'registers/reference/:list?', lazy: async () => ({ Component: (await import('./administration/reference/reference-page')).ReferencePage }) },
  { path: 'registers/import', lazy: async () => ({ Component: (await import('./administration/registers/import-page')).ImportPage }) },
];

export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <CrashPage />,
      children: [
        { index: true, element: <Navigate to="/work" replace /> },
        { path: 'work', element: <WorkPage /> },
        { path: 'cases', element: <CasesPage /> },
        { path: 'proceedings/:id/as/:partyId', element: <ViewAsPage /> },
        { path: 'proceedings/:id/:tab?', element: <ProceedingPage /> },
        { path: 'calendar', element: <CalendarPage /> },
        { path: 'series/:id', element: <SeriesPage /> },
        { path: 'referrals/new', element: <ReferralPage /> },
        { path: 'letters/new', element: <LetterPage /> },
        { path: 'penalty-cases/new', element: <PenaltyPage /> },
        { path: 'transfers/new', element: <TransferPage /> },
        { path: 'organisations', element: <OrganisationsPage /> },
        { path: 'procedures/:id?', element: <ProceduresPage /> },
        { path: 'routing-rules', element: <RoutingRulesPage /> },
        { path: 'parked-work', element: <ParkedWorkPage /> },
        { path: 'registers', element: <AdministrationEntrance /> },
        ...registers,
        { path: '*', element: <MissingPage /> },
      ],
    },
  ],
  { basename: '/desk' },
);
