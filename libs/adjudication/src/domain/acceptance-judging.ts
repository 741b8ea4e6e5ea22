import type { Bilingual, PlainDate } from '@kernel';
import type { InputValues } from '@procedure';

/** What the house knows of the request besides what the requester answers. */
export interface KnownFacts {
  rightKind: 'PAT-I' | 'PAT-U' | 'PAT-D';
  today: PlainDate;
  department: string;
  respondents: readonly { name: string; address: string | null }[];
  /** The last day of the three years from the day the requester names (`AD-LIMIT-3Y`); null while it names none. */
  limitUntil: PlainDate | null;
  /** The last day of the patent side’s 45 days from the publication the requester names (`DRUG-45D`); null while it names none. */
  drugUntil: PlainDate | null;
}

/** A condition as it stands, and why. */
export interface Judged {
  state: 'met' | 'not_met' | 'open';
  why: Bilingual;
}
export type Judge = (answers: InputValues, known: KnownFacts) => Judged | null;

export const met = (zh: string, en: string): Judged => ({ state: 'met', why: { zh, en } });
export const notMet = (zh: string, en: string): Judged => ({ state: 'not_met', why: { zh, en } });
export const open = (zh: string, en: string): Judged => ({ state: 'open', why: { zh, en } });
export const inChinese = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

export const unanswered = open('尚未回答。', 'Not answered yet.');
