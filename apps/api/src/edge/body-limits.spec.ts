import { faultIn } from './body-limits';

const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => ({ inner }), 'end' as unknown);

describe('what no form can hold', () => {
  it('nothing is wrong with an ordinary body', () => {
    expect(faultIn({ data: { parties: [{ name: '李四', side: 'B' }], amountFen: null, truthConfirmed: true } }, '')).toBeNull();
    expect(faultIn(undefined, '')).toBeNull();
  });

  it('NUL is told at its place, in a value and in a name', () => {
    expect(faultIn({ data: { parties: [{ name: '李\0四' }] } }, '')).toMatchObject({ field: 'data.parties.0.name', code: 'malformed_value' });
    expect(faultIn({ data: { 'a\0': 1 } }, '')).toMatchObject({ field: 'data', code: 'unknown_property' });
  });

  it('twenty levels are enough for anybody', () => {
    expect(faultIn(nested(20), '')).toBeNull();
    expect(faultIn(nested(21), '')).toMatchObject({ code: 'malformed_value' });
  });

  it('so are a thousand entries', () => {
    expect(faultIn({ list: Array(1000).fill(1) }, '')).toBeNull();
    expect(faultIn({ list: Array(1001).fill(1) }, '')).toMatchObject({ field: 'list', code: 'too_many_items' });
  });
});
