import { decideChange } from './row-change';
import { criminalThresholdList } from './threshold-list';

const row = {
  code: '213-G-BASE-TURNOVER',
  nameZh: '假冒注册商标罪（商品）',
  nameEn: 'Counterfeiting a registered trademark (goods)',
  offence: '213',
  subject: 'goods',
  grade: 'first',
  circumstance: 'base',
  measure: 'plain',
  amountType: 'turnover',
  amountFen: 6_000_000,
  article: '第3条',
  validFrom: '2027-01-01',
};

const complaints = (changed: Record<string, unknown>) => {
  const values = { ...row, ...changed } as typeof row;
  const decision = decideChange({ spec: criminalThresholdList, rows: [], known: {} }, { action: 'add', row: null, day: null, values });
  return decision.ok ? [] : (decision.refusal.fields ?? []).map(({ field, code }) => `${field} ${code}`);
};

it.each<[string, Record<string, unknown>, string[]]>([
  ['a line of money', {}, []],
  ['money without its amount', { amountFen: undefined }, ['amountFen required']],
  ['a count in the field of money', { amountType: 'pieces' }, ['amountFen unknown_choice', 'amountCount required']],
  ['a count', { amountType: 'pieces', amountFen: undefined, amountCount: 10_000 }, []],
  ['an amount where none is needed', { amountType: 'none' }, ['amountFen unknown_choice']],
  ['again, without saying after what', { circumstance: 'again' }, ['againAfter required']],
  ['again after a punishment', { circumstance: 'again', againAfter: '213 214 215' }, []],
])('%s', (_what, changed, expected) => expect(complaints(changed)).toEqual(expected));
