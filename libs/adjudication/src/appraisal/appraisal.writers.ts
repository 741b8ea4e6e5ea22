import { newId } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { idsOf } from '../step-ids';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

/** The one under way; the guards have made sure of its stage. */
const OPEN = `dispute_id = $1 and proceeding_id = $2 and stage not in ('examined', 'ended')`;

const askFor: Writer = async (tx, step) => {
  const { input, partyIds, today } = step;
  await tx.query(`insert into appraisal (dispute_id, proceeding_id, id, party_id, questions, samples, asked_on, stage) values ($1, $2, $3, $4, $5, $6, $7, 'asked')`, [
    ...idsOf(step),
    newId(),
    partyIds[0],
    input?.questions,
    input?.samples ?? null,
    today,
  ]);
  return {};
};

/** Another quote asks everybody again. */
const quote: Writer = async (tx, step) => {
  const { input, today } = step;
  await tx.query(
    `with p as (update appraisal set stage = 'quoted', institution_code = i.code, institution = i.name_zh, fee_fen = $4, bearer = $5, quoted_on = $6 from appraisal_institution i where i.id = $3 and ${OPEN} returning appraisal.id)
     delete from appraisal_answer n using p where n.dispute_id = $1 and n.appraisal_id = p.id`,
    [...idsOf(step), input?.institution, input?.feeFen, input?.bearer, today],
  );
  return { payload: { feeFen: input?.feeFen, bearer: input?.bearer } };
};

/** For each party the actor speaks for; a second answer takes the place of the first. */
const answer: Writer = async (tx, step) => {
  const { input, partyIds, actor, at } = step;
  await tx.query(
    `insert into appraisal_answer (dispute_id, appraisal_id, party_id, institution, cost, by_name, at) select p.dispute_id, p.id, t.id, $4, $5, $6, $7 from appraisal p join party t on t.dispute_id = p.dispute_id and t.id = any($3)
     where p.dispute_id = $1 and p.proceeding_id = $2 and p.stage = 'quoted'
     on conflict (dispute_id, appraisal_id, party_id) do update set institution = excluded.institution, cost = excluded.cost, by_name = excluded.by_name, at = excluded.at`,
    [...idsOf(step), partyIds, input?.institution, input?.cost, actor.name, at],
  );
  return { payload: { institution: input?.institution, cost: input?.cost } };
};

const commission: Writer = async (tx, step) => {
  const { input, today } = step;
  await tx.query(
    `update appraisal set stage = 'commissioned', commissioned_on = $3, due_on = $4, named_by_panel = $5::uuid is not null,
       institution_code = coalesce((select i.code from appraisal_institution i where i.id = $5), institution_code), institution = coalesce((select i.name_zh from appraisal_institution i where i.id = $5), institution)
     where ${OPEN}`,
    [...idsOf(step), today, input?.dueOn ?? null, input?.institution ?? null],
  );
  return { payload: { dueOn: input?.dueOn } };
};

const receive: Writer = async (tx, step) => {
  await tx.query(`update appraisal set stage = 'reported', opinion = $3, reported_on = $4 where ${OPEN}`, [...idsOf(step), step.input?.opinion, step.today]);
  return {};
};

const end: Writer = async (tx, step) => {
  await tx.query(`update appraisal set stage = 'ended', ended_reason = $3 where ${OPEN}`, [...idsOf(step), step.input?.reason]);
  return {};
};

const object: Writer = async (tx, step) => {
  await tx.query(`update appraisal set objected_by = $3, objection = concat_ws(E'\\n', objection, $4::text) where ${OPEN}`, [...idsOf(step), step.partyIds[0], step.input?.reason]);
  return {};
};

/** 办法 53: objected to, and the expert stays away: not usable. */
const examine: Writer = async (tx, step) => {
  const [examined] = (await tx.query(
    `with e as (update appraisal set stage = 'examined', expert_attended = $3, examination = $4, usable = objected_by is null or $3 where ${OPEN} returning usable) select usable from e`,
    [...idsOf(step), step.input?.expertAttended, step.input?.record],
  )) as { usable: boolean }[];
  return { payload: { usable: examined?.usable } };
};

const assign: Writer = async (tx, step) => {
  await tx.query(
    `insert into technical_investigator_of_case (dispute_id, proceeding_id, id, code, name, task, assigned_on) select $1, $2, $3, i.code, i.name_zh, $5, $6 from technical_investigator i where i.id = $4`,
    [...idsOf(step), newId(), step.input?.investigator, step.input?.task, step.today],
  );
  return {};
};

const NAMED = 'dispute_id = $1 and proceeding_id = $2 and id = $3';

const askRecusal: Writer = async (tx, step) => {
  await tx.query(`update technical_investigator_of_case set recusal_by = $4, recusal_reason = $5, recusal_granted = null, recusal_decision = null where ${NAMED}`, [
    ...idsOf(step),
    step.input?.investigator,
    step.partyIds[0],
    step.input?.reason,
  ]);
  return {};
};

const decideRecusal: Writer = async (tx, step) => {
  await tx.query(`update technical_investigator_of_case set recusal_granted = $4, recusal_decision = $5 where ${NAMED}`, [
    ...idsOf(step),
    step.input?.investigator,
    step.input?.granted,
    step.input?.reason,
  ]);
  return { payload: { granted: step.input?.granted } };
};

const enterOpinion: Writer = async (tx, { proceeding, input, today }) => {
  await tx.query('insert into technical_opinion (dispute_id, id, investigator_id, opinion, given_on) values ($1, $2, $3, $4, $5)', [
    proceeding.disputeId,
    newId(),
    input?.investigator,
    input?.opinion,
    today,
  ]);
  return {};
};

export const appraisalWriters: Readonly<Record<string, Writer>> = {
  'ask-appraisal': askFor,
  'quote-appraisal': quote,
  'answer-quote': answer,
  appraise: commission,
  'receive-opinion': receive,
  'return-appraisal': end,
  'end-appraisal': end,
  'object-to-opinion': object,
  'examine-opinion': examine,
  'assign-investigator': assign,
  'ask-investigator-recusal': askRecusal,
  'decide-investigator-recusal': decideRecusal,
  'investigator-opinion': enterOpinion,
};
