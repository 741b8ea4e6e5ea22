import type { ConfirmationService } from '@confirmation';
import type { Job } from '../plan';
import { disputeOf, proceedingOf } from './payload';

/** An agreement took effect: the thirty days for judicial confirmation run (民事诉讼法 205). Idempotent by agreement. */
export const openConfirmation = (confirmation: ConfirmationService): Job => ({
  name: 'open-confirmation',
  run: (tx, payload) => confirmation.openFor(tx, disputeOf(payload), proceedingOf(payload)),
});
