import { Adjudication1765600306000 } from './1765600306000-adjudication';
import { MoreTime1765700000000 } from './1765700000000-more-time';
import { Admissions1765700002000 } from './1765700002000-admissions';
import { SettlementConsents1765700610000 } from './1765700610000-settlement-consents';
import { ClaimChart1765700300000 } from './1765700300000-claim-chart';
import { Acceptance1765700400000 } from './1765700400000-acceptance';
import { Hearings1765700500000 } from './1765700500000-hearings';
import { Suspensions1765700500002 } from './1765700500002-suspensions';
import { Appraisals1765700500004 } from './1765700500004-appraisals';
import { PublishedDecisions1765700200000 } from './1765700200000-published-decisions';
import { CaseMarks1765700210000 } from './1765700210000-case-marks';
import { ConflictSearches1765700230000 } from './1765700230000-conflict-searches';
import { Triage1765700240000 } from './1765700240000-triage';
import { NotForHere1765700403000 } from './1765700403000-not-for-here';
import { UnusedColumns1765701600000 } from './1765701600000-unused-columns';
import { Assistance1765703000001 } from './1765703000001-assistance';

export const adjudicationMigrations = [
  Adjudication1765600306000,
  MoreTime1765700000000,
  Admissions1765700002000,
  ClaimChart1765700300000,
  Acceptance1765700400000,
  Hearings1765700500000,
  Suspensions1765700500002,
  Appraisals1765700500004,
  PublishedDecisions1765700200000,
  CaseMarks1765700210000,
  ConflictSearches1765700230000,
  Triage1765700240000,
  SettlementConsents1765700610000,
  NotForHere1765700403000,
  UnusedColumns1765701600000,
  Assistance1765703000001,
];
