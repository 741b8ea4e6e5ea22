export { adjudicationBinding } from './adjudication.binding';
export { AdjudicationService } from './adjudication.service';
export { adjudicationMigrations } from './migrations';
export { ClaimChartService } from './comparison/claim-chart.service';
