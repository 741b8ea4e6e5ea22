import { createBrowserRouter, Navigate } from 'react-router';
import { OrganisationsPage } from './administration/organisations-page';
import { ParkedWorkPage } from './administration/parked-work-page';
import { ProceduresPage } from './administration/procedures-page';
import { RoutingRulesPage } from './administration/routing-rules-page';
import { CalendarPage } from './calendar/calendar-page';
import { ReferralPage } from './court/referral-page';
import { ProceedingPage } from './proceeding/proceeding-page';
import { ViewAsPage } from './proceeding/view-as-page';
import { SeriesPage } from './series/series-page';
import { Shell } from './shell/shell';
import { MissingPage } from './ui/missing-page';
import { CasesPage } from './lists/cases-page';
import { CrashPage } from './ui/crash-page';
import { WorkPage } from './work/work-page';

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
        { path: 'organisations', element: <OrganisationsPage /> },
        { path: 'procedures/:id?', element: <ProceduresPage /> },
        { path: 'routing-rules', element: <RoutingRulesPage /> },
        { path: 'parked-work', element: <ParkedWorkPage /> },
        { path: '*', element: <MissingPage /> },
      ],
    },
  ],
  { basename: '/desk' },
);
