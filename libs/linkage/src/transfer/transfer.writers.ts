import { fieldRefusal, type OrganisationId, RefusalError, refusalOfFields } from '@kernel';
import { grantAccess, instantOfBeijing, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { hops, kindOfKey, peopleOf, sendsHop, type Side, signsHop } from '../domain/transfer/hops';
import { findSides, insertSides } from './transfer.store';

type Writer = (tx: Tx, step: Step) => Promise<void>;

const idsOf = ({ proceeding }: Step): [string, string] => [proceeding.disputeId, proceeding.id];

/** One column, from a field of the form. */
const keep =
  (column: 'suspected_at' | 'reached_chief_at' | 'approved_at', field: string): Writer =>
  async (tx, step) => {
    await tx.query(`update transfer set ${column} = $3 where dispute_id = $1 and proceeding_id = $2`, [...idsOf(step), instantOfBeijing(step.input?.[field] as string)]);
  };

const team: Writer = async (tx, step) => {
  await tx.query(
    `with gone as (update transfer_team set left_at = $4 where dispute_id = $1 and proceeding_id = $2 and left_at is null and user_id <> all($3::uuid[]))
     insert into transfer_team (dispute_id, proceeding_id, user_id) select $1, $2, u from unnest($3::uuid[]) as u on conflict (dispute_id, proceeding_id, user_id) do update set left_at = null`,
    [...idsOf(step), step.input?.officers, step.at],
  );
};

/** Who a case is opened to: the people of a side, by their offices. */
export const accessOf = (side: Side, organisationId: OrganisationId, reason: string) =>
  peopleOf[side].map((relation) => ({ principal: `org:${organisationId}:${relation}`, relation, reason }));

/** From here on police and procuratorate read what goes between the sides; what was written before stays the agency's. */
const send: Writer = async (tx, step) => {
  const { input, proceeding } = step;
  const named = { police: input?.police as string, procuratorate: input?.procuratorate as string };
  const sides = await findSides(tx, named);
  const unknown = (['police', 'procuratorate'] as const).filter((side) => !sides.some((one) => one.side === side));
  const refused = refusalOfFields(unknown.map((side) => fieldRefusal(side, 'unknown_choice', { value: named[side] })));
  if (refused) throw new RefusalError(refused);
  await insertSides(tx, proceeding, sides);
  await tx.query('update transfer set goods = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), JSON.stringify(input?.goods ?? [])]);
  await grantAccess(
    tx,
    proceeding.disputeId,
    sides.flatMap(({ side, organisationId }) => accessOf(side, organisationId, `TF ${proceeding.id}`)),
  );
};

const receipt: Writer = async (tx, step) => {
  const receivedAt = step.input?.receivedAt as string;
  await tx.query('update transfer set accepted_on = $3, review_days = 0 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), receivedAt.slice(0, 10)]);
};

const extend: Writer = async (tx, step) => {
  await tx.query('update transfer set review_days = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), Number(step.input?.length)]);
};

const foundRight: Writer = async (tx, step) => {
  await tx.query('update transfer set police_found_right = true where dispute_id = $1 and proceeding_id = $2', idsOf(step));
};

const enterPenalty: Writer = async (tx, step) => {
  await tx.query('update transfer set penalty_decided_on = $3, penalty_copied = false where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.decidedOn]);
};

const copyPenalty: Writer = async (tx, step) => {
  await tx.query('update transfer set penalty_copied = true where dispute_id = $1 and proceeding_id = $2', idsOf(step));
};

const judged: Writer = async (tx, step) => {
  await tx.query('update transfer set convicted = $3 where dispute_id = $1 and proceeding_id = $2', [...idsOf(step), step.input?.convicted === true]);
};

/** One paper that was signed for, by its key. */
const signFor: Writer = async (tx, step) => {
  const { hop, receivedAt, signer } = step.input ?? {};
  await tx.query(`update transfer_hop set signed_at = $4, signer = $5 where dispute_id = $1 and proceeding_id = $2 and kind || ':' || n = $3`, [
    ...idsOf(step),
    hop,
    instantOfBeijing(receivedAt as string),
    signer,
  ]);
};

const own: Readonly<Record<string, Writer>> = {
  suspect: keep('suspected_at', 'foundAt'),
  report: keep('reached_chief_at', 'reachedChiefAt'),
  approve: keep('approved_at', 'approvedAt'),
  'appoint-team': team,
  'change-team': team,
  send,
  receipt,
  'extend-review': extend,
  'find-police-right': foundRight,
  'enter-penalty': enterPenalty,
  'copy-penalty': copyPenalty,
  'enter-judgment': judged,
  'sign-for': signFor,
};

/** The papers that a step sends, and those that it signs by itself (移送规定 7, 12). */
async function movePapers(tx: Tx, step: Step): Promise<void> {
  const { decision, input } = step;
  const sent = sendsHop[decision.action] ?? [];
  if (sent.length > 0)
    await tx.query(
      `insert into transfer_hop (dispute_id, proceeding_id, kind, n, sent_at, number)
       select $1, $2, k, 1 + (select count(*) from transfer_hop h where h.dispute_id = $1 and h.proceeding_id = $2 and h.kind = k), $4, $5 from unnest($3::text[]) as k`,
      [...idsOf(step), [...sent], instantOfBeijing(input?.sentAt as string), input?.number ?? null],
    );
  const signed = signsHop[decision.action] ?? [];
  if (signed.length > 0)
    await tx.query(`update transfer_hop set signed_at = $4, signer = $5 where dispute_id = $1 and proceeding_id = $2 and kind = any($3) and signed_at is null`, [
      ...idsOf(step),
      [...signed],
      instantOfBeijing(input?.receivedAt as string),
      input?.signer ?? null,
    ]);
}

/** What was entered stands in the event, for the event's readers: the agency alone, or every side. */
export async function carryOut(tx: Tx, step: Step): Promise<StepOutcome> {
  await own[step.decision.action]?.(tx, step);
  await movePapers(tx, step);
  const paper = kindOfKey(step.input?.hop);
  return { payload: { ...step.input, ...(paper && { paper: hops[paper].name.zh }) } };
}
