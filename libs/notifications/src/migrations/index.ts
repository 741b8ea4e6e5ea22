import { Notifications1763800008000 } from './1763800008000-notifications';
import { NoticeReadings1764000008000 } from './1764000008000-notice-readings';
import { NoticeCode1764100008000 } from './1764100008000-notice-code';
import { Channels1765400000000 } from './1765400000000-channels';
import { OldestDelivery1765600100001 } from './1765600100001-oldest-delivery';

export const notificationsMigrations = [Notifications1763800008000, NoticeReadings1764000008000, NoticeCode1764100008000, Channels1765400000000, OldestDelivery1765600100001];
