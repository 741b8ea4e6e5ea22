import { Platform1763800000000 } from './1763800000000-platform';
import { RegisterChanges1764300000000 } from './1764300000000-register-changes';
import { WorkDone1764000000000 } from './1764000000000-work-done';

export const platformMigrations = [Platform1763800000000, WorkDone1764000000000, RegisterChanges1764300000000];
