import type { Actor } from '@kernel';
import type { Reader, Tx } from '../database';

/** One change of something an administrator looks after: an organisation, a person, a rule, a row of a list. */
export interface RegisterChange {
  register: string;
  subject: string;
  /** The version this change made; the pair (subject, version) exists once. */
  version: number;
  what: string;
  before: object | null;
  after: object | null;
}

/** `before` and `after` as they were written; `at` is an instant in UTC. */
export interface RecordedChange extends Pick<RegisterChange, 'version' | 'what' | 'before' | 'after'> {
  at: string;
  actorName: string;
}

/** Writes changes beside the rows they describe, in the same transaction. Its key refuses a second change to the same version. */
export const recordChanges = (tx: Tx, actor: Actor, at: Date, changes: readonly RegisterChange[]): Promise<unknown> =>
  tx.query(
    `insert into register_change (register, subject, version, at, actor, actor_name, what, before, after)
     select c.register, c.subject, c.version, $2, $3, $4, c.what, c.before, c.after
     from jsonb_to_recordset($1::jsonb) as c(register text, subject text, version int, what text, before jsonb, after jsonb)`,
    [JSON.stringify(changes), at, actor.userId ? `user:${actor.userId}` : 'system', actor.name],
  );

const PAGE = 50;

/** Newest first; at most fifty below `before`. */
export async function changesOf(reader: Reader, register: string, subject: string, before: number | null = null): Promise<RecordedChange[]> {
  const rows = (await reader.query(
    `select version, at, actor_name as "actorName", what, before, after from register_change
     where register = $1 and subject = $2 and ($3::int is null or version < $3) order by version desc limit ${PAGE}`,
    [register, subject, before],
  )) as (RecordedChange & { at: Date })[];
  return rows.map((row) => ({ ...row, at: (row.at as unknown as Date).toISOString() }));
}
