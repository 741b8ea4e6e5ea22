import { Disputes1763800001500 } from './1763800001500-disputes';
import { FilesOfADispute1764000001500 } from './1764000001500-files-of-a-dispute';
import { Series1764600001500 } from './1764600001500-series';

export const disputesMigrations = [Disputes1763800001500, FilesOfADispute1764000001500, Series1764600001500];
