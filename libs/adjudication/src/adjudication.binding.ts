import type { AdjudicationView } from '@contract';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, ProcedureBinding, Proceeding } from '@proceedings';
import { findAdjudication, loadAdjudicationFacts } from './adjudication-facts.store';
import { adjudicationDocuments } from './adjudication.documents';
import { admissionChoices } from './admission/admission.queries';
import { adjudicationWriters } from './adjudication.writers';
import { findSettlement } from './settlement/settlement.queries';
import { administrativeAdjudication } from './domain/administrative-adjudication';
import type { AdjudicationFacts } from './domain/facts';
import { expertChoices } from './appraisal/expert-facts.store';
import { hearingChoices } from './hearings/hearing-facts.store';
import { suspensionChoices } from './suspension/suspension-facts.store';
import { keepSittings } from './hearings/keep-sittings.store';
import { searchHandlers } from './conflicts/handler-conflicts.store';
import { markChoices } from './marks/mark-choices';
import { maskChoices } from './publication/mask-choices';

/** Null for whoever isn't a reader of the file: who mediates the same dispute reads nothing of it. */
async function adjudicationView(reader: Reader, proceeding: Proceeding): Promise<AdjudicationView | null> {
  const row = await findAdjudication(reader, proceeding);
  if (!row) return null;
  const { rightKind, patentNumber, standing, claims, request, facts, hearing, decision, settlement } = row;
  return {
    rightKind,
    patentNumber,
    request: standing === null ? null : { standing, claims, request: request ?? '', facts: facts ?? '' },
    panel: row.panel.map(({ name, isChief }) => ({ name, isChief })),
    parties: row.parties.map(({ id, name, side, servedOn, answerUntil, answer, decisionServedOn, suitUntil, suedOn }) => ({
      partyId: id,
      name,
      side,
      servedOn,
      answerUntil,
      answer,
      decisionServedOn,
      suitUntil,
      suedOn,
    })),
    hearing: hearing && { at: hearing.at, mode: hearing.mode, place: hearing.place ?? '', closed: hearing.closed, noticedOn: hearing.noticedOn },
    decision,
    settlement,
  };
}

const same = (text: string) => ({ zh: text, en: text });
const optionOf = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: same(name) });

async function adjudicationChoices(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<Record<string, readonly Option[]>> {
  const { today, partyIds, relations } = asking;
  const row = await findAdjudication(reader, proceeding);
  if (!row) return {};
  const handlers = await searchHandlers(reader, { disputeId: proceeding.disputeId, departmentId: row.departmentId, today });
  const mine = <P extends { id: string }>(parties: readonly P[]) => (partyIds.length === 0 ? parties : parties.filter(({ id }) => partyIds.some((one) => one === id)));
  return {
    ...(await admissionChoices(reader, proceeding, relations)),
    consentsAwaited: mine((await findSettlement(reader, proceeding, asking)).awaited).map(optionOf),
    parties: row.parties.map(optionOf),
    requesters: row.parties.filter(({ side }) => side === 'A').map(optionOf),
    respondents: mine(row.parties.filter(({ side }) => side === 'B')).map(optionOf),
    handlers: handlers.filter(({ obstacle }) => obstacle === null).map(({ userId, name }) => optionOf({ id: userId, name })),
    panel: row.panel.map(({ userId, name }) => optionOf({ id: userId, name })),
    ...(await hearingChoices(reader, proceeding, asking)),
    ...(await suspensionChoices(reader, proceeding, asking)),
    ...(await expertChoices(reader, proceeding, asking)),
    ...(await maskChoices(reader, proceeding, relations)),
    ...(await markChoices(reader, proceeding, relations)),
  };
}

export const adjudicationBinding: ProcedureBinding<AdjudicationFacts> = {
  procedure: administrativeAdjudication,
  facts: loadAdjudicationFacts,
  carryOut: async (tx, step) => {
    const outcome = await adjudicationWriters(step.decision.action)(tx, step);
    await keepSittings(tx, step);
    return outcome;
  },
  view: async (reader, proceeding) => ({ adjudication: await adjudicationView(reader, proceeding) }),
  choices: adjudicationChoices,
  documents: adjudicationDocuments,
  service: {
    keepers: 'panel',
    entries: { 'ad-filing-notice': 'serve-filing-notice', 'ad-answer-notice': 'serve', 'ad-decision': 'serve-decision', 'ad-urging': 'urge' },
  },
};
