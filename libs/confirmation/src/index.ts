export { confirmationBinding } from './confirmation.binding';
export { ConfirmationService } from './confirmation.service';
export { Confirmation1763800005000 } from './migrations/1763800005000-confirmation';
