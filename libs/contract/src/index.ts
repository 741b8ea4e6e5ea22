export type * from './disputes';
export type * from './people';
export type * from './proceedings';
export type * from './problem';
export type * from './registers';
export type * from './routing';
export type * from './worklists';
export type * from './exchange';
