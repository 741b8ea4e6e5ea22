export { AcceptanceService } from './acceptance.service';
export { adjudicationBinding } from './adjudication.binding';
export { AdjudicationService } from './adjudication.service';
export { adjudicationMigrations } from './migrations';
