import type { ReceiptView } from '@contract';
import { type Audience, type DisputeId, mediationOnly, newId } from '@kernel';
import { beijingDay, type Reader, seeEverything, type Tx } from '@platform';
import type { DisputeSource, NewDispute } from './domain/new-dispute';

/** Who filed, how and under which number. (`filedBy`, `key`) is unique: a filing can't be entered twice. */
export interface FilingStamp {
  receiptNumber: string;
  at: Date;
  /** The principal of whoever filed. */
  filedBy: string;
  key: string;
  source: DisputeSource;
  onBehalf: boolean;
  filingOrganisationId: string | null;
  series: { id: string; position: number } | null;
}

/** Writes the dispute and all that belongs to it; answers its 查询码, null for what nobody filed. Access has been granted before, or row-level security refuses. */
export async function insertDispute(tx: Tx, dispute: NewDispute, stamp: FilingStamp): Promise<string | null> {
  const [row] = (await tx.query(
    `with d as (insert into dispute (dispute_id, receipt_number, title, dispute_type, cause_code, cause_edition_from, summary, claims, amount_fen, division,
       tags, foreign_related, preferred_organisation_id, preferred_mediator_id, filed_at, filed_on, filed_by, on_behalf, filing_organisation_id, source, filing_key, series_id, series_position, way, progress_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, case when $24::text is not null then make_progress_code() end) returning progress_code) select progress_code as code from d`,
    [
      dispute.disputeId,
      stamp.receiptNumber,
      dispute.title,
      dispute.disputeType,
      dispute.causeCode,
      dispute.causeEditionFrom,
      dispute.summary,
      JSON.stringify(dispute.claims),
      dispute.amountFen,
      dispute.division,
      dispute.tags,
      dispute.foreignRelated,
      dispute.preferredOrganisationId,
      dispute.preferredMediatorId,
      stamp.at,
      beijingDay(stamp.at),
      stamp.filedBy,
      stamp.onBehalf,
      stamp.filingOrganisationId,
      stamp.source,
      stamp.key,
      stamp.series?.id ?? null,
      stamp.series?.position ?? null,
      dispute.way,
    ],
  )) as [{ code: string | null }];
  await insertParties(tx, dispute);
  await insertRights(tx, dispute);
  await insertExhibits(tx, dispute.disputeId, dispute.exhibits, { at: stamp.at, by: stamp.filedBy });
  return row.code;
}

async function insertParties(tx: Tx, { disputeId, parties }: NewDispute): Promise<void> {
  await tx.query(
    `insert into party (dispute_id, id, side, position, kind, name, identifier_kind, identifier, identifier_hash, legal_representative, phone, email, division, address, electronic_service, user_id, access_code_hash, joined_at)
     select $1, p.id, p.side, p.position, p.kind, p.name, p."identifierKind", p.identifier, p."identifierHash", p."legalRepresentative", p.phone, p.email, p.division, p.address, p."electronicService", p."userId", p."accessCodeHash", p."joinedAt"
     from jsonb_to_recordset($2::jsonb) as p(id uuid, side text, position int, kind text, name text, "identifierKind" text, identifier text, "identifierHash" text, "legalRepresentative" text, phone text, email text, division text, address text,
       "electronicService" boolean, "userId" uuid, "accessCodeHash" text, "joinedAt" timestamptz)`,
    [disputeId, JSON.stringify(parties.map((party, position) => ({ ...party, position })))],
  );
  const agents = parties.flatMap((party) => party.agents.map((agent, position) => ({ ...agent, partyId: party.id, position })));
  if (agents.length === 0) return;
  await tx.query(
    `insert into agent (dispute_id, id, party_id, position, name, identifier, phone, authority, proof_file_id, user_id)
     select $1, a.id, a."partyId", a.position, a.name, a.identifier, a.phone, a.authority, a."proofFileId", a."userId"
     from jsonb_to_recordset($2::jsonb) as a(id uuid, "partyId" uuid, position int, name text, identifier text, phone text, authority text, "proofFileId" uuid, "userId" uuid)`,
    [disputeId, JSON.stringify(agents)],
  );
}

async function insertRights(tx: Tx, { disputeId, rights }: NewDispute): Promise<void> {
  await tx.query(
    `insert into dispute_right (dispute_id, id, position, kind, number, normalised_number, title, holder, to_be_completed)
     select $1, r.id, r.position, r.kind, r.number, r."normalisedNumber", r.title, r.holder, r."toBeCompleted"
     from jsonb_to_recordset($2::jsonb) as r(id uuid, position int, kind text, number text, "normalisedNumber" text, title text, holder text, "toBeCompleted" boolean)`,
    [disputeId, JSON.stringify(rights.map((right, position) => ({ ...right, position })))],
  );
}

/**
 * Whether the same bytes stand in this dispute as mediation material that another may have relied on: what was shown to both sides or came from the other
 * one. What a side showed the mediator alone is its own to file.
 */
export async function wasShownInMediation(tx: Tx, { disputeId, sha256, side }: { disputeId: DisputeId; sha256: string; side: string | null }): Promise<boolean> {
  await seeEverything(tx);
  const rows = (await tx.query(
    `select 1 from exhibit e join stored_file f on f.id = e.file_id where e.dispute_id = $1 and f.sha256 = $2 and e.audience = any($3) and not (e.side is not distinct from $4 and e.audience in ('caucus_a', 'caucus_b')) limit 1`,
    [disputeId, sha256, mediationOnly, side],
  )) as unknown[];
  return rows.length > 0;
}

/** A second row over the same file, seen by another audience as well: only who checked the consent of all may call it. @returns the new exhibit's id. */
export async function admitExhibit(tx: Tx, admitted: { disputeId: DisputeId; exhibitId: string; audience: Audience; at: Date; by: string }): Promise<string> {
  const [exhibitId, fileId] = [newId(), newId()];
  await tx.query(
    `with f as (insert into stored_file (id, dispute_id, audience, owner, sha256, bytes, mime, name, stored_at, warnings)
       select $4, f.dispute_id, $5, f.owner, f.sha256, f.bytes, f.mime, f.name, f.stored_at, f.warnings from exhibit e join stored_file f on f.id = e.file_id where e.dispute_id = $1 and e.id = $2)
     insert into exhibit (dispute_id, id, position, file_id, side, title, proves, audience, added_at, added_by)
     select $1, $3, 0, $4, side, title, proves, $5, $6, $7 from exhibit where dispute_id = $1 and id = $2`,
    [admitted.disputeId, admitted.exhibitId, exhibitId, fileId, admitted.audience, admitted.at, admitted.by],
  );
  return exhibitId;
}

/** The number of a right that was filed without one; a number that stands is never changed. */
export const completeRightNumber = (tx: Tx, disputeId: DisputeId, right: { kind: string; number: string; normalisedNumber: string }): Promise<unknown> =>
  tx.query('update dispute_right set number = $3, normalised_number = $4, to_be_completed = false where dispute_id = $1 and kind = $2 and number is null', [
    disputeId,
    right.kind,
    right.number,
    right.normalisedNumber,
  ]);

/** `position` orders what was added together. */
export async function insertExhibits(tx: Tx, disputeId: DisputeId, exhibits: NewDispute['exhibits'], added: { at: Date; by: string }): Promise<void> {
  if (exhibits.length === 0) return;
  await tx.query(
    `insert into exhibit (dispute_id, id, position, file_id, side, title, proves, audience, added_at, added_by)
     select $1, e.id, e.position, e."fileId", e.side, e.title, e.proves, e.audience, $3, $4
     from jsonb_to_recordset($2::jsonb) as e(id uuid, position int, "fileId" uuid, side text, title text, proves text, audience text)`,
    [disputeId, JSON.stringify(exhibits.map((exhibit, position) => ({ ...exhibit, position }))), added.at, added.by],
  );
}

/** The receipt of what was filed under this key, without files and codes; null when nothing was. */
export async function findReceipt(
  reader: Reader,
  filing: { filedBy: string; key: string },
): Promise<(Pick<ReceiptView, 'receiptNumber' | 'filedAt' | 'progressCode'> & { disputeId: DisputeId }) | null> {
  const rows = (await reader.query(
    `select dispute_id as "disputeId", receipt_number as "receiptNumber", to_json(filed_at)#>>'{}' as "filedAt", progress_code as "progressCode" from dispute where filed_by = $1 and filing_key = $2`,
    [filing.filedBy, filing.key],
  )) as {
    disputeId: DisputeId;
    receiptNumber: string;
    filedAt: string;
    progressCode: string;
  }[];
  return rows[0] ?? null;
}
