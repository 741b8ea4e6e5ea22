import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarService, FeedService, InvitationService } from '@calendar';
import { RoomService } from '@diary';
import fastifyStatic from '@fastify/static';
import { AccessCodeService, DraftService, ExhibitService, FileService, IntakeService, SeriesService } from '@disputes';
import { ImportService, OrganisationRegister, PeopleRegister, SessionService } from '@identity';
import {
  AcceptanceService,
  AdjudicationService,
  ClaimChartService,
  CourseQueries,
  ExpertQueries,
  HearingQueries,
  AssistanceService,
  MajorCertificateService,
  MarkDesk,
  PublicationDesk,
  PublishedDecisions,
  SuspensionQueries,
  TriageDesk,
} from '@adjudication';
import { AdministrativeMediationService, MediationReadingService } from '@administrative-mediation';
import { ReferralService, SeriesAgreementService } from '@mediation';
import { type DynamicModule, type InjectionToken, Module, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ContactService, NoticeService, ReportService, VerificationService } from '@notifications';
import { PenaltyService, TransferService } from '@linkage';
import { BundleDesk, ExchangeDesk, ExchangeService, FileIntake, Inbox, PeerRegister, Protocol } from '@exchange';
import { type Clock, type Config, Database, ResumableUploads } from '@platform';
import { DeadlineReceiptService, LawChangeService } from '@clocks';
import { ProcedureRegistry, ProceedingQueries, ProceedingService, ProgressService, ViewAsService, RehearsalService } from '@proceedings';
import { ReferenceRegister } from '@reference';
import { RoutingRuleService } from '@routing';
import { ServicePaperService, ServingService } from '@service';
import { BulkService, DeskSettingsStore, HoldingService, WorklistExport, WorklistQueries } from '@worklists';
import type { Services } from '../../contexts';
import { calendarControllers } from './calendar';
import { disputesControllers } from './disputes';
import { ReceiptController } from './disputes/receipt.controller';
import { AccessGuard } from './edge/access.guard';
import { refuseUndeclaredRoutes } from './edge/allow';
import { configureEdge, fastifyAdapter } from './edge/create-edge';
import { CLOCK, CONFIG } from './edge/tokens';
import { HealthController } from './health.controller';
import { OrganisationsController } from './identity/organisations.controller';
import { SessionController } from './identity/session.controller';
import { ProgressController } from './proceedings/progress.controller';
import { AcceptanceController } from './adjudication/acceptance.controller';
import { AssistanceController } from './adjudication/assistance.controller';
import { MajorCertificatesController } from './adjudication/major-certificates.controller';
import { CourseController } from './adjudication/course.controller';
import { MediationReadingsController } from './administrative-mediation/mediation-readings.controller';
import { AdministrativeMediationsController } from './administrative-mediation/administrative-mediations.controller';
import { AdjudicationsController } from './adjudication/adjudications.controller';
import { ClaimChartController } from './adjudication/claim-chart.controller';
import { ExpertsController } from './adjudication/experts.controller';
import { HearingsController } from './adjudication/hearings.controller';
import { SuspensionsController } from './adjudication/suspensions.controller';
import { PublishedDecisionsController } from './adjudication/published-decisions.controller';
import { CaseMarksController } from './adjudication/case-marks.controller';
import { PublicationController } from './adjudication/publication.controller';
import { ReferralsController } from './mediation/referrals.controller';
import { ContactsController } from './notifications/contacts.controller';
import { DeliveriesController } from './notifications/deliveries.controller';
import { NoticesController } from './notifications/notices.controller';
import { VerificationController } from './notifications/verification.controller';
import { ClockHealthController } from './operations/clock-health.controller';
import { ParkedWorkController } from './operations/parked-work.controller';
import { ProceduresController } from './proceedings/procedures.controller';
import { registerControllers } from './registers';
import { PenaltyCasesController } from './linkage/penalty-cases.controller';
import { TransfersController } from './linkage/transfers.controller';
import { exchangeControllers } from './exchange';
import { SeriesController } from './mediation/series.controller';
import { DeadlinesController } from './proceedings/deadlines.controller';
import { ProceedingsController } from './proceedings/proceedings.controller';
import { OverviewController } from './proceedings/overview.controller';
import { WorkController, WorklistsController } from './proceedings/worklists.controller';
import { ViewAsController } from './proceedings/view-as.controller';
import { ServiceController } from './service/service.controller';
import { RoutingRulesController } from './routing/routing-rules.controller';

export interface ApiParts {
  db: Database;
  services: Services;
  clock: Clock;
  config: Config;
  /** The built web; absent in tests of the API alone. */
  webDir?: string;
}

@Module({})
class ApiModule {}

const controllers = [
  HealthController,
  SessionController,
  OrganisationsController,
  ...registerControllers,
  ...disputesControllers,
  ReceiptController,
  WorklistsController,
  ProceedingsController,
  DeadlinesController,
  ServiceController,
  ViewAsController,
  WorkController,
  OverviewController,
  ProceduresController,
  ProgressController,
  ReferralsController,
  AdjudicationsController,
  ClaimChartController,
  HearingsController,
  ExpertsController,
  SuspensionsController,
  CaseMarksController,
  PublicationController,
  PublishedDecisionsController,
  AcceptanceController,
  AssistanceController,
  MajorCertificatesController,
  CourseController,
  AdministrativeMediationsController,
  MediationReadingsController,
  ...exchangeControllers,
  PenaltyCasesController,
  TransfersController,
  SeriesController,
  RoutingRulesController,
  NoticesController,
  VerificationController,
  ClockHealthController,
  ContactsController,
  DeliveriesController,
  ParkedWorkController,
  ...calendarControllers,
];

const value = (provide: InjectionToken, useValue: unknown): Provider => ({ provide, useValue });

const adjudicationProviders = (services: ApiParts['services']): Provider[] => [
  value(AdjudicationService, services.adjudications),
  value(ClaimChartService, services.claimCharts),
  value(AcceptanceService, services.acceptance),
  value(CourseQueries, services.course),
  value(AssistanceService, services.assistance),
  value(MajorCertificateService, services.certificates),
  value(HearingQueries, services.hearings),
  value(ExpertQueries, services.experts),
  value(SuspensionQueries, services.suspensions),
  value(MarkDesk, services.markDesk),
  value(TriageDesk, services.triageDesk),
  value(PublicationDesk, services.publicationDesk),
  value(PublishedDecisions, services.publishedDecisions),
];

const exchangeProviders = (services: ApiParts['services']): Provider[] => [
  value(ExchangeService, services.exchange),
  value(Protocol, services.protocol),
  value(Inbox, services.inbox),
  value(FileIntake, services.fileIntake),
  value(PeerRegister, services.peers),
  value(BundleDesk, services.bundles),
  value(PenaltyService, services.penalties),
  value(TransferService, services.transfers),
  value(ExchangeDesk, services.exchangeDesk),
];

function apiModule({ db, services, clock, config }: ApiParts): DynamicModule {
  return {
    module: ApiModule,
    imports: [DiscoveryModule],
    controllers,
    providers: [
      value(Database, db),
      value(CLOCK, clock),
      value(CONFIG, config),
      value(SessionService, services.sessions),
      value(OrganisationRegister, services.organisations),
      value(PeopleRegister, services.people),
      value(ImportService, services.imports),
      value(ReferenceRegister, services.references),
      value(DraftService, services.drafts),
      value(IntakeService, services.intake),
      value(SeriesService, services.series),
      value(SeriesAgreementService, services.seriesAgreements),
      value(ExhibitService, services.exhibits),
      value(AccessCodeService, services.accessCodes),
      value(FileService, services.files),
      value(ResumableUploads, services.uploads),
      value(ProceedingService, services.proceedings),
      value(ProceedingQueries, services.queries),
      value(ProgressService, services.progress),
      value(DeadlineReceiptService, services.receipts),
      value(ServingService, services.serving),
      value(ServicePaperService, services.servicePapers),
      value(RehearsalService, services.rehearsals),
      value(LawChangeService, services.lawChanges),
      value(ViewAsService, services.viewAs),
      value(WorklistQueries, services.worklists),
      value(WorklistExport, services.worklistExport),
      value(HoldingService, services.holdings),
      value(BulkService, services.bulk),
      value(DeskSettingsStore, services.deskSettings),
      value(ProcedureRegistry, services.registry),
      value(ReferralService, services.referrals),
      ...adjudicationProviders(services),
      value(AdministrativeMediationService, services.administrativeMediations),
      value(MediationReadingService, services.mediationReadings),
      value(RoutingRuleService, services.routingRules),
      ...exchangeProviders(services),
      value(NoticeService, services.notices),
      value(ContactService, services.contacts),
      value(ReportService, services.reports),
      value(VerificationService, services.verification),
      value(RoomService, services.rooms),
      value(CalendarService, services.calendar),
      value(FeedService, services.feeds),
      value(InvitationService, services.invitations),
      { provide: APP_GUARD, useClass: AccessGuard },
    ],
  };
}

/** The HTTP edge, ready to listen or to be asked by a test. Refuses to start when a route doesn't say who may call it. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(apiModule(parts), fastifyAdapter(parts.config.trustProxy), { logger: ['error', 'warn'], abortOnError: false });
  await configureEdge(app);
  documentApi(app);
  if (parts.webDir && existsSync(parts.webDir)) await serveWeb(app, parts.webDir);
  await app.init();
  refuseUndeclaredRoutes(app);
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

function documentApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder().setTitle('知和 API').setDescription('知识产权纠纷多元化解与保护平台').setVersion('1').addCookieAuth('zhihe').build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description));
}

/** The portal at `/`, the desk at `/desk/`: any page address of either gets its index, files are cached for good by their hash. */
async function serveWeb(app: NestFastifyApplication, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes(join('/', 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    // A page from before the last release asks for a script that is gone: an honest 404 lets it say so, HTML with 200 doesn't.
    if (request.url.startsWith('/assets/')) return reply.callNotFound();
    if (request.url === '/api' || request.url.startsWith('/api/')) return reply.callNotFound();
    const desk = request.url === '/desk' || request.url.startsWith('/desk/');
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html')
      .sendFile(desk ? 'desk/index.html' : 'index.html');
  });
}
