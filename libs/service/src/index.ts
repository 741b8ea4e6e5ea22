export { serviceMigrations } from './migrations';
export { ServingService } from './serving.service';
export type { NewAttempt } from './serving.store';
export { ServicePaperService } from './service-paper.service';
