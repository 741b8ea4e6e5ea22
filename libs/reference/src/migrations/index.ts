import { VersionsOfRows1764300001200 } from './1764300001200-versions-of-rows';

/** The tables themselves were made by `disputes`, whose migration is older. */
export const referenceMigrations = [VersionsOfRows1764300001200];
