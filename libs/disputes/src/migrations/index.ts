import { Disputes1763800001500 } from './1763800001500-disputes';
import { FilesOfADispute1764000001500 } from './1764000001500-files-of-a-dispute';
import { FileHashes1764100001501 } from './1764100001501-file-hashes';
import { ProgressCode1764100001500 } from './1764100001500-progress-code';
import { NarrowingLists1764200001500 } from './1764200001500-narrowing-lists';
import { Series1764600001500 } from './1764600001500-series';
import { IdentityProof1764900001500 } from './1764900001500-identity-proof';
import { Way1765700401000 } from './1765700401000-way';
import { Matters1765703000000 } from './1765703000000-matters';

export const disputesMigrations = [
  Disputes1763800001500,
  FilesOfADispute1764000001500,
  ProgressCode1764100001500,
  FileHashes1764100001501,
  NarrowingLists1764200001500,
  Series1764600001500,
  IdentityProof1764900001500,
  Way1765700401000,
  Matters1765703000000,
];
