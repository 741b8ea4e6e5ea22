import { Receipts1765200002000 } from './1765200002000-receipts';
import { Reminders1765300000000 } from './1765300000000-reminders';

/** The table `deadline` was made by `proceedings`, whose migration is older. */
export const clocksMigrations = [Receipts1765200002000, Reminders1765300000000];
