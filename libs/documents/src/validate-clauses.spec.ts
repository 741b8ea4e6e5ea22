import { clauseKinds } from './clauses';
import { clauses } from './sample-dispute';
import { validateClauses } from './validate-clauses';

const complaints = (input: unknown) => {
  const result = validateClauses(input);
  return result.ok ? [] : (result.refusal.fields ?? []).map(({ field, code }) => `${field} ${code}`);
};

const pay = { kind: 'pay', obligor: '乙', payee: '甲', amountFen: 300, dueOn: '2026-11-30' };
const plan = (...parts: [amountFen: unknown, dueOn: unknown][]) => ({ ...pay, dueOn: undefined, instalments: parts.map(([amountFen, dueOn]) => ({ amountFen, dueOn })) });

it('keeps sound clauses as they are, without what was left empty', () => {
  expect(validateClauses(clauses)).toEqual({ ok: true, value: clauses });
  expect(validateClauses([{ ...pay, obligor: ' 乙 ', purpose: '', account: null, instalments: [] }])).toEqual({ ok: true, value: [pay] });
});

it('asks for every required field of every kind, under its path', () => {
  for (const [kind, { fields }] of Object.entries(clauseKinds)) {
    const required = fields.filter((field) => field.required).map((field) => `clauses.0.${field.name} required`);
    // A payment also needs a day, which a plan of instalments may stand for; that is asked when the rest is there.
    expect(complaints([{ kind }])).toEqual(required);
  }
});

it.each<[string, unknown, string[]]>([
  ['nothing', [], ['clauses no_clauses']],
  ['null', null, ['clauses no_clauses']],
  ['no list', { 0: pay }, ['clauses not_list']],
  ['too many', Array.from({ length: 51 }, () => pay), ['clauses out_of_range']],
  ['no object', ['x'], ['clauses.0.kind required']],
  ['unknown kind', [{ kind: 'dance' }], ['clauses.0.kind unknown_choice']],
  ['a kind from the prototype', [{ kind: 'toString' }], ['clauses.0.kind unknown_choice']],
  ['unknown property', [{ ...pay, tip: 1 }], ['clauses.0.tip unknown_property']],
  ['half a fen', [{ ...pay, amountFen: 0.5 }], ['clauses.0.amountFen not_number']],
  ['an amount in words', [{ ...pay, amountFen: '300' }], ['clauses.0.amountFen not_number']],
  ['nothing to pay', [{ ...pay, amountFen: 0 }], ['clauses.0.amountFen out_of_range']],
  ['no such day', [pay, { ...pay, dueOn: '2026-02-30' }], ['clauses.1.dueOn impossible_date']],
  ['a name that is no text', [{ ...pay, payee: 7 }], ['clauses.0.payee not_text']],
  ['a name too long', [{ ...pay, payee: '甲'.repeat(201) }], ['clauses.0.payee too_long']],
  ['no day at all', [{ ...pay, dueOn: '' }], ['clauses.0.dueOn required']],
  ['a day beside instalments', [{ ...plan([300, '2026-12-01']), dueOn: '2026-12-01' }], ['clauses.0.dueOn due_day_beside_instalments']],
  ['a wrong sum', [plan([100, '2026-12-01'], [100, '2026-12-02'])], ['clauses.0.instalments instalments_do_not_sum']],
  ['two on one day', [plan([100, '2026-12-01'], [200, '2026-12-01'])], ['clauses.0.instalments.1.dueOn instalments_out_of_order']],
  ['a broken part', [plan([100, '2026-12-01'], ['200', '2026-13-01'])], ['clauses.0.instalments.1.amountFen not_number', 'clauses.0.instalments.1.dueOn impossible_date']],
  ['a part that is no object', [{ ...pay, dueOn: undefined, instalments: [null] }], ['clauses.0.instalments.0.amountFen required', 'clauses.0.instalments.0.dueOn required']],
  ['an empty line', [{ kind: 'take_down', obligor: '乙', links: ['https://a.cn', ' '], dueOn: '2026-12-01' }], ['clauses.0.links.1 required']],
  ['lines in one text', [{ kind: 'take_down', obligor: '乙', links: 'https://a.cn', dueOn: '2026-12-01' }], ['clauses.0.links not_list']],
  ['an unknown choice', [{ kind: 'withdraw', obligor: '乙', what: 'appeal', reference: '1', dueOn: '2026-12-01' }], ['clauses.0.what unknown_choice']],
])('refuses %s', (_name, input, expected) => expect(complaints(input)).toEqual(expected));

it('lets a licence be free, but not end before it starts', () => {
  const licence = { kind: 'licence', licensor: '甲', licensee: '乙', right: '商标', licenceKind: 'sole', scope: '重庆', from: '2027-01-01', until: '2027-01-01', feeFen: 0 };
  expect(complaints([licence])).toEqual([]);
  expect(complaints([{ ...licence, until: '2026-12-31' }])).toEqual(['clauses.0.until licence_ends_before_start']);
});

it('names both sums in yuan', () => {
  const result = validateClauses([plan([100, '2026-12-01'])]);
  expect(result.ok ? '' : result.refusal.fields?.[0]?.message.zh).toContain('合计 1.00 元，与总额 3.00 元');
});
