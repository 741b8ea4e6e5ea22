import { type Bilingual, type FieldRefusal, fieldRefusal } from '@kernel';
import type { InputValues } from '@procedure';
import { type amountTypes, type circumstances, type grades, type measures, moneyTypes } from '../threshold-rows';
import { code, days, type ListSpec, line, names, note, optionsOf, required, text } from './list-fields';

type Words<Choice extends string> = Readonly<Record<Choice, Bilingual>>;

const subjects = {
  goods: text('商品', 'goods'),
  services: text('服务', 'services'),
  mixed: text('商品和服务', 'goods and services'),
  tools: text('避开技术措施的装置、服务', 'tools against technical measures'),
};
const gradeWords: Words<(typeof grades)[number]> = { first: text('入罪标准', 'First grade'), heavier: text('更重一档', 'Heavier grade') };
const circumstanceWords: Words<(typeof circumstances)[number]> = {
  base: text('一般', 'Base'),
  several: text('两种以上商标或者专利', 'Two or more marks or patents'),
  again: text('二年内受过处罚后再次实施', 'Again within two years of a punishment'),
};
const measureWords: Words<(typeof measures)[number]> = {
  plain: text('按数额、数量', 'The amount itself'),
  unsold: text('尚未销售', 'Unsold'),
  together: text('已销售和尚未销售合计', 'Sold and unsold together'),
  mixed: text('商品和服务合计', 'Goods and services together'),
  half: text('各达一半以上的项数', 'Items reached by half'),
};
const amountWords: Words<(typeof amountTypes)[number]> = {
  gains: text('违法所得', 'Gains'),
  turnover: text('非法经营数额', 'Illegal turnover'),
  sales: text('销售金额', 'Sales'),
  value: text('货值金额', 'Value of goods'),
  loss: text('损失', 'Loss'),
  pieces: text('标识（件）', 'Labels'),
  copies: text('复制件', 'Copies'),
  works: text('作品', 'Works'),
  downloads: text('下载', 'Downloads'),
  clicks: text('点击', 'Clicks'),
  members: text('注册会员', 'Members'),
  items: text('项', 'Items'),
  none: text('不设标准', 'No threshold'),
};

const LARGEST_COUNT = 1_000_000_000;

const choice = (name: string, column: string, label: Bilingual, choices: Readonly<Record<string, Bilingual>>) => ({
  ...line(name, column, label, required),
  kind: 'choice' as const,
  options: optionsOf(choices),
});

/** 刑事追诉标准: the lines of the judicial interpretation in force. A light for whoever handles a case, and never a gate. */
export const criminalThresholdList = {
  name: text('刑事追诉标准', 'Criminal thresholds'),
  table: 'criminal_threshold',
  key: ['code'],
  fields: [
    { ...code, detail: true },
    names[0],
    { ...names[1], detail: true },
    line('offence', 'offence', text('刑法条文', 'Article of the Criminal Law'), required),
    { ...choice('subject', 'subject', text('对象', 'Subject'), subjects), required: undefined, detail: true },
    { ...choice('grade', 'grade', text('档次', 'Grade'), gradeWords), detail: true },
    { ...choice('circumstance', 'circumstance', text('情形', 'Circumstance'), circumstanceWords), detail: true },
    { ...choice('measure', 'measure', text('计算方式', 'What is added up'), measureWords), detail: true },
    choice('amountType', 'amount_type', text('数额种类', 'Kind of amount'), amountWords),
    { ...line('amountFen', 'amount_fen', text('金额标准', 'Amount of money')), kind: 'money', max: undefined },
    { ...line('amountCount', 'amount_count', text('数量标准', 'Count')), kind: 'number', max: LARGEST_COUNT },
    { ...line('item', 'item', text('项', 'Item'), { hint: text('用于“两项以上标准一半以上”。', 'For “half of two or more items”.') }), kind: 'number', max: 100, detail: true },
    line('againAfter', 'again_after', text('受过处罚的条文', 'Punished under'), {
      detail: true,
      hint: text('再次实施的填写，以空格分隔，如 213 214 215。', 'For “again”, parted by blanks, like 213 214 215.'),
    }),
    line('article', 'article', text('司法解释条文', 'Article'), required),
    ...days,
    note,
  ],
  order: 'code, valid_from',
  check: thresholdComplaints,
} as const satisfies ListSpec;

/** An amount of the kind that is counted, and the articles where a punishment lowers the line. */
function thresholdComplaints({ amountType, amountFen, amountCount, circumstance, againAfter }: InputValues): FieldRefusal[] {
  const given = (value: unknown) => value !== undefined && value !== null;
  const type = typeof amountType === 'string' ? amountType : '';
  const wanted = type === 'none' ? null : moneyTypes.has(type) ? 'amountFen' : 'amountCount';
  const complaints = (['amountFen', 'amountCount'] as const).flatMap((field) => {
    const there = given(field === 'amountFen' ? amountFen : amountCount);
    if (field === wanted) return there ? [] : [fieldRefusal(field, 'required')];
    return there ? [fieldRefusal(field, 'unknown_choice', { value: type })] : [];
  });
  return circumstance === 'again' && !againAfter ? [...complaints, fieldRefusal('againAfter', 'required')] : complaints;
}
