import type { Bilingual, PlainDate, Relation } from '@kernel';
import type { Happening, Message } from './happening';

export type Rule = (happening: Happening) => readonly Message[];

interface Text {
  title: Bilingual;
  body: Bilingual;
}

export const sides = ['applicant', 'respondent'] as const satisfies readonly Relation[];
export const handlers = ['clerk', 'manager', 'mediator'] as const satisfies readonly Relation[];

/** A message says which matter it is about before it says anything else. */
export function message({ dispute, proceeding }: Happening, to: readonly Relation[], text: Text): Message {
  const number = proceeding?.number ?? dispute.receiptNumber;
  return { to, title: text.title, body: { zh: `${number} ${dispute.title}：${text.body.zh}`, en: `${number} ${dispute.title}: ${text.body.en}` } };
}

/** A rule that always says the same to the same people. */
export const tell =
  (to: readonly Relation[], text: Text): Rule =>
  (happening) => [message(happening, to, text)];

/** The last day of one clock, or of whichever ends first; null when none runs. A party's own clock is told to it alone: with `party`. */
export function lastDay({ proceeding }: Happening, rule?: string, party?: string): PlainDate | null {
  const days = (proceeding?.deadlines ?? []).filter((one) => (rule === undefined || one.rule === rule) && (one.party ?? undefined) === party).map((one) => one.day);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

/** `，最后一日为 2026-12-01`, or nothing when no clock runs. */
export const byWhen = (day: PlainDate | null): Bilingual => (day ? { zh: `，最后一日为 ${day}`, en: `, by ${day} at the latest` } : { zh: '', en: '' });

/** Whoever the matter waits for: what to do, and by which day. */
export const yourTurn: Rule = (happening) => {
  const { proceeding } = happening;
  const blocker = proceeding?.blocker;
  if (!proceeding || !blocker || blocker.who === 'system') return [];
  const day = byWhen(lastDay(happening));
  return [
    {
      kind: 'action',
      ...message(happening, [blocker.who], {
        title: { zh: `待您办理：${proceeding.procedure.zh}，${proceeding.stateName.zh}`, en: `Your turn: ${proceeding.procedure.en}, ${proceeding.stateName.en}` },
        body: { zh: `请${blocker.what.zh}${day.zh}。`, en: `please ${blocker.what.en}${day.en}.` },
      }),
    },
  ];
};
