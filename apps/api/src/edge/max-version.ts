/** The largest version a row can have: what is larger, PostgreSQL can't even compare. */
export const MAX_VERSION = 2 ** 31 - 1;
