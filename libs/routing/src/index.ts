export { conflictsOf } from './conflict.queries';
export { routingProcedure } from './domain/routing-procedure';
export { mediatorRanking, type RankedMediator } from './mediator-ranking.queries';
export { Routing1763800003000 } from './migrations/1763800003000-routing';
export { routingBinding } from './routing-binding';
export { RoutingService } from './routing.service';
