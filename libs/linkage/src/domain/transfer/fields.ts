import { ask, type InputField } from '@procedure';

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

const rows =
  (editor: string) =>
  (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'structure', required: true, editor });

export const documentRows = rows('transfer-documents')('documents', '移送材料清单（五类）', 'The five documents');
export const goodsRows = ask.optional(rows('goods')('goods', '涉案物品清单', 'Goods'));
export const senderRows = rows('card-holders')('senders', '移送人（执法证件号）', 'Who hands it over, with card numbers');
export const handoverRows = ask.optional(rows('handed-goods')('goods', '逐项移交情况', 'Item by item'));

export const offences = ask.longtext('offences', '涉嫌罪名', 'Offences suspected');
export const crimeFacts = ask.longtext('facts', '涉嫌犯罪事实', 'Facts that suggest a crime');
