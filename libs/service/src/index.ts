export { serviceMigrations } from './migrations';
export { type NewAttempt, ServingService } from './serving.service';
