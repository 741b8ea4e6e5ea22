import { loadPaperDispute } from '@mediation';
import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { findMediation } from '../mediation-facts.store';
import type { MediationPapers } from './mediation-papers';

const PAPERS = `select o.name as department,
    (select coalesce(json_agg(json_build_object('action', split_part(e.type, '.', 2), 'on', (e.at at time zone 'Asia/Shanghai')::date, 'payload', e.payload) order by e.seq), '[]')
       from event_log e where e.dispute_id = a.dispute_id and e.proceeding_id = a.proceeding_id and e.type like 'AM.%') as events
  from administrative_mediation a join organisation o on o.id = a.department_id where a.dispute_id = $1 and a.proceeding_id = $2`;

/** Read as the actor: what it may not see stands in no paper of its. Null for whoever is no reader of the file. */
export async function findMediationPapers(reader: Reader, proceeding: Proceeding, { actor, partyIds }: Asking): Promise<MediationPapers | null> {
  const row = await findMediation(reader, proceeding);
  if (!row) return null;
  const [found] = (await reader.query(PAPERS, [proceeding.disputeId, proceeding.id])) as Pick<MediationPapers, 'department' | 'events'>[];
  return found ? { ...found, dispute: await loadPaperDispute(reader, actor, proceeding.disputeId), row, number: proceeding.number, partyIds } : null;
}
