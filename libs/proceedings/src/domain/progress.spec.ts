import { toPlainDate } from '@kernel';
import { defineProcedure } from '@procedure';
import { isSameNumber, plainNumber, stepsOf } from './progress';

const named = (zh: string) => ({ name: { zh, en: zh } });
const waits = { blocker: { who: 'clerk' as const, what: { zh: '办', en: 'act' } } };
const procedure = defineProcedure({
  id: 'XX',
  ...named('试'),
  law: [],
  initial: 'A',
  course: ['A', 'C', 'D'],
  states: { A: { ...named('甲'), ...waits }, B: { ...named('乙'), ...waits }, C: { ...named('丙'), ...waits }, D: { ...named('丁'), end: true } },
  actions: {
    ask: { ...named('问'), from: ['A'], to: 'B', by: ['clerk'] },
    back: { ...named('回'), from: ['B'], to: 'A', by: ['clerk'] },
    on: { ...named('进'), from: ['A'], to: 'C', by: ['clerk'] },
    end: { ...named('终'), from: ['C'], to: 'D', by: ['clerk'] },
  },
});
const on = toPlainDate('2026-11-23');
const later = toPlainDate('2026-11-25');
const told = (reached: { state: string; on: typeof on }[], current: string, closed = false) =>
  stepsOf(procedure, { reached, current, closed }).map((step) => `${step.name.zh} ${step.on ?? '-'} ${step.state}`);

describe('the ladder of one proceeding', () => {
  it('shows what is passed with its first day, where it stands, and what is ahead if all goes well', () => {
    expect(told([{ state: 'A', on }], 'A')).toEqual(['甲 2026-11-23 now', '丙 - ahead', '丁 - ahead']);
    expect(
      told(
        [
          { state: 'A', on },
          { state: 'B', on },
          { state: 'A', on: later },
          { state: 'C', on: later },
        ],
        'C',
      ),
    ).toEqual(['甲 2026-11-23 done', '乙 2026-11-23 done', '丙 2026-11-25 now', '丁 - ahead']);
  });

  it('goes on from a state beside the course, and has nothing ahead once it is over', () => {
    expect(
      told(
        [
          { state: 'A', on },
          { state: 'B', on: later },
        ],
        'B',
      ),
    ).toEqual(['甲 2026-11-23 done', '乙 2026-11-25 now', '丙 - ahead', '丁 - ahead']);
    expect(told([{ state: 'A', on }], 'B', true)).toEqual(['甲 2026-11-23 done', '乙 - done']);
  });
});

describe('a number as people type it', () => {
  it.each(['渝知受〔2026〕1号', '渝知受[2026]1号', '渝知受（2026）1', ' 渝知受 ２０２６-１ ', '2026-1', '【2026】01号'])('%s', (typed) =>
    expect(plainNumber(typed)).toBe('渝知受〔2026〕1号'),
  );

  it('of a mediation too, in either kind of brackets, and no other', () => {
    const known = ['渝知受〔2026〕1号', '（2026）渝知人调字第1号'];
    expect(isSameNumber('(2026)渝知人调字第1号', known)).toBe(true);
    expect(isSameNumber('2026-11', known)).toBe(false);
    expect(isSameNumber('', known)).toBe(false);
  });
});
