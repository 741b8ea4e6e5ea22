import { CalendarController } from './calendar.controller';
import { FeedController } from './feed.controller';
import { InvitationsController } from './invitations.controller';
import { RoomsController } from './rooms.controller';

export const calendarControllers = [CalendarController, FeedController, InvitationsController, RoomsController];
