import { type Actor, type Bilingual, type DisputeId, type PartyId, type ProceedingId, RefusalError, type Relation, refusal } from '@kernel';
import { type Reader, relationsOf, type Tx } from '@platform';
import type { Asking, Proceeding } from './proceeding';

const COLUMNS = `dispute_id as "disputeId", id, procedure, number, state, parallel, version, organisation_id as "organisationId", handler_id as "handlerId", origin, opened_at as "openedAt", closed_at as "closedAt"`;

/** The row, if this actor may see it: missing and not yours look alike. */
export async function getProceedingFor(reader: Reader, actor: Actor, id: ProceedingId): Promise<{ proceeding: Proceeding; relations: Relation[] }> {
  return seenBy(reader, actor, await reader.query(`select ${COLUMNS} from proceeding where id = $1`, [id]));
}

/** As `getProceedingFor`, locked until the commit. */
export async function lockProceedingFor(tx: Tx, actor: Actor, id: ProceedingId): Promise<{ proceeding: Proceeding; relations: Relation[] }> {
  return seenBy(tx, actor, await tx.query(`select ${COLUMNS} from proceeding where id = $1 for update`, [id]));
}

async function seenBy(reader: Reader, actor: Actor, [proceeding]: Proceeding[]): Promise<{ proceeding: Proceeding; relations: Relation[] }> {
  const relations = proceeding ? await relationsOf(reader, actor, proceeding.disputeId) : [];
  if (!proceeding || relations.length === 0) throw new RefusalError(refusal('not_found'));
  return { proceeding, relations };
}

/**
 * The parties an actor speaks for in a dispute: by its own access code, its account, or as their agent. None for officials.
 * An agent without a special authority may not bind them (民诉法 62; 民诉法解释 89, 147).
 */
export async function speaksFor(reader: Reader, actor: Actor, disputeId: DisputeId): Promise<Pick<Asking, 'partyIds' | 'narrowFor'>> {
  if (actor.kind === 'system') return { partyIds: [], narrowFor: [] };
  const rows = (await reader.query(
    `select p.id, not (s.itself or a.special) as narrow from party p
     cross join lateral (select coalesce(p.id = $2, false) or coalesce(p.user_id = $3, false) as itself) s
     cross join lateral (select count(*) > 0 as acts, coalesce(bool_or(g.authority = 'special'), false) as special from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id and g.user_id = $3) a
     where p.dispute_id = $1 and (s.itself or a.acts) order by p.position`,
    [disputeId, actor.partyId, actor.userId],
  )) as { id: PartyId; narrow: boolean }[];
  return { partyIds: rows.map(({ id }) => id), narrowFor: rows.filter(({ narrow }) => narrow).map(({ id }) => id) };
}

export async function insertProceeding(tx: Tx, proceeding: Proceeding, blocker: { who: Relation; what: Bilingual }): Promise<void> {
  await tx.query(
    `insert into proceeding (dispute_id, id, procedure, state, organisation_id, handler_id, origin, blocker_who, blocker_zh, blocker_en, blocker_since, opened_at, updated_at, number)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, $12)`,
    [
      proceeding.disputeId,
      proceeding.id,
      proceeding.procedure,
      proceeding.state,
      proceeding.organisationId,
      proceeding.handlerId,
      proceeding.origin,
      blocker.who,
      blocker.what.zh,
      blocker.what.en,
      proceeding.openedAt,
      proceeding.number,
    ],
  );
}

/** Writes the next state. The blocker's age starts again only when the state changes. */
export async function updateProceeding(tx: Tx, next: Proceeding, change: { from: string; blocker: { who: Relation; what: Bilingual } | null; at: Date }): Promise<void> {
  const { blocker } = change;
  const updated = (await tx.query(
    `with u as (update proceeding set state = $3, version = $4, organisation_id = $5, handler_id = $6, number = $7, closed_at = $8, parallel = $14,
       blocker_who = $9, blocker_zh = $10, blocker_en = $11, blocker_since = case when $9::text is null then null when $13 then $12::timestamptz else coalesce(blocker_since, $12) end, updated_at = $12
     where dispute_id = $1 and id = $2 and version = $4 - 1 returning 1) select count(*)::int as count from u`,
    [
      next.disputeId,
      next.id,
      next.state,
      next.version,
      next.organisationId,
      next.handlerId,
      next.number,
      next.closedAt,
      blocker?.who ?? null,
      blocker?.what.zh ?? null,
      blocker?.what.en ?? null,
      change.at,
      change.from !== next.state,
      next.parallel,
    ],
  )) as [{ count: number }];
  if (updated[0].count !== 1) throw new RefusalError(refusal('stale_version'));
}

/** The wait begins anew when somebody else is waited for. */
export async function updateBlocker(tx: Tx, { disputeId, id }: Proceeding, { who, what }: { who: Relation; what: Bilingual }, at: Date): Promise<void> {
  await tx.query(
    `update proceeding set blocker_since = case when blocker_who = $3 and blocker_zh = $4 then blocker_since else $6 end, blocker_who = $3, blocker_zh = $4, blocker_en = $5 where dispute_id = $1 and id = $2`,
    [disputeId, id, who, what.zh, what.en, at],
  );
}
