export { identityMigrations } from './migrations';
export { findOrganisation, listOrganisations } from './organisation.queries';
export { hashPassword } from './passwords';
export { type Entered, type Session, SessionService } from './session.service';
export { tryCode } from './sign-in-throttle';
