import { Platform1763800000000 } from './1763800000000-platform';
import { WorkDone1764000000000 } from './1764000000000-work-done';

export const platformMigrations = [Platform1763800000000, WorkDone1764000000000];
