import { ClosedProceedings1764300002000 } from './1764300002000-closed-proceedings';
import { Proceedings1763800002000 } from './1763800002000-proceedings';
import { NoDocumentsDue1764900002000 } from './1764900002000-no-documents-due';
import { ParallelSituations1765600302000 } from './1765600302000-parallel-situations';

export const proceedingsMigrations = [Proceedings1763800002000, ClosedProceedings1764300002000, NoDocumentsDue1764900002000, ParallelSituations1765600302000];
