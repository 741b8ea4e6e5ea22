import { Routing1763800003000 } from './1763800003000-routing';

export const routingMigrations = [Routing1763800003000];
