import { refusalOfRuleChange } from './routing-rules';

const complaint = (key: string, change: Partial<Parameters<typeof refusalOfRuleChange>[1]>) => {
  const refusal = refusalOfRuleChange(key, { enabled: true, weight: 10, params: {}, ...change });
  return refusal && (refusal.fields?.map((field) => `${field.field} ${field.code}`) ?? refusal.code);
};

describe('a change of a routing rule', () => {
  it('may switch a setting off and move weights and parameters within their range', () => {
    expect(complaint('district', { enabled: false, weight: 0 })).toBeNull();
    expect(complaint('expertise', { weight: 100 })).toBeNull();
    expect(complaint('load', { params: { fullWeeks: 4 } })).toBeNull();
  });

  it.each(['licence', 'commercial-scope', 'free-channel', 'conflict', 'channel-open', 'active', 'not-excluded'])('leaves %s alone: law or logic', (key) => {
    expect(complaint(key, { enabled: false })).toBe('rule_compulsory');
  });

  it.each(['beauty', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])('has no rule called %s', (key) => {
    expect(complaint(key, {})).toBe('not_found');
  });

  it('has no parameter that every object inherits', () => {
    expect(complaint('expertise', { params: { constructor: 1 } as never })).toEqual(['params.constructor unknown_property']);
  });

  it.each([-1, 101, 2.5, Number.NaN])('takes no weight of %d', (weight) => {
    expect(complaint('expertise', { weight })).toEqual(['weight out_of_range']);
  });

  it('takes the parameters it knows, all of them, within their range', () => {
    expect(complaint('load', {})).toEqual(['params.fullWeeks required']);
    expect(complaint('load', { params: { fullWeeks: 0 } })).toEqual(['params.fullWeeks out_of_range']);
    expect(complaint('load', { params: { fullWeeks: '8' } })).toEqual(['params.fullWeeks not_number']);
    expect(complaint('expertise', { params: { fullWeeks: 8 } })).toEqual(['params.fullWeeks unknown_property']);
  });
});
