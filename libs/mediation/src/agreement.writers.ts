import { createHash } from 'node:crypto';
import { fileWithDispute } from '@disputes';
import { type Clause, validateClauses } from '@documents';
import { canonicalJson, type FileId, newId, RefusalError, refusal, unwrap } from '@kernel';
import { failPoint, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { obligationsOf } from './domain/agreement-terms';
import { effectOf } from './domain/effective-date';
import { loadMediationFacts } from './mediation-facts.store';
import { heldSessionDays } from './session-days.store';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

interface CurrentAgreement {
  id: string;
  revision: number;
  contentHash: string;
  clauses: Clause[];
}

/** What a signature covers: the very words and figures, nothing else. */
const hashOfAgreement = (facts: string, clauses: readonly Clause[]): string => createHash('sha256').update(canonicalJson({ facts, clauses })).digest('hex');

async function lockCurrent(tx: Tx, { proceeding }: Step): Promise<CurrentAgreement> {
  const [row] = (await tx.query(
    `select id, revision, content_hash as "contentHash", clauses from agreement where dispute_id = $1 and proceeding_id = $2 and superseded_at is null for update`,
    [proceeding.disputeId, proceeding.id],
  )) as CurrentAgreement[];
  if (!row) throw new RefusalError(refusal('no_agreement_yet'));
  return row;
}

/** A new text is a new revision: what was signed of the old one stays with the old one. */
async function insertAgreement(tx: Tx, step: Step, form: 'written' | 'oral'): Promise<CurrentAgreement> {
  const { proceeding, input, at } = step;
  const clauses = unwrap(validateClauses(input?.clauses));
  const [before] = (await tx.query(
    `with u as (update agreement set superseded_at = $3 where dispute_id = $1 and proceeding_id = $2 and superseded_at is null returning id, revision) select id, revision from u`,
    [proceeding.disputeId, proceeding.id, at],
  )) as { id: string; revision: number }[];
  const agreement = { id: newId(), revision: (before?.revision ?? 0) + 1, contentHash: hashOfAgreement(input?.facts as string, clauses), clauses };
  await tx.query(
    `insert into agreement (dispute_id, id, proceeding_id, revision, form, facts, clauses, content_hash, agreed_effective_on, previous_id, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      proceeding.disputeId,
      agreement.id,
      proceeding.id,
      agreement.revision,
      form,
      input?.facts,
      JSON.stringify(clauses),
      agreement.contentHash,
      input?.agreedEffectiveOn ?? null,
      before?.id ?? proceeding.origin.previousAgreementId ?? null,
      at,
    ],
  );
  return agreement;
}

const draft: Writer = async (tx, step) => {
  const { id, revision } = await insertAgreement(tx, step, 'written');
  return { payload: { agreementId: id, revision } };
};

interface Signing {
  role: 'party' | 'mediator' | 'seal';
  signers: readonly { signer: string; partyId: string | null; name: string }[];
}

async function insertSignatures(tx: Tx, step: Step, { role, signers }: Signing): Promise<StepOutcome> {
  const agreement = await lockCurrent(tx, step);
  const evidence = { actor: step.actor.kind, by: step.actor.name, revision: agreement.revision };
  await tx.query(
    `insert into signature (dispute_id, agreement_id, role, signer, party_id, name, signed_at, content_hash, evidence)
     select $1, $2, $3, s.signer, s."partyId", s.name, $5, $6, $7 from jsonb_to_recordset($4::jsonb) as s(signer text, "partyId" uuid, name text) on conflict do nothing`,
    [step.proceeding.disputeId, agreement.id, role, JSON.stringify(signers), step.at, agreement.contentHash, evidence],
  );
  failPoint('sign:after-signature');
  return { payload: { agreementId: agreement.id, revision: agreement.revision, contentHash: agreement.contentHash, names: signers.map((one) => one.name) } };
}

/** For those the actor may bind and that have not signed this text: an agent's signature never stands beside its party's own. */
const sign: Writer = async (tx, step) => {
  const parties = (await tx.query(
    `select p.id, p.name from party p where p.dispute_id = $1 and p.id = any($2) and not exists (
       select 1 from signature s join agreement a on a.dispute_id = s.dispute_id and a.id = s.agreement_id
       where s.dispute_id = p.dispute_id and s.party_id = p.id and a.proceeding_id = $3 and a.superseded_at is null) order by p.position`,
    [step.proceeding.disputeId, step.partyIds.filter((id) => !step.narrowFor.includes(id)), step.proceeding.id],
  )) as { id: string; name: string }[];
  return insertSignatures(tx, step, { role: 'party', signers: parties.map(({ id, name }) => ({ signer: id, partyId: id, name })) });
};

const signAsMediator: Writer = (tx, step) => insertSignatures(tx, step, { role: 'mediator', signers: [{ signer: step.actor.userId ?? '', partyId: null, name: step.actor.name }] });

const seal: Writer = async (tx, step) => {
  const [organisation] = (await tx.query('select id, name from organisation where id = $1', [step.proceeding.organisationId])) as { id: string; name: string }[];
  if (!organisation) throw new Error('a mediation without an organisation has no seal');
  return insertSignatures(tx, step, { role: 'seal', signers: [{ signer: organisation.id, partyId: null, name: organisation.name }] });
};

const oral: Writer = async (tx, step) => {
  const agreement = await insertAgreement(tx, step, 'oral');
  const parties = (await tx.query('select id, name from party where dispute_id = $1 order by side, position', [step.proceeding.disputeId])) as { id: string; name: string }[];
  await insertSignatures(tx, step, { role: 'party', signers: parties.map(({ id, name }) => ({ signer: id, partyId: id, name })) });
  await setInForce(tx, step, agreement);
  return { payload: { agreementId: agreement.id, form: 'oral' } };
};

const takeEffect: Writer = async (tx, step) => {
  const agreement = await lockCurrent(tx, step);
  const effective = await setInForce(tx, step, agreement);
  return { payload: { agreementId: agreement.id, effectiveOn: effective.on, rule: effective.rule } };
};

/** Fixes the day, opens the text to the court and writes down what is to be performed. */
async function setInForce(tx: Tx, step: Step, agreement: CurrentAgreement) {
  const { disputeId } = step.proceeding;
  const effect = effectOf(await loadMediationFacts(tx, step.proceeding, step));
  if (!effect) throw new RefusalError(refusal('agreement_incomplete'));
  await tx.query(`update agreement set effective_on = $3, effective_rule = $4, audience = 'court' where dispute_id = $1 and id = $2`, [
    disputeId,
    agreement.id,
    effect.on,
    effect.rule,
  ]);
  const obligations = obligationsOf(agreement.clauses).map((one) => ({ id: newId(), ...one }));
  await tx.query(
    `insert into obligation (dispute_id, id, agreement_id, clause, position, what, amount_fen, due_on, state)
     select $1, o.id, $2, o.clause, o.position, o.what, o."amountFen", o."dueOn", 'due' from jsonb_to_recordset($3::jsonb) as o(id uuid, clause int, position int, what jsonb, "amountFen" bigint, "dueOn" date)`,
    [disputeId, agreement.id, JSON.stringify(obligations)],
  );
  return effect;
}

/** The actor's own upload becomes part of the dispute, so that the other side can open what proves the performance. */
async function fileProof(tx: Tx, { proceeding, actor }: Step, fileId: FileId): Promise<FileId> {
  const filed = (await fileWithDispute(tx, actor, [fileId], { disputeId: proceeding.disputeId, audience: 'joint' })).get(fileId);
  if (!filed) throw new RefusalError(refusal('not_found'));
  return filed;
}

const markPerformed: Writer = async (tx, step) => {
  const { proceeding, input } = step;
  const proof = input?.fileId ? await fileProof(tx, step, input.fileId as FileId) : null;
  const marked = (await tx.query(
    `with u as (update obligation set state = 'performed', done_on = $3, file_id = $4, remark = $5 where dispute_id = $1 and id = $2 and state <> 'performed' returning what) select what from u`,
    [proceeding.disputeId, input?.obligationId, input?.doneOn, proof, input?.remark ?? null],
  )) as { what: unknown }[];
  if (!marked[0]) throw new RefusalError(refusal('not_found'));
  return { payload: { what: marked[0].what, doneOn: input?.doneOn, ...(proof && { fileId: proof }) } };
};

/** What is overdue is told as it stood that day: the reminder must not change when somebody performs after it. */
const declareBreach: Writer = async (tx, { proceeding, input, today }) => {
  const overdue = (await tx.query(
    `with u as (update obligation o set state = 'breached' from agreement a where a.dispute_id = o.dispute_id and a.id = o.agreement_id and a.proceeding_id = $2 and o.dispute_id = $1 and o.state = 'due' and o.due_on < $3
       returning o.clause, o.position, o.what, o.amount_fen, o.due_on)
     select clause, what, amount_fen::float8 as "amountFen", due_on::text as "dueOn" from u order by clause, position`,
    [proceeding.disputeId, proceeding.id, today],
  )) as unknown[];
  return { payload: { reason: input?.reason, overdue } };
};

/** A visit finds the performance as it stands that day. */
const returnVisit: Writer = async (tx, { proceeding, input, today }) => {
  const performance = (await tx.query(
    `select o.what, o.amount_fen::float8 as "amountFen", o.due_on::text as "dueOn", o.done_on::text as "doneOn",
       case when o.state = 'performed' then 'performed' when o.due_on < $3 then 'overdue' else 'due' end as state
     from obligation o join agreement a on a.dispute_id = o.dispute_id and a.id = o.agreement_id
     where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null order by o.clause, o.position`,
    [proceeding.disputeId, proceeding.id, today],
  )) as unknown[];
  return { payload: { text: input?.text, performance } };
};

export const agreementWriters: Readonly<Record<string, Writer>> = {
  'draft-agreement': draft,
  'record-oral-agreement': oral,
  sign,
  'refuse-to-sign': async (_tx, { input }) => ({ payload: { reason: input?.reason } }),
  'sign-as-mediator': signAsMediator,
  seal,
  'take-effect': takeEffect,
  'mark-performed': markPerformed,
  'declare-breach': declareBreach,
  'return-visit': returnVisit,
  'return-to-court': async (tx, { proceeding, input }) => ({ payload: { report: input?.report, sessions: await heldSessionDays(tx, proceeding) } }),
  'file-with-court': async (tx, { proceeding, input }) => ({ payload: { remark: input?.remark ?? null, sessions: await heldSessionDays(tx, proceeding) } }),
  close: async (_tx, { input }) => ({ payload: { result: input?.result, courtNumber: input?.courtNumber } }),
};
