import type { FileService } from '@disputes';
import { type Database, forgetDoneWork, forgetRequestKeys } from '@platform';
import type { Schedule } from './plan';

const HOUR_MS = 3_600_000;
const BATCH = 1000;

const inBatches = (forget: (db: Database, limit: number) => Promise<number>) => async (db: Database) => (await forget(db, BATCH)) === BATCH;

/** Nothing legal stands here: what must happen on a day is a deadline row, not a timer. */
export const schedulesOf = ({ files }: { files: Pick<FileService, 'sweep'> }): readonly Schedule[] => [
  { name: 'forget-request-keys', everyMs: HOUR_MS, run: inBatches(forgetRequestKeys) },
  { name: 'forget-done-work', everyMs: HOUR_MS, run: inBatches(forgetDoneWork) },
  { name: 'sweep-files', everyMs: 6 * HOUR_MS, run: async () => (await files.sweep(), false) },
];
