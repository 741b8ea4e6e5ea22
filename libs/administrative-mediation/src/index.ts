export { administrativeMediationBinding } from './administrative-mediation.binding';
export { AdministrativeMediationService } from './administrative-mediation.service';
export { administrativeMediationMigrations } from './migrations';
