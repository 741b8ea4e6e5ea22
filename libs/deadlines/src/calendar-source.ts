import { isPlainDate } from '@kernel';
import { type Calendar, dayKind, isOpen, unpublishedYear } from './calendar';

export interface SourceComparison {
  /** `day|what the calendar says|what the source says`, in the source's order, for each day they don't agree on. */
  differences: string[];
  compared: number;
  /** Lines that can't be read, and days of years no notice is loaded for. */
  errors: string[];
}

const words = { open: true, closed: false } as const;

/**
 * Another source's days against the calendar. One line a day, `YYYY-MM-DD,open` or `YYYY-MM-DD,closed`; a line beginning
 * with `#` is a remark. Never throws.
 */
export function compareWithSource(text: string, calendar: Calendar): SourceComparison {
  const result: SourceComparison = { differences: [], compared: 0, errors: [] };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [day = '', word = ''] = line.split(',').map((part) => part.trim());
    if (!isPlainDate(day) || !Object.hasOwn(words, word)) result.errors.push(`line ${index + 1}: expected YYYY-MM-DD,open|closed`);
    else if (unpublishedYear(calendar, day, day) !== null) result.errors.push(`line ${index + 1}: no holiday notice is loaded for ${day.slice(0, 4)}`);
    else {
      result.compared += 1;
      if (isOpen(calendar, day) !== words[word as keyof typeof words]) result.differences.push(`${day}|${dayKind(calendar, day)}|${word}`);
    }
  }
  return result;
}
