import { Platform1763800000000 } from './1763800000000-platform';
import { AgentAccess1763800009000 } from './1763800009000-agent-access';
import { WorkDone1764000000000 } from './1764000000000-work-done';

export const platformMigrations = [Platform1763800000000, AgentAccess1763800009000, WorkDone1764000000000];
