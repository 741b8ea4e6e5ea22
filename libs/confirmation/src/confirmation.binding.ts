import type { ConfirmationView } from '@contract';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, ProcedureBinding, Proceeding } from '@proceedings';
import { clauseText } from '@documents';
import { warningsOf } from '@mediation';
import { confirmationDocuments } from './confirmation.documents';
import { confirmationWriters } from './confirmation.writers';
import { type ConfirmationRow, courtsFor, findConfirmationRow, loadConfirmationFacts, loadConfirmationRow, packetFor } from './confirmation-facts.store';
import type { ConfirmationFacts } from './domain/facts';
import { judicialConfirmation } from './domain/judicial-confirmation';
import { groundName } from './domain/refusal-grounds';

/** A room's agreement stands on the page of its mediation; one that a department mediated is read here. */
const agreementView = ({ department, organisation, mediationNumber, clauses }: ConfirmationRow): ConfirmationView['agreement'] =>
  department && {
    reachedAt: organisation?.name ?? '',
    number: mediationNumber,
    text: clauses.map((clause) => ({ zh: clauseText(clause), en: clauseText(clause, 'en') })),
    warnings: warningsOf(clauses),
    performBy: department.performBy,
  };

/** Null for whoever doesn't read the agreement: what a department mediated is none of a committee's business, and the other way round. */
async function confirmationView(reader: Reader, proceeding: Proceeding, { today }: Asking): Promise<ConfirmationView | null> {
  const row = await findConfirmationRow(reader, proceeding);
  if (!row) return null;
  const courts = await courtsFor(reader, row, today);
  const chosen = courts.find((court) => court.code === row.courtCode);
  return {
    agreementId: row.agreementId,
    mediationProceedingId: row.mediationId,
    effectiveOn: row.effectiveOn,
    agreement: agreementView(row),
    joined: row.parties.map(({ id, name, side, joinedAt }) => ({ partyId: id, partyName: name, side, joinedAt })),
    courts,
    chosenCourt: chosen ? { code: chosen.code, name: chosen.name } : null,
    packet: packetFor(row),
    courtNumber: row.courtNumber,
    outcome: row.result ? { result: row.result, ground: row.ground ? groundName(row.ground) : null, decidedOn: row.decidedOn ?? '' } : null,
  };
}

async function confirmationChoices(reader: Reader, proceeding: Proceeding, { today }: Asking): Promise<Record<string, readonly Option[]>> {
  const courts = await courtsFor(reader, await loadConfirmationRow(reader, proceeding), today);
  const offered = courts.filter((court) => court.competent);
  return {
    courts: offered.map((court) => ({
      value: court.code,
      label: { zh: `${court.name}${court.provisional ? '（管辖待与法院核实）' : ''}`, en: `${court.name}${court.provisional ? ' (confirm with the court)' : ''}` },
    })),
  };
}

export const confirmationBinding: ProcedureBinding<ConfirmationFacts> = {
  procedure: judicialConfirmation,
  facts: loadConfirmationFacts,
  carryOut: async (tx, step) => confirmationWriters[step.decision.action]?.(tx, step),
  view: async (reader, proceeding, asking) => ({ confirmation: await confirmationView(reader, proceeding, asking) }),
  choices: confirmationChoices,
  documents: confirmationDocuments,
};
