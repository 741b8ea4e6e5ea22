import { Transfers1765703600000 } from './1765703600000-transfers';
import { PenaltyCases1765704000000 } from './1765704000000-penalty-cases';

export const linkageMigrations = [Transfers1765703600000, PenaltyCases1765704000000];
