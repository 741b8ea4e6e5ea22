import type { ServiceAddressView, ServiceMethod, ServiceResult } from '@contract';
import { type Actor, type Bilingual, type DisputeId, isId, type PartyId, type PlainDate, type ProceedingId, principalOf, RefusalError, refusal } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Proceeding } from '@proceedings';
import type { Attempt, Deemed } from './domain/deemed-served';

export interface AttemptRow extends Attempt {
  id: string;
  deemed: Deemed | null;
  witnesses: string | null;
  note: string | null;
  proof: { id: string; name: string } | null;
  by: string;
  voidReason: string | null;
}

export interface ServiceRow {
  disputeId: DisputeId;
  id: string;
  proceedingId: ProceedingId;
  partyId: PartyId;
  partyName: string;
  kind: string;
  title: Bilingual;
  openedAt: Date | null;
  /** An uploaded file in place of a paper of the house. */
  fileId: string | null;
  /** Of the file as it was served. */
  sha256: string | null;
  attempts: AttemptRow[];
}

const SERVICE = `select s.dispute_id as "disputeId", s.id, s.proceeding_id as "proceedingId", s.party_id as "partyId", p.name as "partyName", s.kind, s.title, s.opened_at as "openedAt", s.file_id as "fileId", s.sha256,
    coalesce((select json_agg(json_build_object('id', a.id, 'method', a.method, 'sentOn', a.sent_on, 'result', a.result, 'receivedOn', a.received_on, 'deemed', a.deemed, 'witnesses', a.witnesses, 'note', a.note,
      'proof', (select json_build_object('id', f.id, 'name', f.name) from stored_file f where f.dispute_id = a.dispute_id and f.id = a.proof_file_id), 'by', a.by_name, 'voidReason', a.void_reason) order by a.at, a.id)
      from service_attempt a where a.dispute_id = s.dispute_id and a.service_id = s.id), '[]') as attempts
  from service s join party p on p.dispute_id = s.dispute_id and p.id = s.party_id`;

/** Of one proceeding, as many as parties times papers; row-level security leaves a party its own. */
export const servicesOf = (reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<ServiceRow[]> =>
  reader.query(`${SERVICE} where s.dispute_id = $1 and s.proceeding_id = $2 order by s.begun_at, s.id`, [disputeId, id]) as Promise<ServiceRow[]>;

/** @throws RefusalError not_found, also for another's. */
export async function findService(reader: Reader, id: string): Promise<ServiceRow> {
  const [row] = (await reader.query(`${SERVICE} where s.id = $1`, [id])) as ServiceRow[];
  if (!row) throw new RefusalError(refusal('not_found'));
  return row;
}

/** Locked until the commit. @throws RefusalError not_found, also for another's. */
export async function lockService(tx: Tx, id: string): Promise<ServiceRow> {
  await tx.query('select 1 from service where id = $1 for update', [id]);
  return findService(tx, id);
}

/** The latest word of each party the reader may read; null where there is none. */
export async function addressesOf(reader: Reader, disputeId: DisputeId): Promise<ServiceAddressView[]> {
  const rows = (await reader.query(
    `select p.id as "partyId", p.name as "partyName", a.address, coalesce(a.electronic, false) as electronic, a.confirmed_at as "confirmedAt" from party p
     left join lateral (select address, electronic, confirmed_at from service_address a where a.dispute_id = p.dispute_id and a.party_id = p.id order by a.confirmed_at desc, a.id desc limit 1) a on true
     where p.dispute_id = $1 order by p.position`,
    [disputeId],
  )) as (Omit<ServiceAddressView, 'confirmedAt'> & { confirmedAt: Date | null })[];
  return rows.map((row) => ({ ...row, confirmedAt: row.confirmedAt?.toISOString() ?? null }));
}

/** The side of a party of this dispute; null: there is no such party. */
export async function findSide(reader: Reader, disputeId: DisputeId, partyId: string): Promise<'A' | 'B' | null> {
  const [row] = (await reader.query('select side from party where dispute_id = $1 and id = $2', [disputeId, partyId])) as { side: 'A' | 'B' }[];
  return row?.side ?? null;
}

interface NewService {
  id: string;
  partyId: PartyId;
  kind: string;
  title: Bilingual;
  fileId: string | null;
  keepers: 'staff' | 'panel' | 'officer';
}

/** Unique by paper and party. @returns the id of the one there is. */
export async function insertService(
  tx: Tx,
  actor: Actor,
  { disputeId, id: proceedingId }: Proceeding,
  service: NewService & { at: Date },
): Promise<{ id: string; isNew: boolean }> {
  const inserted = (await tx.query(
    `insert into service (dispute_id, id, proceeding_id, party_id, kind, title, begun_at, begun_by, file_id, keepers, sha256)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (select f.sha256 from stored_file f where f.id = $9) on conflict do nothing returning id`,
    [disputeId, service.id, proceedingId, service.partyId, service.kind, service.title, service.at, principalOf(actor), service.fileId, service.keepers],
  )) as { id: string }[];
  if (inserted.length > 0) return { id: service.id, isNew: true };
  const [row] = (await tx.query('select id from service where dispute_id = $1 and proceeding_id = $2 and party_id = $3 and kind = $4', [
    disputeId,
    proceedingId,
    service.partyId,
    service.kind,
  ])) as [{ id: string }];
  return { id: row.id, isNew: false };
}

export interface AttemptToKeep extends Attempt {
  id: string;
  witnesses: string | null;
  note: string | null;
  proofFileId: string | null;
  deemed: Deemed | null;
}

export const insertAttempt = (tx: Tx, actor: Actor, { disputeId, id }: ServiceRow, attempt: AttemptToKeep & { at: Date }): Promise<unknown> =>
  tx.query(
    `insert into service_attempt (dispute_id, id, service_id, method, sent_on, result, received_on, witnesses, note, proof_file_id, by_name, at, deemed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      disputeId,
      attempt.id,
      id,
      attempt.method,
      attempt.sentOn,
      attempt.result,
      attempt.receivedOn,
      attempt.witnesses,
      attempt.note,
      attempt.proofFileId,
      actor.name,
      attempt.at,
      attempt.deemed,
    ],
  );

/** What was on its way has come to something: said once, by whom and when. */
export const finishAttempt = (
  tx: Tx,
  actor: Actor,
  { disputeId }: ServiceRow,
  outcome: Pick<AttemptToKeep, 'id' | 'result' | 'receivedOn' | 'proofFileId' | 'deemed'> & { at: Date },
): Promise<unknown> =>
  tx.query(
    `update service_attempt set result = $3, received_on = $4, proof_file_id = coalesce($5, proof_file_id), deemed = $6, outcome_at = $7, outcome_by = $8 where dispute_id = $1 and id = $2 and result = 'sent'`,
    [disputeId, outcome.id, outcome.result, outcome.receivedOn, outcome.proofFileId, outcome.deemed, outcome.at, actor.name],
  );

export const voidAttempt = (tx: Tx, actor: Actor, { disputeId }: ServiceRow, attempt: { id: string; reason: string; at: Date }): Promise<unknown> =>
  tx.query('update service_attempt set void_at = $3, void_by = $4, void_reason = $5 where dispute_id = $1 and id = $2', [
    disputeId,
    attempt.id,
    attempt.at,
    principalOf(actor),
    attempt.reason,
  ]);

export const markOpened = (tx: Tx, { disputeId, id }: ServiceRow, at: Date): Promise<unknown> =>
  tx.query('update service set opened_at = $3 where dispute_id = $1 and id = $2', [disputeId, id, at]);

export const insertAddress = (
  tx: Tx,
  actor: Actor,
  disputeId: DisputeId,
  address: { id: string; partyId: PartyId; address: string; electronic: boolean; at: Date },
): Promise<unknown> =>
  tx.query('insert into service_address (dispute_id, id, party_id, address, electronic, confirmed_at, confirmed_by) values ($1, $2, $3, $4, $5, $6, $7)', [
    disputeId,
    address.id,
    address.partyId,
    address.address,
    address.electronic,
    address.at,
    principalOf(actor),
  ]);

/** What stands at the head of a paper about service. */
export interface PaperHead {
  number: string;
  organisation: string;
  /** Of the party, as confirmed last, else as it stands in the filing. */
  address: string | null;
}

export async function paperHead(reader: Reader, { disputeId, proceedingId, partyId }: { disputeId: DisputeId; proceedingId: string; partyId: string }): Promise<PaperHead> {
  const [row] = (await reader.query(
    `select coalesce(p.number, c.receipt_number) as number, coalesce((select o.name from organisation o where o.id = p.organisation_id), '重庆知识产权纠纷调解平台') as organisation,
       coalesce((select a.address from service_address a where a.dispute_id = c.dispute_id and a.party_id = $3 order by a.confirmed_at desc, a.id desc limit 1),
         (select t.address from party t where t.dispute_id = c.dispute_id and t.id = $3)) as address
     from proceeding p join dispute c on c.dispute_id = p.dispute_id where p.dispute_id = $1 and p.id = $2`,
    [disputeId, proceedingId, partyId],
  )) as [PaperHead];
  return row;
}

export const keepHash = (tx: Tx, { disputeId, id }: ServiceRow, sha256: string): Promise<unknown> =>
  tx.query('update service set sha256 = $3 where dispute_id = $1 and id = $2', [disputeId, id, sha256]);

export interface NewAttempt {
  method: ServiceMethod;
  sentOn: PlainDate;
  result: ServiceResult;
  receivedOn: PlainDate | null;
  witnesses: string | null;
  note: string | null;
  proofFileId: string | null;
}

/** @throws RefusalError not_found for what is no id. */
export function idOf(id: string): string {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id;
}
