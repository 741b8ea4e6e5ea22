import type { ConfirmationService } from '@confirmation';
import type { Job } from '../plan';
import { disputeOf, proceedingOf } from './payload';

/** The court said no: the ground goes back to the mediator (民事诉讼法 206). Idempotent: a dispute has one open mediation. */
export const reopenMediation = (confirmation: ConfirmationService): Job => ({
  name: 'reopen-mediation',
  run: (tx, payload) => confirmation.returnToMediator(tx, disputeOf(payload), proceedingOf(payload)),
});
