import type { Clause } from '@documents';
import { toPlainDate } from '@kernel';
import fc from 'fast-check';
import { lastPerformanceDay, obligationsOf, rulingClauses, warningsOf } from './agreement-terms';

const day = toPlainDate;
const other = (text: string): Clause => ({ kind: 'other', text });
const [obligor, payee] = ['重庆雾里商贸有限公司', '重庆山城雾茶业有限公司'];

/** 民诉法解释 355(5): a court accepts no application that would decide a right. There is no override, so both lists count. */
describe('a clause that decides who owns a right or whether it is valid', () => {
  it.each([
    '双方确认第160922号“山城雾”商标归申请人所有',
    '涉案专利权归乙方所有',
    '该软件著作权由双方共有',
    '“山城雾”商标专用权由甲方享有',
    '涉案作品的著作权属于张三',
    '各方一致认定该技术秘密归甲公司所有',
    '确认第201580027396.1号发明专利有效',
    '双方同意该外观设计专利自始无效',
    '被申请人承认申请人注册商标的有效性',
    '双方确认涉案作品的权属',
    '明确该域名的归属',
    '涉案作品的作者为李四',
    '双方确认专利权人应为王五',
    '申请人系涉案软件的著作权人',
    '甲方是第160922号注册商标的合法权利人',
    '涉案知识产权为申请人所有',
    '布图设计专有权归双方共同所有',
    '双方确认库存商品所有权归申请人',
  ])('is found: %s', (text) => expect(rulingClauses([other(text)])).toEqual([1]));

  it.each([
    '被申请人立即停止销售侵犯第160922号注册商标专用权的商品',
    '双方确认被诉商品属于侵犯注册商标专用权的商品',
    '双方确认被申请人归还全部样品',
    '被申请人归还申请人作品原件',
    '因商标案件产生的费用归被申请人承担',
    '该商标许可的有效期至2028年12月31日',
    '就第160922号商标签订的许可合同有效',
    '申请人撤回对该专利提出的无效宣告请求',
    '本协议自各方签字之日起有效',
    '被申请人应提供有效身份证件',
    '被申请人认可销售了带有“山城雾”标识的茶叶',
    '被申请人承诺不再申请与“山城雾”近似的商标',
    '申请人将第160922号商标转让给被申请人，转让手续由申请人办理',
    '申请人许可被申请人使用涉案软件三年',
    '双方约定赔偿款于2026年12月31日前付清',
    '被申请人下架全部侵权作品的链接',
    '归档材料由调解委员会保存',
    '双方就本案再无其他争议',
    '被诉标识与申请人的商标属于近似商标',
    '双方对商标近似无争议，被申请人停止使用',
    '涉案专利产品归被申请人自行处理',
    '一方违约的，另一方可以申请人民法院强制执行',
  ])('is not seen in: %s', (text) => expect(rulingClauses([other(text)])).toEqual([]));

  it('is found in whatever field it hides, and its number is that of the clause', () => {
    const licence: Clause = {
      kind: 'licence',
      licensor: payee,
      licensee: obligor,
      right: '第160922号商标',
      licenceKind: 'ordinary',
      scope: '期满后该商标归被许可人所有',
      from: day('2027-01-01'),
      until: day('2027-12-31'),
      feeFen: 0,
    };
    const undertaking: Clause = { kind: 'repeat_undertaking', obligor, beneficiary: payee, undertaking: '承认申请人的商标有效', damagesFen: 100 };
    expect(rulingClauses([other('停止侵权'), licence, undertaking, { kind: 'confidentiality', exceptions: ['著作权归属的公示'] }])).toEqual([2, 3, 4]);
  });

  it('is never made of two fields', () => {
    expect(rulingClauses([{ kind: 'stop', obligor: '归一科技有限公司', acts: ['销售'], product: '茶叶', right: '第160922号商标' }])).toEqual([]);
    expect(rulingClauses([{ kind: 'pay', obligor, payee: '有效期科技有限公司', amountFen: 1, purpose: '商标', dueOn: day('2026-12-31') }])).toEqual([]);
  });

  it('is told with its article, in both languages', () => {
    expect(warningsOf([other('付款'), other('涉案商标归甲方所有')])).toEqual([
      { clause: 2, basis: '民诉法解释第355条第5项', message: { zh: expect.stringContaining('第2条'), en: expect.stringContaining('Clause 2') } },
    ]);
  });

  it('is looked for in any text without hanging', () => {
    const words = fc.array(fc.constantFrom('商标', '专利', '归', '属于', '有效', '无效', '确认', '为', '由', '所有', '甲', '，'), { maxLength: 400 });
    fc.assert(fc.property(words, (parts) => Array.isArray(rulingClauses([other(parts.join(''))]))));
  });
});

describe('what is to be performed', () => {
  const pay: Clause = { kind: 'pay', obligor, payee, amountFen: 4_000_000, dueOn: day('2026-12-31') };
  const byInstalments: Clause = {
    kind: 'pay',
    obligor,
    payee,
    amountFen: 4_000_000,
    instalments: [
      { amountFen: 1_500_000, dueOn: day('2026-12-31') },
      { amountFen: 2_500_000, dueOn: day('2027-01-29') },
    ],
  };
  const lines = (clauses: readonly Clause[]) => obligationsOf(clauses).map(({ clause, position, amountFen, dueOn }) => [clause, position, amountFen, dueOn]);

  it.each<[string, Clause, (number | string | null)[][]]>([
    ['a payment', pay, [[1, 1, 4_000_000, '2026-12-31']]],
    [
      'each instalment',
      byInstalments,
      [
        [1, 1, 1_500_000, '2026-12-31'],
        [1, 2, 2_500_000, '2027-01-29'],
      ],
    ],
    ['a stop with a day', { kind: 'stop', obligor, acts: ['销售'], product: '茶叶', right: '商标', dueOn: day('2026-12-01') }, [[1, 1, null, '2026-12-01']]],
    ['no stop from the effective day on', { kind: 'stop', obligor, acts: ['销售'], product: '茶叶', right: '商标' }, []],
    ['destruction', { kind: 'destroy', obligor, product: '茶叶', quantity: 3, dueOn: day('2026-12-02') }, [[1, 1, null, '2026-12-02']]],
    ['taking down', { kind: 'take_down', obligor, links: ['https://example.com'], dueOn: day('2026-12-03') }, [[1, 1, null, '2026-12-03']]],
    ['an apology', { kind: 'apology', obligor, where: '官网', dueOn: day('2026-12-04') }, [[1, 1, null, '2026-12-04']]],
    ['a withdrawal', { kind: 'withdraw', obligor, what: 'suit', reference: '（2026）渝0192民初1号', dueOn: day('2026-12-05') }, [[1, 1, null, '2026-12-05']]],
    ['costs with an amount', { kind: 'costs', bearer: obligor, costs: '公证费', amountFen: 500 }, [[1, 1, 500, null]]],
    ['no costs without one', { kind: 'costs', bearer: obligor, costs: '公证费' }, []],
    ['no undertaking', { kind: 'repeat_undertaking', obligor, beneficiary: payee, undertaking: '不再销售', damagesFen: 1 }, []],
    ['no secrecy', { kind: 'confidentiality' }, []],
    ['no application to the court', { kind: 'confirmation' }, []],
    ['nothing that is free text', other('双方互谅互让'), []],
  ])('is %s', (_what, clause, expected) => expect(lines([clause])).toEqual(expected));

  it('stands in the order of the clauses, under their numbers', () => {
    expect(lines([other('前言'), byInstalments, pay]).map(([clause, position]) => [clause, position])).toEqual([
      [2, 1],
      [2, 2],
      [3, 1],
    ]);
  });

  it('names each item in both languages', () => {
    for (const { what } of obligationsOf([pay, byInstalments])) expect(what).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/\w/) });
  });
});

describe('the last day of performance', () => {
  const due = (...days: (string | null)[]) => days.map((one) => ({ dueOn: one === null ? null : day(one) }));

  it.each([
    ['the last instalment, whatever the order', due('2027-02-26', '2026-12-31', '2027-01-29'), '2027-02-26'],
    ['the only one', due('2026-12-31'), '2026-12-31'],
    ['the last that has a day', due(null, '2026-12-31', null), '2026-12-31'],
    ['none when no item has one', due(null, null), null],
    ['none when there is nothing', due(), null],
  ])('is %s', (_what, obligations, expected) => expect(lastPerformanceDay(obligations)).toBe(expected));
});
