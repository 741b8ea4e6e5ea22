export { CalendarService } from './calendar.service';
export { FeedService } from './feed.service';
export { calendarMigrations } from './migrations';
