export { conflictsOf, findConflicts } from './conflict.queries';
export type { RankedMediator } from './domain/rank-mediators';
export { routingProcedure } from './domain/routing-procedure';
export { mediatorRanking } from './mediator-ranking.queries';
export { routingMigrations } from './migrations';
export { routingBinding } from './routing-binding';
export { RoutingRuleService } from './routing-rule.service';
export { RoutingService } from './routing.service';
