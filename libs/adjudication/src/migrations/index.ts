import { Adjudication1765600306000 } from './1765600306000-adjudication';
import { MoreTime1765700000000 } from './1765700000000-more-time';
import { CaseMarks1765700210000 } from './1765700210000-case-marks';
import { ConflictSearches1765700230000 } from './1765700230000-conflict-searches';
import { PublishedDecisions1765700200000 } from './1765700200000-published-decisions';

export const adjudicationMigrations = [Adjudication1765600306000, MoreTime1765700000000, PublishedDecisions1765700200000, CaseMarks1765700210000, ConflictSearches1765700230000];
