import { ask, type InputField } from '@procedure';
import { transferDocuments } from './rows';

/** Fields that several steps ask for. Every moment is a value of the form: whoever takes the step over counts from the same minute. */
export const sentAt = ask.moment('sentAt', '发出时间', 'Sent at');
export const number = ask.text('number', '文号', 'Number of the paper');
export const decidedOn = ask.date('decidedOn', '决定之日', 'Decided on');
export const reason = ask.longtext('reason', '理由', 'Reasons');
export const caseNumber = ask.text('caseNumber', '对方案号', 'Case number there');
export const approver = ask.text('approver', '批准人', 'Approved by');
export const late: InputField = {
  ...ask.optional(ask.longtext('lateReason', '逾期的原因', 'Why it is late')),
  hint: { zh: '期限已过的填写。', en: 'Where the time is over.' },
};

const rows = (name: string, zh: string, en: string, columns: readonly InputField[]): InputField => ({ name, label: { zh, en }, kind: 'structure', required: true, columns });
const cell = (field: InputField): InputField => ask.optional(field);
const count = (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'number', min: 1, max: 100_000 });

export const documentRows: InputField = {
  ...rows('documents', '移送材料清单（五类）', 'The five documents', [
    count('copies', '份数', 'Copies'),
    count('pages', '页数', 'Pages'),
    cell(ask.yesNo('absent', '没有这份材料', 'There is none')),
    cell(ask.text('reason', '没有的原因', 'Why there is none')),
  ]),
  rowsBy: 'kind',
  options: Object.entries(transferDocuments).map(([value, { zh, en }]) => ({ value, label: { zh, en } })),
};
export const goodsRows = ask.optional(
  rows('goods', '涉案物品清单', 'Goods', [
    ask.text('name', '名称', 'Name'),
    ask.text('quantity', '数量', 'Quantity'),
    cell(ask.text('spec', '规格', 'Kind and size')),
    cell(ask.text('place', '存放地点', 'Where it is')),
  ]),
);
export const senderRows = rows('senders', '移送人（执法证件号）', 'Who hands it over, with card numbers', [
  ask.text('name', '姓名', 'Name'),
  ask.text('card', '执法证件号', 'Card number'),
]);
export const handoverRows: InputField = {
  ...ask.optional(
    rows('goods', '逐项移交情况', 'Item by item', [cell(ask.yesNo('handed', '移交', 'Handed over')), cell(ask.text('reason', '留存理由和地点', 'Why and where it stays'))]),
  ),
  rowsBy: 'line',
  optionsFrom: 'goodsLines',
};

export const offences = ask.longtext('offences', '涉嫌罪名', 'Offences suspected');
export const crimeFacts = ask.longtext('facts', '涉嫌犯罪事实', 'Facts that suggest a crime');
