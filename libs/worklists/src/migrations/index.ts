import { Worklists1764200002000 } from './1764200002000-worklists';
import { OpenWork1764800004100 } from './1764800004100-open-work';
import { WorkOfMediators1765701000001 } from './1765701000001-work-of-mediators';

export const worklistsMigrations = [Worklists1764200002000, OpenWork1764800004100, WorkOfMediators1765701000001];
