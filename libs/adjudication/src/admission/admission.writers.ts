import { admitExhibit } from '@disputes';
import { newId, principalOf } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

/** Who asks agrees: for each party it speaks for. */
async function askAdmission(tx: Tx, { proceeding, input, partyIds, at }: Step): Promise<StepOutcome> {
  const id = newId();
  await tx.query('insert into admission (dispute_id, id, proceeding_id, exhibit_id, reason, asked_at) values ($1, $2, $3, $4, $5, $6)', [
    proceeding.disputeId,
    id,
    proceeding.id,
    input?.material,
    input?.reason,
    at,
  ]);
  await answer(tx, { disputeId: proceeding.disputeId, admission: id, partyIds, agrees: true, at });
  return { payload: { admission: id } };
}

const answer = (
  tx: Tx,
  { disputeId, admission, partyIds, agrees, at }: { disputeId: string; admission: unknown; partyIds: readonly string[]; agrees: boolean; at: Date },
): Promise<unknown> =>
  tx.query(`insert into admission_answer (dispute_id, admission_id, party_id, agrees, at) select $1, $2, p, $4, $5 from unnest($3::uuid[]) as p on conflict do nothing`, [
    disputeId,
    admission,
    partyIds,
    agrees,
    at,
  ]);

/** With the last party's consent the material enters, as a row of its own; one refusal keeps it out for good. */
async function answerAdmission(tx: Tx, { actor, proceeding, input, partyIds, at }: Step): Promise<StepOutcome> {
  const { disputeId } = proceeding;
  await answer(tx, { disputeId, admission: input?.admission, partyIds, agrees: input?.agrees === true, at });
  const [{ exhibitId, all }] = (await tx.query(
    `select m.exhibit_id as "exhibitId", not exists (select 1 from party p where p.dispute_id = m.dispute_id and not exists (
       select 1 from admission_answer s where s.dispute_id = m.dispute_id and s.admission_id = m.id and s.party_id = p.id and s.agrees)) as all
     from admission m where m.dispute_id = $1 and m.id = $2`,
    [disputeId, input?.admission],
  )) as [{ exhibitId: string; all: boolean }];
  if (all) {
    const admitted = await admitExhibit(tx, { disputeId, exhibitId, audience: 'adjudication', at, by: principalOf(actor) });
    await tx.query('update admission set admitted_as = $3 where dispute_id = $1 and id = $2', [disputeId, input?.admission, admitted]);
  }
  return { payload: { admission: input?.admission, agrees: input?.agrees, admitted: all } };
}

export const admissionWriters = { 'ask-admission': askAdmission, 'answer-admission': answerAdmission } as const;
