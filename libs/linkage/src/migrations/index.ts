import { Transfers1765703600000 } from './1765703600000-transfers';

export const linkageMigrations = [Transfers1765703600000];
