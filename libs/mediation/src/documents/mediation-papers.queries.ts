import { canSee } from '@kernel';
import { beijingDay, type Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { type MediationPapers, paperActions } from './mediation-papers';
import { loadPaperDispute } from './paper-dispute.queries';

const inBeijing = (column: string) => `${column} at time zone 'Asia/Shanghai'`;
const day = (column: string) => `(${inBeijing(column)})::date`;

const SESSIONS = `(select coalesce(json_agg(json_build_object('heldOn', ${day('s.starts_at')}, 'startsAt', to_char(${inBeijing('s.starts_at')}, 'YYYY-MM-DD"T"HH24:MI'), 'place', s.place, 'online', s.online_link is not null,
    'present', s.present, 'record', s.record, 'undisputedFacts', s.undisputed_facts,
    'answers', (select coalesce(json_agg(json_build_object('partyId', r.party_id, 'answer', r.answer, 'objection', r.objection, 'by', r.by_name, 'on', ${day('r.at')})), '[]') from record_answer r where r.dispute_id = s.dispute_id and r.session_id = s.id)) order by s.starts_at), '[]')
  from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2 and s.state = 'held')`;

const AGREEMENT = `(select json_build_object('form', a.form, 'facts', a.facts, 'clauses', a.clauses, 'madeOn', ${day('a.made_at')}, 'agreedEffectiveOn', a.agreed_effective_on, 'effectiveOn', a.effective_on,
    'signatures', (select coalesce(json_agg(json_build_object('role', s.role, 'partyId', s.party_id, 'name', s.name, 'by', s.evidence ->> 'by', 'signedOn', ${day('s.signed_at')}) order by s.signed_at), '[]')
      from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id))
  from agreement a where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null)`;

const EVENTS = `(select coalesce(json_agg(json_build_object('action', split_part(e.type, '.', 2), 'on', ${day('e.at')}, 'actorName', e.actor_name, 'payload', e.payload) order by e.seq), '[]')
  from event_log e where e.dispute_id = $1 and e.proceeding_id = $2 and split_part(e.type, '.', 2) = any($5))`;

/** The last day of the latest of these clocks. */
const lastDay = (...rules: readonly string[]) =>
  `(select l.due_on::text from deadline l where l.dispute_id = $1 and l.proceeding_id = $2 and l.rule_id in ('${rules.join(`', '`)}') order by l.started_at desc limit 1)`;

const PAPERS = `
  select ${SESSIONS} as sessions, ${AGREEMENT} as agreement, ${EVENTS} as events,
    (select json_build_object('name', o.name, 'channel', o.channel, 'phone', o.phone) from organisation o where o.id = $3) as organisation,
    (select u.name from app_user u where u.id = $4) as "mediatorName",
    ${lastDay('SD-ENTRUST-30D', 'SD-DELEG-15D', 'SD-DELEG-7D')} as "dueOn", ${lastDay('RM-CONSENT')} as "answerBy", ${lastDay('RM-PAUSE')} as "reviewOn",
    (select coalesce(json_agg(json_build_object('law', t.law, 'article', t.article, 'validFrom', t.valid_from, 'validTo', t.valid_to)), '[]') from statute_citation t where t.topic = 'judicial_confirmation_ruling') as articles`;

type PaperRow = Pick<MediationPapers, 'sessions' | 'agreement' | 'events' | 'mediatorName' | 'dueOn' | 'answerBy' | 'reviewOn' | 'articles'> & {
  organisation: MediationPapers['organisation'] | null;
};

/** Three statements for all papers of a mediation, read as the actor. Null: no organisation has it, so nobody issues papers. */
export async function findMediationPapers(reader: Reader, proceeding: Proceeding, { actor, relations, partyIds }: Asking): Promise<MediationPapers | null> {
  const { disputeId, id, organisationId, handlerId } = proceeding;
  const dispute = await loadPaperDispute(reader, actor, disputeId);
  const [{ organisation, ...row }] = (await reader.query(PAPERS, [disputeId, id, organisationId, handlerId, paperActions])) as [PaperRow];
  return (
    organisation && {
      ...row,
      organisation,
      proceeding,
      openedOn: beijingDay(proceeding.openedAt),
      dispute,
      seesJoint: canSee(relations, 'joint'),
      seesStaff: canSee(relations, 'staff'),
      partyIds,
    }
  );
}
