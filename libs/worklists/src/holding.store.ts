import type { HoldingView } from '@contract';
import type { UserId } from '@kernel';
import { instantOf, type Reader, type Tx } from '@platform';
import type { Proceeding } from '@proceedings';

type Key = Pick<Proceeding, 'disputeId' | 'id'>;

export async function findHolder(reader: Reader, { disputeId, id }: Key): Promise<{ userId: UserId; name: string } | null> {
  const [row] = (await reader.query(
    `select i.user_id as "userId", u.name from holding i join app_user u on u.id = i.user_id where i.dispute_id = $1 and i.proceeding_id = $2 and i.until is null`,
    [disputeId, id],
  )) as { userId: UserId; name: string }[];
  return row ?? null;
}

/** @param now when the present holder's time is read. */
export async function holdersOf(reader: Reader, { disputeId, id }: Key, now: Date): Promise<HoldingView[]> {
  const rows = (await reader.query(
    `select i.user_id as "userId", u.name, g.name as "givenBy", to_json(i.since)#>>'{}' as since, to_json(i.until)#>>'{}' as until
     from holding i join app_user u on u.id = i.user_id join app_user g on g.id = i.given_by where i.dispute_id = $1 and i.proceeding_id = $2 order by i.since, i.id`,
    [disputeId, id],
  )) as Omit<HoldingView, 'seconds'>[];
  return rows.map((row) => ({ ...row, seconds: Math.round(((row.until ? instantOf(row.until) : now).getTime() - instantOf(row.since).getTime()) / 1000) }));
}

export const insertHolding = (tx: Tx, { disputeId, id }: Key, holding: { id: string; userId: UserId; givenBy: UserId; since: Date }): Promise<unknown> =>
  tx.query('insert into holding (dispute_id, id, proceeding_id, user_id, given_by, since) values ($1, $2, $3, $4, $5, $6)', [
    disputeId,
    holding.id,
    id,
    holding.userId,
    holding.givenBy,
    holding.since,
  ]);

export const endHolding = (tx: Tx, { disputeId, id }: Key, at: Date): Promise<unknown> =>
  tx.query('update holding set until = $3 where dispute_id = $1 and proceeding_id = $2 and until is null', [disputeId, id, at]);

/** Somebody who handles cases there and whose account is open. */
export async function worksFor(reader: Reader, userId: string, organisationId: string): Promise<boolean> {
  const rows = (await reader.query(
    `select 1 from membership m join app_user u on u.id = m.user_id where m.user_id = $1 and m.organisation_id = $2 and m.role in ('clerk', 'mediator', 'manager') and u.disabled_at is null limit 1`,
    [userId, organisationId],
  )) as unknown[];
  return rows.length > 0;
}
