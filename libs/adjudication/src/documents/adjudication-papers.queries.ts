import { loadPaperDispute } from '@mediation';
import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { findAdjudication } from '../adjudication-facts.store';
import { comparisonTable } from '../comparison/sheet';
import type { AdjudicationPapers } from './adjudication-papers';

const PAPERS = `select o.name as department, h.record as "hearingRecord", coalesce(h.absent, '{}') as absent,
    case when h.state = 'held' then json_build_object('present', h.present, 'rightsTold', h.rights_told, 'statements', h.statements, 'evidenceHeard', h.evidence_heard, 'mediationAttempt', h.mediation_attempt) end as heard,
    (select json_build_object('institution', a2.institution, 'questions', a2.questions, 'samples', a2.samples, 'feeFen', a2.fee_fen, 'bearer', a2.bearer, 'namedByPanel', coalesce(a2.named_by_panel, false), 'on', a2.commissioned_on, 'dueOn', a2.due_on)
       from appraisal a2 where a2.dispute_id = a.dispute_id and a2.proceeding_id = a.proceeding_id and a2.commissioned_on is not null order by a2.commissioned_on desc, a2.id desc limit 1) as appraisal,
    (select coalesce(json_object_agg(d.party_id, d.due_on), '{}') from (select distinct on (l.party_id) l.party_id, l.due_on from deadline l
       where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.rule_id in ('AD-EVID-15D', 'AD-EVID-15D-AGREED') and l.party_id is not null order by l.party_id, l.started_at desc) d) as "evidenceUntil",
    (select coalesce(json_agg(json_build_object('action', split_part(e.type, '.', 2), 'on', (e.at at time zone 'Asia/Shanghai')::date, 'actorName', e.actor_name, 'payload', e.payload) order by e.seq), '[]')
       from event_log e where e.dispute_id = a.dispute_id and e.proceeding_id = a.proceeding_id and e.type like 'AD.%') as events
  from adjudication a join organisation o on o.id = a.department_id
    left join lateral (select l.state, l.record, l.absent, l.present, l.rights_told, l.statements, l.evidence_heard, l.mediation_attempt from hearing l where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.state <> 'cancelled' order by l.starts_at desc limit 1) h on true where a.dispute_id = $1 and a.proceeding_id = $2`;

type PaperRow = Pick<AdjudicationPapers, 'department' | 'hearingRecord' | 'absent' | 'heard' | 'appraisal' | 'evidenceUntil' | 'events'>;

/** Read as the actor: what it may not see stands in no paper of its. Null for whoever is no reader of the file. */
export async function findAdjudicationPapers(reader: Reader, proceeding: Proceeding, { actor, relations, partyIds, today }: Asking): Promise<AdjudicationPapers | null> {
  const row = await findAdjudication(reader, proceeding);
  if (!row) return null;
  const dispute = await loadPaperDispute(reader, actor, proceeding.disputeId);
  const [found] = (await reader.query(PAPERS, [proceeding.disputeId, proceeding.id])) as PaperRow[];
  const comparison = row.decision ? await comparisonTable(reader, proceeding) : [];
  return found ? { ...found, comparison, dispute, row, number: proceeding.number, relations, partyIds, today } : null;
}
