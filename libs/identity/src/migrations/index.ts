import { RolesOfTheLinkage1765703300000 } from './1765703300000-roles-of-the-linkage';
import { PatentInterests1765700220000 } from './1765700220000-patent-interests';
import { Identity1763800001000 } from './1763800001000-identity';
import { Registers1764300001000 } from './1764300001000-registers';
import { RolesOfTheDepartment1765600305000 } from './1765600305000-roles-of-the-department';

export const identityMigrations = [Identity1763800001000, Registers1764300001000, RolesOfTheDepartment1765600305000, PatentInterests1765700220000, RolesOfTheLinkage1765703300000];
