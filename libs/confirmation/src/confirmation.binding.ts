import type { ConfirmationView } from '@contract';
import { RefusalError, refusal } from '@kernel';
import { heldSessionDays } from '@mediation';
import { grantAccess, type Reader, type Tx } from '@platform';
import type { Option } from '@procedure';
import type { Asking, ProcedureBinding, Proceeding, Step, StepOutcome } from '@proceedings';
import { confirmationDocuments } from './confirmation.documents';
import { courtsFor, loadConfirmationFacts, loadConfirmationRow } from './confirmation-facts.store';
import type { ConfirmationFacts } from './domain/facts';
import { judicialConfirmation } from './domain/judicial-confirmation';
import { packetOf } from './domain/packet';
import { groundName } from './domain/refusal-grounds';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const join: Writer = async (tx, { proceeding, partyIds, input, at, actor }) => {
  if (input?.truth !== true) throw new RefusalError(refusal('must_be_ticked'));
  await tx.query(
    `insert into confirmation_party (dispute_id, proceeding_id, party_id, joined_at, by_name) select $1, $2, party_id, $4, $5 from unnest($3::uuid[]) as party_id on conflict do nothing`,
    [proceeding.disputeId, proceeding.id, [...partyIds], at, actor.name],
  );
  return { payload: { partyIds } };
};

const chooseCourt: Writer = async (tx, { proceeding, input }) => {
  await tx.query('update confirmation set court_code = $3 where dispute_id = $1 and proceeding_id = $2', [proceeding.disputeId, proceeding.id, input?.courtCode]);
  return { payload: { courtCode: input?.courtCode } };
};

/** From here on the court's liaison sees the dispute and the agreement; never the mediation's notes or sessions; the certificate needs their days. */
const send: Writer = async (tx, { proceeding }) => {
  const { courtCode, mediationId } = await loadConfirmationRow(tx, proceeding);
  const organisations = (await tx.query(`select id from organisation where kind = 'court' and court_code = $1`, [courtCode])) as { id: string }[];
  if (organisations.length === 0) throw new RefusalError(refusal('court_not_connected'));
  await grantAccess(
    tx,
    proceeding.disputeId,
    organisations.map(({ id }) => ({ principal: `org:${id}:court_liaison`, relation: 'court_liaison', reason: `SC ${proceeding.id}` })),
  );
  const sessions = await heldSessionDays(tx, { disputeId: proceeding.disputeId, id: mediationId });
  return { payload: { courtCode, sessions } };
};

const accept: Writer = async (tx, { proceeding, input }) => {
  await tx.query('update confirmation set court_number = $3 where dispute_id = $1 and proceeding_id = $2', [proceeding.disputeId, proceeding.id, input?.courtNumber]);
  return { number: input?.courtNumber as string, payload: { courtNumber: input?.courtNumber } };
};

const decideAs =
  (result: string): Writer =>
  async (tx, { proceeding, input }) => {
    await tx.query('update confirmation set result = $3, ground = $4, ground_clause = $5, decided_on = $6 where dispute_id = $1 and proceeding_id = $2', [
      proceeding.disputeId,
      proceeding.id,
      result,
      input?.ground ?? null,
      input?.clause ?? null,
      input?.decidedOn ?? null,
    ]);
    return { payload: { result, ...input } };
  };

const told: Writer = async (_tx, { input }) => ({ payload: { ...input } });

const writers: Readonly<Record<string, Writer>> = {
  join,
  'choose-court': chooseCourt,
  send,
  accept,
  refuse: decideAs('not_accepted'),
  confirm: decideAs('confirmed'),
  dismiss: decideAs('dismissed'),
  'uphold-objection': decideAs('revoked'),
  'ask-supplement': told,
  supply: told,
  'supply-in-review': told,
  hear: told,
  'extend-review': told,
  object: told,
  enforce: told,
  'record-performed': told,
};

async function confirmationView(reader: Reader, proceeding: Proceeding, { today }: Asking): Promise<ConfirmationView> {
  const row = await loadConfirmationRow(reader, proceeding);
  const courts = await courtsFor(reader, row, today);
  const chosen = courts.find((court) => court.code === row.courtCode);
  return {
    agreementId: row.agreementId,
    mediationProceedingId: row.mediationId,
    effectiveOn: row.effectiveOn,
    joined: row.parties.map(({ id, name, side, joinedAt }) => ({ partyId: id, partyName: name, side, joinedAt })),
    courts,
    chosenCourt: chosen ? { code: chosen.code, name: chosen.name } : null,
    packet: packetOf(row),
    courtNumber: row.courtNumber,
    outcome: row.result ? { result: row.result, ground: row.ground ? groundName(row.ground) : null, decidedOn: row.decidedOn ?? '' } : null,
  };
}

async function confirmationChoices(reader: Reader, proceeding: Proceeding, { today }: Asking): Promise<Record<string, readonly Option[]>> {
  const courts = await courtsFor(reader, await loadConfirmationRow(reader, proceeding), today);
  const offered = courts.filter((court) => court.competent);
  return {
    courts: offered.map((court) => ({
      value: court.code,
      label: { zh: `${court.name}${court.provisional ? '（管辖待与法院核实）' : ''}`, en: `${court.name}${court.provisional ? ' (confirm with the court)' : ''}` },
    })),
  };
}

export const confirmationBinding: ProcedureBinding<ConfirmationFacts> = {
  procedure: judicialConfirmation,
  facts: loadConfirmationFacts,
  carryOut: async (tx, step) => writers[step.decision.action]?.(tx, step),
  view: async (reader, proceeding, asking) => ({ confirmation: await confirmationView(reader, proceeding, asking) }),
  choices: confirmationChoices,
  documents: confirmationDocuments,
};
