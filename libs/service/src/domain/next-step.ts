import type { ServiceMethod, ServiceView } from '@contract';
import { fieldRefusal, type FieldRefusal, type PlainDate, refusal, type Refusal, refusalOfFields } from '@kernel';
import { type Attempt, knowsDeemedService } from './deemed-served';

/** How many other ways must have failed before public notice. The law says only that they fail (民诉法 95): the number is the house's. */
export const WAYS_BEFORE_NOTICE = 2;

export interface Ladder {
  procedure: { id: string; name: string };
  /** Those that count: struck out ones are left away. */
  attempts: readonly Attempt[];
  /** The party itself agreed to electronic service. */
  consents: boolean;
}

export interface Proposed extends Attempt {
  witnesses: string | null;
  hasProof: boolean;
}

const failedWays = (attempts: readonly Attempt[]): number => new Set(attempts.filter((one) => one.result !== 'served').map((one) => one.method)).size;
const wasRefused = (attempts: readonly Attempt[]): boolean => attempts.some((one) => one.result === 'refused');

/** Why this attempt can't be recorded; null: it can. */
export function refusalOfAttempt({ procedure, attempts, consents }: Ladder, proposed: Proposed, today: PlainDate): Refusal | null {
  const { method } = proposed;
  if (method === 'electronic' && !consents) return refusal('electronic_service_unagreed');
  if ((method === 'leave' || method === 'notice') && !knowsDeemedService(procedure.id)) return refusal('service_not_compulsory', { procedure: procedure.name });
  if (method === 'leave' && !wasRefused(attempts)) return refusal('no_refusal_before_leaving', {}, { basis: '民事诉讼法第89条' });
  if (method === 'notice' && failedWays(attempts) < WAYS_BEFORE_NOTICE) return refusal('other_ways_untried', { count: WAYS_BEFORE_NOTICE }, { basis: '民事诉讼法第95条' });
  return refusalOfFields(wrongFields(proposed, today));
}

function wrongFields({ method, sentOn, result, receivedOn, witnesses, hasProof }: Proposed, today: PlainDate): FieldRefusal[] {
  const needsReceipt = result === 'served' && !['leave', 'notice', 'electronic'].includes(method);
  return [
    ...(sentOn > today ? [fieldRefusal('sentOn', 'day_to_come')] : []),
    ...(receivedOn && receivedOn > today ? [fieldRefusal('receivedOn', 'day_to_come')] : []),
    ...(receivedOn && receivedOn < sentOn ? [fieldRefusal('receivedOn', 'received_before_sent')] : []),
    ...(needsReceipt && !receivedOn ? [fieldRefusal('receivedOn', 'required')] : []),
    ...(method === 'leave' && !witnesses && !hasProof ? [fieldRefusal('witnesses', 'leaving_unwitnessed')] : []),
  ];
}

/** What to try next, and why. */
export function nextStep({ procedure, attempts, consents }: Ladder): NonNullable<ServiceView['next']> {
  const tried = new Set<ServiceMethod>(attempts.map((one) => one.method));
  if (consents && !tried.has('electronic'))
    return { method: 'electronic', reason: { zh: '受送达人同意电子送达，到达系统即可。', en: 'The recipient agreed to electronic service.' } };
  if (knowsDeemedService(procedure.id)) {
    if (wasRefused(attempts) && !tried.has('leave'))
      return { method: 'leave', reason: { zh: '受送达人拒收，可以留置送达（民事诉讼法第89条）。', en: 'The recipient refused: the paper may be left (art. 89).' } };
    if (failedWays(attempts) >= WAYS_BEFORE_NOTICE) {
      return { method: 'notice', reason: { zh: '已有两种方式没有送达，可以公告送达（民事诉讼法第95条）。', en: 'Two ways have failed: public notice is open (art. 95).' } };
    }
  }
  const untried = (['direct', 'mail'] as const).find((method) => !tried.has(method));
  if (untried)
    return {
      method: untried,
      reason:
        attempts.length === 0 ? { zh: '尚未送达。', en: 'Nothing was tried yet.' } : { zh: '前一种方式没有送达，换一种方式再试。', en: 'The way before failed; try another.' },
    };
  return {
    method: null,
    reason: {
      zh: '各种方式均未送达。本程序没有推定送达，请核对地址，或者按无法联系处理。',
      en: 'Every way failed, and nothing is deemed served here: check the address, or record that the party cannot be reached.',
    },
  };
}
