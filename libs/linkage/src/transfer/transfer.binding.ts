import type { Outbox } from '@exchange';
import type { Reader, Tx } from '@platform';
import type { Option } from '@procedure';
import type { Asking, ProcedureBinding, Proceeding, Step, StepOutcome } from '@proceedings';
import type { TransferFacts } from '../domain/transfer/facts';
import { hops, peopleOf } from '../domain/transfer/hops';
import { unsignedHops } from '../domain/transfer/paper-guards';
import { transfer } from '../domain/transfer/transfer';
import { penaltyOfTransfer } from '../penalty/penalty.store';
import { matterOf } from './matter.queries';
import { findOfficers } from './officer.queries';
import { isPeer, TRANSFER_STEP, type TransferStep } from './transfer-message';
import { loadTransferFacts } from './transfer-facts.store';
import { findTransfer, countTold, organisationsOf, type TransferRow } from './transfer.store';
import { transferView } from './transfer-view';
import { carryOut } from './transfer.writers';

const same = (text: string) => ({ zh: text, en: text });

/** Lists are of values that installations have in common: names, and the keys of papers. */
async function choices(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<Record<string, readonly Option[]>> {
  const { relations, today } = asking;
  const row = await findTransfer(reader, proceeding);
  if (!row) return {};
  const mine = unsignedHops(row).filter(({ kind }) => relations.some((one) => peopleOf[hops[kind].to].includes(one)));
  const agency = row.sides.find(({ side }) => side === 'agency')?.organisationId;
  const officers = agency && relations.includes('enforcement_head') ? await findOfficers(reader, { disputeId: proceeding.disputeId, organisationId: agency, today }) : [];
  const sends = proceeding.state === 'TF_APPROVED' && relations.includes('enforcement_officer');
  const names = async (side: 'police' | 'procuratorate'): Promise<Option[]> => (await organisationsOf(reader, side)).map(({ name }) => ({ value: name, label: same(name) }));
  return {
    unsignedHops: mine.map(({ key, kind, number }) => ({
      value: key,
      label: number ? { zh: `${hops[kind].name.zh} ${number}`, en: `${hops[kind].name.en} ${number}` } : hops[kind].name,
    })),
    ...(sends && { police: await names('police'), procuratorate: await names('procuratorate') }),
    ...(proceeding.state === 'TF_CASE_FILED' && { goodsLines: row.goods.map(({ line, name }) => ({ value: String(line), label: same(name) })) }),
    ...(officers.length > 0 && { officers: officers.map(({ userId, name }) => ({ value: userId, label: same(name) })) }),
  };
}

/** A step that every side has goes to those whose installation is another, in the commit that takes it. What came from one of them goes no further: its sender told all. */
async function tellOthers(tx: Tx, outbox: Outbox, step: Step, row: TransferRow): Promise<void> {
  const { decision, input, proceeding, actor } = step;
  if (decision.audience !== 'linkage' || decision.action === 'keep-copy') return;
  if (isPeer(actor)) return;
  const version = await countTold(tx, proceeding);
  const peers = row.sides.flatMap(({ peerId }) => peerId ?? []);
  const told: TransferStep = { action: decision.action, input: input ?? {}, after: Object.fromEntries(row.sides.map(({ side, seen }) => [side, seen])) };
  if (decision.action === 'send') {
    const nameOf = (side: string) => row.sides.find((one) => one.side === side)?.name ?? '';
    told.opening = { matter: await matterOf(tx, proceeding.disputeId), sides: { agency: nameOf('agency'), police: nameOf('police'), procuratorate: nameOf('procuratorate') } };
  }
  for (const peerId of peers) await outbox.send(tx, { peerId, caseId: row.caseId, caseVersion: version, type: TRANSFER_STEP, data: { step: told, files: [] } });
}

/** The penalty case it was begun from goes on when the transfer has ended (移送规定 10). */
async function takenBack(tx: Tx, { decision, proceeding }: Step): Promise<NonNullable<StepOutcome['follows']>> {
  if (!decision.closes || decision.from === decision.to) return [];
  const penalty = await penaltyOfTransfer(tx, proceeding);
  return penalty ? [{ proceedingId: penalty, action: 'take-back' }] : [];
}

export const transferBinding = (outbox: () => Outbox): ProcedureBinding<TransferFacts> => ({
  procedure: transfer,
  facts: loadTransferFacts,
  choices,
  view: async (reader, proceeding) => {
    const row = await findTransfer(reader, proceeding);
    return row ? { transfer: transferView(row) } : {};
  },
  carryOut: async (tx, step) => {
    const outcome = await carryOut(tx, step);
    const row = await findTransfer(tx, step.proceeding);
    if (row) await tellOthers(tx, outbox(), step, row);
    return { ...outcome, follows: await takenBack(tx, step) };
  },
});
