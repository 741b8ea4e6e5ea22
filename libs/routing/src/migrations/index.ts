import { Routing1763800003000 } from './1763800003000-routing';
import { RulesInForce1764300003000 } from './1764300003000-rules-in-force';

export const routingMigrations = [Routing1763800003000, RulesInForce1764300003000];
