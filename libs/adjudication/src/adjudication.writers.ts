import { newId, type UserId } from '@kernel';
import { grantAccess, nextNumber, revokeAccess, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { appraisalWriters } from './appraisal/appraisal.writers';
import { hearingWriters } from './hearings/hearing.writers';
import { suspensionWriters } from './suspension/suspension.writers';
import { recordConflictSearch } from './conflicts/handler-conflicts.store';
import { triageWriters } from './triage/triage.writers';
import { markWriters } from './marks/mark.writers';
import { publicationWriters } from './publication/publication.writers';
import { acceptanceWriters } from './acceptance/acceptance.writers';
import { admissionWriters } from './admission/admission.writers';
import { partyWriters } from './party.writers';
import { patentWriters } from './patent.writers';
import { publishFindings } from './comparison/claim-chart.store';
import { moreTimeWriters } from './more-time.writers';
import { settlementWriters } from './settlement/settlement.writers';
import { idsOf } from './step-ids';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const correct: Writer = async (tx, step) => {
  await tx.query(`update adjudication set claims = coalesce($3, claims), facts = facts || E'\\n' || $4 where dispute_id = $1 and proceeding_id = $2`, [
    ...idsOf(step),
    step.input?.claims ?? null,
    step.input?.text,
  ]);
  return {};
};

/** The panel by name: the list the parties may ask recusals from (办法 5, 20). */
const file: Writer = async (tx, step) => {
  const { proceeding, input, today } = step;
  const chief = input?.chief as UserId;
  const others = input?.panel as readonly UserId[];
  const members = [...new Set([chief, ...others])];
  await tx.query(`insert into panel_member (dispute_id, proceeding_id, user_id, chief) select $1, $2, m, m = $4 from unnest($3::uuid[]) as m`, [...idsOf(step), members, chief]);
  await grantAccess(
    tx,
    proceeding.disputeId,
    members.flatMap((id) => [
      { principal: `user:${id}`, relation: 'panel' as const, reason: `AD ${proceeding.id}` },
      ...(id === chief ? [{ principal: `user:${id}`, relation: 'panel_chief' as const, reason: `AD ${proceeding.id}` }] : []),
    ]),
  );
  await recordConflictSearch(tx, step);
  const year = Number(today.slice(0, 4));
  const [{ prefix }] = (await tx.query('select coalesce(number_prefix, $2) as prefix from organisation where id = $1', [proceeding.organisationId, '知裁'])) as [
    { prefix: string },
  ];
  const seq = await nextNumber(tx, { organ: String(proceeding.organisationId), kind: 'AD', year });
  return { number: `${prefix}〔${year}〕${seq}号`, handlerId: chief, payload: { panel: members.length } };
};

const upsertParty = (tx: Tx, step: Step, columns: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const names = Object.keys(columns);
  return tx.query(
    `insert into adjudication_party (dispute_id, proceeding_id, party_id, ${names.join(', ')}) values ($1, $2, $3, ${names.map((_, index) => `$${index + 4}`).join(', ')})
     on conflict (dispute_id, proceeding_id, party_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [...idsOf(step), step.input?.party, ...Object.values(columns)],
  );
};

/** What somebody wrote is of the file: who mediates the same dispute reads that the case moved, in its state, and not why. */
const told: Writer = async (_tx, { input, decision }) => ({ audience: decision.audience === 'procedure' ? 'adjudication' : decision.audience, payload: { ...input } });

const serve: Writer = async (tx, step) => {
  await upsertParty(tx, step, { served_on: step.input?.servedOn, abroad: step.input?.abroad });
  return { payload: { party: step.input?.party, servedOn: step.input?.servedOn } };
};

/** The text stands in its row, for the file's readers alone; the event only says that it came. */
const answer: Writer = async (tx, step) => {
  await upsertParty(tx, step, { answer: step.input?.text, answered_at: step.at });
  return { payload: { party: step.input?.party } };
};

const askRecusal: Writer = async (tx, step) => {
  await tx.query(`insert into recusal_request (dispute_id, id, proceeding_id, party_id, member_id, reason, asked_at) values ($1, $3, $2, $4, $5, $6, $7)`, [
    ...idsOf(step),
    newId(),
    step.partyIds[0],
    step.input?.member,
    step.input?.reason,
    step.at,
  ]);
  return {};
};

/** Granted: who was asked about leaves the panel at once, and the successor takes the seat, the chief's too. */
const decideRecusal: Writer = async (tx, step) => {
  const { input, proceeding, at } = step;
  const [asked] = (await tx.query(
    `with r as (update recusal_request set granted = $3, decided_reason = $4, decided_at = $5 where dispute_id = $1 and id = (
       select id from recusal_request where dispute_id = $1 and proceeding_id = $2 and granted is null order by asked_at, id limit 1) returning member_id)
     select r.member_id as member, m.chief from r join panel_member m on m.dispute_id = $1 and m.proceeding_id = $2 and m.user_id = r.member_id`,
    [...idsOf(step), input?.granted, input?.reason, at],
  )) as { member: string; chief: boolean }[];
  if (!asked || input?.granted !== true) return { payload: { granted: false } };
  await tx.query(`update panel_member set left_at = $4 where dispute_id = $1 and proceeding_id = $2 and user_id = $3`, [...idsOf(step), asked.member, at]);
  for (const relation of ['panel', 'panel_chief'] as const) await revokeAccess(tx, proceeding.disputeId, `user:${asked.member}`, relation);
  const successor = typeof input.successor === 'string' ? (input.successor as UserId) : null;
  if (successor) {
    await recordConflictSearch(tx, step);
    await tx.query(`insert into panel_member (dispute_id, proceeding_id, user_id, chief) values ($1, $2, $3, $4)`, [...idsOf(step), successor, asked.chief]);
    const relations = asked.chief ? (['panel', 'panel_chief'] as const) : (['panel'] as const);
    await grantAccess(
      tx,
      proceeding.disputeId,
      relations.map((relation) => ({ principal: `user:${successor}`, relation, reason: `AD ${proceeding.id}` })),
    );
  }
  return { payload: { granted: true }, ...(asked.chief && { handlerId: successor }) };
};

const submitForReview: Writer = async (tx, step) => {
  await tx.query('update adjudication set panel_opinion = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.opinion]);
  const { organisationId, disputeId, id } = step.proceeding;
  await grantAccess(tx, disputeId, [{ principal: `org:${organisationId}:legal_reviewer`, relation: 'legal_reviewer', reason: `AD ${id}` }]);
  return {};
};

const review: Writer = async (tx, step) => {
  await tx.query('update adjudication set review_passed = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.passed]);
  return { payload: { passed: step.input?.passed } };
};

const decide: Writer = async (tx, step) => {
  const { decidedOn, infringers, stops, object, reasons } = step.input ?? {};
  await tx.query('update adjudication set decided_on = $3, infringers = $4, stops = $5, object = $6, reasons = $7 where dispute_id = $1 and proceeding_id = $2', [
    ...idsOf(step),
    decidedOn,
    infringers ?? [],
    stops ?? [],
    object ?? null,
    reasons,
  ]);
  await publishFindings(tx, step.proceeding);
  return { payload: { decidedOn } };
};

const serveDecision: Writer = async (tx, step) => {
  await upsertParty(tx, step, { decision_served_on: step.input?.servedOn });
  return { payload: { party: step.input?.party, servedOn: step.input?.servedOn } };
};

const recordSuit: Writer = async (tx, step) => {
  await upsertParty(tx, step, { sued_on: step.input?.suedOn, court_number: step.input?.courtNumber });
  return { payload: { party: step.input?.party, suedOn: step.input?.suedOn, courtNumber: step.input?.courtNumber } };
};

const own: Readonly<Record<string, Writer>> = {
  ...acceptanceWriters,
  ...moreTimeWriters,
  ...patentWriters,
  ...partyWriters,
  ...admissionWriters,
  ...settlementWriters,
  correct,
  file,
  serve,
  answer,
  'ask-recusal': askRecusal,
  'decide-recusal': decideRecusal,
  'submit-for-review': submitForReview,
  review,
  decide,
  'decide-directly': decide,
  ...hearingWriters,
  ...suspensionWriters,
  ...appraisalWriters,
  'serve-decision': serveDecision,
  'record-suit': recordSuit,
  ...publicationWriters,
  ...markWriters,
  ...triageWriters,
};

/** The rows each step writes, and what stands of it in the event; a step without rows of its own tells its input. */
export const adjudicationWriters = (action: string): Writer => own[action] ?? told;
