import { Confirmation1763800005000 } from './1763800005000-confirmation';
import { DepartmentAgreement1765701300000 } from './1765701300000-department-agreement';

export const confirmationMigrations = [Confirmation1763800005000, DepartmentAgreement1765701300000];
