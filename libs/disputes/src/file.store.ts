import type { DisputeDraftData, FileView } from '@contract';
import { type Actor, type Audience, type DisputeId, type FileId, isId, newId, principalOf } from '@kernel';
import type { Reader, Tx } from '@platform';

/** The contract's view, built by PostgreSQL: `f` is the alias of stored_file. */
export const FILE_VIEW = `json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'mime', f.mime, 'sha256', f.sha256, 'storedAt', f.stored_at, 'needsPassword', 'needs_password' = any(f.warnings))`;

export interface NewFile extends Pick<FileView, 'name' | 'bytes' | 'mime' | 'sha256'> {
  id: FileId;
  warnings: readonly string[];
  draftId: string | null;
}

export async function insertFile(tx: Tx, actor: Actor, file: NewFile, at: Date): Promise<FileView> {
  const [row] = (await tx.query(
    `with f as (insert into stored_file (id, draft_id, owner, sha256, bytes, mime, name, stored_at, warnings) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *)
     select ${FILE_VIEW} as file from f`,
    [file.id, file.draftId, principalOf(actor), file.sha256, file.bytes, file.mime, file.name, at, file.warnings],
  )) as [{ file: FileView }];
  return row.file;
}

/** A file the actor may see: its own, or one filed for it. */
export async function findFileFor(reader: Reader, actor: Actor, id: FileId): Promise<FileView | null> {
  const rows = (await reader.query(
    `select ${FILE_VIEW} as file from stored_file f where f.id = $1 and (f.owner = $2 or exists (
       select 1 from dispute_access a join audience_relation v on v.relation = a.relation
       where a.dispute_id = f.dispute_id and v.audience = f.audience and a.principal = any($3) and (a.until is null or a.until > now())))`,
    [id, principalOf(actor), [...actor.principals]],
  )) as { file: FileView }[];
  return rows[0]?.file ?? null;
}

/**
 * The files of each draft: those uploaded for it and those its exhibits and agents name. An upload whose answer was lost
 * on the way is still found here.
 */
export async function filesOfDraft(reader: Reader, actor: Actor, drafts: readonly { id: string; data: DisputeDraftData }[]): Promise<ReadonlyMap<string, FileView[]>> {
  const named = drafts.flatMap((draft) => fileIdsOf(draft.data).map((fileId) => ({ draftId: draft.id, fileId })));
  const rows = (await reader.query(
    `with n as (select distinct n."draftId", n."fileId" from jsonb_to_recordset($1::jsonb) as n("draftId" uuid, "fileId" uuid)),
     of_draft as (select n."draftId" as draft, n."fileId" as file from n union select draft_id, id from stored_file where draft_id = any($2))
     select o.draft, json_agg(${FILE_VIEW} order by f.stored_at, f.id) as files from of_draft o join stored_file f on f.id = o.file and f.owner = $3 group by o.draft`,
    [JSON.stringify(named), drafts.map((draft) => draft.id), principalOf(actor)],
  )) as { draft: string; files: FileView[] }[];
  return new Map(rows.map((row) => [row.draft, row.files]));
}

/** The ids of the files that a draft refers to, each once. */
export const fileIdsOf = (data: DisputeDraftData): FileId[] =>
  [
    ...new Set(
      [
        ...(data.exhibits ?? []).map((exhibit) => exhibit.fileId),
        ...(data.parties ?? []).flatMap((party) => party.agents ?? []).flatMap((agent) => agent.proofFileId ?? []),
      ].filter(isId),
    ),
  ] as FileId[];

/** Those of the ids that are the actor's own files, in the order they were stored. */
export async function ownFiles(reader: Reader, actor: Actor, ids: readonly string[]): Promise<FileView[]> {
  const rows = (await reader.query(`select ${FILE_VIEW} as file from stored_file f where f.id = any($1) and f.owner = $2 order by f.stored_at, f.id`, [
    [...ids],
    principalOf(actor),
  ])) as { file: FileView }[];
  return rows.map((row) => row.file);
}

/**
 * Puts the actor's own files to a dispute, seen by `audience`. One that is filed elsewhere already (the same evidence
 * against a second respondent) gets a second row over the same bytes.
 * @returns the id under which each file stands in this dispute.
 */
export async function fileWithDispute(tx: Tx, actor: Actor, ids: readonly FileId[], filing: { disputeId: DisputeId; audience: Audience }): Promise<ReadonlyMap<FileId, FileId>> {
  const copies = ids.map((id) => ({ id, copy: newId<FileId>() }));
  const rows = (await tx.query(
    `with wanted as (select w.id, w.copy, f.dispute_id is not null as elsewhere from jsonb_to_recordset($1::jsonb) as w(id uuid, copy uuid) join stored_file f on f.id = w.id and f.owner = $2 for update of f),
     moved as (update stored_file f set dispute_id = $3, audience = $4, draft_id = null from wanted w where f.id = w.id and not w.elsewhere returning f.id, f.id as filed),
     copied as (insert into stored_file (id, dispute_id, audience, owner, sha256, bytes, mime, name, stored_at, warnings)
       select w.copy, $3, $4, f.owner, f.sha256, f.bytes, f.mime, f.name, f.stored_at, f.warnings from wanted w join stored_file f on f.id = w.id where w.elsewhere)
     select id, filed from moved union all select id, copy from wanted where elsewhere`,
    [JSON.stringify(copies), principalOf(actor), filing.disputeId, filing.audience],
  )) as { id: FileId; filed: FileId }[];
  return new Map(rows.map((row) => [row.id, row.filed]));
}

/** What the receipt lists: every file of the dispute that its reader may see. */
export async function filedFiles(reader: Reader, disputeId: DisputeId): Promise<FileView[]> {
  const rows = (await reader.query(`select ${FILE_VIEW} as file from stored_file f where f.dispute_id = $1 order by f.stored_at, f.id`, [disputeId])) as { file: FileView }[];
  return rows.map((row) => row.file);
}

/** Of these hashes, those that a row still names. */
export async function namedHashes(reader: Reader, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = (await reader.query('select distinct sha256 from stored_file where sha256 = any($1)', [[...hashes]])) as { sha256: string }[];
  return new Set(rows.map((row) => row.sha256));
}
