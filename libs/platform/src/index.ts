export { grantAccess, relationsOf, revokeAccess } from './access/dispute-access';
export { securedByAudience, securedByDispute, securedByOwner } from './access/row-security';
export { seeEverything } from './access/see-everything';
export { beijingDay, beijingTime, type Clock, instantOf, instantOfBeijing, minutesAfter, systemClock } from './clock';
export { type Config, type SmsConfig, readConfig } from './config';
export { APP_ROLE, Database, type EntityClass, isUniqueViolation, type MigrationClass, migrate, type Reader, type Tx } from './database';
export { changesOf, type RecordedChange, recordChanges, type RegisterChange } from './events/register-changes';
export { type DomainEvent, hashOfEvent, record } from './events/record';
export { expandOutbox, type Subscription } from './events/subscriptions';
export { failPoint } from './fail-point';
export { once } from './idempotency/once';
export { platformMigrations } from './migrations';
export { nextNumber } from './numbers';
export {
  claimWork,
  leaveWork,
  type OutsideEnd,
  type OutsideHandler,
  queuesWithDueWork,
  runOutside,
  runTogether,
  runWork,
  type WorkEnd,
  type WorkHandler,
  type WorkRow,
  type WorkTogetherHandler,
} from './work/work';
export { type OutsideTogetherHandler, runOutsideTogether } from './work/outside-together';
export { listRests, type QueueRest, releaseWork } from './work/queue-rest.store';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
export { type Bell, type BellConfig, openBell } from './queue/bell';
export { migrateBell } from './queue/postgres-carrier';
export { forgetDoneWork, forgetRequestKeys } from './queue/retention.store';
export { oldestDueSeconds } from './queue/waiting-work.queries';
export { lastScanSeconds, noteScan, refuseSkewedClock } from './queue/worker-scan.store';
export {
  FileSystemStorage,
  type FilePart,
  type FileStorage,
  type FileWarning,
  MAX_RESUMABLE_BYTES,
  type NamedSheet,
  readSheet,
  readSheets,
  ResumableUploads,
  type SheetRow,
  type TusRequest,
  virusScanner,
} from './files';
export { listParkedWork, type ParkedWork, replayParkedWork } from './queue/parked-work.store';
export { matches } from './events/subscriptions';
