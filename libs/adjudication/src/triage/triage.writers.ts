import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { findEarlierDecisions } from '../marks/mark.store';
import { TRIAGE_VERSION } from './criteria';
import { loadTriage } from './triage-facts.store';
import { closeFair, insertFair, saveAnswers, saveTrack } from './triage.store';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome>;

const answer: Writer = async (tx, { proceeding, input = {} }) => {
  await saveAnswers(tx, proceeding, input);
  return { payload: { answers: Object.keys(input).length } };
};

/** The criteria go with it as they stood: they are what the track was taken by. */
const take: Writer = async (tx, { proceeding, input = {}, actor, today, at }) => {
  const { proposal } = await loadTriage(tx, proceeding, { today, marking: { earlier: await findEarlierDecisions(tx, proceeding) } });
  await saveTrack(tx, proceeding, { track: input.track, reason: input.reason, proposal, version: TRIAGE_VERSION, by: actor.userId, at });
  return { payload: { track: input.track, proposed: proposal.track } };
};

const enterFair: Writer = async (tx, { proceeding, input = {}, at }) => {
  const { name, stand, lastOn } = input;
  await insertFair(tx, proceeding, { name, stand, lastOn, at });
  return { payload: { name, stand, lastOn } };
};

const endFair: Writer = async (tx, { proceeding, input = {}, at }) => {
  await closeFair(tx, proceeding, { outcome: input.outcome, note: input.note, at });
  return { payload: { outcome: input.outcome } };
};

export const triageWriters: Readonly<Record<string, Writer>> = {
  'answer-triage': answer,
  'accept-track': take,
  'override-track': take,
  'enter-fair': enterFair,
  'close-fair': endFair,
};
