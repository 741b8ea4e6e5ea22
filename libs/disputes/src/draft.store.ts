import type { DisputeDraftData } from '@contract';
import { type Actor, RefusalError, refusal, principalOf } from '@kernel';
import type { Reader, Tx } from '@platform';

export interface Draft {
  id: string;
  version: number;
  data: DisputeDraftData;
  /** The version that last changed each top-level field. */
  fieldVersions: Readonly<Record<string, number>>;
  /** Whom a clerk fills it in for; null: the owner files for itself. */
  onBehalfOf: string | null;
  savedAt: Date;
  filingKey: string;
  /** Set once it is submitted; from then on it doesn't change. */
  disputeId: string | null;
}

const COLUMNS = `id, version, data, field_versions as "fieldVersions", on_behalf_of as "onBehalfOf", saved_at as "savedAt", filing_key as "filingKey", dispute_id as "disputeId"`;

export const getDraftFor = async (reader: Reader, actor: Actor, id: string): Promise<Draft> =>
  present(await reader.query(`select ${COLUMNS} from draft where id = $1 and owner = $2`, [id, principalOf(actor)]));

export const lockDraftFor = async (tx: Tx, actor: Actor, id: string): Promise<Draft> =>
  present(await tx.query(`select ${COLUMNS} from draft where id = $1 and owner = $2 for update`, [id, principalOf(actor)]));

/** Missing and somebody else's look alike. */
const present = ([draft]: Draft[]): Draft => {
  if (!draft) throw new RefusalError(refusal('not_found'));
  return draft;
};

/** The actor's unsubmitted drafts, the one saved last first. */
export async function ownDrafts(reader: Reader, actor: Actor): Promise<Draft[]> {
  return (await reader.query(`select ${COLUMNS} from draft where owner = $1 and dispute_id is null order by saved_at desc limit 100`, [principalOf(actor)])) as Draft[];
}

export async function insertDraft(tx: Tx, actor: Actor, draft: Draft): Promise<void> {
  await tx.query('insert into draft (id, owner, version, data, field_versions, on_behalf_of, saved_at, filing_key) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    draft.id,
    principalOf(actor),
    draft.version,
    draft.data,
    draft.fieldVersions,
    draft.onBehalfOf,
    draft.savedAt,
    draft.filingKey,
  ]);
}

export async function updateDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.query('update draft set version = $2, data = $3, field_versions = $4, saved_at = $5 where id = $1', [
    draft.id,
    draft.version,
    draft.data,
    draft.fieldVersions,
    draft.savedAt,
  ]);
}

export async function markDraftSubmitted(tx: Tx, id: string, disputeId: string): Promise<void> {
  await tx.query('update draft set dispute_id = $2 where id = $1', [id, disputeId]);
}

/** With the files that were uploaded for it and filed nowhere; their bytes stay until nothing names them. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from stored_file where draft_id = $1 and dispute_id is null', [id]);
  await tx.query('delete from draft where id = $1', [id]);
}
