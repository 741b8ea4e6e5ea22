import { newId, refusalCatalogue } from '@kernel';
import fc from 'fast-check';
import { complaintsAbout, filledIn, type InputField, type InputKind, type InputValues } from './input';

const label = { zh: '项', en: 'item' };
const options = [
  { value: 'a', label },
  { value: 'b', label },
];
const field = (kind: InputKind, more: Partial<InputField> = {}): InputField => ({
  name: 'it',
  label,
  kind,
  ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
  ...more,
});

const told = (fields: readonly InputField[], input: object) => complaintsAbout(fields, input as InputValues).map((one) => `${one.field}: ${one.code}`);
const codeOf = (one: InputField, value: unknown) => told([one], { it: value })[0]?.replace('it: ', '') ?? 'fine';

const id = newId();

describe('a value', () => {
  it.each<[InputKind, unknown, string, Partial<InputField>?]>([
    ['text', '山城雾', 'fine'],
    ['text', '长'.repeat(200), 'fine'],
    ['text', '长'.repeat(201), 'too_long'],
    ['text', '𠮷'.repeat(200), 'fine'],
    ['text', 'abc', 'too_long', { max: 2 }],
    ['text', 5, 'not_text'],
    ['text', ['a'], 'not_text'],
    ['longtext', '长'.repeat(4000), 'fine'],
    ['longtext', '长'.repeat(4001), 'too_long'],
    ['longtext', {}, 'not_text'],
    ['number', 60, 'fine', { min: 15, max: 480 }],
    ['number', 15, 'fine', { min: 15, max: 480 }],
    ['number', 480, 'fine', { min: 15, max: 480 }],
    ['number', 14, 'out_of_range', { min: 15, max: 480 }],
    ['number', 481, 'out_of_range', { min: 15, max: 480 }],
    ['number', 0, 'fine'],
    ['number', -1, 'out_of_range'],
    ['number', 1.5, 'not_number'],
    ['number', '60', 'not_number'],
    ['number', Number.NaN, 'not_number'],
    ['number', Number.POSITIVE_INFINITY, 'not_number'],
    ['money', 100, 'fine'],
    ['money', 0.5, 'not_number'],
    ['money', 2 ** 53, 'not_number'],
    ['money', 101, 'out_of_range', { max: 100 }],
    ['date', '2028-02-29', 'fine'],
    ['date', '2026-02-29', 'impossible_date'],
    ['date', '2026-02-30', 'impossible_date'],
    ['date', '2026-2-3', 'impossible_date'],
    ['date', '0000-01-01', 'impossible_date'],
    ['date', '9999-12-31', 'impossible_date'],
    ['date', '2026-11-23T00:00', 'impossible_date'],
    ['date', 20_261_123, 'impossible_date'],
    ['datetime', '2026-11-25T09:30', 'fine'],
    ['datetime', '2026-11-25T23:59', 'fine'],
    ['datetime', '2026-11-25T24:00', 'impossible_time'],
    ['datetime', '2026-02-30T09:30', 'impossible_time'],
    ['datetime', '2026-11-25T09:30:00', 'impossible_time'],
    ['datetime', '2026-11-25T09:30+08:00', 'impossible_time'],
    ['datetime', '2026-11-25', 'impossible_time'],
    ['boolean', true, 'fine'],
    ['boolean', false, 'fine'],
    ['boolean', 'true', 'not_yes_or_no'],
    ['boolean', 1, 'not_yes_or_no'],
    ['choice', 'a', 'fine'],
    ['choice', 'c', 'unknown_choice'],
    ['choice', 'constructor', 'unknown_choice'],
    ['choice', 1, 'not_text'],
    ['choice', 'anything', 'fine', { options: undefined, optionsFrom: 'courts' }],
    ['choices', ['a', 'b'], 'fine'],
    ['choices', ['a', 'c'], 'unknown_choice'],
    ['choices', 'a', 'not_list'],
    ['id', id, 'fine'],
    ['id', id.toUpperCase(), 'malformed_id'],
    ['id', 'x', 'malformed_id'],
    ['ids', [id, id], 'fine'],
    ['ids', [id, 'x'], 'malformed_id'],
    ['ids', id, 'malformed_id'],
    ['structure', [{ kind: 'pay' }], 'fine'],
    ['structure', { a: 1 }, 'fine'],
    ['structure', 'clauses', 'malformed_value'],
  ])('of %s: %p is %s', (kind, value, expected, more = {}) => expect(codeOf(field(kind, more), value)).toBe(expected));

  it.each([undefined, null, '', '   ', '\u3000'])('that is blank (%p) is missing where it is required, and fine where it is not', (blank) => {
    expect(codeOf(field('text', { required: true }), blank)).toBe('required');
    expect(codeOf(field('text'), blank)).toBe('fine');
  });

  it.each<[InputKind, string]>([
    ['ids', 'required'],
    ['choices', 'required'],
    ['structure', 'required'],
    ['text', 'not_text'],
    ['money', 'not_number'],
    ['date', 'impossible_date'],
    ['boolean', 'not_yes_or_no'],
    ['id', 'malformed_id'],
  ])('that is an empty list is nothing where a list is asked for, and wrong elsewhere: %s', (kind, code) => expect(codeOf(field(kind, { required: true }), [])).toBe(code));

  it('that is blank never gets to whoever writes the rows', () => {
    const fields = [
      field('money', { name: 'amount' }),
      field('date', { name: 'day' }),
      field('ids', { name: 'list' }),
      field('boolean', { name: 'yes' }),
      field('text', { name: 'said' }),
    ];
    expect(filledIn(fields, { amount: '', day: null, list: [], yes: false, said: ' 好 ', unknown: 1 })).toEqual({ yes: false, said: ' 好 ' });
  });

  it('false and zero are no blanks', () => {
    expect(codeOf(field('boolean', { required: true }), false)).toBe('fine');
    expect(codeOf(field('number', { required: true }), 0)).toBe('fine');
  });
});

it('complaints come in the order of the fields, unknown properties last', () => {
  const fields = [field('text', { name: 'first', required: true }), field('date', { name: 'second' }), field('number', { name: 'third', max: 3 })];
  expect(told(fields, { zebra: 1, third: 4, second: 'x', __proto_: 2 })).toEqual([
    'first: required',
    'second: impossible_date',
    'third: out_of_range',
    'zebra: unknown_property',
    '__proto_: unknown_property',
  ]);
});

it('what every object inherits is neither a value nor a known property', () => {
  expect(told([field('text', { name: 'toString', required: true })], {})).toEqual(['toString: required']);
  expect(told([], { constructor: 1, hasOwnProperty: 2 })).toEqual(['constructor: unknown_property', 'hasOwnProperty: unknown_property']);
});

describe('any input at all', () => {
  const kinds: InputKind[] = ['text', 'longtext', 'number', 'money', 'date', 'datetime', 'boolean', 'choice', 'choices', 'id', 'ids', 'structure'];
  const fields = fc
    .uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constantFrom(...kinds), required: fc.boolean() }), { selector: ({ name }) => name })
    .map((made) => made.map(({ name, kind, required }) => field(kind, { name, ...(required && { required: true as const }) })));
  const input = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'toString'), fc.anything());

  it('is answered in words of the catalogue, in both languages, and never by a fault', () => {
    fc.assert(
      fc.property(fields, input, (known, given) =>
        complaintsAbout(known, given as InputValues).every(
          ({ code, message }) => code in refusalCatalogue && message.zh !== '' && message.en !== '' && !/\{\w+\}/.test(message.zh),
        ),
      ),
    );
  });

  it('is complained about at most once a field, and only at fields that are known or given', () => {
    fc.assert(
      fc.property(fields, input, (known, given) => {
        const at = complaintsAbout(known, given as InputValues).map((one) => one.field);
        const names = new Set([...known.map(({ name }) => name), ...Object.keys(given)]);
        return new Set(at).size === at.length && at.every((name) => names.has(name));
      }),
    );
  });

  it('without a complaint holds only known properties, and every required one', () => {
    fc.assert(
      fc.property(fields, input, (known, given) => {
        if (complaintsAbout(known, given as InputValues).length > 0) return true;
        return Object.keys(given).every((name) => known.some((one) => one.name === name)) && known.every((one) => !one.required || given[one.name] !== undefined);
      }),
    );
  });
});

describe('a list of rows', () => {
  const goods: InputField = { name: 'goods', label, kind: 'structure', columns: [field('text', { name: 'what', required: true }), field('number', { name: 'count', min: 1 })] };

  it('is complained about at the row and the column', () => {
    expect(told([goods], { goods: [{ what: '茶', count: 2 }, { count: 0 }, { what: 5, other: 1 }, 'row'] })).toEqual([
      'goods.1.what: required',
      'goods.1.count: out_of_range',
      'goods.2.what: not_text',
      'goods.2.other: unknown_property',
      'goods.3: malformed_value',
    ]);
    expect(told([goods], { goods: {} })).toEqual(['goods: not_list']);
    expect(told([goods], {})).toEqual([]);
    expect(told([{ ...goods, required: true }], { goods: [] })).toEqual(['goods: required']);
  });

  it('may name its rows, where they are given', () => {
    expect(told([{ ...goods, rowsBy: 'line' }], { goods: [{ line: '1', what: '茶' }] })).toEqual([]);
  });
});
