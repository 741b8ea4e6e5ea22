export {
  agreementNumber,
  channelOf,
  type CitedArticle,
  citationText,
  lacking,
  loadPaperDispute,
  offerPaper,
  type Paper,
  type PaperDispute,
  paper,
  paperParty,
} from './documents';
export { lastPerformanceDay, warningsOf } from './domain/agreement-terms';
export { mediationBindings } from './mediation.binding';
export { MediationService, type ReferralOpening } from './mediation.service';
export { heldSessionDays } from './session-days.store';
export { ReferralService } from './referral.service';
export { SeriesAgreementService } from './series/series-agreement.service';
export { mediationMigrations } from './migrations';
