import { type ActionSpec, ask } from '@procedure';
import { crimeFacts, offences } from '../transfer/fields';
import { amountFields } from './amounts-entered';
import type { PenaltyFacts } from './facts';
import { amountsComplete, happenedAt, lightOn, transferEnded } from './guards';
import { living, type PenaltyState } from './states';

type Actions = Readonly<Record<string, ActionSpec<PenaltyFacts, PenaltyState>>>;

const regulation = (article: string) => `行政执法机关移送涉嫌犯罪案件的规定${article}`;

/** Where a penalty case meets the criminal law: the amounts beside the thresholds, and the decision to transfer or not (rule book 8.1, 8.3). */
export const crimeActions: Actions = {
  'enter-amounts': {
    name: { zh: '登记涉案数额', en: 'Enter amounts' },
    from: living,
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [amountsComplete],
    input: amountFields,
    audience: 'enforcement',
    basis: '法释〔2025〕5号',
  },
  'record-no-transfer': {
    name: { zh: '记录不移送的决定和理由', en: 'Record why it is not transferred' },
    from: living,
    by: ['enforcement_head'],
    guards: [lightOn],
    input: [ask.longtext('reason', '不移送的理由（记录在案）', 'Why not, kept on record')],
    audience: 'enforcement',
    basis: regulation('第3条'),
  },
  'suspect-crime': {
    name: { zh: '发现涉嫌犯罪，启动移送', en: 'A crime is suspected: begin the transfer' },
    from: living,
    raises: 'TRANSFERRED',
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [happenedAt('foundAt')],
    input: [ask.moment('foundAt', '发现时间', 'Found at'), crimeFacts, offences, ask.longtext('reason', '涉嫌犯罪的理由', 'Why a crime is suspected')],
    audience: 'enforcement',
    basis: `行政处罚法第27条；${regulation('第3条')}`,
  },
  'take-back': {
    name: { zh: '移送结束，恢复行政处理', en: 'The transfer has ended: the case goes on here' },
    from: [...living, 'AP_NOT_FILED', 'AP_ENFORCED', 'AP_ARCHIVED'],
    lowers: 'TRANSFERRED',
    by: ['system'],
    automatic: true,
    guards: [transferEnded],
    audience: 'enforcement',
    basis: regulation('第10条'),
  },
};
