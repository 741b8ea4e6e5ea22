export { CalendarService } from './calendar.service';
export { FeedService, type Writing } from './feed.service';
export { InvitationService } from './invitation.service';
export { calendarMigrations } from './migrations';
