import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPlainDate, weekday } from '@kernel';
import { type DayKind, dayKind, openDays, stateCouncilCalendar } from './calendar';
import { computeVectors } from './vector-line';

const root = join(__dirname, '../../..');
const golden = readFileSync(join(root, 'test/golden/vectors.csv'), 'utf8');

/** Supplement to the rule book on Order 81, 2.5. */
const supplement = `id|engine|rule|trigger|param|expected
S01|WD|AD-PUBLISH-CHANGE-20WD|2026-09-18|20|2026-10-22
S02|WD|AD-PUBLISH-CHANGE-20WD|2026-09-21|20|2026-10-26
S03|CD|DRUG-45D|2026-08-11|45|2026-09-28
S04|CD|DRUG-45D|2026-08-17|45|2026-10-08
S05|CD|AM-CNIPA-RESUME-15D|2026-09-16|15|2026-10-08
S06|WD|AM-CNIPA-COPY-5WD|2026-09-24|5|2026-10-09`;

const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const kinds: Record<string, DayKind> = { holiday: 'holiday', weekend: 'weekend', 'working day': 'workday', 'working weekend': 'workingWeekend' };

const rowsOf = (csv: string) => csv.trim().split('\n').slice(1);
const computed = (csv: string) => computeVectors(csv).lines.map((line) => line.split('|'));

describe('the worked examples of the rule book', () => {
  it('are all there and all readable', () => {
    expect(rowsOf(golden)).toHaveLength(42);
    expect(computeVectors(golden).errors).toEqual([]);
  });

  it.each(computed(golden))('%s is due on %s', (_id, expected, value) => {
    expect(value).toBe(expected);
  });

  it.each(computed(supplement))('%s of the supplement is due on %s', (_id, expected, value) => {
    expect(value).toBe(expected);
  });

  it.each(rowsOf(golden).map((row) => [row.split('|')[0], row]))('%s names the right weekdays and kinds of day', (_id, row) => {
    for (const [, day, name] of row?.matchAll(/(\d{4}-\d{2}-\d{2}) (Sun|Mon|Tue|Wed|Thu|Fri|Sat)/g) ?? []) {
      expect(`${day} ${weekdayNames[weekday(toPlainDate(day ?? ''))]}`).toBe(`${day} ${name}`);
    }
    for (const [, day, kind] of row?.matchAll(/(\d{4}-\d{2}-\d{2}) \w{3} (?:\(no such day[^)]*\) )?\((holiday|weekend|working day|working weekend)\)/g) ?? []) {
      expect(`${day} ${dayKind(stateCouncilCalendar, toPlainDate(day ?? ''))}`).toBe(`${day} ${kinds[kind ?? '']}`);
    }
  });

  it.each(
    rowsOf(golden)
      .filter((row) => /\|WDB?\|/.test(row))
      .map((row) => row.split('|')),
  )('%s counts the same working days one by one', (_id, engine, _rule, trigger, param, _expected, how) => {
    const list = engine === 'WD' ? how : /are (.*) →/.exec(how ?? '')?.[1];
    const told = [...(list ?? '').matchAll(/(?<!\d|-)(\d{2}-\d{2})(?: \w{3})?(\*?)/g)].map(([, day, star]) => `${day}${star}`);
    const counted = openDays(stateCouncilCalendar, toPlainDate(trigger ?? ''), Number(param), engine === 'WD' ? 1 : -1);
    expect(counted.map((day) => `${day.slice(5)}${dayKind(stateCouncilCalendar, day) === 'workingWeekend' ? '*' : ''}`)).toEqual(told);
  });
});
