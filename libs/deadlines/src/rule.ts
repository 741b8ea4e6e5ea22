import { type Bilingual, type PlainDate, toPlainDate } from '@kernel';
import type { CountingLaw } from './counting-laws';

/**
 * How a length is counted (rule book 0.5). `calendarDaysNoRoll` is CDX, `monthsNoRoll` the same in months, `clearWorkingDaysBefore` is WDB, `litigationHours` start at
 * the next full hour (民诉法解释 125), `agreedDate` is a date that people or a court fixed: only the roll applies to it.
 */
export const deadlineUnits = [
  'calendarDays',
  'calendarDaysNoRoll',
  'months',
  'monthsNoRoll',
  'workingDays',
  'clearWorkingDaysBefore',
  'hours',
  'litigationHours',
  'agreedDate',
] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** As marked in the rule book; everything but `confirmed` is shown to administrators as 待法规部门确认. */
export type Confirmation = 'confirmed' | 'own_knowledge' | 'product_default';

export interface InForce {
  from: PlainDate;
  /** The last day of this version; null while it is in force. */
  to: PlainDate | null;
}

/** One version of one legal time limit. Years stand as months. */
export interface DeadlineRule {
  id: string;
  name: Bilingual;
  /** What happens on the trigger day; for clear days before an event, the event. */
  startsFrom: Bilingual;
  /** The article that sets the length. */
  law: Bilingual;
  /** The law whose counting rule applies (rule book 10.1). */
  counting: CountingLaw;
  amount: number;
  unit: DeadlineUnit;
  /** For a party the roll is a right; an agency, court or mediator should act by the last working day before the unrolled end. */
  limits: 'party' | 'agency';
  /** `workingDays`: how long one extension is, where the rule fixes it. */
  extension?: { by: Bilingual; most: Bilingual; workingDays?: number };
  notCounted?: Bilingual;
  /** 期限届至: what waits for this day happens as the day begins (民法典 160); else a limit runs through its last day. */
  arrives?: true;
  /** One of several lengths that the text of a limit holds: whose sibling it is, and the case it is for. The procedure that starts the clock chooses. */
  variant?: { of: string; when: Bilingual };
  /** This version holds also for limits that were triggered before it and still run on its first day; else only for later triggers. */
  transition?: 'runningToo';
  inForce: InForce;
  confirmation: Confirmation;
}

export const countsHours = ({ unit }: Pick<DeadlineRule, 'unit'>): boolean => unit === 'hours' || unit === 'litigationHours';

export const inForce = (from: string, to: string | null = null): InForce => ({ from: toPlainDate(from), to: to === null ? null : toPlainDate(to) });

export const noLaw: Bilingual = { zh: '法律未定期限，系统默认值', en: 'no law fixes it: product default' };

export const byParties: Bilingual = { zh: '双方当事人书面同意', en: 'both parties, in writing' };
