import { Confirmation1763800005000 } from './1763800005000-confirmation';

export const confirmationMigrations = [Confirmation1763800005000];
