import { groundAfter, isSame, mergeField, withPart } from './draft-merge';

const pay = { kind: 'pay', obligor: '甲', amountFen: 4_000_000 };
const apology = { kind: 'apology', obligor: '甲', text: '登报' };
const stop = { kind: 'stop', text: '停止销售' };

describe('two people’s texts in one', () => {
  it('keeps what only one of them changed', () => {
    expect(mergeField('facts', { value: '我的', base: '原文' }, '原文')).toEqual({ value: '我的', clashes: [] });
    expect(mergeField('facts', { value: '原文', base: '原文' }, '对方的')).toEqual({ value: '对方的', clashes: [] });
    expect(mergeField('facts', { value: '一样', base: '原文' }, '一样')).toEqual({ value: '一样', clashes: [] });
  });

  it('names both texts when both changed one field, and lets the own one stand', () => {
    expect(mergeField('facts', { value: '我的', base: '原文' }, '对方的')).toEqual({ value: '我的', clashes: [{ path: 'facts', mine: '我的', theirs: '对方的' }] });
  });

  it('takes a blank and a missing value for the same, in whatever order the names stand', () => {
    expect(isSame({ a: 1, b: '' }, { b: null, a: 1 })).toBe(true);
    expect(isSame('', null)).toBe(true);
    expect(isSame([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBe(true);
    expect(isSame(0, '')).toBe(false);
  });

  it('merges rows field by field, and appends what either added', () => {
    const mine = [{ ...pay, amountFen: 3_000_000 }, apology, stop];
    const theirs = [{ ...pay, dueOn: '2026-12-31' }, apology, { kind: 'confirmation' }];
    expect(mergeField('clauses', { value: mine, base: [pay, apology] }, theirs)).toEqual({
      value: [{ ...pay, amountFen: 3_000_000, dueOn: '2026-12-31' }, apology, { kind: 'confirmation' }, stop],
      clashes: [],
    });
  });

  it('names the one part of a row that both changed', () => {
    const { value, clashes } = mergeField('clauses', { value: [apology, { ...pay, amountFen: 1 }], base: [apology, pay] }, [
      { ...apology, text: '当面' },
      { ...pay, amountFen: 2 },
    ]);
    expect(value).toEqual([
      { ...apology, text: '当面' },
      { ...pay, amountFen: 1 },
    ]);
    expect(clashes).toEqual([{ path: 'clauses.1.amountFen', mine: 1, theirs: 2 }]);
  });

  it.each([
    ['removed', [apology]],
    ['moved', [apology, pay]],
    ['put before', [stop, pay, apology]],
    ['replaced by its like', [{ ...pay, amountFen: 9 }, pay]],
  ])('never mixes two rows: one that was %s makes the whole list a clash', (_, theirs) => {
    const mine = [{ ...pay, amountFen: 1 }, apology];
    expect(mergeField('clauses', { value: mine, base: [pay, apology] }, theirs)).toEqual({ value: mine, clashes: [{ path: 'clauses', mine, theirs }] });
  });

  it('sees that a row of the same kind moved up when the one before it went', () => {
    const [a, b] = [
      { kind: 'other', text: '甲条' },
      { kind: 'other', text: '乙条' },
    ];
    const theirs = [b, { kind: 'other', text: '丙条' }];
    const mine = [{ kind: 'other', text: '甲条改' }, b];
    expect(mergeField('clauses', { value: mine, base: [a, b] }, theirs).clashes).toEqual([{ path: 'clauses', mine, theirs }]);
  });

  it('moves the ground on after both are seen, except under a clash that is still open', () => {
    const base = [pay, apology];
    const theirs = [
      { ...pay, amountFen: 2 },
      { ...apology, text: '当面' },
    ];
    const open = [{ path: 'clauses.0.amountFen', mine: 1, theirs: 2 }];
    expect(groundAfter('clauses', { base, theirs, open })).toEqual([pay, { ...apology, text: '当面' }]);
    expect(groundAfter('clauses', { base, theirs, open: [] })).toEqual(theirs);
    expect(groundAfter('facts', { base: '原文', theirs: '对方的', open: [{ path: 'facts', mine: '我的', theirs: '对方的' }] })).toBe('原文');
  });

  it('changes one part and leaves the value it came from alone', () => {
    const rows = [pay];
    expect(withPart(rows, ['0', 'amountFen'], 5)).toEqual([{ ...pay, amountFen: 5 }]);
    expect(rows).toEqual([pay]);
  });
});
