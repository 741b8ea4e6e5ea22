import { canSee } from '@kernel';
import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { loadPaperDispute } from '@mediation';
import type { ConfirmationPapers } from './confirmation-papers';

const day = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

/** The day the parties agreed is that of the last party's signature. */
const AGREEMENT = `json_build_object('clauses', a.clauses, 'effectiveOn', c.effective_on, 'agreedOn',
    coalesce((select max(${day('s.signed_at')}) from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.role = 'party'), ${day('a.made_at')}))`;

const MEDIATION = `json_build_object('procedure', m.procedure, 'number', m.number, 'mediatorName', (select u.name from app_user u where u.id = m.handler_id),
    'sessions', (select coalesce(json_agg(${day('s.starts_at')} order by s.starts_at), '[]') from mediation_session s where s.dispute_id = m.dispute_id and s.proceeding_id = m.id and s.state = 'held'))`;

const PAPERS = `
  select ${AGREEMENT} as agreement, ${MEDIATION} as mediation, json_build_object('name', o.name, 'channel', o.channel, 'licenceNo', o.licence_no) as organisation,
    (select court.name_zh from court where court.code = c.court_code) as "courtName",
    (select coalesce(json_agg(j.party_id), '[]') from confirmation_party j where j.dispute_id = c.dispute_id and j.proceeding_id = c.proceeding_id) as "joinedPartyIds",
    (select coalesce(json_agg(json_build_object('law', t.law, 'article', t.article, 'validFrom', t.valid_from, 'validTo', t.valid_to)), '[]') from statute_citation t where t.topic = 'judicial_confirmation') as articles,
    (select ${day('max(e.at)')}::text from event_log e where e.dispute_id = c.dispute_id and e.proceeding_id = c.proceeding_id and e.type = 'SC.send') as "sentOn"
  from confirmation c
    join agreement a on a.dispute_id = c.dispute_id and a.id = c.agreement_id
    join proceeding m on m.dispute_id = c.dispute_id and m.id = c.mediation_id
    join organisation o on o.id = m.organisation_id
  where c.dispute_id = $1 and c.proceeding_id = $2`;

type PaperRow = Omit<ConfirmationPapers, 'dispute' | 'issuedOn' | 'seesJoint'> & { sentOn: ConfirmationPapers['issuedOn'] | null };

/** Three statements for the papers of the packet, read as the actor. Null: no organisation mediated, so nobody issues them. */
export async function findConfirmationPapers(reader: Reader, { disputeId, id }: Proceeding, { actor, relations, today }: Asking): Promise<ConfirmationPapers | null> {
  const dispute = await loadPaperDispute(reader, actor, disputeId);
  const [row] = (await reader.query(PAPERS, [disputeId, id])) as PaperRow[];
  if (!row) return null;
  const { sentOn, ...rest } = row;
  return { ...rest, dispute, issuedOn: sentOn ?? today, seesJoint: canSee(relations, 'joint') };
}
