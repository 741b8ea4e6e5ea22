import { Proceedings1763800002000 } from './1763800002000-proceedings';

export const proceedingsMigrations = [Proceedings1763800002000];
