import type { DisputeId } from '@kernel';
import type { Reader } from '@platform';

/** What notes and messages say, by id; those for other eyes are left out by the table's policy. */
export async function noteTexts(reader: Reader, disputeId: DisputeId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = (await reader.query('select id, text from mediation_note where dispute_id = $1 and id = any($2)', [disputeId, ids])) as { id: string; text: string }[];
  return new Map(rows.map(({ id, text }) => [id, text]));
}
