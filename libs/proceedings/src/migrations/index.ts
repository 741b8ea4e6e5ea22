import { ClosedProceedings1764300002000 } from './1764300002000-closed-proceedings';
import { Proceedings1763800002000 } from './1763800002000-proceedings';

export const proceedingsMigrations = [Proceedings1763800002000, ClosedProceedings1764300002000];
