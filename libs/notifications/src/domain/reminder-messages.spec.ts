import type { PlainDate, Relation } from '@kernel';
import type { ProceedingNow } from './happening';
import { type Reminder, reminderMessages } from './reminder-messages';

const text = (word: string) => ({ zh: word, en: word });
const matter = (who: Relation | null, state = 'RM_MEDIATING') => ({
  dispute: { receiptNumber: '渝知受〔2026〕1号', title: '甲与乙' },
  proceeding: {
    procedure: text('人民调解'),
    number: null,
    organisation: null,
    state,
    stateName: text(state),
    closed: false,
    deadlines: [],
    signatures: null,
    blocker: who && { who, what: { zh: '召开会议', en: 'hold a session' } },
  } as ProceedingNow,
});
const reminder = (more: Partial<Reminder>): Reminder => ({
  rung: 'd3',
  rule: { name: { zh: '调解期限', en: 'the term' }, law: { zh: '某法第1条', en: 'Act art. 1' }, limits: 'agency' },
  day: '2026-11-30' as PlainDate,
  toldOn: '2026-11-27' as PlainDate,
  until: '2026-12-01 00:00',
  endTold: false,
  partyId: null,
  ...more,
});
const heard = (who: Relation | null, more: Partial<Reminder>, state?: string) => reminderMessages(matter(who, state), reminder(more)).flatMap(({ to }) => to);
const party = { name: text('x'), law: text('y'), limits: 'party' } as const;

describe('a reminder', () => {
  it('names number, rule, article, day, how many days are left and what to do', () => {
    expect(reminderMessages(matter('mediator'), reminder({}))).toEqual([
      {
        to: ['mediator'],
        title: { zh: '期限提醒：调解期限，2026-11-30', en: 'Reminder: the term, 2026-11-30' },
        body: {
          zh: '渝知受〔2026〕1号 甲与乙：“调解期限”（某法第1条）最后一日为 2026-11-30，自 2026-11-27 起还有 3 日。待办事项：召开会议。',
          en: '渝知受〔2026〕1号 甲与乙: “the term” (Act art. 1) ends on 2026-11-30, 3 days left from 2026-11-27. To be done: hold a session.',
        },
      },
    ]);
  });

  it('counts the days from the open day it stands on, not from its name', () => {
    expect(reminderMessages(matter('mediator'), reminder({ rung: 'd1' }))[0]?.body.zh).toContain('还有 3 日');
    expect(reminderMessages(matter('mediator'), reminder({ rung: 'h2' }))[0]?.body.en).toContain('2 hours left (until 2026-12-01 00:00)');
  });

  it('reaches the sides when the time is theirs, the other side only once it knows of the matter', () => {
    expect(heard('mediator', { rule: party })).toEqual(['mediator', 'applicant', 'respondent']);
    expect(heard('respondent', { rule: party })).toEqual(['respondent']);
    expect(heard('clerk', { rule: party }, 'RM_SUBMITTED')).toEqual(['clerk', 'applicant']);
    expect(heard('manager', { rule: party }, 'RT_OFFERED')).toEqual(['manager', 'applicant']);
    expect(heard(null, { rule: party })).toEqual(['applicant', 'respondent']);
  });

  it('overdue goes to who had to act and who handles it, and not again to whom the end itself told it', () => {
    expect(heard('respondent', { rung: 'overdue1' })).toEqual(['mediator', 'clerk', 'respondent']);
    expect(heard('mediator', { rung: 'overdue1', endTold: true })).toEqual(['clerk']);
    expect(heard('mediator', { rung: 'manager3' })).toEqual(['manager']);
    expect(heard(null, { rung: 'overdue1' })).toEqual([]);
    expect(heard('system', { rung: 'manager3' })).toEqual([]);
  });

  it('tells the bureau the number, the rule and the days, and not what the matter is about', () => {
    const told = reminderMessages(matter('mediator'), reminder({ rung: 'supervisor5' }));
    expect(told.flatMap(({ to }) => to)).toEqual(['supervisor']);
    expect(told[0]?.body.zh).toBe('渝知受〔2026〕1号：“调解期限”（某法第1条）应于 2026-11-30 前办理，已逾期 5 个工作日。');
    expect(JSON.stringify(told)).not.toMatch(/甲与乙|召开会议|hold a session/);
  });
});
