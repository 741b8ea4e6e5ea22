import type { PartyKind } from '@contract';
import { addParty } from '@disputes';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function add(tx: Tx, { proceeding, input }: Step): Promise<StepOutcome> {
  const party = await addParty(tx, proceeding.disputeId, {
    side: input?.side === 'A' ? 'A' : 'B',
    kind: input?.kind as PartyKind,
    name: text(input?.name) ?? '',
    address: text(input?.address),
    phone: text(input?.phone),
  });
  return { payload: { party, name: input?.name, side: input?.side, why: input?.why } };
}

export const partyWriters = { 'add-party': add } as const;
