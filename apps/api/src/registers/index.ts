import { ImportsController } from './imports.controller';
import { OrganisationRegisterController } from './organisation-register.controller';
import { PeopleRegisterController } from './people-register.controller';
import { ReferenceRegisterController } from './reference-register.controller';

export const registerControllers = [ImportsController, OrganisationRegisterController, PeopleRegisterController, ReferenceRegisterController];
