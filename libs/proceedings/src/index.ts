export { proceedingsMigrations } from './migrations';
export { type Asking, type DocumentOffer, type ProcedureBinding, ProcedureRegistry, type Proceeding, type Step, type StepOutcome } from './proceeding';
export { ProceedingQueries } from './proceeding.queries';
export { type ActionRequest, type ActionResult, ProceedingService } from './proceeding.service';
export { ProgressService } from './progress.service';
export { getProceedingFor, lockProceedingFor } from './proceeding.store';
export { RehearsalService } from './rehearsal.service';
export { type SummaryRow, summaryRow } from './summary-row';
export { ViewAsService } from './view-as.service';
