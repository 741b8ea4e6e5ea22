import { CalendarFeed1764500008000 } from './1764500008000-calendar-feed';
import { Meetings1765700500001 } from './1765700500001-meetings';
import { AdministrativeSessions1765703100001 } from './1765703100001-administrative-sessions';

export const calendarMigrations = [CalendarFeed1764500008000, Meetings1765700500001, AdministrativeSessions1765703100001];
