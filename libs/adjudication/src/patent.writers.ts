import { completeRightNumber } from '@disputes';
import { parsePatentNumber } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';

/** In the case and among the rights of the dispute: one number, written once. */
async function completePatent(tx: Tx, { proceeding, input }: Step): Promise<StepOutcome> {
  const given = typeof input?.number === 'string' ? input.number : '';
  const parsed = parsePatentNumber(given);
  if (!parsed.ok) throw new Error('a number that was checked before');
  const { disputeId } = proceeding;
  const [{ kind }] = (await tx.query(
    `with a as (update adjudication set patent_number = $3 where dispute_id = $1 and proceeding_id = $2 returning right_kind) select right_kind as kind from a`,
    [disputeId, proceeding.id, parsed.value.number],
  )) as [{ kind: string }];
  await completeRightNumber(tx, disputeId, { kind, number: given, normalisedNumber: parsed.value.number });
  return { payload: { number: parsed.value.number } };
}

export const patentWriters = { 'complete-patent': completePatent } as const;
