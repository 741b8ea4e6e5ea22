import type { PlainDate, Relation } from '@kernel';
import { deadlineNotice } from './deadline-notice';
import type { Message, ProceedingNow } from './happening';
import { address } from './recipients';

const text = (word: string) => ({ zh: word, en: word });
const message = (to: Relation[], word: string): Message => ({ to, title: text(word), body: text(word) });
const listener = (principal: string, relation: Relation, userId: string | null = null) => ({ principal, relation, userId });

const told = (...args: Parameters<typeof address>) => address(...args).map(({ recipient, title }) => [recipient, title.zh]);

describe('address', () => {
  it('reaches one party of a side alone where each has its own time or paper', () => {
    const listeners = [
      listener('party:1', 'respondent'),
      listener('party:2', 'respondent', '8'),
      listener('user:8', 'respondent'),
      listener('party:3', 'respondent'),
      listener('user:7', 'mediator'),
    ];
    const served = (party: string): Message => ({ ...message(['respondent', 'mediator'], 'served'), party });
    expect(told([served('1')], listeners, 'system')).toEqual([
      ['party:1', 'served'],
      ['user:7', 'served'],
    ]);
    expect(told([served('2')], listeners, 'system').map(([one]) => one)).toEqual(['user:8', 'user:7']);
  });

  it('gives each principal one notice: the first that names it', () => {
    const listeners = [listener('org:1:manager', 'manager'), listener('user:7', 'mediator'), listener('user:7', 'manager')];
    expect(told([message(['mediator'], 'sign'), message(['manager', 'mediator'], 'over')], listeners, 'system')).toEqual([
      ['user:7', 'sign'],
      ['org:1:manager', 'over'],
    ]);
  });

  it('does not tell whoever did it', () => {
    expect(told([message(['applicant'], 'x')], [listener('user:1', 'applicant'), listener('user:2', 'applicant')], 'user:1')).toEqual([['user:2', 'x']]);
  });

  it('tells a party with an account once, through the account', () => {
    const listeners = [listener('party:a', 'applicant', '1'), listener('user:1', 'applicant'), listener('party:b', 'respondent')];
    expect(told([message(['applicant', 'respondent'], 'x')], listeners, 'system')).toEqual([
      ['user:1', 'x'],
      ['party:b', 'x'],
    ]);
    expect(told([message(['applicant', 'respondent'], 'x')], listeners, 'user:1')).toEqual([['party:b', 'x']]);
  });

  it('tells a party whose account has no access of its own under its own name', () => {
    expect(told([message(['applicant'], 'x')], [listener('party:a', 'applicant', '1')], 'system')).toEqual([['party:a', 'x']]);
  });
});

describe('a deadline that is over', () => {
  const proceeding = (blocker: ProceedingNow['blocker']): ProceedingNow => ({
    procedure: text('人民调解'),
    number: null,
    organisation: null,
    state: 'S',
    stateName: text('S'),
    closed: false,
    blocker,
    deadlines: [],
    signatures: null,
  });
  const due = { name: { zh: '接收分案', en: 'accepting the offer' }, dueOn: '2026-11-26' as PlainDate, dueAt: null };
  const dispute = { receiptNumber: '渝知受〔2026〕1号', title: '甲' };

  it('names the time limit, its day and what is still to be done', () => {
    expect(deadlineNotice({ dispute, proceeding: proceeding({ who: 'manager', what: { zh: '接收', en: 'accept' } }) }, due)).toEqual([
      {
        kind: 'deadline',
        to: ['manager'],
        title: { zh: '期限已到：接收分案', en: 'Time is over: accepting the offer' },
        body: {
          zh: '渝知受〔2026〕1号 甲：“接收分案”的期限已于 2026-11-26 届满。待办事项：接收。',
          en: '渝知受〔2026〕1号 甲: the time for “accepting the offer” ended on 2026-11-26. Still to be done: accept.',
        },
      },
    ]);
  });

  it('is nobody’s news when the system had to act, or nobody', () => {
    for (const blocker of [null, { who: 'system' as const, what: text('x') }]) expect(deadlineNotice({ dispute, proceeding: proceeding(blocker) }, due)).toEqual([]);
  });
});
