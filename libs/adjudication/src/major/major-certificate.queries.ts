import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { Proceeding } from '@proceedings';

const ISSUED = `select e.payload, (e.at at time zone 'Asia/Shanghai')::date as on, o.name as department from proceeding q join organisation o on o.id = q.organisation_id
  left join lateral (select payload, at from event_log e where e.dispute_id = q.dispute_id and e.proceeding_id = q.id and e.type = 'MJ.issue' order by e.seq desc limit 1) e on true where q.dispute_id = $1 and q.id = $2`;

export interface Issued {
  /** What the head wrote; null while nothing is issued. */
  payload: Readonly<Record<string, unknown>> | null;
  on: PlainDate;
  department: string;
}

export async function findIssued(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<Issued | null> {
  const [row] = (await reader.query(ISSUED, [disputeId, id])) as Issued[];
  return row ?? null;
}
