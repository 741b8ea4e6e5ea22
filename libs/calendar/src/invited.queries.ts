import type { Reader } from '@platform';
import { HELD } from './calendar.queries';

/** A mail address that its owner has proved and that still works. */
const REACHED = `c.channel = 'mail' and c.verified_at is not null and c.bounced_at is null and c.removed_at is null`;

/** The recipients who may see the session and have an address, each with all of theirs. */
export const invitedOf = (reader: Reader, sessionId: string, recipients: readonly string[]): Promise<{ recipient: string; attendees: string[] }[]> =>
  reader.query(
    `select c.owner as recipient, array_agg(c.value order by c.value) as attendees from meeting s join contact c on c.owner = any($2) and ${REACHED}
     where s.id = $1 and ${HELD('array[c.owner]')} group by c.owner`,
    [sessionId, [...recipients]],
  ) as Promise<{ recipient: string; attendees: string[] }[]>;

/** The reader's own addresses. */
export async function mailAddressesOf(reader: Reader, principals: readonly string[]): Promise<string[]> {
  const rows = (await reader.query(`select c.value from contact c where c.owner = any($1) and ${REACHED} order by c.value`, [[...principals]])) as { value: string }[];
  return rows.map(({ value }) => value);
}
