import { Platform1763800000000 } from './1763800000000-platform';
import { AgentAccess1763800009000 } from './1763800009000-agent-access';
import { WorkDone1764000000000 } from './1764000000000-work-done';
import { RegisterChanges1764300000000 } from './1764300000000-register-changes';
import { PolicyForEachVerb1764800004000 } from './1764800004000-policy-for-each-verb';
import { IdentityAudience1764900000000 } from './1764900000000-identity-audience';
import { WorkerScans1765300000001 } from './1765300000001-worker-scans';
import { QueueRests1765600100000 } from './1765600100000-queue-rests';
import { AudiencesOfAdjudication1765600304000 } from './1765600304000-audiences-of-adjudication';
import { MediatingOfficer1765701000000 } from './1765701000000-mediating-officer';
import { RequestKeys1765703200000 } from './1765703200000-request-keys';
import { AudiencesOfLinkage1765703300001 } from './1765703300001-audiences-of-linkage';

export const platformMigrations = [
  Platform1763800000000,
  AgentAccess1763800009000,
  WorkDone1764000000000,
  RegisterChanges1764300000000,
  PolicyForEachVerb1764800004000,
  IdentityAudience1764900000000,
  WorkerScans1765300000001,
  QueueRests1765600100000,
  AudiencesOfAdjudication1765600304000,
  MediatingOfficer1765701000000,
  RequestKeys1765703200000,
  AudiencesOfLinkage1765703300001,
];
