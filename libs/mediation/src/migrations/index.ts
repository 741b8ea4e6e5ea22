import { Mediation1763800004000 } from './1763800004000-mediation';
import { ProofOfPerformance1764000004000 } from './1764000004000-proof-of-performance';
import { TimeToDecide1764100004000 } from './1764100004000-time-to-decide';
import { SessionDiary1764500004000 } from './1764500004000-session-diary';
import { OffersAnswered1764600004000 } from './1764600004000-offers-answered';
import { RecordsChecked1764600004100 } from './1764600004100-records-checked';
import { NotForTheDepartment1765701000004 } from './1765701000004-not-for-the-department';

export const mediationMigrations = [
  Mediation1763800004000,
  ProofOfPerformance1764000004000,
  TimeToDecide1764100004000,
  SessionDiary1764500004000,
  OffersAnswered1764600004000,
  RecordsChecked1764600004100,
  NotForTheDepartment1765701000004,
];
