import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlineRules } from './rules';

/** The ids of the rule book's "Time limits" tables, in its order, as it stood on 2026-11-23. */
const book = readFileSync(join(__dirname, '../../../test/golden/rule-book-ids.txt'), 'utf8').trim().split('\n');

/** Rows of the book with nothing to count: at once, a way of service, an interval of another rule, a mark on a person. */
const withoutLength = new Set(
  `RM-EFFECT AD-JURIS-OBJ AD-SUSPEND TF-TEAM TF-COPY-PROC TF-RECEIPT TF-NOT-POLICE TR-POLICE TR-COURT TR-OPINION TR-2027
  SERVE-HAND SERVE-LEAVE SERVE-E SERVE-MAIL POSTMARK`.split(/\s+/),
);

describe('the rule table beside the rule book', () => {
  const known = new Set(deadlineRules.map(({ id }) => id));

  it('has every rule of the book that has a length', () => {
    expect(book.length).toBeGreaterThan(100);
    expect(book.filter((id) => !known.has(id) && !withoutLength.has(id))).toEqual([]);
  });

  it('knows no length for a row that has none', () => expect([...withoutLength].filter((id) => !book.includes(id) || known.has(id))).toEqual([]));
});
