import { type DisputeId, newId } from '@kernel';
import { grantAccess, type Reader, revokeAccess, type Tx } from '@platform';
import type { Proceeding, Step } from '@proceedings';
import type { Explanation } from './domain/explain-ranking';
import { acceptWindow } from './domain/routing-procedure';

const accessOfOffer = (organisationId: string) =>
  (['manager', 'clerk'] as const).map((role) => ({ principal: `org:${organisationId}:${role}`, relation: role, reason: 'routing' }));

export interface NewDecision {
  organisationId: string | null;
  explanation: Explanation;
  kind: 'proposed' | 'override';
  reason: string | null;
}

export interface RoutingDecision extends NewDecision {
  organisationName: string | null;
  byName: string;
  at: Date;
}

/** Whether somebody is to be found who mediates it: not what a court refers by letter, nor what the department is asked to decide. */
export async function isToBeRouted(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  const rows = (await tx.query(`select 1 from dispute where dispute_id = $1 and source <> 'court' and way = 'mediation'`, [disputeId])) as unknown[];
  return rows.length > 0;
}

/** @returns false when the dispute is being routed already. Unique by dispute. */
export async function insertRouting(tx: Tx, disputeId: DisputeId): Promise<boolean> {
  const rows = (await tx.query('insert into routing (dispute_id) values ($1) on conflict do nothing returning dispute_id', [disputeId])) as unknown[];
  return rows.length > 0;
}

export const updateRouting = (tx: Tx, disputeId: DisputeId, proceedingId: string): Promise<unknown> =>
  tx.query('update routing set proceeding_id = $2 where dispute_id = $1', [disputeId, proceedingId]);

export const insertDecision = (tx: Tx, { proceeding, actor, at }: Step, decision: NewDecision): Promise<unknown> =>
  tx.query('insert into routing_decision (dispute_id, id, proceeding_id, at, organisation_id, explanation, kind, reason, by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    proceeding.disputeId,
    newId(),
    proceeding.id,
    at,
    decision.organisationId,
    JSON.stringify(decision.explanation),
    decision.kind,
    decision.reason,
    actor.name,
  ]);

/** The bureau may give it back to an organisation that had refused; a later refusal of the same one replaces the earlier. */
export const insertExclusion = (tx: Tx, { proceeding, at, input }: Step, organisationId: string, why: 'declined' | 'lapsed'): Promise<unknown> =>
  tx.query(
    `insert into routing_exclusion (dispute_id, organisation_id, why, reason, remark, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (dispute_id, organisation_id) do update set why = excluded.why, reason = excluded.reason, remark = excluded.remark, at = excluded.at`,
    [proceeding.disputeId, organisationId, why, input?.reason ?? null, input?.text ?? null, at],
  );

export const grantToOrganisation = (tx: Tx, disputeId: DisputeId, organisationId: string): Promise<unknown> => grantAccess(tx, disputeId, accessOfOffer(organisationId));

/** Ends what the offer gave. Whoever filed at its counter keeps the clerk's access it had before; so does an organisation with another proceeding open. */
export async function revokeFromOrganisation(tx: Tx, disputeId: DisputeId, organisationId: string): Promise<void> {
  const [held] = (await tx.query(
    `select (select d.filing_organisation_id = $2 from dispute d where d.dispute_id = $1) as filed,
       exists (select 1 from proceeding p where p.dispute_id = $1 and p.organisation_id = $2 and p.procedure <> 'RT' and p.closed_at is null) as engaged`,
    [disputeId, organisationId],
  )) as [{ filed: boolean | null; engaged: boolean }];
  if (held.engaged) return;
  for (const { principal, relation } of accessOfOffer(organisationId)) if (!(held.filed && relation === 'clerk')) await revokeAccess(tx, disputeId, principal, relation);
}

export async function isWindowOver(source: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<boolean> {
  const [row] = (await source.query(
    `select exists (select 1 from deadline where dispute_id = $1 and proceeding_id = $2 and rule_id = $3 and state = 'running' and fired_at is not null) as over`,
    [disputeId, id, acceptWindow],
  )) as [{ over: boolean }];
  return row.over;
}

export async function findLatestDecision(source: Reader, disputeId: DisputeId, proceedingId: string): Promise<RoutingDecision | null> {
  const rows = (await source.query(
    `select r.organisation_id as "organisationId", o.name as "organisationName", r.explanation, r.kind, r.reason, r.by_name as "byName", r.at
     from routing_decision r left join organisation o on o.id = r.organisation_id where r.dispute_id = $1 and r.proceeding_id = $2 order by r.at desc, r.id desc limit 1`,
    [disputeId, proceedingId],
  )) as RoutingDecision[];
  return rows[0] ?? null;
}
