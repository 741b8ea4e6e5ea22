import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlineRules } from './rules';

const path = join(__dirname, '../../../../shared/law/procedures.md');
const here = existsSync(path);

/** Rows of the book with nothing to count: at once, a way of service, an interval of another rule, a mark on a person. */
const withoutLength = new Set(
  `RM-EFFECT AD-JURIS-OBJ AD-SUSPEND TF-TEAM TF-COPY-PROC TF-RECEIPT TF-NOT-POLICE TR-POLICE TR-COURT TR-OPINION TR-2027
  SERVE-HAND SERVE-LEAVE SERVE-E SERVE-MAIL POSTMARK`.split(/\s+/),
);

const idsOf = (book: string): string[] =>
  book
    .split('\n')
    .filter((line) => /^\| `[A-Z]{2,}[A-Z]*-|^\| `POSTMARK`/.test(line))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z0-9-]+)`/g)].map(([, id]) => id as string))
    .filter((id) => !id.startsWith('CR-'));

const told = here ? it : it.skip;

describe('the rule table beside the rule book (skipped where the book is not beside the code)', () => {
  it('has the book beside it in CI', () => {
    expect(here || process.env.CI === undefined).toBe(true);
  });

  told('has every rule of the book that has a length', () => {
    const ids = idsOf(readFileSync(path, 'utf8'));
    const known = new Set(deadlineRules.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => !known.has(id) && !withoutLength.has(id))).toEqual([]);
  });

  told('knows no length for a row that has none', () => {
    const ids = new Set(idsOf(readFileSync(path, 'utf8')));
    expect([...withoutLength].filter((id) => !ids.has(id) || deadlineRules.some((rule) => rule.id === id))).toEqual([]);
  });
});
