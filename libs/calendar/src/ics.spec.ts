import { toPlainDate } from '@kernel';
import ICAL from 'ical.js';
import { type CalendarEntry, feedOf, invitation } from './ics';

const session: CalendarEntry = {
  uid: 'session-1@zhihe',
  sequence: 2,
  when: { from: new Date('2026-11-25T01:30:00Z'), to: new Date('2026-11-25T03:00:00Z') },
  summary: '调解会议 人民调解 （2026）渝知人调字第1号',
  place: '一号调解室, 三楼; 东侧',
  text: '请携带原件。\n电话 023-60000100',
  url: 'https://zhihe.example/desk/proceedings/1/mediation',
  cancelled: false,
};
const between = { organiser: { name: '沈知和', mail: 'no-reply@zhihe.example' }, attendees: ['he@example.cn'] };
const edition = { stamp: new Date('2026-11-23T04:00:00Z'), language: 'zh' } as const;

/** Read by another hand than the one that wrote it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) })) };
};

describe('a session as a message', () => {
  it('is an invitation at its instant, whatever stands in its texts', () => {
    const { calendar, events } = read(invitation(session, between, edition));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const [{ event, component } = { event: null, component: null }] = events;
    expect(event).toMatchObject({ uid: session.uid, sequence: 2, summary: session.summary, location: session.place, description: session.text });
    expect([event?.startDate.toJSDate(), event?.endDate.toJSDate()]).toEqual([session.when].flatMap((when) => ('from' in when ? [when.from, when.to] : [])));
    expect(component?.getFirstPropertyValue('organizer')).toBe('mailto:no-reply@zhihe.example');
    expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('is for its recipient by address alone, and asks for no answer', () => {
    const [attendee, ...others] = read(invitation(session, between, edition)).events[0]?.component.getAllProperties('attendee') ?? [];
    expect(others).toEqual([]);
    expect([attendee?.getFirstValue(), attendee?.getFirstParameter('rsvp'), attendee?.getFirstParameter('cn')]).toEqual(['MAILTO:he@example.cn', 'FALSE', undefined]);
  });

  it('has the wall time of Beijing, its table of time zones, and a stamp in UTC', () => {
    const { calendar, events } = read(invitation(session, between, edition));
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
    expect([events[0]?.event.startDate.toString(), events[0]?.event.startDate.zone?.tzid]).toEqual(['2026-11-25T09:30:00', 'Asia/Shanghai']);
    expect(events[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-23T04:00:00Z');
  });

  it('is called off by the same name and a higher number', () => {
    const { calendar, events } = read(invitation({ ...session, sequence: 3, cancelled: true }, between, edition));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events.map(({ event, component }) => [event.uid, event.sequence, component.getFirstPropertyValue('status')])).toEqual([[session.uid, 3, 'CANCELLED']]);
  });
});

describe('a feed', () => {
  it.each(['2026-11-25', '2026-12-31', '2027-02-28'])('has a deadline on its day alone: %s', (day) => {
    const { events } = read(feedOf('知和', [{ ...session, uid: 'deadline-1@zhihe', when: { day: toPlainDate(day) } }], edition));
    const [found] = events;
    expect([found?.event.startDate.isDate, found?.event.startDate.toString(), found?.event.duration.toSeconds()]).toEqual([true, day, 86_400]);
  });

  it('has as many entries as it is given, and is asked for again within the hour', () => {
    const { calendar, events } = read(feedOf('知和', [session, { ...session, uid: 'session-2@zhihe' }], edition));
    expect(events.map(({ event }) => event.uid)).toEqual(['session-1@zhihe', 'session-2@zhihe']);
    expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('PT1H');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('知和');
  });
});
