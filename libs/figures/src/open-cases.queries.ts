import { systemActor } from '@kernel';
import type { Database } from '@platform';

/** How many open proceedings an organisation or a person has in hand, over all disputes: whoever asks learns the number alone. */
export const countOpenCases = async (db: Database, who: { organisationId: string } | { handlerId: string }): Promise<number> => {
  const [column, id] = 'handlerId' in who ? ['handler_id', who.handlerId] : ['organisation_id', who.organisationId];
  const [row] = (await db.read(systemActor, (reader) => reader.query(`select count(*)::int as count from proceeding where ${column} = $1 and closed_at is null`, [id]))) as [
    { count: number },
  ];
  return row.count;
};
