import type { UserId } from '@kernel';
import type { Reader, Tx } from '@platform';

export interface Account {
  id: UserId;
  username: string;
  passwordHash: string;
  isDisabled: boolean;
}

const COLUMNS = 'id, username, password_hash as "passwordHash", disabled_at is not null as "isDisabled"';

export async function findAccount(reader: Reader, username: string): Promise<Account | null> {
  const [row] = (await reader.query(`select ${COLUMNS} from app_user where lower(username) = lower($1)`, [username])) as Account[];
  return row ?? null;
}

export async function findAccountById(reader: Reader, id: UserId): Promise<Account | null> {
  const [row] = (await reader.query(`select ${COLUMNS} from app_user where id = $1`, [id])) as Account[];
  return row ?? null;
}

/**
 * False when the account was disabled or got another password since it was read. Holds the row: a change of password
 * that comes now finds the session that is about to be made, and ends it.
 */
export async function isStill(tx: Tx, account: Account): Promise<boolean> {
  const rows = (await tx.query('select 1 from app_user where id = $1 and password_hash = $2 and disabled_at is null for update', [account.id, account.passwordHash])) as unknown[];
  return rows.length > 0;
}

/** What its owner chose: no one-time password any more. */
export const setOwnPassword = (tx: Tx, id: UserId, passwordHash: string): Promise<unknown> =>
  tx.query('update app_user set password_hash = $2, must_change_password = false where id = $1', [id, passwordHash]);

export const updatePasswordHash = (tx: Tx, id: UserId, passwordHash: string): Promise<unknown> =>
  tx.query('update app_user set password_hash = $2 where id = $1', [id, passwordHash]);

/** The unique index over lower(username) decides who came first. */
export const insertAccount = (tx: Tx, account: { id: UserId; username: string; name: string; passwordHash: string; phone: string | null }): Promise<unknown> =>
  tx.query('insert into app_user (id, username, name, password_hash, phone) values ($1, $2, $3, $4, $5)', [
    account.id,
    account.username,
    account.name,
    account.passwordHash,
    account.phone,
  ]);
