import { hashAccessCode } from '@disputes';
import type { DisputeId, ProceedingId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Known } from './seed-line';

/** With the account that does a party's steps: its own, or that of an agent who may do them all. */
export const partiesOfDispute = (reader: Reader, disputeId: DisputeId): Promise<Known['parties']> =>
  reader.query(
    `select p.id, p.side, p.name, coalesce(p.user_id, (select g.user_id from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id and g.authority = 'special' and g.user_id is not null limit 1)) as "userId"
     from party p where p.dispute_id = $1 order by p.position`,
    [disputeId],
  ) as Promise<Known['parties']>;

/** The newest of these procedures. @throws Error when there is none yet. */
export async function getLatestProceeding(reader: Reader, disputeId: DisputeId, procedures: readonly string[]): Promise<ProceedingId> {
  const rows = (await reader.query('select id from proceeding where dispute_id = $1 and procedure = any($2) order by id desc limit 1', [disputeId, procedures])) as {
    id: ProceedingId;
  }[];
  if (!rows[0]) throw new Error(`the dispute has no ${procedures.join(' or ')} yet`);
  return rows[0].id;
}

/** What the lists of a page would offer first. */
export async function firstChoices(reader: Reader, disputeId: DisputeId): Promise<{ session: string | null; obligation: string | null; offer: string | null }> {
  const [found] = (await reader.query(
    `select (select id from mediation_session where dispute_id = $1 and state = 'planned' order by starts_at limit 1) as session,
       (select o.id from obligation o where o.dispute_id = $1 and o.state <> 'performed' order by o.clause, o.position limit 1) as obligation,
       (select f.id from offer f where f.dispute_id = $1 and f.state = 'open' and f.audience = 'joint' order by f.at desc limit 1) as offer`,
    [disputeId],
  )) as [{ session: string | null; obligation: string | null; offer: string | null }];
  return found;
}

/** As the sweep does, for one dispute and by the day of the seed: PostgreSQL's own clock stands at today. */
export const fireDue = (tx: Tx, due: { disputeId: DisputeId; procedure: string; now: Date }): Promise<{ id: ProceedingId; rule: string }[]> =>
  tx.query(
    `with f as (update deadline d set fired_at = d.due_at from proceeding p where p.dispute_id = d.dispute_id and p.id = d.proceeding_id and p.procedure = $2
       and d.dispute_id = $1 and d.state = 'running' and d.fired_at is null and d.due_at <= $3 returning d.proceeding_id, d.rule_id) select proceeding_id as id, rule_id as rule from f`,
    [due.disputeId, due.procedure, due.now],
  );

/** A code the demonstration may print. Codes are kept as hashes alone, so the first respondent's is replaced: nothing but a seed may do this. */
export const setRespondentCode = (tx: Tx, disputeId: DisputeId, code: string): Promise<unknown> =>
  tx.query(`update party set access_code_hash = $2 where dispute_id = $1 and side = 'B' and position = (select min(position) from party where dispute_id = $1 and side = 'B')`, [
    disputeId,
    hashAccessCode(code),
  ]);
