import { formatNumber } from '@documents';
import { newId, type PartyId, RefusalError, refusal, type UserId } from '@kernel';
import { grantAccess, nextNumber, revokeAccess, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { jointChoice } from './domain/facts';
import { loadMediationFacts } from './mediation-facts.store';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const answer = async (tx: Tx, { proceeding, at }: Step, given: { partyIds: readonly string[]; willing: boolean; how: string; reason: string | null }): Promise<StepOutcome> => {
  await tx.query(
    `insert into mediation_party (dispute_id, proceeding_id, party_id, willing, answered_at, how, reason)
     select $1, $2, party_id, $4, $5, $6, $7 from unnest($3::uuid[]) as party_id
     on conflict (dispute_id, proceeding_id, party_id) do update set willing = excluded.willing, answered_at = excluded.answered_at, how = excluded.how, reason = excluded.reason`,
    [proceeding.disputeId, proceeding.id, given.partyIds, given.willing, at, given.how, given.reason],
  );
  return { payload: { partyIds: given.partyIds, willing: given.willing, how: given.how } };
};

const consent: Writer = (tx, step) =>
  answer(tx, step, { partyIds: step.partyIds, willing: step.input?.willing === true, how: 'online', reason: (step.input?.reason as string) || null });

const recordConsent: Writer = async (tx, step) => {
  const partyId = step.input?.partyId as PartyId;
  await requireParty(tx, step, partyId);
  return answer(tx, step, { partyIds: [partyId], willing: step.input?.willing === true, how: step.input?.how as string, reason: null });
};

const askTime: Writer = async (tx, { proceeding, partyIds, input, at }) => {
  await tx.query(
    `insert into mediation_party (dispute_id, proceeding_id, party_id, time_asked_at) select $1, $2, party_id, $4 from unnest($3::uuid[]) as party_id
     on conflict (dispute_id, proceeding_id, party_id) do update set time_asked_at = coalesce(mediation_party.time_asked_at, excluded.time_asked_at)`,
    [proceeding.disputeId, proceeding.id, [...partyIds], at],
  );
  return { payload: { partyIds, reason: input?.reason ?? null } };
};

const answerTime: Writer = async (tx, { proceeding, decision, input, at }) => {
  await tx.query('update mediation_party set time_answered_at = $3 where dispute_id = $1 and proceeding_id = $2 and time_asked_at is not null and time_answered_at is null', [
    proceeding.disputeId,
    proceeding.id,
    at,
  ]);
  const until = decision.deadlines.find((order) => order.does === 'extend')?.until;
  return { payload: { ...(until && { until }), ...(input?.reason !== undefined && { reason: input.reason }) } };
};

/** An id in an input may be anybody's: it has to be one of this dispute. */
async function requireParty(tx: Tx, { proceeding }: Step, partyId: string): Promise<void> {
  const found = (await tx.query('select 1 from party where dispute_id = $1 and id = $2', [proceeding.disputeId, partyId])) as unknown[];
  if (found.length === 0) throw new RefusalError(refusal('not_found'));
}

/** The number is taken when the matter is accepted, or signed for from a court: （2026）渝知调字第12号, one series per organisation and year. */
const accept: Writer = async (tx, { proceeding, today }) => {
  const year = Number(today.slice(0, 4));
  const seq = await nextNumber(tx, { organ: proceeding.organisationId ?? 'zhihe', kind: proceeding.procedure, year });
  const [organisation] = (await tx.query('select number_prefix as prefix from organisation where id = $1', [proceeding.organisationId])) as { prefix: string | null }[];
  const number = formatNumber('（{year}）{prefix}调字第{seq}号', { year, prefix: organisation?.prefix ?? '渝知', seq });
  return { number, payload: { number } };
};

/** @throws RefusalError not_a_mediator_here, also for somebody who is none anywhere. @returns the name. */
async function requireMediator(tx: Tx, { proceeding }: Step, mediatorId: UserId): Promise<string> {
  const members = (await tx.query(
    `select u.name from membership m join app_user u on u.id = m.user_id where m.user_id = $1 and m.organisation_id = $2 and m.role = 'mediator' and u.disabled_at is null`,
    [mediatorId, proceeding.organisationId],
  )) as { name: string }[];
  if (!members[0]) throw new RefusalError(refusal('not_a_mediator_here'));
  return members[0].name;
}

const chooseMediator: Writer = async (tx, step) => {
  const { proceeding, partyIds, input } = step;
  if (input?.mediatorId) await requireMediator(tx, step, input.mediatorId as UserId);
  const choice = (input?.mediatorId as string | undefined) ?? 'organisation';
  await tx.query(
    `insert into mediation_party (dispute_id, proceeding_id, party_id, choice) select $1, $2, party_id, $4 from unnest($3::uuid[]) as party_id
     on conflict (dispute_id, proceeding_id, party_id) do update set choice = excluded.choice`,
    [proceeding.disputeId, proceeding.id, [...partyIds], choice],
  );
  return { audience: 'joint', payload: { partyIds, choice } };
};

async function appointAs(tx: Tx, step: Step, mediatorId: UserId): Promise<StepOutcome> {
  const { proceeding } = step;
  const mediator = await requireMediator(tx, step, mediatorId);
  if (proceeding.handlerId) await revokeAccess(tx, proceeding.disputeId, `user:${proceeding.handlerId}`, 'mediator');
  await grantAccess(tx, proceeding.disputeId, [{ principal: `user:${mediatorId}`, relation: 'mediator', reason: `${proceeding.procedure} ${proceeding.id}` }]);
  return { handlerId: mediatorId, payload: { mediator, reason: step.input?.reason ?? null } };
}

const appoint: Writer = (tx, step) => appointAs(tx, step, step.input?.mediatorId as UserId);

const appointChosen: Writer = async (tx, step) => {
  const chosen = jointChoice(await loadMediationFacts(tx, step.proceeding, step));
  if (!chosen) throw new Error('the guard let pass a choice nobody made');
  return appointAs(tx, step, chosen);
};

const refuseMediator: Writer = async (tx, { proceeding, partyIds, input, at }) => {
  const mediatorId = proceeding.handlerId;
  if (!mediatorId) throw new RefusalError(refusal('no_mediator_yet'));
  await tx.query(
    `insert into mediator_refusal (dispute_id, proceeding_id, mediator_id, party_id, reason, at) select $1, $2, $3, party_id, $5, $6 from unnest($4::uuid[]) as party_id on conflict do nothing`,
    [proceeding.disputeId, proceeding.id, mediatorId, [...partyIds], input?.reason, at],
  );
  await tx.query(`update mediation_party set choice = null where dispute_id = $1 and proceeding_id = $2 and choice = $3`, [proceeding.disputeId, proceeding.id, mediatorId]);
  await revokeAccess(tx, proceeding.disputeId, `user:${mediatorId}`, 'mediator');
  return { handlerId: null, audience: 'joint', payload: { reason: input?.reason } };
};

const disclose: Writer = async (tx, { proceeding, input, at }) => {
  await tx.query('insert into disclosure (dispute_id, id, proceeding_id, mediator_id, text, at) values ($1, $2, $3, $4, $5, $6)', [
    proceeding.disputeId,
    newId(),
    proceeding.id,
    proceeding.handlerId,
    input?.text,
    at,
  ]);
  return { payload: { text: input?.text } };
};

const waiveDisclosure: Writer = async (tx, { proceeding, partyIds }) => {
  await tx.query(
    `update disclosure set waived_by = (select array_agg(distinct id) from unnest(waived_by || $4::uuid[]) as id) where dispute_id = $1 and proceeding_id = $2 and mediator_id = $3`,
    [proceeding.disputeId, proceeding.id, proceeding.handlerId, [...partyIds]],
  );
  return { payload: { partyIds } };
};

const setFee: Writer = async (tx, { proceeding, input }) => {
  await tx.query(
    `insert into mediation_fee (dispute_id, proceeding_id, amount_fen) values ($1, $2, $3) on conflict (dispute_id, proceeding_id) do update set amount_fen = excluded.amount_fen, paid_on = null`,
    [proceeding.disputeId, proceeding.id, input?.amountFen],
  );
  return { audience: 'joint', payload: { amountFen: input?.amountFen } };
};

const recordFee: Writer = async (tx, { proceeding, input }) => {
  await tx.query('update mediation_fee set paid_on = $3 where dispute_id = $1 and proceeding_id = $2', [proceeding.disputeId, proceeding.id, input?.paidOn]);
};

/** Reasons and remarks are part of what happened; the timeline prints them. */
const withReason: Writer = async (_tx, { input }) => ({
  payload: {
    ...(input?.ground !== undefined && { ground: input.ground }),
    ...(input?.reason !== undefined && { reason: input.reason }),
    ...(input?.undisputedFacts !== undefined && { undisputedFacts: input.undisputedFacts }),
  },
});

/** The term's last day before it moves stands in the paper the parties sign. */
const extend: Writer = async (tx, { proceeding, decision, input }) => {
  const rules = decision.deadlines.filter(({ does }) => does === 'extend').map(({ rule }) => rule);
  const [term] = (await tx.query(
    `select max(due_on)::text as before from deadline where dispute_id = $1 and proceeding_id = $2 and rule_id = any($3) and state in ('running', 'paused')`,
    [proceeding.disputeId, proceeding.id, rules],
  )) as [{ before: string | null }];
  return { payload: { before: term.before, until: input?.until } };
};

export const intakeWriters: Readonly<Record<string, Writer>> = {
  consent,
  'record-consent': recordConsent,
  'ask-time': askTime,
  'give-time': answerTime,
  'refuse-time': answerTime,
  accept,
  receive: accept,
  'choose-mediator': chooseMediator,
  appoint,
  'appoint-chosen': appointChosen,
  'replace-mediator': appoint,
  'refuse-mediator': refuseMediator,
  disclose,
  'waive-disclosure': waiveDisclosure,
  'set-fee': setFee,
  'record-fee': recordFee,
  'ask-supplement': async (_tx, { input }) => ({ payload: { items: input?.items } }),
  supplement: async (_tx, { input }) => ({ payload: { text: input?.text } }),
  'end-unreachable': async (_tx, { input }) => ({ payload: { ground: 'T3', attempts: input?.attempts } }),
  'end-on-refusal': async () => ({ payload: { ground: 'T4' } }),
  reject: withReason,
  decline: withReason,
  terminate: withReason,
  'leave-mediation': withReason,
  withdraw: withReason,
  pause: withReason,
  resume: withReason,
  'start-appraisal': withReason,
  'end-appraisal': withReason,
  extend,
};
