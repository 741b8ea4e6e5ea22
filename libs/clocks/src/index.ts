export { applyDeadlineOrders, hasFired } from './deadline.store';
export { eventName } from './domain/event-name';
export { LawChangeService } from './law-change.service';
export { readLawBook } from './law.queries';
export { clocksMigrations } from './migrations';
export { currentDeadlines, movesSql } from './receipt.queries';
export { DeadlineReceiptService } from './receipt.service';
export { ruleNameSql } from './rule-name.queries';
export { sweepDeadlines } from './sweep-deadlines.store';
