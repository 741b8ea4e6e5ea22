import { calendarOf, stateCouncilSchedules } from '@deadlines';
import { afterQuietHours, defaultPreference, dispatch, type Preference } from './dispatch';

const calendar = calendarOf(stateCouncilSchedules);
const night = { quietFrom: '21:00', quietUntil: '08:00' };

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T20:59:59', '2026-11-23T20:59:59'],
    ['2026-11-23T21:00:00', '2026-11-24T08:00'],
    ['2026-12-31T23:59:59', '2027-01-01T08:00'],
    ['2026-11-24T00:00:00', '2026-11-24T08:00'],
    ['2026-11-24T07:59:59', '2026-11-24T08:00'],
    ['2026-11-24T08:00:00', '2026-11-24T08:00:00'],
  ])('over midnight: %s goes out at %s', (at, out) => expect(afterQuietHours(at, night)).toBe(out));

  it.each([
    ['2026-11-23T12:30:00', '2026-11-23T14:00'],
    ['2026-11-23T14:00:00', '2026-11-23T14:00:00'],
    ['2026-11-23T11:59:00', '2026-11-23T11:59:00'],
  ])('of one day: %s goes out at %s', (at, out) => expect(afterQuietHours(at, { quietFrom: '12:00', quietUntil: '14:00' })).toBe(out));

  it('none when there are none, or they are empty', () => {
    expect(afterQuietHours('2026-11-23T23:00:00', { quietFrom: null, quietUntil: null })).toBe('2026-11-23T23:00:00');
    expect(afterQuietHours('2026-11-23T21:00:00', { quietFrom: '21:00', quietUntil: '21:00' })).toBe('2026-11-23T21:00:00');
  });

  it('escalations wait too', () => {
    expect(dispatch({ at: '2026-11-23T22:00:00', kind: 'deadline' }, 'sms', defaultPreference, calendar)).toEqual({ dueAt: '2026-11-24T08:00', digestOn: null });
  });
});

describe('the digest', () => {
  const digest: Preference = { ...defaultPreference, digest: true };
  const day = (at: string) => dispatch({ at, kind: 'news' }, 'mail', digest, calendar)?.dueAt;

  it('is that day’s 08:30, or the next working day’s', () => {
    expect(day('2026-11-23T08:29:59')).toBe('2026-11-23T08:30');
    expect(day('2026-11-23T08:30:00')).toBe('2026-11-24T08:30');
    expect(day('2026-11-27T09:00:00')).toBe('2026-11-30T08:30');
  });

  it('knows the holidays and the weekends that are worked (国庆 2026)', () => {
    expect(day('2026-09-30T10:00:00')).toBe('2026-10-08T08:30');
    expect(day('2026-10-09T10:00:00')).toBe('2026-10-10T08:30');
  });

  it('leaves an SMS alone, and what is not wanted does not go out', () => {
    expect(dispatch({ at: '2026-11-23T10:00:00', kind: 'action' }, 'sms', digest, calendar)).toEqual({ dueAt: '2026-11-23T10:00:00', digestOn: null });
    expect(dispatch({ at: '2026-11-23T10:00:00', kind: 'news' }, 'sms', digest, calendar)).toBeNull();
  });
});
