export { administrativeMediationBinding } from './administrative-mediation.binding';
export { AdministrativeMediationService } from './administrative-mediation.service';
export { administrativeAgreements } from './signed-agreement.queries';
export { MediationReadingService } from './readings/mediation-reading.service';
export { administrativeMediationMigrations } from './migrations';
