import type { ConfirmationService } from '@confirmation';
import type { FileService } from '@disputes';
import type { Delivery, ExchangeDesk } from '@exchange';
import type { MediationService } from '@mediation';
import type { DeliveryService, NoticeService } from '@notifications';
import type { Bell, Config, Database } from '@platform';
import { type LawChangeService, oldestWaitingSeconds, sweepDeadlines, sweepReminders } from '@clocks';
import type { ProceedingService } from '@proceedings';
import type { RoutingService } from '@routing';
import { deadlineDue } from './jobs/deadline-due.job';
import { deliverExchange } from './jobs/deliver-exchange.job';
import { openConfirmation } from './jobs/open-confirmation.job';
import { openMediation } from './jobs/open-mediation.job';
import { openRouting } from './jobs/open-routing.job';
import { recomputeDeadlines } from './jobs/recompute-deadlines.job';
import { remind } from './jobs/remind.job';
import { reopenMediation } from './jobs/reopen-mediation.job';
import { sendMessages } from './jobs/send-message.job';
import { writeNotices } from './jobs/write-notices.job';
import type { WorkPlan } from './plan';
import { type RunningWorker, runPlan } from './run-plan';
import { schedulesOf } from './schedules';
import { directWork, subscriptions } from './subscriptions';

export interface WorkerServices {
  proceedings: ProceedingService;
  routing: RoutingService;
  mediation: MediationService;
  confirmation: ConfirmationService;
  lawChanges: LawChangeService;
  notices: NoticeService;
  deliveries: DeliveryService;
  delivery: Delivery;
  exchangeDesk: ExchangeDesk;
  files: FileService;
}

export interface WorkerOptions {
  db: Database;
  services: WorkerServices;
  config: Pick<Config, 'databaseUrl'>;
  bell: Bell;
  log: (line: string) => void;
  /** The time deadlines are swept by, instead of PostgreSQL's: for tests, whose days stand still. */
  asOf?: () => Date;
}

/** Beside the embedded server nobody else is held up by a look three times a second. */
const EMBEDDED_TICK_MS = 300;
const TICK_MS = 1000;

export const planOf = (services: WorkerServices, asOf?: () => Date): WorkPlan => ({
  subscriptions,
  direct: directWork,
  jobs: [
    openRouting(services.routing),
    openMediation(services.mediation),
    openConfirmation(services.confirmation),
    reopenMediation(services.confirmation),
    deadlineDue(services.proceedings, services.notices),
    recomputeDeadlines(services.lawChanges),
    remind(services.notices),
    writeNotices(services.notices),
    ...sendMessages(services.deliveries),
    deliverExchange(services.delivery),
  ],
  sweep: async (db) => (await sweepDeadlines(db, asOf?.() ?? null)) + (await sweepReminders(db, asOf?.() ?? null)),
  oldestDue: oldestWaitingSeconds,
  schedules: schedulesOf(services),
});

/** Begins to work at once. The database and the bell are the caller's: stop the worker first, then close them. */
export async function startWorker({ db, services, config, bell, log, asOf }: WorkerOptions): Promise<RunningWorker> {
  return runPlan({ db, bell, log, everyMs: config.databaseUrl === null ? EMBEDDED_TICK_MS : TICK_MS }, planOf(services, asOf));
}
