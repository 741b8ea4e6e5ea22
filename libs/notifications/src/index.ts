export { noticedEvents } from './domain/noticed-events';
export { notificationsMigrations } from './migrations';
export { listNotices, markRead } from './notice.queries';
export { NoticeService } from './notice.service';
export { VerificationService } from './verification.service';
