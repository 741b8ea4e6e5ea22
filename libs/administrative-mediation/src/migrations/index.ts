import { AdministrativeMediation1765700600000 } from './1765700600000-administrative-mediation';
import { OfficerOfMediation1765701000002 } from './1765701000002-mediating-officer';
import { PerformBy1765701300001 } from './1765701300001-perform-by';
import { Sittings1765703100000 } from './1765703100000-sittings';
import { EndingServed1765703100002 } from './1765703100002-ending-served';

export const administrativeMediationMigrations = [
  AdministrativeMediation1765700600000,
  OfficerOfMediation1765701000002,
  PerformBy1765701300001,
  Sittings1765703100000,
  EndingServed1765703100002,
];
