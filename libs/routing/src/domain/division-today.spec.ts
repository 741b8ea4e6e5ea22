import { divisionToday } from './division-today';
import { day } from './samples';

const ended = [
  { code: '500105', validTo: day('2025-11-05'), successor: '5001LJ' },
  { code: '500112', validTo: day('2025-11-05'), successor: '5001LJ' },
  { code: 'x', validTo: day('2020-01-01'), successor: 'y' },
  { code: 'y', validTo: day('2020-01-01'), successor: 'x' },
];

describe('a division today', () => {
  it('is its successor from the day after its last', () => {
    expect(divisionToday(ended, '500105', day('2025-11-05'))).toBe('500105');
    expect(divisionToday(ended, '500105', day('2025-11-06'))).toBe('5001LJ');
    expect(divisionToday(ended, '500103', day('2026-01-01'))).toBe('500103');
  });

  it('comes to rest when two name each other', () => {
    expect(divisionToday(ended, 'x', day('2026-01-01'))).toBe('x');
  });
});
