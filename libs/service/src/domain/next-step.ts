import type { ServiceMethod, ServiceView } from '@contract';
import { fieldRefusal, type FieldRefusal, type PlainDate, refusal, type Refusal, refusalOfFields } from '@kernel';
import { type Attempt, knowsDeemedService } from './deemed-served';

export interface Ladder {
  procedure: { id: string; name: string };
  /** Those that count: struck out ones are left away. */
  attempts: readonly Attempt[];
  /** The party itself agreed to electronic service. */
  consents: boolean;
  /** How many other ways must have failed before public notice: the law says only that they fail (民诉法 95), the number is a setting of the house. */
  waysBeforeNotice: number;
}

export interface Proposed extends Attempt {
  witnesses: string | null;
  hasProof: boolean;
}

const failedWays = (attempts: readonly Attempt[]): number => new Set(attempts.filter((one) => one.result !== 'served' && one.result !== 'sent').map((one) => one.method)).size;
const wasRefused = (attempts: readonly Attempt[]): boolean => attempts.some((one) => one.result === 'refused');

/** Why this attempt can't be recorded; null: it can. */
export function refusalOfAttempt({ procedure, attempts, consents, waysBeforeNotice }: Ladder, proposed: Proposed, today: PlainDate): Refusal | null {
  const { method } = proposed;
  if (method === 'electronic' && !consents) return refusal('electronic_service_unagreed');
  if ((method === 'leave' || method === 'notice') && !knowsDeemedService(procedure.id)) return refusal('service_not_compulsory', { procedure: procedure.name });
  if (method === 'leave' && !wasRefused(attempts)) return refusal('no_refusal_before_leaving', {}, { basis: '民事诉讼法第89条' });
  if (method === 'notice' && failedWays(attempts) < waysBeforeNotice) return refusal('other_ways_untried', { count: waysBeforeNotice }, { basis: '民事诉讼法第95条' });
  return refusalOfFields(wrongFields(proposed, today));
}

function wrongFields(proposed: Proposed, today: PlainDate): FieldRefusal[] {
  const { method, witnesses, hasProof } = proposed;
  return [...wrongDays(proposed, today), ...(method === 'leave' && !witnesses && !hasProof ? [fieldRefusal('witnesses', 'leaving_unwitnessed')] : [])];
}

/** What is wrong with the days of an attempt. */
export function wrongDays({ method, sentOn, result, receivedOn }: Attempt, today: PlainDate): FieldRefusal[] {
  const needsReceipt = result === 'served' && !['leave', 'notice', 'electronic'].includes(method);
  return [
    ...(sentOn > today ? [fieldRefusal('sentOn', 'day_to_come')] : []),
    ...(receivedOn && receivedOn > today ? [fieldRefusal('receivedOn', 'day_to_come')] : []),
    ...(receivedOn && receivedOn < sentOn ? [fieldRefusal('receivedOn', 'received_before_sent')] : []),
    ...(needsReceipt && !receivedOn ? [fieldRefusal('receivedOn', 'required')] : []),
  ];
}

/** What to try next, and why. */
export function nextStep({ procedure, attempts, consents, waysBeforeNotice }: Ladder): NonNullable<ServiceView['next']> {
  if (attempts.some((one) => one.result === 'sent'))
    return { method: null, reason: { zh: '已经寄出，等待回执；收到后登记结果。', en: 'It is on its way: enter the result when the receipt is back.' } };
  const tried = new Set<ServiceMethod>(attempts.map((one) => one.method));
  if (consents && !tried.has('electronic'))
    return { method: 'electronic', reason: { zh: '受送达人同意电子送达，到达系统即可。', en: 'The recipient agreed to electronic service.' } };
  if (knowsDeemedService(procedure.id)) {
    if (wasRefused(attempts) && !tried.has('leave'))
      return { method: 'leave', reason: { zh: '受送达人拒收，可以留置送达（民事诉讼法第89条）。', en: 'The recipient refused: the paper may be left (art. 89).' } };
    if (failedWays(attempts) >= waysBeforeNotice) {
      return {
        method: 'notice',
        reason: {
          zh: `已有 ${waysBeforeNotice} 种方式没有送达，可以公告送达（民事诉讼法第95条；次数系本平台设定）。`,
          en: `${waysBeforeNotice} ways have failed: public notice is open (art. 95; the number is the house’s).`,
        },
      };
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
