import { RefusalError, refusal } from '@kernel';
import { heldSessionDays } from '@mediation';
import { grantAccess, type Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { showToCourt } from './department-agreement.store';
import { loadConfirmationRow } from './confirmation-facts.store';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome | void>;

const join: Writer = async (tx, { proceeding, partyIds, input, at, actor }) => {
  if (input?.truth !== true) throw new RefusalError(refusal('must_be_ticked'));
  const { parties } = await loadConfirmationRow(tx, proceeding);
  const applying = partyIds.filter((id) => parties.some((party) => party.id === id));
  await tx.query(
    `insert into confirmation_party (dispute_id, proceeding_id, party_id, joined_at, by_name) select $1, $2, party_id, $4, $5 from unnest($3::uuid[]) as party_id on conflict do nothing`,
    [proceeding.disputeId, proceeding.id, applying, at, actor.name],
  );
  return { payload: { partyIds: applying } };
};

const chooseCourt: Writer = async (tx, { proceeding, input }) => {
  await tx.query('update confirmation set court_code = $3 where dispute_id = $1 and proceeding_id = $2', [proceeding.disputeId, proceeding.id, input?.courtCode]);
  return { payload: { courtCode: input?.courtCode } };
};

/** From here on the court's liaison sees the dispute and the agreement; never the mediation's notes or sessions; the certificate needs their days. */
const send: Writer = async (tx, { proceeding }) => {
  const { courtCode, mediationId, department } = await loadConfirmationRow(tx, proceeding);
  const organisations = (await tx.query(`select id from organisation where kind = 'court' and court_code = $1`, [courtCode])) as { id: string }[];
  if (organisations.length === 0) throw new RefusalError(refusal('court_not_connected'));
  const liaisons = organisations.map(({ id }) => `org:${id}:court_liaison`);
  await grantAccess(
    tx,
    proceeding.disputeId,
    liaisons.map((principal) => ({ principal, relation: 'court_liaison', reason: `SC ${proceeding.id}` })),
  );
  if (department) {
    await showToCourt(tx, { disputeId: proceeding.disputeId, proceedingId: proceeding.id }, liaisons);
    return { payload: { courtCode } };
  }
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

/** The rows each step writes, and what stands of it in the event. */
export const confirmationWriters: Readonly<Record<string, Writer>> = {
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
