import { deadlineRules } from '@deadlines';
import { toPlainDate } from '@kernel';
import { type Attempt, deemedServed as deemedBy, servedBy } from './deemed-served';
import { type Ladder, nextStep, type Proposed, refusalOfAttempt } from './next-step';

const day = toPlainDate;
const attempt = (more: Partial<Attempt> = {}): Attempt => ({ method: 'direct', sentOn: day('2026-03-02'), result: 'served', receivedOn: day('2026-03-03'), ...more });
const proposed = (more: Partial<Proposed> = {}): Proposed => ({ ...attempt(), witnesses: null, hasProof: false, ...more });
const ladder = (more: Partial<Ladder> = {}): Ladder => ({ procedure: { id: 'AD', name: '行政裁决' }, attempts: [], consents: false, waysBeforeNotice: 2, ...more });
const ruleFor = (id: string) => deadlineRules.find((rule) => rule.id === id) ?? null;
const deemedServed = (one: Attempt, procedure: string) => deemedBy(one, procedure, ruleFor);
const today = day('2026-03-10');
const failed = (method: Attempt['method'], result: Attempt['result'] = 'returned') => attempt({ method, result, receivedOn: null });

describe('the day a paper counts as served', () => {
  it.each([
    ['direct', '2026-03-03', 'SERVE-HAND'],
    ['mail', '2026-03-03', 'SERVE-MAIL'],
    ['electronic', '2026-03-03', 'SERVE-E'],
    ['leave', '2026-03-02', 'SERVE-LEAVE'],
    // The rule book's own line: published on 2 March, an answer of 15 days runs from 1 April.
    ['notice', '2026-04-01', 'SERVE-NOTICE-30D'],
  ] as const)('%s: %s by %s', (method, on, ruleId) => expect(deemedServed(attempt({ method }), 'AD')).toMatchObject({ day: on, ruleId }));

  it('is not moved by a rest day', () => expect(deemedServed(attempt({ method: 'notice', sentOn: day('2026-04-01') }), 'AD')?.day).toBe('2026-05-01'));

  it('by notice has the length that the law of that day gives, and none where no version reaches', () => {
    const rule = ruleFor('SERVE-NOTICE-30D');
    const notice = attempt({ method: 'notice' });
    expect(deemedBy(notice, 'AD', () => rule && { ...rule, amount: 60 })?.day).toBe('2026-05-01');
    expect(deemedBy(notice, 'AD', () => null)).toBeNull();
  });

  it('has no rule where the rule book is silent: forwarded, entrusted, and all of mediation', () => {
    for (const one of [deemedServed(attempt({ method: 'forward' }), 'AD'), deemedServed(attempt({ method: 'entrust' }), 'AD'), deemedServed(attempt(), 'RM')]) {
      expect(one).toMatchObject({ day: '2026-03-03', ruleId: null, article: null });
    }
  });

  it('is none for what failed, and the earliest of those that did not', () => {
    expect(deemedServed(failed('mail'), 'AD')).toBeNull();
    expect(servedBy([failed('mail'), attempt({ method: 'notice' }), attempt()].map((one) => ({ deemed: deemedServed(one, 'AD') })))?.day).toBe('2026-03-03');
  });
});

describe('what may be recorded', () => {
  const codeOf = (one: Ladder, what: Proposed) => {
    const refused = refusalOfAttempt(one, what, today);
    return refused?.fields?.map((field) => field.code).join() ?? refused?.code ?? null;
  };

  it('electronic needs the consent of the party', () => {
    expect(codeOf(ladder(), proposed({ method: 'electronic' }))).toBe('electronic_service_unagreed');
    expect(codeOf(ladder({ consents: true }), proposed({ method: 'electronic' }))).toBeNull();
  });

  it('leaving needs a refusal and a witness or a picture', () => {
    const leave = proposed({ method: 'leave', receivedOn: null });
    expect(codeOf(ladder(), leave)).toBe('no_refusal_before_leaving');
    const refused = ladder({ attempts: [failed('direct', 'refused')] });
    expect(codeOf(refused, leave)).toBe('leaving_unwitnessed');
    expect(codeOf(refused, { ...leave, witnesses: '社区工作人员二人' })).toBeNull();
    expect(codeOf(refused, { ...leave, hasProof: true })).toBeNull();
  });

  it('public notice needs two other ways that failed: twice the same is one', () => {
    const notice = proposed({ method: 'notice', receivedOn: null });
    expect(codeOf(ladder({ attempts: [failed('mail'), failed('mail')] }), notice)).toBe('other_ways_untried');
    expect(codeOf(ladder({ attempts: [failed('mail'), failed('direct', 'no_answer')] }), notice)).toBeNull();
    expect(codeOf(ladder({ attempts: [failed('mail')], waysBeforeNotice: 1 }), notice)).toBeNull();
    expect(codeOf(ladder({ attempts: [failed('mail'), failed('direct', 'sent')] }), notice)).toBe('other_ways_untried');
  });

  it('in mediation a paper is neither left nor published', () => {
    const attempts = [failed('direct', 'refused'), failed('mail')];
    for (const method of ['leave', 'notice'] as const)
      expect(codeOf(ladder({ procedure: { id: 'RM', name: '人民调解' }, attempts }), proposed({ method }))).toBe('service_not_compulsory');
  });

  it('days that came, in their order, and a receipt for what was handed over', () => {
    expect(codeOf(ladder(), proposed({ sentOn: day('2026-03-11'), receivedOn: day('2026-03-11') }))).toBe('day_to_come,day_to_come');
    expect(codeOf(ladder(), proposed({ receivedOn: day('2026-03-01') }))).toBe('received_before_sent');
    expect(codeOf(ladder(), proposed({ receivedOn: null }))).toBe('required');
  });
});

describe('what to try next', () => {
  it.each([
    ['electronic', ladder({ consents: true })],
    ['direct', ladder()],
    ['mail', ladder({ attempts: [failed('direct', 'no_answer')] })],
    ['leave', ladder({ attempts: [failed('direct', 'refused')] })],
    ['notice', ladder({ attempts: [failed('direct', 'no_answer'), failed('mail')] })],
    [null, ladder({ procedure: { id: 'RM', name: '人民调解' }, attempts: [failed('direct', 'refused'), failed('mail')] })],
  ] as const)('%s', (method, one) => {
    const next = nextStep(one);
    expect(next.method).toBe(method);
    expect(next.reason.zh).not.toBe('');
  });
});
