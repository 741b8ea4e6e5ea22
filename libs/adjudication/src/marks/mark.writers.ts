import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { earlierNumber } from './mark-guards';
import { findEarlierDecisions, insertMark, withdrawMark } from './mark.store';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome>;

const markRepeat: Writer = async (tx, { proceeding, input = {}, actor, at }) => {
  const number = earlierNumber(input.earlierNumber);
  const known = (await findEarlierDecisions(tx, proceeding)).find((one) => one.number === number && one.partyId === input.party);
  const { party, acts, actedOn, reason } = input;
  const earlierEffectiveOn = known?.effectiveOn ?? input.earlierEffectiveOn;
  await insertMark(tx, proceeding, {
    kind: 'repeat',
    partyId: party,
    acts,
    actedOn,
    reason,
    earlierNumber: number,
    earlierEffectiveOn,
    limb: null,
    grounds: null,
    by: actor.userId,
    at,
  });
  return { payload: { party, earlierNumber: number, earlierEffectiveOn } };
};

const markBadFaith: Writer = async (tx, { proceeding, input = {}, actor, at }) => {
  const { party, grounds, reason } = input;
  const limb = input.limb === 'wilful' ? 'wilful' : 'refuses';
  await insertMark(tx, proceeding, {
    kind: 'bad_faith',
    partyId: party,
    grounds: limb === 'wilful' ? grounds : null,
    reason,
    limb,
    acts: null,
    actedOn: null,
    earlierNumber: null,
    earlierEffectiveOn: null,
    by: actor.userId,
    at,
  });
  return { payload: { party, limb } };
};

const withdraw: Writer = async (tx, { proceeding, input = {}, at }) => {
  await withdrawMark(tx, proceeding, { mark: input.mark, reason: input.reason, at });
  return { payload: { reason: input.reason } };
};

export const markWriters: Readonly<Record<string, Writer>> = { 'mark-repeat': markRepeat, 'mark-bad-faith': markBadFaith, 'withdraw-mark': withdraw };
