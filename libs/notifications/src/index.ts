export { noticedEvents } from './domain/noticed-events';
export { Notifications1763800008000 } from './migrations/1763800008000-notifications';
export { listNotices, markRead } from './notice.queries';
export { NoticeService } from './notice.service';
