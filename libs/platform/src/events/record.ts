import { createHash } from 'node:crypto';
import type { Actor, Audience, DisputeId, ProceedingId } from '@kernel';
import { canonicalJson, newId, principalOf } from '@kernel';
import type { Tx } from '../database';

export interface DomainEvent {
  type: string;
  proceedingId?: ProceedingId | null;
  audience: Audience;
  /** Ids, states, dates and what the timeline prints. Names of people stay in their own tables. */
  payload: Readonly<Record<string, unknown>>;
}

/** What the chain covers. `ops verify-audit` recomputes it from the row alone. */
export const hashOfEvent = (previous: string, row: { disputeId: string; seq: number; at: string; actor: string; type: string; audience: string; payload: unknown }): string =>
  createHash('sha256')
    .update([previous, row.disputeId, row.seq, row.at, row.actor, row.type, row.audience, canonicalJson(row.payload)].join('\n'))
    .digest('hex');

/**
 * Writes what happened: the audit row, chained to the dispute's last one, and a pointer for those who react.
 * Same transaction as the change, or the change does not happen. The head row's lock puts a dispute's events in order.
 */
export async function record(tx: Tx, actor: Actor, { disputeId, at }: { disputeId: DisputeId; at: Date }, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query('insert into event_head (dispute_id, seq, hash) values ($1, 0, $2) on conflict do nothing', [disputeId, '']);
  const [head] = (await tx.query('select seq, hash from event_head where dispute_id = $1 for update', [disputeId])) as [{ seq: number; hash: string }];
  let { seq, hash } = head;
  const rows = events.map((event) => {
    seq += 1;
    const row = {
      id: newId(),
      disputeId,
      seq,
      at: at.toISOString(),
      actor: principalOf(actor),
      type: event.type,
      audience: event.audience,
      payload: event.payload,
      proceedingId: event.proceedingId ?? null,
      previous: hash,
    };
    hash = hashOfEvent(hash, row);
    return { ...row, hash };
  });
  await tx.query(
    `with e as (select * from jsonb_to_recordset($1::jsonb) as e(id uuid, "disputeId" uuid, seq int, at timestamptz, actor text, type text, audience text, payload jsonb, "proceedingId" uuid, previous text, hash text)),
     log as (insert into event_log (dispute_id, seq, id, proceeding_id, at, actor, actor_name, type, audience, payload, prev_hash, hash)
             select "disputeId", seq, id, "proceedingId", at, actor, $2, type, audience, payload, previous, hash from e)
     insert into outbox (event_id, dispute_id, seq) select id, "disputeId", seq from e`,
    [JSON.stringify(rows), actor.name],
  );
  await tx.query('update event_head set seq = $2, hash = $3 where dispute_id = $1', [disputeId, seq, hash]);
}
