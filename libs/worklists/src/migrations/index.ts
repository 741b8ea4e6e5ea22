import { Worklists1764200002000 } from './1764200002000-worklists';

export const worklistsMigrations = [Worklists1764200002000];
