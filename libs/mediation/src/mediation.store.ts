import { type Actor, type DisputeId, type OrganisationId, type ProceedingId, RefusalError, refusal } from '@kernel';
import type { Tx } from '@platform';

/** The organisation that accepted the routing of a dispute; the routing stays locked until the commit. */
export async function lockRouted(tx: Tx, disputeId: DisputeId): Promise<{ routingId: ProceedingId; organisationId: OrganisationId; channel: string } | null> {
  const [row] = (await tx.query(
    `select p.id as "routingId", p.organisation_id as "organisationId", o.channel from proceeding p join organisation o on o.id = p.organisation_id
     where p.dispute_id = $1 and p.procedure = 'RT' and p.state = 'RT_ACCEPTED' order by p.id desc limit 1 for update of p`,
    [disputeId],
  )) as { routingId: ProceedingId; organisationId: OrganisationId; channel: string }[];
  return row ?? null;
}

export async function lockMediation(tx: Tx, disputeId: DisputeId, id: ProceedingId): Promise<{ procedure: string; organisationId: OrganisationId } | null> {
  const [row] = (await tx.query('select procedure, organisation_id as "organisationId" from proceeding where dispute_id = $1 and id = $2 for update', [disputeId, id])) as {
    procedure: string;
    organisationId: OrganisationId;
  }[];
  return row ?? null;
}

/** Whether this cause has opened a proceeding before, however it ended. */
export async function hasOpened(tx: Tx, disputeId: DisputeId, cause: ProceedingId): Promise<boolean> {
  const rows = (await tx.query(`select 1 from proceeding where dispute_id = $1 and origin ->> 'openedBy' = $2`, [disputeId, cause])) as unknown[];
  return rows.length > 0;
}

/** Applying is saying yes (人民调解法 17: mediation starts by a party's application). */
export const insertParties = (tx: Tx, disputeId: DisputeId, proceedingId: ProceedingId): Promise<unknown> =>
  tx.query(
    `insert into mediation_party (dispute_id, proceeding_id, party_id, willing, answered_at, how) select p.dispute_id, $2, p.id, case when p.side = 'A' then true end, case when p.side = 'A' then m.opened_at end, case when p.side = 'A' then 'application' end
     from party p join proceeding m on m.dispute_id = p.dispute_id and m.id = $2 where p.dispute_id = $1 on conflict do nothing`,
    [disputeId, proceedingId],
  );

interface Addressees {
  organisationId: OrganisationId;
  courtId: OrganisationId;
  courtName: string;
}

/** The organisation a court may send to today, and the actor's court. @throws RefusalError not_found. */
export async function getAddressees(tx: Tx, actor: Actor, organisationId: string): Promise<Addressees> {
  const [found] = (await tx.query(
    `select o.id as "organisationId", c.id as "courtId", c.name as "courtName" from organisation o, organisation c where o.id = $1 and in_force(o.valid_from, o.valid_to, current_date) and o.channel is not null and c.id = $2 and c.kind = 'court'`,
    [organisationId, actor.organisationId],
  )) as Addressees[];
  if (!found) throw new RefusalError(refusal('not_found'));
  return found;
}
