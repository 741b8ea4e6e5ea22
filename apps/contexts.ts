import {
  assistanceBinding,
  AssistanceService,
  adjudicationBinding,
  adjudicationMigrations,
  adjudicationSettlements,
  AcceptanceService,
  AdjudicationService,
  ClaimChartService,
  CourseQueries,
  ExpertQueries,
  HearingQueries,
  majorCertificateBinding,
  MajorCertificateService,
  MarkDesk,
  PublicationDesk,
  PublishedDecisions,
  SuspensionQueries,
  TriageDesk,
} from '@adjudication';
import {
  administrativeAgreements,
  administrativeMediationBinding,
  administrativeMediationMigrations,
  AdministrativeMediationService,
  MediationReadingService,
} from '@administrative-mediation';
import { calendarMigrations, CalendarService, FeedService, InvitationService } from '@calendar';
import { confirmationMigrations, ConfirmationService, confirmationBinding } from '@confirmation';
import { AccessCodeService, disputesMigrations, DraftService, ExhibitService, FileService, IntakeService, SeriesService } from '@disputes';
import { loadReferenceTables, referenceMigrations, ReferenceRegister } from '@reference';
import { exchangeMigrations, ExchangeService, type MessageType, openExchange, type Outbox } from '@exchange';
import { linkageMigrations, penaltyBinding, PenaltyService, transferBinding, TransferService, transferStepType } from '@linkage';
import { setFontDirectory } from '@documents';
import { diaryMigrations, RoomService } from '@diary';
import { identityMigrations, ImportService, OrganisationRegister, PeopleRegister, SessionService } from '@identity';
import { systemActor } from '@kernel';
import { mediationMigrations, MediationService, mediationBindings, ReferralService, SeriesAgreementService } from '@mediation';
import { ContactService, DeliveryService, gatewaysOf, NoticeService, notificationsMigrations, ReportService, VerificationService } from '@notifications';
import { type Clock, type Config, Database, FileSystemStorage, migrate, migrateBell, platformMigrations, ResumableUploads, virusScanner } from '@platform';
import { clocksMigrations, DeadlineReceiptService, LawChangeService } from '@clocks';
import { ProcedureRegistry, ProceedingQueries, ProceedingService, proceedingsMigrations, ProgressService, ViewAsService, RehearsalService } from '@proceedings';
import { routingMigrations, RoutingRuleService, RoutingService, routingBinding } from '@routing';
import { countOpenCases } from '@figures';
import { ServicePaperService, ServingService, serviceMigrations } from '@service';
import { BulkService, DeskSettingsStore, HoldingService, WorklistExport, WorklistQueries, worklistsMigrations } from '@worklists';

/** Every migration of the house, in the order it is carried out. */
export const migrations = [
  ...platformMigrations,
  ...referenceMigrations,
  ...identityMigrations,
  ...diaryMigrations,
  ...disputesMigrations,
  ...proceedingsMigrations,
  ...clocksMigrations,
  ...serviceMigrations,
  ...worklistsMigrations,
  ...routingMigrations,
  ...mediationMigrations,
  ...confirmationMigrations,
  ...adjudicationMigrations,
  ...administrativeMediationMigrations,
  ...exchangeMigrations,
  ...linkageMigrations,
  ...notificationsMigrations,
  ...calendarMigrations,
];

/** The ways of mediating the house has: a channel without one is not open. */
const openProcedures = mediationBindings.map(({ procedure }) => procedure.id);

/** What steps of the linkage reach beyond their own proceeding; it is made after the tables. */
interface Linkage {
  outbox: Outbox;
  transfers: TransferService;
}

const noLinkage = (): Linkage => {
  throw new Error('these tables were composed without the services of the linkage');
};

/** Every procedure of the house. */
export const procedureRegistry = (linkage: () => Linkage = noLinkage): ProcedureRegistry =>
  new ProcedureRegistry([
    routingBinding(openProcedures),
    ...mediationBindings,
    confirmationBinding,
    adjudicationBinding,
    majorCertificateBinding,
    assistanceBinding,
    administrativeMediationBinding,
    penaltyBinding((tx, step) => linkage().transfers.beginFrom(tx, step)),
    transferBinding(() => linkage().outbox),
  ]);

/** Schema, then the reference tables the law fills: a start finds both up to date. */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const ran = await migrate(ownerUrl, migrations);
  await migrateBell(ownerUrl);
  const db = await Database.open(ownerUrl, [], 2);
  try {
    await db.write(systemActor, loadReferenceTables);
  } finally {
    await db.close();
  }
  return ran;
}

export type Services = ReturnType<typeof composeServices>;

/** Who works where; nobody leaves a register while cases are open under its name. */
function registersOf(db: Database, clock: Clock) {
  const openCases = (who: Parameters<typeof countOpenCases>[1]) => countOpenCases(db, who);
  return { organisations: new OrganisationRegister(db, clock, openCases), people: new PeopleRegister(db, clock, openCases), imports: new ImportService(db, clock) };
}

/**
 * The services of all contexts, put together once for whichever process runs them.
 * @param more message types of a test beside our own.
 */
export function composeServices(db: Database, clock: Clock, config: Config, more: readonly MessageType[] = []) {
  setFontDirectory(config.fontDir);
  const registry = procedureRegistry(() => ({ outbox: exchange.outbox, transfers: linkage.transfers }));
  const procedures = registry.all().map(({ procedure }) => procedure);
  const references = new ReferenceRegister(db, clock);
  const storage = new FileSystemStorage(config.dataDir, virusScanner(config.clamdAddress));
  const uploads = new ResumableUploads(config.dataDir, '/api/uploads');
  const proceedings = new ProceedingService(db, registry, clock);
  const queries = new ProceedingQueries(db, registry, clock);
  const holdings = new HoldingService(db, clock);
  const worklists = new WorklistQueries(db, registry, clock);
  const mediation = new MediationService(proceedings);
  const intake = new IntakeService(db, storage, clock);
  const serving = new ServingService(db, registry, clock);
  const diary = composeDiary(db, registry, clock, config);
  // What other agencies' messages may say: each room's list.
  const exchange = openExchange({ db, storage, clock, config, types: [transferStepType({ intake, proceedings }), ...more] });
  const linkage = composeLinkage(db, { intake, proceedings });
  return {
    registry,
    storage,
    uploads,
    sessions: new SessionService(db),
    ...registersOf(db, clock),
    references,
    proceedings,
    mediation,
    queries,
    worklists,
    worklistExport: new WorklistExport(db, worklists, clock),
    holdings,
    bulk: new BulkService(proceedings, holdings),
    deskSettings: new DeskSettingsStore(db, clock),
    receipts: new DeadlineReceiptService(db, procedures, clock),
    rehearsals: new RehearsalService(db, registry, clock),
    lawChanges: new LawChangeService(db, procedures, references, clock),
    progress: new ProgressService(db, registry, clock),
    viewAs: new ViewAsService(db, proceedings, queries),
    serving,
    servicePapers: new ServicePaperService(db, serving, clock),
    drafts: new DraftService(db, clock),
    intake,
    series: new SeriesService(db, storage, clock),
    seriesAgreements: new SeriesAgreementService(db, registry, proceedings),
    referrals: new ReferralService(db, intake, mediation),
    exhibits: new ExhibitService(db, clock),
    accessCodes: new AccessCodeService(db, clock),
    files: new FileService(db, storage, clock, uploads),
    ...composeRouting(db, proceedings, clock),
    confirmation: new ConfirmationService(proceedings, mediation, [administrativeAgreements, adjudicationSettlements]),
    ...composeAdjudication(db, { intake, proceedings }, clock),
    ...composeAdministrativeMediation(db, proceedings, clock),
    exchange: new ExchangeService(db, registry, clock),
    ...exchange,
    ...linkage,
    notices: new NoticeService(registry, diary.invitations.enclosures),
    ...composeChannels(db, registry, config),
    ...diary,
  };
}

function composeChannels(db: Database, registry: ProcedureRegistry, config: Config) {
  const gateways = gatewaysOf(db, config);
  return {
    contacts: new ContactService(db, gateways),
    reports: new ReportService(db, config.channelSecret),
    deliveries: new DeliveryService(gateways, config),
    verification: new VerificationService(db, registry),
  };
}

const composeRouting = (db: Database, proceedings: ProceedingService, clock: Clock) => ({
  routing: new RoutingService(proceedings),
  routingRules: new RoutingRuleService(db, clock, openProcedures),
});

const composeAdjudication = (db: Database, { intake, proceedings }: { intake: IntakeService; proceedings: ProceedingService }, clock: Clock) => ({
  adjudications: new AdjudicationService(db, proceedings, clock),
  claimCharts: new ClaimChartService(db, clock),
  acceptance: new AcceptanceService(db, clock),
  assistance: new AssistanceService(db, intake, proceedings, clock),
  certificates: new MajorCertificateService(db, proceedings),
  course: new CourseQueries(db),
  hearings: new HearingQueries(db),
  suspensions: new SuspensionQueries(db, clock),
  experts: new ExpertQueries(db),
  markDesk: new MarkDesk(db),
  triageDesk: new TriageDesk(db, clock),
  publicationDesk: new PublicationDesk(db),
  publishedDecisions: new PublishedDecisions(db),
});

const composeLinkage = (db: Database, parts: { intake: IntakeService; proceedings: ProceedingService }) => ({
  penalties: new PenaltyService(db, parts),
  transfers: new TransferService(db, parts),
});

const composeAdministrativeMediation = (db: Database, proceedings: ProceedingService, clock: Clock) => ({
  administrativeMediations: new AdministrativeMediationService(db, proceedings),
  mediationReadings: new MediationReadingService(db, clock),
});

const composeDiary = (db: Database, registry: ProcedureRegistry, clock: Clock, config: Config) => ({
  rooms: new RoomService(db),
  calendar: new CalendarService(db, registry),
  feeds: new FeedService(db, registry, clock),
  invitations: new InvitationService(db, registry, clock, config),
});
