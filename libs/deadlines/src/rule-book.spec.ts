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

/** The ids of section 2 of its supplement on Order 81, in its order. */
const supplement =
  `AD-ID-REFUSE AD-ID-SUPPLEMENT AD-CLAIM-CLARIFY AD-FOREIGN-EVID AD-TRANSLATION AD-ASSIST-OUT AD-ASSIST-IN AD-GUIDANCE AD-OBSTRUCT AD-JURIS-EXOFFICIO AD-PUBLISH-CHANGE-20WD
  AD-PUBLISH-CORRECT-20WD AM-NO-AGREE-RESUME AM-CNIPA-SUSPEND-DOC AM-REWARD-3M AM-SERVICE-1Y AM-PROV-OPEN MJ-CERT MJ-REPORT MJ-ASSIGNED MJ-ASSIST MJ-CNIPA-INFO
  DRUG-45D DRUG-APPLICANT-OPEN DRUG-ONE-ONE DRUG-COPY DRUG-WAIT-9M OL-ROUTE OL-SERVE-5WD OL-STATEMENT-15D OL-FILE-5WD OL-REFUSE-5WD OL-WRITTEN`.split(/\s+/);

/** Nothing to count, the day of another rule, or the clock of somebody else that the supplement shows and doesn't compute. */
const supplementWithoutLength = new Set(
  `AD-ID-REFUSE AD-FOREIGN-EVID AD-GUIDANCE AD-JURIS-EXOFFICIO AM-CNIPA-SUSPEND-DOC AM-PROV-OPEN MJ-REPORT MJ-ASSIGNED MJ-CNIPA-INFO DRUG-APPLICANT-OPEN DRUG-ONE-ONE DRUG-COPY
  DRUG-WAIT-9M OL-ROUTE OL-WRITTEN`.split(/\s+/),
);

describe('the rule table beside the rule book', () => {
  const known = new Set(deadlineRules.map(({ id }) => id));

  it('has every rule of the book that has a length', () => {
    expect(book.length).toBeGreaterThan(100);
    expect(book.filter((id) => !known.has(id) && !withoutLength.has(id))).toEqual([]);
  });

  it('has every rule of the supplement that has one, and knows none for the others', () => {
    expect(supplement.filter((id) => known.has(id) === supplementWithoutLength.has(id))).toEqual([]);
    expect([...supplementWithoutLength].filter((id) => !supplement.includes(id))).toEqual([]);
  });

  it('has each length of a text that holds several, as a sibling of the first', () => {
    const siblings = deadlineRules.flatMap(({ id, variant, amount, unit, confirmation }) => (variant ? [[variant.of, id, amount, unit, confirmation]] : []));
    expect(siblings).toEqual([
      ['AP-LIMIT-2Y', 'AP-LIMIT-2Y-HARM', 60, 'months', 'confirmed'],
      ['AD-EVID-15D', 'AD-EVID-15D-AGREED', 0, 'agreedDate', 'confirmed'],
      ['AP-PUBLIC-3Y', 'AP-PUBLIC-3Y-MINOR', 3, 'months', 'own_knowledge'],
      ['RM-RETENTION', 'RM-RETENTION-30Y', 360, 'months', 'product_default'],
      ['AP-PUBLISH-20WD', 'AP-PUBLISH-20WD-SEND', 10, 'workingDays', 'own_knowledge'],
      ['AP-PUBLISH-20WD', 'AP-PUBLISH-20WD-RECEIVED', 10, 'workingDays', 'own_knowledge'],
      ['AD-ENF-RULE-7WD', 'AD-ENF-RULE-7WD-30D', 30, 'calendarDays', 'confirmed'],
      ['TF-POLICE-3D', 'TF-POLICE-3D-SUPPLEMENTED', 3, 'calendarDays', 'product_default'],
      ...['TF-CHIEF-3D', 'TF-POLICE-3D', 'TF-GOODS-3D', 'TF-RECON-3D', 'TF-RECON-ANSWER-3D', 'TF-PROC-SUGGEST-3D'].map((id) => [id, `${id}-WD`, 3, 'workingDays', 'own_knowledge']),
      ['TF-POLICE-3D', 'TF-POLICE-3D-SUPPLEMENTED-WD', 3, 'workingDays', 'product_default'],
    ]);
    for (const { id, variant } of deadlineRules) if (variant) expect([id, known.has(variant.of), id.startsWith(`${variant.of}-`)]).toEqual([id, true, true]);
  });

  it('knows no length for a row that has none', () => expect([...withoutLength].filter((id) => !book.includes(id) || known.has(id))).toEqual([]));
});
