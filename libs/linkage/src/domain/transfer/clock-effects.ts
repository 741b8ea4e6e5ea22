import type { ActionSpec } from '@procedure';
import { signed, type TransferFacts } from './facts';
import type { HopKind } from './hops';

type Effects = NonNullable<ActionSpec<TransferFacts, string>['deadlines']>;

const both = (rule: string) => [rule, `${rule}-WD`];

/** Started from a field of the form, as the place reads the three days. */
export const startThreeDays = (rule: string, on: string): Effects => [
  { does: 'restart', rule, on, when: 'calendar' },
  { does: 'restart', rule: `${rule}-WD`, on, when: 'workdays' },
];

/** The three days that signing for a paper starts. */
export const startThreeDaysWith = (kind: HopKind, rule: string): Effects => [
  { does: 'restart', rule, on: 'receivedAt', when: signed(kind, 'calendar') },
  { does: 'restart', rule: `${rule}-WD`, on: 'receivedAt', when: signed(kind, 'workdays') },
];

/** Another limit that signing for a paper starts. */
export const startWith = (kind: HopKind, rule: string): Effects => [{ does: 'restart', rule, on: 'receivedAt', when: signed(kind) }];
export const stopWith = (kind: HopKind, rule: string): Effects => [{ does: 'stop', rule, when: signed(kind) }];

export const stop = (...rules: string[]): Effects => rules.map((rule) => ({ does: 'stop', rule }));
export const stopThreeDays = (rule: string): Effects => stop(...both(rule));

export const chiefClocks = both('TF-CHIEF-3D');
export const goodsClocks = both('TF-GOODS-3D');
export const requestClocks = both('TF-RECON-3D');
export const answerClocks = both('TF-RECON-ANSWER-3D');
export const suggestClocks = both('TF-PROC-SUGGEST-3D');

/** The time of the police to decide; one beside the other where a supplement came (rule book 12.7). */
const reviewDays = [...both('TF-POLICE-3D'), ...both('TF-POLICE-3D-SUPPLEMENTED')];
export const policeClocks: readonly string[] = [...reviewDays, 'TF-POLICE-10D', 'TF-POLICE-30D', 'TF-POLICE-60D'];

/** A longer review takes the place of the shorter one. */
export const longerReview: Effects = (['10', '30', '60'] as const).flatMap((days) => {
  const shorter = policeClocks.filter((rule) => Number(/-(\d+)D/.exec(rule)?.[1]) < Number(days));
  const when = `review-${days}`;
  return [...shorter.map((rule) => ({ does: 'stop' as const, rule, when })), { does: 'restart' as const, rule: `TF-POLICE-${days}D`, on: 'acceptedOn', when }];
});

/** The police have decided, or don't any more. */
export const stopPolice: Effects = stop(...policeClocks, 'TF-SUPP-NOTICE-24H', 'TF-SUPPLEMENT-3D', 'TF-FORWARD-24H', 'TF-OVERDUE-7D');
