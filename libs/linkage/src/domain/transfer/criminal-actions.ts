import { type ActionSpec, ask } from '@procedure';
import { goodsClocks, stop, stopThreeDays } from './clock-effects';
import type { TransferFacts } from './facts';
import { caseNumber, decidedOn, handoverRows, late, number, reason, sentAt } from './fields';
import { goodsAccounted, happened, investigationLong, lateWithReason, setOffWithinFine } from './guards';
import { lastOf, signedAtOf, signedFor, signedIfSent } from './paper-guards';
import type { TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

const officers = ['police_officer', 'police_head'] as const;
const sentList = (facts: TransferFacts) => lastOf(facts, 'handover-list')?.sentAt ?? null;
const investigated = stop('TF-CRIM-3M');

/** The goods go to the police under a list that both sign (移送规定 12; 公安程序 185). */
export const handoverActions: Actions = {
  'hand-over': {
    name: { zh: '移交涉案物品和材料', en: 'Hand over goods and material' },
    from: ['TF_CASE_FILED'],
    to: 'TF_HANDOVER',
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [signedFor('filing-notice'), goodsAccounted, happened('sentAt', signedAtOf('filing-notice')), lateWithReason(goodsClocks, 'sentAt')],
    input: [
      number,
      {
        ...handoverRows,
        hint: { zh: '需要特殊保管的可以留存，写明理由和保管地点。', en: 'What needs special storage may stay: say why, and where.' },
      },
      ask.longtext('material', '随案移交的其他材料', 'Other material handed over'),
      ask.text('signer', '移交人', 'Signed for the agency by'),
      sentAt,
      late,
    ],
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第12条',
  },
  'take-over': {
    name: { zh: '核对并接收物品', en: 'Check the list and take over' },
    from: ['TF_HANDOVER'],
    to: 'TF_CRIMINAL',
    by: officers,
    guards: [happened('receivedAt', sentList)],
    input: [
      ask.moment('receivedAt', '接收时间', 'Received at'),
      ask.text('signer', '接收人', 'Signed for the police by'),
      ask.optional(ask.longtext('remark', '核对情况', 'What was found in checking')),
    ],
    deadlines: stopThreeDays('TF-GOODS-3D'),
    audience: 'linkage',
    basis: '行政执法机关移送涉嫌犯罪案件的规定第12条；公安机关办理刑事案件程序规定第185条',
  },
};

/** What the other sides tell of the criminal proceedings, and how they end. */
export const criminalActions: Actions = {
  'finish-investigation': {
    name: { zh: '告知侦查终结', en: 'Tell that the investigation has ended' },
    from: ['TF_CRIMINAL'],
    by: officers,
    guards: [happened('decidedOn')],
    input: [decidedOn, ask.longtext('outcome', '移送审查起诉情况', 'Where the case goes')],
    deadlines: investigated,
    audience: 'linkage',
    basis: '人民检察院刑事诉讼规则第564条第3款',
  },
  'urge-investigation': {
    name: { zh: '催办', en: 'Urge the investigation' },
    from: ['TF_CASE_FILED', 'TF_HANDOVER', 'TF_CRIMINAL'],
    by: ['procurator'],
    guards: [investigationLong, signedIfSent('urging-letter'), happened('sentAt')],
    input: [number, reason, sentAt],
    audience: 'linkage',
    basis: '人民检察院刑事诉讼规则第564条第3款',
  },
  'withdraw-case': {
    name: { zh: '撤销案件', en: 'Withdraw the case' },
    from: ['TF_CRIMINAL'],
    to: 'TF_CASE_WITHDRAWN',
    by: officers,
    guards: [happened('decidedOn'), happened('sentAt')],
    input: [number, decidedOn, reason, sentAt],
    deadlines: [...investigated, { does: 'restart', rule: 'TF-WITHDRAW-3D', on: 'decidedOn' }],
    audience: 'linkage',
    basis: '公安机关办理刑事案件程序规定第189条',
  },
  'not-prosecute': {
    name: { zh: '不起诉', en: 'Decide not to prosecute' },
    from: ['TF_CRIMINAL'],
    to: 'TF_NOT_PROSECUTED',
    by: ['procurator'],
    guards: [happened('decidedOn'), happened('sentAt')],
    input: [
      number,
      decidedOn,
      ask.choice('kind', '不起诉种类', 'Kind', [
        ['statutory', '法定不起诉', 'by statute'],
        ['discretionary', '酌定不起诉', 'at discretion'],
        ['insufficient', '存疑不起诉', 'for want of evidence'],
      ]),
      reason,
      sentAt,
    ],
    deadlines: investigated,
    audience: 'linkage',
    basis: '刑事诉讼法第177条',
  },
  'enter-judgment': {
    name: { zh: '登记判决', en: 'Enter the judgment' },
    from: ['TF_CRIMINAL'],
    to: 'TF_JUDGED',
    by: ['procurator'],
    guards: [happened('decidedOn'), happened('sentAt'), setOffWithinFine],
    input: [
      ask.text('court', '法院', 'Court'),
      number,
      caseNumber,
      decidedOn,
      ask.optional(ask.date('effectiveOn', '生效之日', 'Effective on')),
      ask.yesNo('convicted', '认定有罪', 'Found guilty'),
      ask.optional(ask.several('convictedParties', '被判刑的当事人', 'Parties convicted', 'parties')),
      ask.optional(ask.text('offence', '认定的罪名', 'Offence found')),
      ask.optional(ask.money('fine', '罚金（元）', 'Criminal fine (yuan)')),
      ask.optional(ask.money('setOff', '其中折抵已缴罚款（元）', 'Of it set off by fines already paid (yuan)')),
      ask.longtext('content', '判决主要内容', 'The judgment in short'),
      sentAt,
    ],
    deadlines: investigated,
    audience: 'linkage',
    basis: '行政处罚法第35条',
  },
  close: {
    name: { zh: '结束移送', en: 'Close the transfer' },
    from: ['TF_CASE_WITHDRAWN', 'TF_NOT_PROSECUTED', 'TF_JUDGED'],
    to: 'TF_CLOSED',
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [signedIfSent('withdrawal-decision'), signedIfSent('non-prosecution'), signedIfSent('judgment')],
    input: [ask.longtext('outcome', '后续行政处理、罚款折抵情况', 'What follows: penalty, fines set off')],
    audience: 'linkage',
  },
};
