import { CalendarFeed1764500008000 } from './1764500008000-calendar-feed';

export const calendarMigrations = [CalendarFeed1764500008000];
