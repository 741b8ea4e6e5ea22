export { typicalDurations } from './durations.queries';
export { proceedingsMigrations } from './migrations';
export { type Asking, type DocumentOffer, type ProcedureBinding, ProcedureRegistry, type Proceeding, type Step, type StepOutcome } from './proceeding';
export { ProceedingQueries, type WorkFilter, workFilters } from './proceeding.queries';
export { type ActionRequest, type ActionResult, ProceedingService } from './proceeding.service';
export { overview } from './overview.queries';
export { countOpenCases } from './open-cases.queries';
export { procedureView } from './procedure-view';
export { sweepDeadlines } from './sweep-deadlines';
