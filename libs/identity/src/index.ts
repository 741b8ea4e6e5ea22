export { Identity1763800001000 } from './migrations/1763800001000-identity';
export { findOrganisation, listOrganisations } from './organisation.queries';
export { hashPassword } from './passwords';
export { type Entered, type Session, SessionService } from './session.service';
