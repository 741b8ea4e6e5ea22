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
export { lastPerformanceDay, rulingClauses } from './domain/agreement-terms';
export { mediationBindings } from './mediation.binding';
export { MediationService, type ReferralOpening } from './mediation.service';
export { heldSessionDays } from './session-days.store';
export { ReferralService } from './referral.service';
export { Mediation1763800004000 } from './migrations/1763800004000-mediation';
