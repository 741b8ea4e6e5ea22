import type { NoticeService } from '@notifications';
import type { Job } from '../plan';
import { disputeOf, textOf } from './payload';

/** Something happened that concerns somebody. Idempotent by event and recipient. */
export const writeNotices = (notices: NoticeService): Job => ({
  name: 'write-notices',
  run: (tx, payload) => notices.writeFor(tx, { eventId: textOf(payload, 'eventId'), disputeId: disputeOf(payload), seq: Number(textOf(payload, 'seq')) }),
});
