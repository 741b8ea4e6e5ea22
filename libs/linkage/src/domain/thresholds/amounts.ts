import type { Bilingual } from '@kernel';
import type { Act, AmountType, ThresholdLine } from './threshold-facts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const amountNames: Readonly<Record<AmountType, Bilingual>> = {
  gains: both('违法所得', 'gains'),
  turnover: both('非法经营数额', 'illegal turnover'),
  sales: both('销售金额', 'sales'),
  value: both('货值金额', 'value of goods'),
  loss: both('损失', 'loss'),
  pieces: both('标识件数', 'labels'),
  copies: both('复制件数', 'copies'),
  works: both('作品件数', 'works'),
  downloads: both('下载次数', 'downloads'),
  clicks: both('点击次数', 'clicks'),
  members: both('注册会员数', 'members'),
};

export const isAmountType = (type: string): type is AmountType => Object.hasOwn(amountNames, type);

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Money is kept in fen and told in yuan. */
export const told = (amount: number, money: boolean): Bilingual => {
  const text = figures.format(money ? amount / 100 : amount);
  return money ? both(`${text}元`, `${text} yuan`) : both(text, text);
};

/** What was sold is counted as money by its price, and by number as it is. */
const soldAs: Readonly<Record<string, AmountType>> = { value: 'sales', pieces: 'pieces', copies: 'copies' };

type Unsold = NonNullable<Act['unsold']>;
const unsoldOf = (act: Act, type: AmountType): number | undefined => act.unsold?.[type as keyof Unsold];

/** What an act contributes to a line; undefined: nothing of the kind was established. */
export function amountIn(act: Act, { measure, amountType }: Pick<ThresholdLine, 'measure' | 'amountType'>): number | undefined {
  if (!isAmountType(amountType)) return undefined;
  if (measure === 'unsold') return unsoldOf(act, amountType);
  if (measure !== 'together') return act.amounts[amountType];
  const sold = act.amounts[soldAs[amountType] ?? amountType];
  const unsold = unsoldOf(act, amountType);
  return sold === undefined && unsold === undefined ? undefined : (sold ?? 0) + (unsold ?? 0);
}

/** Tools against technical measures are judged by lines of their own (法释〔2025〕5号 13(2)); what isn't said to be a service is goods. */
export function isOf(act: Act, { subject }: Pick<ThresholdLine, 'subject'>): boolean {
  const of = act.subject ?? 'goods';
  if (subject === null) return of !== 'tools';
  return subject === 'mixed' ? of !== 'tools' : of === subject;
}
