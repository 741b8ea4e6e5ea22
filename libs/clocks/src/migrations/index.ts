import { MinutesOfTriggers1765600200000 } from './1765600200000-minutes-of-triggers';
import { Receipts1765200002000 } from './1765200002000-receipts';
import { Reminders1765300000000 } from './1765300000000-reminders';
import { RungsByNumber1765600301000 } from './1765600301000-rungs-by-number';
import { ClocksOfParties1765600303000 } from './1765600303000-clocks-of-parties';
import { ExcludedDays1765700001000 } from './1765700001000-excluded-days';

/** The table `deadline` was made by `proceedings`, whose migration is older. */
export const clocksMigrations = [
  Receipts1765200002000,
  Reminders1765300000000,
  MinutesOfTriggers1765600200000,
  RungsByNumber1765600301000,
  ClocksOfParties1765600303000,
  ExcludedDays1765700001000,
];
