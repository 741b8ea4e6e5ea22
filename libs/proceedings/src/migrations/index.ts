import { ClosedProceedings1764300002000 } from './1764300002000-closed-proceedings';
import { Proceedings1763800002000 } from './1763800002000-proceedings';
import { NoDocumentsDue1764900002000 } from './1764900002000-no-documents-due';

export const proceedingsMigrations = [Proceedings1763800002000, ClosedProceedings1764300002000, NoDocumentsDue1764900002000];
