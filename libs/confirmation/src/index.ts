export { confirmationBinding } from './confirmation.binding';
export { ConfirmationService } from './confirmation.service';
export { confirmationMigrations } from './migrations';
