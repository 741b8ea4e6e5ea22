export { AcceptanceService } from './acceptance.service';
export { adjudicationBinding } from './adjudication.binding';
export { AdjudicationService } from './adjudication.service';
export { CourseQueries } from './course.queries';
export { adjudicationMigrations } from './migrations';
