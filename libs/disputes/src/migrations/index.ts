import { Disputes1763800001500 } from './1763800001500-disputes';
import { FilesOfADispute1764000001500 } from './1764000001500-files-of-a-dispute';
import { NarrowingLists1764200001500 } from './1764200001500-narrowing-lists';

export const disputesMigrations = [Disputes1763800001500, FilesOfADispute1764000001500, NarrowingLists1764200001500];
