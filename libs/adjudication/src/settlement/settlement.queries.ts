import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import type { SettlementFacts } from '../domain/facts';

/** Whose consent to settle is still missing, and for whom of those the actor may not give it. */
export async function findSettlement(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>, { narrowFor }: Pick<Asking, 'narrowFor'>): Promise<SettlementFacts> {
  const awaited = (await reader.query(
    `select p.id, p.name from party p where p.dispute_id = $1 and not exists (
       select 1 from settlement_consent c where c.dispute_id = p.dispute_id and c.proceeding_id = $2 and c.party_id = p.id and c.ended_at is null) order by p.side, p.position`,
    [disputeId, id],
  )) as SettlementFacts['awaited'];
  return { awaited, notFor: narrowFor };
}
