import { toPlainDate } from '@kernel';
import { clauseText } from './clause-text';
import type { Clause } from './clauses';

const day = toPlainDate;

const sentences: [Clause, string, string][] = [
  [
    { kind: 'stop', obligor: '乙公司', acts: ['制造', '销售。'], product: '“山城”摆件', right: '专利ZL1' },
    '乙公司自本协议生效之日起立即停止制造、销售“山城”摆件的行为，不再侵害专利ZL1。',
    '乙公司 shall at once, from the day this agreement takes effect, stop the following acts concerning “山城”摆件: 制造, 销售; and shall no longer infringe 专利ZL1.',
  ],
  [
    { kind: 'destroy', obligor: '乙公司', product: '库存', quantity: 312, unit: '箱', witness: '甲公司', dueOn: day('2026-12-05') },
    '乙公司于2026年12月5日前（含当日）销毁库存共312箱，由甲公司到场见证，并将销毁的照片或者视频提交调解组织存档。',
    '乙公司 shall by 2026-12-05 destroy 312 箱 of 库存 in the presence of 甲公司 and hand photographs or video of it to the mediation organisation for the file.',
  ],
  [
    { kind: 'take_down', obligor: '乙公司', links: ['https://a.cn/1', 'https://a.cn/2'], dueOn: day('2026-11-25') },
    '乙公司于2026年11月25日前（含当日）下架、删除或者断开下列链接：（1）https://a.cn/1；（2）https://a.cn/2。',
    '乙公司 shall by 2026-11-25 take down, delete or disconnect: (1) https://a.cn/1; (2) https://a.cn/2.',
  ],
  [
    { kind: 'pay', obligor: '乙公司', payee: '甲公司', amountFen: 1_000_000, dueOn: day('2026-11-30') },
    '乙公司于2026年11月30日前（含当日）向甲公司支付人民币壹万元整（¥10,000.00）。',
    '乙公司 shall pay 甲公司 CNY 10,000.00 by 2026-11-30.',
  ],
  [
    {
      kind: 'pay',
      obligor: '乙公司',
      payee: '甲公司',
      amountFen: 300,
      purpose: '经济损失',
      instalments: [
        { amountFen: 100, dueOn: day('2026-11-30') },
        { amountFen: 200, dueOn: day('2026-12-31') },
      ],
      account: '户名甲公司，账号123；',
    },
    '乙公司向甲公司支付经济损失人民币叁元整（¥3.00），分2期履行：第1期人民币壹元整（¥1.00），于2026年11月30日前（含当日）付清；第2期人民币贰元整（¥2.00），于2026年12月31日前（含当日）付清。收款账户：户名甲公司，账号123。',
    '乙公司 shall pay 甲公司 CNY 3.00 (经济损失) in 2 instalments: (1) CNY 1.00 by 2026-11-30; (2) CNY 2.00 by 2026-12-31. Account: 户名甲公司，账号123.',
  ],
  [
    {
      kind: 'licence',
      licensor: '甲公司',
      licensee: '乙公司',
      right: '商标1号',
      licenceKind: 'ordinary',
      scope: '重庆市内的门店',
      from: day('2027-01-01'),
      until: day('2028-12-31'),
      feeFen: 0,
    },
    '甲公司以普通许可的方式许可乙公司使用商标1号，使用范围为：重庆市内的门店；许可期限自2027年1月1日起至2028年12月31日止；本许可不收取许可费。',
    '甲公司 grants 乙公司 a licence (non-exclusive) of 商标1号 for: 重庆市内的门店; from 2027-01-01 until 2028-12-31; free of charge.',
  ],
  [
    { kind: 'apology', obligor: '乙公司', where: '网店首页', days: 7, dueOn: day('2026-12-01') },
    '乙公司于2026年12月1日前（含当日）在网店首页公开赔礼道歉，并保留不少于7日；内容应当先经对方认可。',
    '乙公司 shall by 2026-12-01 apologise publicly in 网店首页 and keep the apology there for at least 7 days; the other side approves the wording first.',
  ],
  [
    { kind: 'repeat_undertaking', obligor: '乙公司', beneficiary: '甲公司', undertaking: '销售侵权产品', damagesFen: 2_000_000 },
    '乙公司承诺不再实施下列行为：销售侵权产品。如有违反，每发生一次，乙公司向甲公司支付违约金人民币贰万元整（¥20,000.00）。',
    '乙公司 undertakes not to do the following again: 销售侵权产品. For each breach 乙公司 shall pay 甲公司 liquidated damages of CNY 20,000.00.',
  ],
  [{ kind: 'costs', bearer: '乙公司', costs: '公证费', amountFen: 150_000 }, '公证费人民币壹仟伍佰元整（¥1,500.00），由乙公司负担。', '乙公司 bears 公证费 of CNY 1,500.00.'],
  [
    { kind: 'confidentiality', exceptions: ['上市公司披露', '税务申报'] },
    '各方对本协议内容和调解过程保密，但为履行本协议、申请司法确认或者强制执行、依法统计，以及上市公司披露、税务申报所必需的除外。',
    'The parties keep this agreement and the mediation confidential, except as needed to perform it, to have it confirmed or enforced, for statistics required by law, and for: 上市公司披露, 税务申报.',
  ],
  [
    { kind: 'withdraw', obligor: '乙公司', what: 'invalidation', reference: '4W100001', authority: '国家知识产权局', dueOn: day('2026-12-01') },
    '乙公司于2026年12月1日前（含当日）向国家知识产权局申请撤回无效宣告请求（4W100001）。',
    '乙公司 shall by 2026-12-01 withdraw the invalidation request (4W100001) before 国家知识产权局.',
  ],
  [
    { kind: 'confirmation' },
    '各方同意自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。',
    'The parties shall within thirty days from the day this agreement takes effect jointly apply to the competent people’s court for judicial confirmation.',
  ],
  [{ kind: 'other', text: '双方互不追究。' }, '双方互不追究。', '双方互不追究.'],
];

it.each(sentences)('%j', (clause, zh, en) => {
  expect(clauseText(clause)).toBe(zh);
  expect(clauseText(clause, 'en')).toBe(en);
});
