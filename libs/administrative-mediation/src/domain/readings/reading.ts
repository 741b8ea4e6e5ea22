import type { Bilingual, PlainDate } from '@kernel';
import type { InputValues } from '@procedure';

/** `warning`: the text doesn't name the case, or a step is late; an officer looks at it. */
export type Grade = 'met' | 'not_met' | 'open' | 'warning';

/** One thing that follows from the answers, and by which article. It advises: nothing is set or refused by it. */
export interface Reading {
  id: string;
  name: Bilingual;
  article: string;
  grade: Grade;
  why: Bilingual;
}

/** What is known besides the answers. The last days are counted by the rules in force; null while nothing is named to count from, or no rule reaches that day. */
export interface ReadingFacts {
  today: PlainDate;
  rightKind: string;
  /** What of the dispute lies in the department’s area. */
  competence: 'domicile' | 'place' | 'neither';
  /** `AM-REWARD-3M` from the day the grant was announced. */
  rewardUntil: PlainDate | null;
  /** `AM-SERVICE-1Y` from the day of leaving: the last day on which what is made still counts. */
  serviceUntil: PlainDate | null;
  /** `AM-LIMIT-3Y`, from the grant where right and user were known before. */
  limitUntil: PlainDate | null;
}

export type Read = (answers: InputValues, facts: ReadingFacts) => readonly Reading[];

type Judged = Pick<Reading, 'grade' | 'why'>;

const graded =
  (grade: Grade) =>
  (zh: string, en: string): Judged => ({ grade, why: { zh, en } });

export const met = graded('met');
export const notMet = graded('not_met');
export const open = graded('open');
export const warning = graded('warning');
export const unanswered = open('尚未回答。', 'Not answered yet.');

interface Heading {
  id: string;
  zh: string;
  en: string;
  article: string;
}

export const reading = ({ id, zh, en, article }: Heading, judged: Judged): Reading => ({ id, name: { zh, en }, article, ...judged });

export const inChinese = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Fen as yuan. */
export const yuan = (fen: number): string => (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: 2 });
