import type { Procedure } from '@procedure';
import type { ProcedureBinding } from '@proceedings';
import { agreementWriters } from './agreement.writers';
import { commercialMediation, industryMediation, peopleMediation, professionalMediation } from './domain/committee-mediation';
import { courtReferral } from './domain/court-referral';
import type { MediationFacts } from './domain/facts';
import { intakeWriters } from './intake.writers';
import { mediationChoices } from './mediation.choices';
import { mediationDocuments } from './mediation.documents';
import { loadMediationFacts } from './mediation-facts.store';
import { mediationView } from './mediation.queries';
import { sessionWriters } from './session.writers';

const writers = { ...intakeWriters, ...sessionWriters, ...agreementWriters };

const bind = (procedure: Procedure<MediationFacts>): ProcedureBinding<MediationFacts> => ({
  procedure,
  facts: loadMediationFacts,
  carryOut: async (tx, step) => writers[step.decision.action]?.(tx, step),
  view: async (reader, proceeding, asking) => ({ mediation: await mediationView(reader, proceeding, asking) }),
  choices: mediationChoices,
  documents: mediationDocuments,
});

/** The five tables of mediation, for the registry. */
export const mediationBindings: readonly ProcedureBinding<MediationFacts>[] = [peopleMediation, industryMediation, commercialMediation, professionalMediation, courtReferral].map(
  bind,
);
