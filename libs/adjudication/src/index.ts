export { adjudicationBinding } from './adjudication.binding';
export { AdjudicationService } from './adjudication.service';
export { MarkDesk } from './marks/mark-desk';
export { adjudicationMigrations } from './migrations';
export { TriageDesk } from './triage/triage-desk';
export { PublicationDesk } from './publication/publication-desk';
export { PublishedDecisions } from './publication/published-decisions';
