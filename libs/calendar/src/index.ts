export { CalendarService } from './calendar.service';
export { FeedService, type Writing } from './feed.service';
export { calendarMigrations } from './migrations';
