export { type ImportFile, ImportService } from './import/import.service';
export { importTemplate } from './import/import-template';
export { identityMigrations } from './migrations';
export { findOrganisation, listOrganisations } from './organisation.queries';
export { hashPassword } from './passwords';
export { type OpenCases, OrganisationRegister, type RegisterChangeRequest } from './register/organisation-register.service';
export { PeopleRegister } from './register/people-register.service';
export { type Entered, type Session, SessionService } from './session.service';
export { tryCode } from './sign-in-throttle';
