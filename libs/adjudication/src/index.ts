export { adjudicationBinding } from './adjudication.binding';
export { AdjudicationService } from './adjudication.service';
export { HearingQueries } from './hearings/hearing.queries';
export { adjudicationMigrations } from './migrations';
export { SuspensionQueries } from './suspension/suspension.queries';
export { ExpertQueries } from './appraisal/expert.queries';
