import { Confirmation1763800005000, ConfirmationService, confirmationBinding } from '@confirmation';
import { Disputes1763800001500, DraftService, ExhibitService, FileService, IntakeService, loadReferenceTables } from '@disputes';
import { setFontDirectory } from '@documents';
import { Identity1763800001000, SessionService } from '@identity';
import { systemActor } from '@kernel';
import { Mediation1763800004000, MediationService, mediationBindings, ReferralService } from '@mediation';
import { NoticeService, Notifications1763800008000 } from '@notifications';
import { AgentAccess1763800009000, type Clock, type Config, Database, FileSystemStorage, migrate, migrateBell, Platform1763800000000 } from '@platform';
import { ProcedureRegistry, ProceedingQueries, ProceedingService, Proceedings1763800002000 } from '@proceedings';
import { Routing1763800003000, RoutingRuleService, RoutingService, routingBinding } from '@routing';

/** Every migration of the house, in the order it is carried out. */
export const migrations = [
  Platform1763800000000,
  Identity1763800001000,
  Disputes1763800001500,
  Proceedings1763800002000,
  Routing1763800003000,
  Mediation1763800004000,
  Confirmation1763800005000,
  Notifications1763800008000,
  AgentAccess1763800009000,
];

/** Every procedure of the house. */
export const procedureRegistry = (): ProcedureRegistry =>
  new ProcedureRegistry([routingBinding(mediationBindings.map(({ procedure }) => procedure.id)), ...mediationBindings, confirmationBinding]);

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

/** The services of all contexts, put together once for whichever process runs them. */
export function composeServices(db: Database, clock: Clock, config: Pick<Config, 'dataDir'> & Partial<Pick<Config, 'fontDir'>>) {
  setFontDirectory(config.fontDir ?? null);
  const registry = procedureRegistry();
  const storage = new FileSystemStorage(config.dataDir);
  const proceedings = new ProceedingService(db, registry, clock);
  const mediation = new MediationService(proceedings);
  const intake = new IntakeService(db, storage, clock);
  return {
    registry,
    storage,
    sessions: new SessionService(db),
    proceedings,
    mediation,
    queries: new ProceedingQueries(db, registry, clock),
    drafts: new DraftService(db, clock),
    intake,
    referrals: new ReferralService(db, intake, mediation),
    exhibits: new ExhibitService(db, clock),
    files: new FileService(db, storage, clock),
    routing: new RoutingService(proceedings),
    routingRules: new RoutingRuleService(db, clock),
    confirmation: new ConfirmationService(proceedings, mediation),
    notices: new NoticeService(registry),
  };
}
