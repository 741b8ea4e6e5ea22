import type { Tx } from '@platform';
import type { Procedure } from '@procedure';
import type { ProcedureBinding, Step, StepOutcome } from '@proceedings';
import { agreementWriters } from './agreement.writers';
import { commercialMediation, industryMediation, peopleMediation, professionalMediation } from './domain/committee-mediation';
import { canStillMeet } from './domain/can-still-meet';
import { courtReferral } from './domain/court-referral';
import type { MediationFacts } from './domain/facts';
import { identityWriters } from './identity.writers';
import { intakeWriters } from './intake.writers';
import { mediationChoices } from './mediation-choices.queries';
import { mediationDocuments } from './mediation.documents';
import { noteTexts } from './note-texts.queries';
import { loadMediationFacts } from './mediation-facts.store';
import { mediationView } from './mediation.queries';
import { offerWriters } from './offer.writers';
import { cancelPlanned, handOverPlanned } from './session-booking.store';
import { planningWriters } from './session-planning.writers';
import { sessionWriters } from './session.writers';

const writers = { ...intakeWriters, ...planningWriters, ...sessionWriters, ...offerWriters, ...agreementWriters, ...identityWriters };

const bind = (procedure: Procedure<MediationFacts>): ProcedureBinding<MediationFacts> => ({
  procedure,
  facts: loadMediationFacts,
  carryOut: async (tx, step) => {
    const outcome = await writers[step.decision.action]?.(tx, step);
    await settleDiary(tx, step, { outcome, canMeet: canStillMeet(procedure, step.decision.to) });
    return outcome;
  },
  view: async (reader, proceeding, asking) => ({ mediation: await mediationView(reader, proceeding, asking) }),
  choices: mediationChoices,
  texts: noteTexts,
  documents: mediationDocuments,
});

/** Sessions ahead follow the mediation: they go with it, and with the mediator they were planned with. */
async function settleDiary(tx: Tx, step: Step, { outcome, canMeet }: { outcome: StepOutcome | void; canMeet: boolean }): Promise<void> {
  const { handlerId } = step.proceeding;
  const next = outcome?.handlerId;
  if (!canMeet || next === null) await cancelPlanned(tx, step);
  else if (handlerId && next && next !== handlerId) await handOverPlanned(tx, step, next);
}

/** The five tables of mediation, for the registry. */
export const mediationBindings: readonly ProcedureBinding<MediationFacts>[] = [peopleMediation, industryMediation, commercialMediation, professionalMediation, courtReferral].map(
  bind,
);
