import type { MediationView } from '@contract';
import { proveIdentity } from '@disputes';
import { type FileId, type PartyId, RefusalError, refusal } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome>;

/** The event says who and how; numbers, addresses and the paper stay where only those may read them who need to. */
type How = MediationView['identities'][number]['how'];

async function prove(tx: Tx, { proceeding, actor, input, at }: Step, how: How, mayCorrect: boolean): Promise<StepOutcome> {
  const given = (name: string) => (input?.[name] as string | undefined) ?? null;
  const { disputeId } = proceeding;
  const partyId = input?.partyId as PartyId;
  const details = { identifierKind: given('identifierKind'), identifier: given('identifier'), phone: given('phone'), address: given('address') };
  const { fileId, changed } = await proveIdentity(
    tx,
    actor,
    { disputeId, partyId, how, fileId: given('fileId') as FileId | null, remark: given('remark'), mayCorrect, ...details },
    at,
  );
  return { payload: { partyId, how, changed, ...(fileId && { fileId }) } };
}

/** Only for oneself, or for whom one is the agent. */
const proveOwn: Writer = (tx, step) => {
  if (!step.partyIds.some((id) => id === step.input?.partyId)) throw new RefusalError(refusal('not_found'));
  return prove(tx, step, 'copy', false);
};

export const identityWriters: Readonly<Record<string, Writer>> = {
  'prove-identity': proveOwn,
  'record-identity': (tx, step) => prove(tx, step, step.input?.how as How, true),
};
