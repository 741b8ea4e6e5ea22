import { stateCouncilCalendar } from './calendar';
import { compareWithSource } from './calendar-source';

it('names each day on which another source disagrees, and each line it can’t read', () => {
  const source = ['# another office', '2026-02-14,open', '2026-02-16,open', '', '2026-02-28,closed', '2026-03-02,open', '2026-02-30,open', '2026-03-03,perhaps', '2027-01-04,open'];
  expect(compareWithSource(source.join('\r\n'), stateCouncilCalendar)).toEqual({
    differences: ['2026-02-16|holiday|open', '2026-02-28|workingWeekend|closed'],
    compared: 4,
    errors: ['line 7: expected YYYY-MM-DD,open|closed', 'line 8: expected YYYY-MM-DD,open|closed', 'line 9: no holiday notice is loaded for 2027'],
  });
});
