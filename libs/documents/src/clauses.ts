import type { Bilingual, PlainDate } from '@kernel';

export interface Instalment {
  amountFen: number;
  dueOn: PlainDate;
}

/**
 * One term of a settlement. Whoever owes something is named, since a court enforces only an agreement whose debtor,
 * creditor and performance are clear (民诉解释 461); amounts are whole fen.
 */
export type Clause =
  | { kind: 'stop'; obligor: string; acts: string[]; product: string; right: string; dueOn?: PlainDate }
  | { kind: 'destroy'; obligor: string; product: string; quantity: number; unit?: string; witness?: string; dueOn: PlainDate }
  | { kind: 'take_down'; obligor: string; links: string[]; dueOn: PlainDate }
  | { kind: 'pay'; obligor: string; payee: string; amountFen: number; purpose?: string; dueOn?: PlainDate; instalments?: Instalment[]; account?: string }
  | { kind: 'licence'; licensor: string; licensee: string; right: string; licenceKind: LicenceKind; scope: string; from: PlainDate; until: PlainDate; feeFen: number }
  | { kind: 'apology'; obligor: string; where: string; days?: number; dueOn: PlainDate }
  | { kind: 'repeat_undertaking'; obligor: string; beneficiary: string; undertaking: string; damagesFen: number }
  | { kind: 'costs'; bearer: string; costs: string; amountFen?: number }
  | { kind: 'confidentiality'; exceptions?: string[] }
  | { kind: 'withdraw'; obligor: string; what: Withdrawal; reference: string; authority?: string; dueOn: PlainDate }
  | { kind: 'confirmation'; court?: string }
  | { kind: 'other'; text: string };

export type ClauseKind = Clause['kind'];
export type LicenceKind = 'exclusive' | 'sole' | 'ordinary';
export type Withdrawal = 'suit' | 'invalidation' | 'complaint';

export type ClauseFieldKind = 'text' | 'longtext' | 'money' | 'date' | 'instalments' | 'lines' | 'number' | 'choice';

export interface ClauseField<Name extends string = string> {
  name: Name;
  kind: ClauseFieldKind;
  required: boolean;
  label: Bilingual;
  /** Smallest number or amount; 1 when absent. */
  min?: number;
  options?: readonly { value: string; label: Bilingual }[];
  /** The web offers the names of the parties. */
  optionsFrom?: 'parties';
}

export interface ClauseSpec<Name extends string = string> {
  name: Bilingual;
  fields: readonly ClauseField<Name>[];
}

/** Every key of the clause of this kind: a field the type doesn't have is a compile error. */
type FieldNames<K extends ClauseKind> = Exclude<keyof Extract<Clause, { kind: K }>, 'kind'> & string;

function field<Name extends string>(name: Name, kind: ClauseFieldKind, label: readonly [zh: string, en: string], more: Partial<ClauseField<Name>> = {}): ClauseField<Name> {
  return { name, kind, required: true, label: { zh: label[0], en: label[1] }, ...more };
}

const party = <Name extends string>(name: Name, zh: string, en: string) => field(name, 'text', [zh, en], { optionsFrom: 'parties' });

const option = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

const optional = { required: false } as const;

export const licenceKinds = [option('exclusive', '独占许可', 'exclusive'), option('sole', '排他许可', 'sole'), option('ordinary', '普通许可', 'non-exclusive')] as const;

export const withdrawals = [
  option('suit', '起诉', 'the lawsuit'),
  option('invalidation', '无效宣告请求', 'the invalidation request'),
  option('complaint', '投诉举报', 'the complaint'),
] as const;

/** What the clause editor draws and `validateClauses` checks. */
export const clauseKinds: { readonly [K in ClauseKind]: ClauseSpec<FieldNames<K>> } = {
  stop: {
    name: { zh: '停止侵权', en: 'Stop the infringement' },
    fields: [
      party('obligor', '由谁停止', 'Who stops'),
      field('acts', 'lines', ['停止哪些行为', 'Which acts']),
      field('product', 'text', ['涉及的产品或内容', 'Product or content']),
      field('right', 'text', ['所涉权利（名称及编号）', 'The right (name and number)']),
      field('dueOn', 'date', ['最迟日期（不填为协议生效之日）', 'By (empty: the day the agreement takes effect)'], optional),
    ],
  },
  destroy: {
    name: { zh: '销毁库存', en: 'Destroy stock' },
    fields: [
      party('obligor', '由谁销毁', 'Who destroys'),
      field('product', 'text', ['销毁的物品', 'What is destroyed']),
      field('quantity', 'number', ['数量', 'Quantity']),
      field('unit', 'text', ['单位（不填为“件”）', 'Unit (empty: pieces)'], optional),
      field('witness', 'text', ['见证人', 'Witness'], optional),
      field('dueOn', 'date', ['最迟日期', 'By']),
    ],
  },
  take_down: {
    name: { zh: '下架删除', en: 'Take down' },
    fields: [party('obligor', '由谁下架', 'Who takes down'), field('links', 'lines', ['链接（每行一个）', 'Links (one a line)']), field('dueOn', 'date', ['最迟日期', 'By'])],
  },
  pay: {
    name: { zh: '支付款项', en: 'Pay' },
    fields: [
      party('obligor', '付款人', 'Payer'),
      party('payee', '收款人', 'Payee'),
      field('amountFen', 'money', ['总金额', 'Total amount']),
      field('purpose', 'text', ['款项性质', 'What the money is for'], optional),
      field('dueOn', 'date', ['一次付清的最迟日期', 'By, when paid at once'], optional),
      field('instalments', 'instalments', ['分期', 'Instalments'], optional),
      field('account', 'longtext', ['收款账户（户名、开户行、账号）', 'Account (holder, bank, number)'], optional),
    ],
  },
  licence: {
    name: { zh: '许可使用', en: 'Licence' },
    fields: [
      party('licensor', '许可人', 'Licensor'),
      party('licensee', '被许可人', 'Licensee'),
      field('right', 'text', ['许可的权利（名称及编号）', 'The right (name and number)']),
      field('licenceKind', 'choice', ['许可方式', 'Kind of licence'], { options: licenceKinds }),
      field('scope', 'longtext', ['使用范围（产品、地域、渠道）', 'Scope (products, territory, channels)']),
      field('from', 'date', ['起始日', 'From']),
      field('until', 'date', ['截止日', 'Until']),
      field('feeFen', 'money', ['许可费（0 为免费）', 'Fee (0: free)'], { min: 0 }),
    ],
  },
  apology: {
    name: { zh: '赔礼道歉', en: 'Apology' },
    fields: [
      party('obligor', '由谁道歉', 'Who apologises'),
      field('where', 'text', ['在何处发布', 'Where']),
      field('days', 'number', ['保留天数', 'Kept for (days)'], optional),
      field('dueOn', 'date', ['最迟日期', 'By']),
    ],
  },
  repeat_undertaking: {
    name: { zh: '不再侵权承诺', en: 'No repeat' },
    fields: [
      party('obligor', '承诺人', 'Who undertakes'),
      party('beneficiary', '向谁支付违约金', 'To whom damages are paid'),
      field('undertaking', 'longtext', ['承诺不再实施的行为', 'What will not be done again']),
      field('damagesFen', 'money', ['每次违约的违约金', 'Liquidated damages for each breach']),
    ],
  },
  costs: {
    name: { zh: '费用负担', en: 'Costs' },
    fields: [party('bearer', '由谁负担', 'Who bears them'), field('costs', 'text', ['何种费用', 'Which costs']), field('amountFen', 'money', ['金额', 'Amount'], optional)],
  },
  confidentiality: {
    name: { zh: '保密', en: 'Confidentiality' },
    fields: [field('exceptions', 'lines', ['另外的例外情形', 'Further exceptions'], optional)],
  },
  withdraw: {
    name: { zh: '撤回程序', en: 'Withdraw' },
    fields: [
      party('obligor', '由谁撤回', 'Who withdraws'),
      field('what', 'choice', ['撤回什么', 'What'], { options: withdrawals }),
      field('reference', 'text', ['案号或受理编号', 'Its number']),
      field('authority', 'text', ['受理机关', 'Before which authority'], optional),
      field('dueOn', 'date', ['最迟日期', 'By']),
    ],
  },
  confirmation: {
    name: { zh: '申请司法确认', en: 'Judicial confirmation' },
    fields: [field('court', 'text', ['管辖法院', 'Court'], optional)],
  },
  other: {
    name: { zh: '其他约定', en: 'Other' },
    fields: [field('text', 'longtext', ['内容', 'Text'])],
  },
};
