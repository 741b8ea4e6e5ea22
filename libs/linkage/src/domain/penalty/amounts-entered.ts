import { type Bilingual, type FieldRefusal, fieldRefusal, type PlainDate } from '@kernel';
import { ask, type InputField, type InputValues } from '@procedure';
import { amountNames } from '../thresholds/amounts';
import type { Act, AmountType, Punishment, ThresholdFacts } from '../thresholds/threshold-facts';
import { rowsOf } from '../transfer/rows';

const offenceNames = [
  ['213', '假冒注册商标罪（第213条）', 'counterfeiting registered marks (213)'],
  ['214', '销售假冒注册商标的商品罪（第214条）', 'selling goods with counterfeit marks (214)'],
  ['215', '非法制造、销售非法制造的注册商标标识罪（第215条）', 'making or selling labels (215)'],
  ['216', '假冒专利罪（第216条）', 'passing off patents (216)'],
  ['217', '侵犯著作权罪（第217条）', 'infringing copyright (217)'],
  ['218', '销售侵权复制品罪（第218条）', 'selling infringing copies (218)'],
  ['219', '侵犯商业秘密罪（第219条）', 'infringing trade secrets (219)'],
  ['219-1', '为境外窃取、刺探、收买、非法提供商业秘密罪（第219条之一）', 'trade secrets for those abroad (219-1)'],
] as const;

interface Kind {
  type: AmountType;
  money: boolean;
  unsold: boolean;
  name: Bilingual;
}

const kindOf = (type: AmountType, money: boolean): Kind => ({ type, money, unsold: false, name: amountNames[type] });
const unsoldOf = (type: AmountType, money: boolean, name: Bilingual): Kind => ({ type, money, unsold: true, name });

/** What can be established of an act: whether it is money or a number, of what was done or of the stock found. */
const kinds: Readonly<Record<string, Kind>> = {
  turnover: kindOf('turnover', true),
  gains: kindOf('gains', true),
  sales: kindOf('sales', true),
  'unsold-value': unsoldOf('value', true, { zh: '尚未销售的货值金额', en: 'value of unsold goods' }),
  loss: kindOf('loss', true),
  pieces: kindOf('pieces', false),
  'unsold-pieces': unsoldOf('pieces', false, { zh: '尚未销售的标识件数', en: 'unsold labels' }),
  copies: kindOf('copies', false),
  'unsold-copies': unsoldOf('copies', false, { zh: '尚未销售的复制件数', en: 'unsold copies' }),
  works: kindOf('works', false),
  downloads: kindOf('downloads', false),
  clicks: kindOf('clicks', false),
  members: kindOf('members', false),
};

const rows = (name: string, zh: string, en: string, columns: readonly InputField[]): InputField => ({ name, label: { zh, en }, kind: 'structure', required: true, columns });
const counted = (name: string, zh: string, en: string, min: number): InputField => ({ name, label: { zh, en }, kind: 'number', min, max: 1_000_000_000 });

/** 涉案数额: each row is one amount that was established of one act. */
export const amountFields: readonly InputField[] = [
  ask.choices('offences', '对照的罪名', 'Offences looked at', offenceNames),
  { ...counted('rights', '涉及的注册商标、专利等权利数', 'How many marks, patents or works', 1), required: true },
  rows('acts', '行为和数额', 'Acts and amounts', [
    ask.date('day', '行为之日', 'Day of the act'),
    ask.choice('subject', '对象', 'Of what', [
      ['goods', '商品', 'goods'],
      ['services', '服务', 'services'],
      ['tools', '规避技术措施的装置、服务', 'means against technical measures'],
    ]),
    {
      name: 'kind',
      label: { zh: '数额种类', en: 'Kind of amount' },
      kind: 'choice',
      required: true,
      options: Object.entries(kinds).map(([value, { name }]) => ({ value, label: name })),
    },
    ask.optional(ask.money('money', '金额（元）', 'Amount (yuan)')),
    counted('count', '数量', 'Number', 0),
    ask.optional(ask.yesNo('dealtWith', '已经处理（受过处罚或者判决）', 'Dealt with already by penalty or judgment')),
  ]),
  ask.optional(
    rows('punishments', '以前受过的处罚', 'Earlier punishments', [
      ask.date('day', '处罚决定或者判决之日', 'Day of the decision or judgment'),
      ask.choice('kind', '种类', 'Kind', [
        ['administrative', '行政处罚', 'administrative'],
        ['criminal', '刑事处罚', 'criminal'],
      ]),
      ask.choice('offence', '行为对应的罪名', 'The offence it corresponds to', offenceNames),
    ]),
  ),
];

/** A row whose kind is money has an amount, any other a number; each complaint at its cell. */
export const complaintsAboutAmounts = (input: InputValues): FieldRefusal[] =>
  rowsOf(input.acts).flatMap(({ kind, money, count }, index) => {
    const isMoney = kinds[String(kind)]?.money ?? false;
    return typeof (isMoney ? money : count) === 'number' ? [] : [fieldRefusal(`acts.${index}.${isMoney ? 'money' : 'count'}`, 'required')];
  });

const actOf = ({ day, subject, kind, money, count, dealtWith }: Readonly<Record<string, unknown>>, index: number): Act => {
  const { type, unsold, money: isMoney } = kinds[String(kind)] as Kind;
  const amount = { [type]: (isMoney ? money : count) as number };
  const about = { id: String(index + 1), day: day as PlainDate, subject: subject as NonNullable<Act['subject']>, dealtWith: dealtWith === true };
  return unsold ? { ...about, amounts: {}, unsold: amount } : { ...about, amounts: amount };
};

/** What was entered, as the thresholds ask for it. Money in fen. The rows have passed `complaintsAboutAmounts`. */
export const factsEntered = (input: InputValues): ThresholdFacts => ({
  offences: (input.offences ?? []) as string[],
  rights: Number(input.rights ?? 1),
  acts: rowsOf(input.acts).map(actOf),
  punishments: rowsOf(input.punishments) as unknown as Punishment[],
});
