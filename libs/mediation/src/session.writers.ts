import { freeTime } from '@diary';
import { type Audience, newId, RefusalError, refusal } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { lockPlanned } from './session-planning.writers';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const holdSession: Writer = async (tx, step) => {
  const { proceeding, input } = step;
  const session = await lockPlanned(tx, step);
  const parties = (await tx.query('select id from party where dispute_id = $1 and id = any($2)', [proceeding.disputeId, input?.present])) as unknown[];
  if (parties.length !== (input?.present as readonly string[] | undefined)?.length) throw new RefusalError(refusal('not_found'));
  await tx.query(`update mediation_session set state = 'held', present = $3, rights_told = $4, record = $5, undisputed_facts = $6 where dispute_id = $1 and id = $2`, [
    proceeding.disputeId,
    input?.sessionId,
    input?.present,
    input?.rightsTold,
    input?.record,
    input?.undisputedFacts ?? null,
  ]);
  await freeTime(tx, session.id);
  return { payload: { sessionId: session.id, present: input?.present } };
};

/** The text stays in its own table; the event only names it. */
async function insertNote(tx: Tx, step: Step, audience: Audience): Promise<StepOutcome> {
  const noteId = newId();
  await tx.query('insert into mediation_note (dispute_id, id, proceeding_id, audience, author_name, text, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    step.proceeding.disputeId,
    noteId,
    step.proceeding.id,
    audience,
    step.actor.name,
    step.input?.text,
    step.at,
  ]);
  return { audience, payload: { noteId } };
}

/** For whom is asked with the text: the mediator's own notes, and what staff tell the parties. */
const note: Writer = (tx, step) => insertNote(tx, step, step.input?.audience as Audience);

const sideOf = (step: Step): 'A' | 'B' => (step.relations.includes('applicant') ? 'A' : 'B');

/** A party's own confidences go to the mediator and stay on its side. */
const audienceOf = (step: Step): Audience => (step.input?.onlyMediator === true ? (sideOf(step) === 'A' ? 'caucus_a' : 'caucus_b') : 'joint');

const message: Writer = (tx, step) => insertNote(tx, step, audienceOf(step));

/** For each party the actor speaks for that was there and hasn't answered; the objection stands in its row, the event names it. */
const answerRecord: Writer = async (tx, { proceeding, input, partyIds, actor, at }) => {
  const answered = (await tx.query(
    `with i as (insert into record_answer (dispute_id, session_id, party_id, answer, objection, by_name, at)
       select s.dispute_id, s.id, p.id, $4, $5, $6, $7 from mediation_session s join party p on p.dispute_id = s.dispute_id and p.id = any(s.present) and p.id = any($8)
       where s.dispute_id = $1 and s.proceeding_id = $2 and s.id = $3 and s.state = 'held' on conflict do nothing returning party_id)
     select p.name from i join party p on p.dispute_id = $1 and p.id = i.party_id order by p.position`,
    [proceeding.disputeId, proceeding.id, input?.sessionId, input?.answer, input?.answer === 'objected' ? input.objection : null, actor.name, at, partyIds],
  )) as { name: string }[];
  if (answered.length === 0) throw new RefusalError(refusal('record_answered'));
  return { payload: { sessionId: input?.sessionId, answer: input?.answer, names: answered.map(({ name }) => name) } };
};

export const sessionWriters: Readonly<Record<string, Writer>> = {
  'hold-session': holdSession,
  'answer-record': answerRecord,
  note,
  'tell-parties': note,
  message,
};
