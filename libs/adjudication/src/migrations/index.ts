import { Adjudication1765600306000 } from './1765600306000-adjudication';
import { MoreTime1765700000000 } from './1765700000000-more-time';
import { Admissions1765700002000 } from './1765700002000-admissions';
import { ClaimChart1765700300000 } from './1765700300000-claim-chart';

export const adjudicationMigrations = [Adjudication1765600306000, MoreTime1765700000000, Admissions1765700002000, ClaimChart1765700300000];
