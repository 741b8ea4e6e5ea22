import { type ActionSpec, ask, type InputField } from '@procedure';
import { chiefClocks, startThreeDays, stop, stopThreeDays } from './clock-effects';
import type { TransferFacts } from './facts';
import { crimeFacts, documentRows, goodsRows, late, number, offences, reason, senderRows, sentAt } from './fields';
import { copyOfOthers, fiveDocuments, happened, lateWithReason, ofTheTeam, sentByTwo, suspicionEntered, teamFit } from './guards';
import type { TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

const regulation = (article: string) => `行政执法机关移送涉嫌犯罪案件的规定${article}`;
const team = [ask.several('officers', '专案组成员（两名以上）', 'Members of the team (two or more)', 'officers'), reason];
/** By its name: that is what installations have in common. */
const sideNamed = (name: 'police' | 'procuratorate', zh: string, en: string): InputField => ({ name, label: { zh, en }, kind: 'choice', required: true, optionsFrom: name });
const capacity = ask.choice('capacity', '批准人身份', 'As whom', [
  ['chief', '正职负责人', 'the chief'],
  ['acting', '主持工作的负责人', 'who acts as the chief'],
]);

/** Inside the agency, up to the sending (移送规定 3–7): the police read nothing of it. */
export const agencyActions: Actions = {
  suspect: {
    name: { zh: '登记涉嫌犯罪线索', en: 'Enter what suggests a crime' },
    from: ['TF_SUSPECTED'],
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [happened('foundAt')],
    input: [ask.moment('foundAt', '发现时间', 'Found at'), crimeFacts, offences, reason],
    deadlines: [{ does: 'restart', rule: 'TF-TARGET-TEAM-1WD', on: 'foundAt' }],
    audience: 'enforcement',
    basis: regulation('第3条'),
  },
  'keep-copy': {
    name: { zh: '收到对方移送，建立本机关副本', en: 'Keep a copy of a case another side sent' },
    from: ['TF_SUSPECTED'],
    to: 'TF_APPROVED',
    by: ['system'],
    automatic: true,
    guards: [copyOfOthers],
    audience: 'linkage',
  },
  'appoint-team': {
    name: { zh: '成立专案组', en: 'Appoint the special team' },
    from: ['TF_SUSPECTED'],
    to: 'TF_TEAM',
    by: ['enforcement_head'],
    guards: [suspicionEntered, teamFit],
    input: team,
    deadlines: stop('TF-TARGET-TEAM-1WD'),
    audience: 'enforcement',
    basis: regulation('第5条第1款'),
  },
  'change-team': {
    name: { zh: '调整专案组成员', en: 'Change the special team' },
    from: ['TF_TEAM', 'TF_REPORTED', 'TF_APPROVED'],
    by: ['enforcement_head'],
    guards: [teamFit],
    input: team,
    audience: 'enforcement',
    basis: `${regulation('第5条第1款')}；行政处罚法第43条`,
  },
  report: {
    name: { zh: '提出移送的书面报告', en: 'Report in writing' },
    from: ['TF_TEAM'],
    to: 'TF_REPORTED',
    by: ['enforcement_officer'],
    guards: [ofTheTeam, happened('reachedChiefAt')],
    input: [
      crimeFacts,
      offences,
      ask.longtext('evidence', '核实情况和证据', 'What was verified, and the evidence'),
      { ...ask.moment('reachedChiefAt', '书面报告送达负责人的时间', 'The report reached the chief at'), hint: { zh: '三日自此计算。', en: 'The three days are counted from it.' } },
    ],
    deadlines: startThreeDays('TF-CHIEF-3D', 'reachedChiefAt'),
    audience: 'enforcement',
    basis: regulation('第5条'),
  },
  approve: {
    name: { zh: '批准移送', en: 'Approve the transfer' },
    from: ['TF_REPORTED'],
    to: 'TF_APPROVED',
    by: ['agency_chief'],
    guards: [happened('approvedAt', ({ reachedChiefAt }) => reachedChiefAt), lateWithReason(chiefClocks, 'approvedAt')],
    input: [capacity, ask.moment('approvedAt', '批准时间', 'Approved at'), ask.longtext('opinion', '审批意见', 'Opinion'), late],
    deadlines: [...stopThreeDays('TF-CHIEF-3D'), { does: 'start', rule: 'TF-SEND-24H', on: 'approvedAt' }],
    audience: 'enforcement',
    basis: regulation('第5条第2款'),
  },
  'refuse-transfer': {
    name: { zh: '不批准移送', en: 'Refuse the transfer' },
    from: ['TF_REPORTED'],
    to: 'TF_REFUSED',
    by: ['agency_chief'],
    guards: [happened('refusedAt', ({ reachedChiefAt }) => reachedChiefAt), lateWithReason(chiefClocks, 'refusedAt')],
    input: [capacity, ask.moment('refusedAt', '决定时间', 'Decided at'), ask.longtext('reason', '不批准的理由（记录在案）', 'Reasons, kept on record'), late],
    deadlines: stopThreeDays('TF-CHIEF-3D'),
    audience: 'enforcement',
    basis: regulation('第5条第2款'),
  },
  send: {
    name: { zh: '移送并抄送检察院', en: 'Send to the police, with a copy to the procuratorate' },
    from: ['TF_APPROVED'],
    to: 'TF_SENT',
    by: ['enforcement_officer'],
    guards: [ofTheTeam, happened('sentAt', ({ approvedAt }) => approvedAt), lateWithReason(['TF-SEND-24H'], 'sentAt'), fiveDocuments, sentByTwo],
    input: [
      number,
      sideNamed('police', '接收的同级公安机关', 'Police of the same level'),
      sideNamed('procuratorate', '抄送的同级人民检察院', 'Procuratorate of the same level'),
      sentAt,
      offences,
      crimeFacts,
      ask.longtext('articles', '法律依据', 'Articles'),
      documentRows,
      goodsRows,
      senderRows,
      late,
    ],
    deadlines: stop('TF-SEND-24H'),
    audience: 'linkage',
    basis: `${regulation('第5条第2款、第6条')}；高检会〔2006〕2号`,
  },
};
