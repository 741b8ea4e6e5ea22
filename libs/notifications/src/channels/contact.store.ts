import type { Reader, Tx } from '@platform';
import type { Channel, Preference } from '../domain/dispatch';

export interface ContactRow {
  id: string;
  channel: Channel;
  value: string;
  verifiedAt: string | null;
  bouncedAt: string | null;
}

/** The owner's contacts, oldest first; there are at most `MAX_CONTACTS`. */
export const listContacts = (reader: Reader, owner: string): Promise<ContactRow[]> =>
  reader.query(
    `select id, channel, value, to_json(verified_at)#>>'{}' as "verifiedAt", to_json(bounced_at)#>>'{}' as "bouncedAt" from contact where owner = $1 and removed_at is null order by id limit 20`,
    [owner],
  ) as Promise<ContactRow[]>;

export async function findPreference(reader: Reader, owner: string): Promise<Preference | null> {
  const [row] = (await reader.query(`select wanted, quiet_from as "quietFrom", quiet_until as "quietUntil", digest from contact_preference where owner = $1`, [
    owner,
  ])) as Preference[];
  return row ?? null;
}

export const putPreference = (tx: Tx, owner: string, { wanted, quietFrom, quietUntil, digest }: Preference): Promise<unknown> =>
  tx.query(
    `insert into contact_preference (owner, wanted, quiet_from, quiet_until, digest) values ($1, $2, $3, $4, $5)
     on conflict (owner) do update set wanted = excluded.wanted, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, digest = excluded.digest`,
    [owner, JSON.stringify(wanted), quietFrom, quietUntil, digest],
  );

/** The contact itself when the owner has it already. */
export async function insertContact(tx: Tx, owner: string, contact: { id: string; channel: Channel; value: string }): Promise<string> {
  const [row] = (await tx.query(
    `insert into contact (id, owner, channel, value, created_at) values ($1, $2, $3, $4, clock_timestamp())
     on conflict (owner, channel, value) where removed_at is null do update set value = excluded.value returning id`,
    [contact.id, owner, contact.channel, contact.value],
  )) as [{ id: string }];
  return row.id;
}

export interface CodeState {
  channel: Channel;
  value: string;
  codeHash: string | null;
  codeAttempts: number;
  expired: boolean;
  /** Since the last code to this address, also before it was taken away and named again; null before the first. */
  sentSecondsAgo: number | null;
  /** Of this owner, within a day, removed contacts too. */
  codesToday: number;
}

/** Locks the owner's contacts, so that two requests don't both find the limit not reached. */
export async function lockContact(tx: Tx, owner: string, id: string): Promise<CodeState | null> {
  await tx.query('select id from contact where owner = $1 for update', [owner]);
  const [row] = (await tx.query(
    `select c.channel, c.value, c.code_hash as "codeHash", c.code_attempts as "codeAttempts", coalesce(c.code_expires_at <= clock_timestamp(), true) as expired,
       (select extract(epoch from clock_timestamp() - max(o.code_sent_at))::float8 from contact o where o.owner = $1 and o.channel = c.channel and o.value = c.value) as "sentSecondsAgo",
       (select coalesce(sum(codes_sent), 0)::int from contact o where o.owner = $1 and o.code_sent_at > clock_timestamp() - interval '1 day') as "codesToday"
     from contact c where c.owner = $1 and c.id = $2 and c.removed_at is null`,
    [owner, id],
  )) as CodeState[];
  return row ?? null;
}

/** A day without one, and its codes are counted anew. */
export const putCode = (tx: Tx, id: string, hash: string): Promise<unknown> =>
  tx.query(
    `update contact set code_hash = $2, code_expires_at = clock_timestamp() + interval '10 minutes', code_attempts = 0,
       codes_sent = case when code_sent_at > clock_timestamp() - interval '1 day' then codes_sent + 1 else 1 end, code_sent_at = clock_timestamp() where id = $1`,
    [id, hash],
  );

export const countAttempt = (tx: Tx, id: string): Promise<unknown> => tx.query('update contact set code_attempts = code_attempts + 1 where id = $1', [id]);

/** Proven now: what had bounced before may be tried again. */
export const markVerified = (tx: Tx, id: string): Promise<unknown> =>
  tx.query('update contact set verified_at = clock_timestamp(), bounced_at = null, bounce_reason = null, code_hash = null where id = $1', [id]);

export const markRemoved = (tx: Tx, owner: string, id: string): Promise<unknown> =>
  tx.query('update contact set removed_at = clock_timestamp(), code_hash = null where owner = $1 and id = $2 and removed_at is null', [owner, id]);
