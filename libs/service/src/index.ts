export { serviceMigrations } from './migrations';
export { type NewAttempt, ServingService } from './serving.service';
export { ServicePaperService } from './service-paper.service';
