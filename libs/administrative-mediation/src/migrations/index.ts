import { AdministrativeMediation1765700600000 } from './1765700600000-administrative-mediation';

export const administrativeMediationMigrations = [AdministrativeMediation1765700600000];
