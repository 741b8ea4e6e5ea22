import { Identity1763800001000 } from './1763800001000-identity';

export const identityMigrations = [Identity1763800001000];
