import { CalendarController } from './calendar.controller';
import { FeedController } from './feed.controller';
import { RoomsController } from './rooms.controller';

export const calendarControllers = [CalendarController, FeedController, RoomsController];
