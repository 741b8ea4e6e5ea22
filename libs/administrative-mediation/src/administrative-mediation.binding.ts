import { canSee } from '@kernel';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, ProcedureBinding, Proceeding } from '@proceedings';
import { mediationWriters } from './administrative-mediation.writers';
import { administrativeMediation } from './domain/administrative-mediation';
import { mediationDocuments, servedPapers } from './documents';
import type { MediationFacts } from './domain/facts';
import { findMediation, loadMediationFacts } from './mediation-facts.store';
import { findOfficers } from './officer.store';
import { keepSession } from './sittings/sitting.writers';
import { roomsOf } from './sittings/room.queries';

const optionOf = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: { zh: name, en: name } });

async function mediationChoices(reader: Reader, proceeding: Proceeding, { partyIds, relations }: Asking): Promise<Record<string, readonly Option[]>> {
  const row = await findMediation(reader, proceeding);
  if (!row) return {};
  const respondents = row.parties.filter(({ side }) => side === 'B');
  const mine = partyIds.length === 0 ? respondents : respondents.filter(({ id }) => partyIds.includes(id));
  const officers = relations.includes('mediation_head') ? await findOfficers(reader, { disputeId: proceeding.disputeId, departmentId: row.departmentId }) : [];
  // Who accepted is not for the department's eyes: its head chooses an officer, and nothing else.
  if (!canSee(relations, 'administrative_mediation'))
    return { officers: officers.filter(({ obstacle, userId }) => obstacle === null && userId !== proceeding.handlerId).map(({ userId, name }) => optionOf({ id: userId, name })) };
  return {
    ...(relations.includes('mediating_officer') && { rooms: await roomsOf(reader, proceeding) }),
    respondents: mine.map(optionOf),
    participants: row.parties.filter(({ side, accepts }) => side === 'A' || accepts === true).map(optionOf),
  };
}

export const administrativeMediationBinding: ProcedureBinding<MediationFacts> = {
  procedure: administrativeMediation,
  facts: loadMediationFacts,
  carryOut: async (tx, step) => {
    const outcome = await mediationWriters(step.decision.action)(tx, step);
    await keepSession(tx, step, outcome?.handlerId ?? step.proceeding.handlerId);
    return outcome;
  },
  choices: mediationChoices,
  documents: mediationDocuments,
  service: { keepers: 'officer', papers: servedPapers, entries: { 'am-comment-notice': 'serve', 'am-ending-notice': 'serve-ending' } },
};
