import { canSee } from '@kernel';
import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { loadPaperDispute, type PaperDispute } from '@mediation';
import { type ConfirmationPapers, eventOf } from './confirmation-papers';

const day = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

/** The day the parties agreed is that of the last party's signature. */
const AGREEMENT = `json_build_object('clauses', coalesce(a.clauses, x.clauses), 'effectiveOn', c.effective_on, 'agreedOn', case when x.keeper is not null then c.effective_on else
    coalesce((select max(${day('s.signed_at')}) from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.role = 'party'), ${day('a.made_at')}) end)`;

const MEDIATION = `json_build_object('procedure', m.procedure, 'number', m.number, 'mediatorName', (select u.name from app_user u where u.id = m.handler_id),
    'sessions', case when x.keeper is not null then to_json(x.sessions) else (select coalesce(json_agg(${day('s.starts_at')} order by s.starts_at), '[]') from mediation_session s where s.dispute_id = m.dispute_id and s.proceeding_id = m.id and s.state = 'held') end)`;

const cited = (topic: string) =>
  `(select coalesce(json_agg(json_build_object('law', t.law, 'article', t.article, 'validFrom', t.valid_from, 'validTo', t.valid_to)), '[]') from statute_citation t where t.topic = '${topic}')`;

const EVENTS = `(select coalesce(json_agg(json_build_object('action', split_part(e.type, '.', 2), 'on', ${day('e.at')}, 'payload', e.payload) order by e.seq), '[]')
  from event_log e where e.dispute_id = c.dispute_id and e.proceeding_id = c.proceeding_id and e.type = any($3))`;

const lastDay = (rule: string) =>
  `(select l.due_on::text from deadline l where l.dispute_id = c.dispute_id and l.proceeding_id = c.proceeding_id and l.rule_id = '${rule}' order by l.started_at desc limit 1)`;

/** What the papers tell of what the court was sent and did. */
const eventTypes = ['SC.send', 'SC.accept', 'SC.hear', 'SC.confirm', 'SC.uphold-objection'];

const PAPERS = `
  select ${AGREEMENT} as agreement, ${MEDIATION} as mediation, json_build_object('name', o.name, 'channel', o.channel, 'licenceNo', o.licence_no) as organisation,
    (select court.name_zh from court where court.code = c.court_code order by court.valid_from desc nulls last limit 1) as "courtName",
    (select coalesce(json_agg(j.party_id), '[]') from confirmation_party j where j.dispute_id = c.dispute_id and j.proceeding_id = c.proceeding_id) as "joinedPartyIds",
    ${cited('judicial_confirmation')} as articles, ${cited('judicial_confirmation_ruling')} as "rulingArticles", ${EVENTS} as events,
    c.court_number as "courtNumber", x.party_ids as "partyIds", ${lastDay('SC-OBJ-15D')} as "objectionUntil", ${lastDay('ENF-2Y')} as "enforceUntil"
  from confirmation c
    left join agreement a on a.dispute_id = c.dispute_id and a.id = c.agreement_id
    left join department_agreement x on x.dispute_id = c.dispute_id and x.proceeding_id = c.proceeding_id
    join proceeding m on m.dispute_id = c.dispute_id and m.id = c.mediation_id
    join organisation o on o.id = m.organisation_id
  where c.dispute_id = $1 and c.proceeding_id = $2 and (a.id is not null or x.keeper is not null)`;

type PaperRow = Omit<ConfirmationPapers, 'dispute' | 'issuedOn' | 'seesJoint' | 'department'> & { partyIds: readonly string[] | null };

/** Three statements for the papers of a confirmation, read as the actor. Null: no organisation mediated, so nobody issues them, or the reader doesn’t read the agreement. */
export async function findConfirmationPapers(reader: Reader, { disputeId, id }: Proceeding, { actor, relations, today }: Asking): Promise<ConfirmationPapers | null> {
  const dispute = await loadPaperDispute(reader, actor, disputeId);
  const [row] = (await reader.query(PAPERS, [disputeId, id, eventTypes])) as PaperRow[];
  if (!row) return null;
  const { partyIds, ...papers } = row;
  return {
    ...papers,
    department: partyIds !== null,
    dispute: partyIds ? between(dispute, partyIds) : dispute,
    issuedOn: eventOf(row, 'send')?.on ?? today,
    seesJoint: canSee(relations, 'joint'),
  };
}

/** Who refused to mediate applies for nothing, and stands on no paper. */
const between = (dispute: PaperDispute, ids: readonly string[]): PaperDispute => ({
  ...dispute,
  parties: dispute.parties.filter(({ id }) => ids.includes(id)),
  wholeParties: dispute.wholeParties.filter(({ id }) => ids.includes(id)),
});
