export { conflictsOf } from './conflict.queries';
export type { RankedMediator } from './domain/rank-mediators';
export { routingProcedure } from './domain/routing-procedure';
export { mediatorRanking } from './mediator-ranking.queries';
export { Routing1763800003000 } from './migrations/1763800003000-routing';
export { routingBinding } from './routing-binding';
export { RoutingRuleService } from './routing-rule.service';
export { RoutingService } from './routing.service';
