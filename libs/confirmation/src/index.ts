export type { AgreementSource, SignedTerms } from './agreement-source';
export { confirmationBinding } from './confirmation.binding';
export { ConfirmationService } from './confirmation.service';
export { confirmationMigrations } from './migrations';
