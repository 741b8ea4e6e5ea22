import type { Option } from '@procedure';
import type { ProcedureBinding, Step } from '@proceedings';
import type { Tx } from '@platform';
import type { PenaltyFacts } from '../domain/penalty/facts';
import { penalty } from '../domain/penalty/penalty';
import { findOfficers } from '../transfer/officer.queries';
import { findPenalty } from './penalty.store';
import { loadPenaltyFacts } from './penalty-facts.store';
import { penaltyView } from './penalty-view';
import { carryOut } from './penalty.writers';
import { lightsOver } from './thresholds';

/** @param beginTransfer opens the transfer in the commit of the step that suspects a crime. */
export const penaltyBinding = (beginTransfer: (tx: Tx, step: Step) => Promise<void>): ProcedureBinding<PenaltyFacts> => ({
  procedure: penalty,
  facts: loadPenaltyFacts,
  choices: async (reader, proceeding, { relations, today }): Promise<Record<string, readonly Option[]>> => {
    const { disputeId, organisationId } = proceeding;
    if (!organisationId || !relations.includes('enforcement_head')) return {};
    const officers = await findOfficers(reader, { disputeId, organisationId, today });
    return { officers: officers.map(({ userId, name }) => ({ value: userId, label: { zh: name, en: name } })) };
  },
  view: async (reader, proceeding, { today }) => {
    const row = await findPenalty(reader, proceeding);
    return row ? { penalty: penaltyView(row, await lightsOver(reader, row.amounts, today)) } : {};
  },
  carryOut: async (tx, step) => {
    const outcome = await carryOut(tx, step);
    if (step.decision.action === 'suspect-crime') await beginTransfer(tx, step);
    return outcome;
  },
});
