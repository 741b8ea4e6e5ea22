import { type DisputeId, newId } from '@kernel';
import type { Tx } from '@platform';
import type { AddressedNotice } from './domain/recipients';

/** What was told, so that the same is not told twice. */
interface Occasion {
  key: string;
  at: Date | null;
  disputeId: DisputeId;
  proceedingId: string | null;
}

/** Unique by what it is about and by recipient: told again, nothing is added. */
export async function insertNotices(tx: Tx, notices: readonly AddressedNotice[], occasion: Occasion): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({ id: newId(), key: `${notice.about ?? occasion.key}:${notice.recipient}`, ...notice }));
  await tx.query(
    `insert into notice (id, recipient, at, title, body, dispute_id, proceeding_id, dedup_key)
     select n.id, n.recipient, coalesce($2, clock_timestamp()), n.title, n.body, $3, $4, n.key from jsonb_to_recordset($1::jsonb) as n(id uuid, recipient text, title jsonb, body jsonb, key text)
     on conflict (dedup_key) do nothing`,
    [JSON.stringify(rows), occasion.at, occasion.disputeId, occasion.proceedingId],
  );
}
