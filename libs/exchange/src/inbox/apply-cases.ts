import { RefusalError } from '@kernel';
import type { Tx } from '@platform';
import type { Message } from '../protocol/message';
import type { Applied, Protocol, Received } from '../protocol/protocol';
import * as store from './inbox.store';

const SERIALIZATION_FAILURES = new Set(['40001', '40P01']);

/** Why a message waits, as its sender is told. What stands behind `failed` is for the operator here. */
const FILE_MISSING = 'file_missing';
const FAILED = 'failed';

/** `failed: …` is told as `failed`: what went wrong here is nobody's there. */
export const toldReason = (reason: string | null): string | null => (reason?.startsWith(`${FAILED}:`) ? FAILED : reason);

/**
 * Applies what of these cases waits, each case in the order of its versions, and stops at the first that can't be yet. The cases are
 * locked by the caller. A message has its effect and its mark in one commit.
 * @returns every message that was looked at, with what became of it.
 */
export async function applyHeld(tx: Tx, protocol: Protocol, caseIds: readonly string[], now: Date): Promise<store.InboxRow[]> {
  const held = caseIds.length === 0 ? [] : await store.heldMessages(tx, caseIds);
  if (held.length === 0) return [];
  const received = held.map((row) => ({ row, message: receivedOf(row) }));
  const there = await store.filesThere(
    tx,
    received.flatMap(({ row, message }) => message.data.files.map(({ sha256 }) => ({ peerId: row.peerId, sha256 }))),
  );
  await store.beginSteps(tx);
  const settled: store.Settled[] = [];
  const stopped = new Set<string>();
  for (const { row, message } of received) {
    if (stopped.has(row.caseId)) continue;
    const missing = message.data.files.map(({ sha256 }) => sha256).filter((sha256) => !there.has(store.inboxKeyOf({ peerId: row.peerId, id: sha256 })));
    const end = missing.length > 0 ? waits(FILE_MISSING) : await applyOne(tx, protocol, message);
    settled.push({ peerId: row.peerId, id: row.id, ...end, missing });
    if (end.state === 'held') stopped.add(row.caseId);
  }
  await store.endSteps(tx);
  await store.settleMessages(tx, settled, now);
  const ends = new Map(settled.map((one) => [store.inboxKeyOf(one), one]));
  const looked = held.map((row) => ({ ...row, ...ends.get(store.inboxKeyOf(row)) }));
  // Nothing stopped it: there may be more of it than was looked at.
  const more = [...new Set(held.map(({ caseId }) => caseId))].filter((caseId) => !stopped.has(caseId));
  return [...looked, ...(await applyHeld(tx, protocol, more, now))];
}

interface End {
  state: store.InboxState;
  reason: string | null;
}

const waits = (reason: string): End => ({ state: 'held', reason });
const rejected = (reason: string): End => ({ state: 'rejected', reason: reason.slice(0, 300) });

function receivedOf({ body, peerId, organisationId, caseVersion }: store.InboxRow): Received {
  return { ...(JSON.parse(body) as Message), peerId, organisationId, caseVersion };
}

/** What isn't applied leaves nothing behind. A deadlock repeats the whole transaction; any other fault is this message's, which waits. */
async function applyOne(tx: Tx, protocol: Protocol, message: Received): Promise<End> {
  const type = protocol.typeOf(message.type);
  if (!type) return waits('unknown_type');
  try {
    const end = endOf(await type.apply(tx, message));
    await (end.state === 'applied' ? store.keepStep(tx) : store.takeBackStep(tx));
    return end;
  } catch (error) {
    if (SERIALIZATION_FAILURES.has(codeOf(error))) throw error;
    await store.takeBackStep(tx);
    if (error instanceof RefusalError) return rejected(error.refusal.code);
    return waits(`${FAILED}: ${String(error instanceof Error ? error.message : error).slice(0, 250)}`);
  }
}

const endOf = (applied: Applied): End => {
  if (applied === 'applied') return { state: 'applied', reason: null };
  return applied === 'early' ? waits(store.EARLY) : rejected(applied.rejected);
};

const codeOf = (error: unknown): string => {
  const { driverError, code } = Object(error) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code ?? '';
};
