import type { Client } from 'pg';

/**
 * What every table keeps to, asked of PostgreSQL itself. Each list of exceptions names its reason; an exception that is
 * none any more is a fault too.
 */

/** Lists that mention a dispute: of a person (notices, drafts, sessions, files before filing) or of the machinery (the outbox). */
export const notKeyedByDispute = ['draft', 'notice', 'outbox', 'stored_file', 'user_session'];

/** A file is its owner's before it is a dispute's, so its own key has no dispute. A transfer is a matter of its own beside the penalty case it was begun from. */
export const referencesWithoutDispute = ['agent_proof_file_id_fkey', 'exhibit_file_id_fkey', 'penalty_transfer_transfer_dispute_id_transfer_proceeding_i_fkey'];

/** Ids and hashes without content, and sessions, which are read before anybody is known. */
export const notSecured = ['outbox', 'user_session'];

/** grant_access, revoke_access, the search and what keeps open work run as the owner here: enabled for the app role, not forced on the owner. */
export const notForced = ['dispute_access', 'mediated_dispute', 'open_work', 'search_entry'];

const names = async (client: Client, sql: string): Promise<string[]> => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const ourTables = `pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public' and t.relkind = 'r'`;
const hasDispute = (oid: string) => `exists (select from pg_attribute a where a.attrelid = ${oid} and a.attname = 'dispute_id' and not a.attisdropped)`;

export const keysWithoutDispute = (client: Client) =>
  names(
    client,
    `select t.relname as name from ${ourTables} where ${hasDispute('t.oid')} and not exists (
       select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.conrelid = t.oid and c.contype = 'p' and a.attname = 'dispute_id') order by 1`,
  );

export const foreignKeysWithoutDispute = (client: Client) =>
  names(
    client,
    `select c.conname as name from pg_constraint c join ${ourTables} on t.oid = c.conrelid where c.contype = 'f' and ${hasDispute('c.conrelid')} and ${hasDispute('c.confrelid')} and not exists (
       select from unnest(c.conkey, c.confkey) as k(ours, theirs)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.ours and a.attname = 'dispute_id'
       join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'dispute_id') order by 1`,
  );

export const tablesWithoutRowSecurity = (client: Client) =>
  names(client, `select t.relname as name from ${ourTables} where ${hasDispute('t.oid')} and not t.relrowsecurity order by 1`);

/** Secured for the app role, but not for the owner. */
export const tablesNotForced = (client: Client) => names(client, `select t.relname as name from ${ourTables} where t.relrowsecurity and not t.relforcerowsecurity order by 1`);

export const securedTables = (client: Client) => names(client, `select t.relname as name from ${ourTables} where t.relrowsecurity order by 1`);

/** A policy that forgets to ask who acts lets everybody in. */
export const policiesThatAskNobody = (client: Client) =>
  names(
    client,
    `select tablename || '.' || policyname as name from pg_policies where schemaname = 'public'
     and ((cmd <> 'INSERT' and coalesce(qual, '') !~ 'app\\.principals') or (cmd in ('ALL', 'INSERT', 'UPDATE') and coalesce(with_check, qual, '') !~ 'app\\.principals')) order by 1`,
  );

/** Nobody names these; a default or an owner could have handed them out. */
export const excessiveGrants = (client: Client) =>
  names(
    client,
    `select t.relname || ' ' || right_ as name from ${ourTables} cross join unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) as right_ where has_table_privilege('zhihe_app', t.oid, right_) order by 1`,
  );
