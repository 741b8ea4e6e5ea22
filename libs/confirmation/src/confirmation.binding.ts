import type { ConfirmationView } from '@contract';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, ProcedureBinding, Proceeding } from '@proceedings';
import { confirmationDocuments } from './confirmation.documents';
import { confirmationWriters } from './confirmation.writers';
import { courtsFor, loadConfirmationFacts, loadConfirmationRow } from './confirmation-facts.store';
import type { ConfirmationFacts } from './domain/facts';
import { judicialConfirmation } from './domain/judicial-confirmation';
import { packetOf } from './domain/packet';
import { groundName } from './domain/refusal-grounds';

async function confirmationView(reader: Reader, proceeding: Proceeding, { today }: Asking): Promise<ConfirmationView> {
  const row = await loadConfirmationRow(reader, proceeding);
  const courts = await courtsFor(reader, row, today);
  const chosen = courts.find((court) => court.code === row.courtCode);
  return {
    agreementId: row.agreementId,
    mediationProceedingId: row.mediationId,
    effectiveOn: row.effectiveOn,
    joined: row.parties.map(({ id, name, side, joinedAt }) => ({ partyId: id, partyName: name, side, joinedAt })),
    courts,
    chosenCourt: chosen ? { code: chosen.code, name: chosen.name } : null,
    packet: packetOf(row),
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
