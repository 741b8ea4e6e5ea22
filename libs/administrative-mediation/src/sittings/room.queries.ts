import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Proceeding } from '@proceedings';

/** The department's rooms, for whoever plans its sessions. */
export async function roomsOf(reader: Reader, { organisationId }: Proceeding): Promise<Option[]> {
  const rows = (await reader.query('select id, name, seats from room where organisation_id = $1 and active order by name', [organisationId])) as {
    id: string;
    name: string;
    seats: number | null;
  }[];
  return rows.map(({ id, name, seats }) => ({ value: id, label: seats === null ? { zh: name, en: name } : { zh: `${name}（${seats} 座）`, en: `${name} (${seats} seats)` } }));
}
