import type { Reader } from '../database';

/**
 * Row-level security let the actor reach the row or refused; what the house decides from then on it decides with all
 * facts, also those the actor may not read (a conflict in another dispute, the other side's consent).
 */
export const seeEverything = (reader: Reader): Promise<unknown> => reader.query(`select set_config('app.scope', 'system', true)`);
