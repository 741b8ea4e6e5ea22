import { type Actor, type DisputeId, newId, type UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { CaseMark, EarlierDecision } from './mark-facts';

interface Ids {
  disputeId: DisputeId;
  id: string;
}

/**
 * By the patent's index first, then the parties of what it found: no decision of another patent is looked at. Effective is what
 * had its three months to enforce begin; what was changed or annulled afterwards orders nothing any more. People are the same
 * by their number alone, companies by name where one number is missing.
 */
const EARLIER = `
  select h.id as "partyId", h.name as party, q.number, q.id as "proceedingId", case when was.identifier_hash = h.identifier_hash then 'identifier' else 'name' end as by, e.stops, l.on as "effectiveOn", w.public_id as "publicId"
  from adjudication a join party h on h.dispute_id = a.dispute_id and h.side = 'B'
    join adjudication e on e.patent_number = a.patent_number and e.decided_on is not null and e.proceeding_id <> a.proceeding_id
    join party was on was.dispute_id = e.dispute_id and was.id = any(e.infringers)
      and (was.identifier_hash = h.identifier_hash or (was.name = h.name and h.kind <> 'person' and (was.identifier_hash is null or h.identifier_hash is null)))
    join proceeding q on q.dispute_id = e.dispute_id and q.id = e.proceeding_id and q.state in ('AD_EFFECTIVE', 'AD_ENFORCING', 'AD_ENFORCED', 'AD_ARCHIVED')
    join lateral (select min(d.trigger_on) filter (where d.rule_id = 'AD-ENF-3M') as on, bool_or(d.rule_id like 'AD-PUBLISH-C%') as changed from deadline d
      where d.dispute_id = e.dispute_id and d.proceeding_id = e.proceeding_id) l on l.on is not null and not l.changed
    left join publication w on w.dispute_id = e.dispute_id and w.proceeding_id = e.proceeding_id
  where a.dispute_id = $1 and a.proceeding_id = $2 and a.patent_number is not null
  order by l.on desc, q.number limit 20`;

/** Over all disputes: the caller has widened the scope. */
export const findEarlierDecisions = (reader: Reader, { disputeId, id }: Ids): Promise<EarlierDecision[]> => reader.query(EARLIER, [disputeId, id]) as Promise<EarlierDecision[]>;

/** Which of these proceedings the actor may look at. */
export async function findReadable(reader: Reader, { principals }: Pick<Actor, 'principals'>, proceedingIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (proceedingIds.length === 0) return new Set();
  const rows = (await reader.query(
    `select p.id from proceeding p where p.id = any($1::uuid[]) and exists (select 1 from dispute_access a where a.dispute_id = p.dispute_id and a.principal = any($2) and (a.until is null or a.until > now()))`,
    [[...proceedingIds], [...principals]],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

export const findMarks = (reader: Reader, { disputeId, id }: Ids): Promise<CaseMark[]> =>
  reader.query(
    `select m.id, m.kind, m.party_id as "partyId", p.name as party, m.acts, m.acted_on as "actedOn", m.earlier_number as "earlierNumber", m.earlier_effective_on as "earlierEffectiveOn", m.limb, m.grounds, m.reason
     from case_mark m join party p on p.dispute_id = m.dispute_id and p.id = m.party_id where m.dispute_id = $1 and m.proceeding_id = $2 and m.withdrawn_at is null order by m.set_at, m.id`,
    [disputeId, id],
  ) as Promise<CaseMark[]>;

export interface NewMark extends Pick<CaseMark, 'kind' | 'limb' | 'earlierNumber'> {
  partyId: unknown;
  acts: unknown;
  actedOn: unknown;
  earlierEffectiveOn: unknown;
  grounds: unknown;
  reason: unknown;
  by: UserId | null;
  at: Date;
}

export const insertMark = (tx: Tx, { disputeId, id }: Ids, mark: NewMark): Promise<unknown> =>
  tx.query(
    `insert into case_mark (dispute_id, id, proceeding_id, kind, party_id, acts, acted_on, earlier_number, earlier_effective_on, limb, grounds, reason, set_by, set_at)
     values ($1, $2, $3, $4, $5, coalesce($6::text[], '{}'), $7, $8, $9, $10, coalesce($11::text[], '{}'), $12, $13, $14)`,
    [
      disputeId,
      newId(),
      id,
      mark.kind,
      mark.partyId,
      mark.acts ?? null,
      mark.actedOn ?? null,
      mark.earlierNumber,
      mark.earlierEffectiveOn ?? null,
      mark.limb,
      mark.grounds ?? null,
      mark.reason,
      mark.by,
      mark.at,
    ],
  );

export const withdrawMark = (tx: Tx, { disputeId, id }: Ids, { mark, reason, at }: { mark: unknown; reason: unknown; at: Date }): Promise<unknown> =>
  tx.query('update case_mark set withdrawn_at = $4, withdrawn_reason = $5 where dispute_id = $1 and proceeding_id = $2 and id = $3', [disputeId, id, mark, at, reason]);
