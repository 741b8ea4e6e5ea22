import { Identity1763800001000 } from './1763800001000-identity';
import { Registers1764300001000 } from './1764300001000-registers';

export const identityMigrations = [Identity1763800001000, Registers1764300001000];
