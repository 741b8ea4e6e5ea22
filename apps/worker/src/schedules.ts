import type { FileService } from '@disputes';
import { type ExchangeDesk, receivedHashes } from '@exchange';
import { systemActor } from '@kernel';
import { type Database, forgetDoneWork, forgetRequestKeys } from '@platform';
import type { Schedule } from './plan';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const BATCH = 1000;

const inBatches = (forget: (db: Database, limit: number) => Promise<number>) => async (db: Database) => (await forget(db, BATCH)) === BATCH;

/** Nothing legal stands here: what must happen on a day is a deadline row, not a timer. */
export const schedulesOf = ({ files, exchangeDesk }: { files: Pick<FileService, 'sweep'>; exchangeDesk: Pick<ExchangeDesk, 'askAgain'> }): readonly Schedule[] => [
  { name: 'forget-request-keys', everyMs: HOUR_MS, run: inBatches(forgetRequestKeys) },
  { name: 'forget-done-work', everyMs: HOUR_MS, run: inBatches(forgetDoneWork) },
  { name: 'sweep-files', everyMs: 6 * HOUR_MS, run: async () => (await files.sweep(receivedHashes), false) },
  { name: 'ask-about-held', everyMs: MINUTE_MS, run: async () => (await exchangeDesk.askAgain(systemActor, BATCH)) === BATCH },
];
