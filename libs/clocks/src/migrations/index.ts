import { Receipts1765200002000 } from './1765200002000-receipts';

/** The table `deadline` was made by `proceedings`, whose migration is older. */
export const clocksMigrations = [Receipts1765200002000];
