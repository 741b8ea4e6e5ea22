import { newId, type UserId } from '@kernel';
import { grantAccess, nextNumber, revokeAccess, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { admissionWriters } from './admission.writers';
import { publishFindings } from './comparison/claim-chart.store';
import { moreTimeWriters } from './more-time.writers';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const idsOf = ({ proceeding }: Step): [string, string] => [proceeding.disputeId, proceeding.id];

/** From here on the department reads the dispute; before, the draft is the requester's alone. */
const submit: Writer = async (tx, step) => {
  const { input, proceeding } = step;
  await tx.query(
    `update adjudication set standing = $3, claims = $4, request = $5, facts = $6, known_on = $7, still_going_on = $8, has_report = $9, nobody_sued = $10 where dispute_id = $1 and proceeding_id = $2`,
    [...idsOf(step), input?.standing, input?.claims ?? null, input?.request, input?.facts, input?.knownOn, input?.stillGoingOn, input?.hasReport, input?.nobodySued],
  );
  const reason = `AD ${proceeding.id}`;
  await grantAccess(
    tx,
    proceeding.disputeId,
    (['case_handler', 'department_head'] as const).map((relation) => ({ principal: `org:${proceeding.organisationId}:${relation}`, relation, reason })),
  );
  return {};
};

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

const scheduleHearing: Writer = async (tx, step) => {
  const { at, mode, place, closed } = step.input ?? {};
  await tx.query(
    `update adjudication set hearing_at = ($3 || '+08')::timestamptz, hearing_mode = coalesce($4, hearing_mode), hearing_place = coalesce($5, hearing_place), hearing_closed = coalesce($6, hearing_closed), hearing_noticed_on = null
     where dispute_id = $1 and proceeding_id = $2`,
    [...idsOf(step), at, mode ?? null, place ?? null, closed ?? null],
  );
  return { payload: { at, place } };
};

const notifyHearing: Writer = async (tx, step) => {
  await tx.query('update adjudication set hearing_noticed_on = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.noticedOn]);
  return { payload: { noticedOn: step.input?.noticedOn } };
};

const holdHearing: Writer = async (tx, step) => {
  await tx.query('update adjudication set hearing_record = $3, absent = $4 where dispute_id = $1 and proceeding_id = $2', [
    ...idsOf(step),
    step.input?.record,
    step.input?.absent ?? [],
  ]);
  return { payload: { absent: step.input?.absent ?? [] } };
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

const settle: Writer = async (tx, step) => {
  await tx.query('update adjudication set settlement = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.terms]);
  return { payload: { signedOn: step.input?.signedOn, notarial: step.input?.notarial } };
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
  ...moreTimeWriters,
  ...admissionWriters,
  submit,
  correct,
  file,
  serve,
  answer,
  'ask-recusal': askRecusal,
  'decide-recusal': decideRecusal,
  'schedule-hearing': scheduleHearing,
  'postpone-hearing': scheduleHearing,
  'notify-hearing': notifyHearing,
  'hold-hearing': holdHearing,
  'submit-for-review': submitForReview,
  review,
  decide,
  'decide-directly': decide,
  settle,
  'serve-decision': serveDecision,
  'record-suit': recordSuit,
};

/** The rows each step writes, and what stands of it in the event; a step without rows of its own tells its input. */
export const adjudicationWriters = (action: string): Writer => own[action] ?? told;
