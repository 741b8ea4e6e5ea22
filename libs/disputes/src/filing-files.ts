import type { DisputeDraftData, FileView } from '@contract';
import { type Actor, type FieldRefusal, type FileId, fieldRefusal, RefusalError, refusal, refusalOfFields } from '@kernel';
import type { Tx } from '@platform';
import type { NewDispute } from './domain/new-dispute';
import { fileWithDispute } from './file.store';

type Check = (file: FileView) => Promise<boolean>;

/**
 * Every file that a filing names is the filer's own and passes the check.
 * @throws RefusalError invalid_input at the places that name an unknown file, file_not_stored with the names.
 */
export async function refuseUnsafeFiles(data: DisputeDraftData, files: readonly FileView[], isSafe: Check): Promise<void> {
  const known = new Set(files.map((file) => file.id));
  const unknown = filePlaces(data)
    .filter(({ fileId }) => !known.has(fileId))
    .map(({ field }) => fieldRefusal(field, 'not_found'));
  refuseProblems(unknown);
  const lost: FileView[] = [];
  for (const file of files) if (!(await isSafe(file))) lost.push(file);
  if (lost.length === 0) return;
  const fields = filePlaces(data).flatMap(({ field, fileId }) =>
    lost.filter((file) => file.id === fileId).map((file) => fieldRefusal(field, 'file_not_stored', { names: file.name })),
  );
  throw new RefusalError(refusal('file_not_stored', { names: lost.map((file) => file.name).join('、') }, { fields }));
}

const filePlaces = (data: DisputeDraftData): { field: string; fileId: string }[] => [
  ...(data.exhibits ?? []).map(({ fileId }, index) => ({ field: `exhibits.${index}.fileId`, fileId })),
  ...(data.parties ?? []).flatMap((party, at) =>
    (party.agents ?? []).flatMap(({ proofFileId }, index) => (proofFileId ? [{ field: `parties.${at}.agents.${index}.proofFileId`, fileId: proofFileId }] : [])),
  ),
];

/** @throws RefusalError invalid_input when there is a problem. */
export function refuseProblems(problems: readonly FieldRefusal[]): void {
  const refused = refusalOfFields(problems);
  if (refused) throw new RefusalError(refused);
}

/** Puts the files to the dispute. The application, its evidence and the proofs of authority are read by everybody in the procedure. */
export async function withFiles(tx: Tx, actor: Actor, dispute: NewDispute): Promise<NewDispute> {
  const ids = [...new Set([...dispute.exhibits.map((exhibit) => exhibit.fileId), ...dispute.parties.flatMap((party) => party.agents).flatMap((agent) => agent.proofFileId ?? [])])];
  if (ids.length === 0) return dispute;
  const filed = await fileWithDispute(tx, actor, ids, { disputeId: dispute.disputeId, audience: 'procedure' });
  const under = (id: FileId): FileId => filed.get(id) ?? missing();
  return {
    ...dispute,
    exhibits: dispute.exhibits.map((exhibit) => ({ ...exhibit, fileId: under(exhibit.fileId) })),
    parties: dispute.parties.map((party) => ({ ...party, agents: party.agents.map((agent) => ({ ...agent, proofFileId: agent.proofFileId && under(agent.proofFileId) })) })),
  };
}

const missing = (): never => {
  throw new RefusalError(refusal('not_found'));
};
