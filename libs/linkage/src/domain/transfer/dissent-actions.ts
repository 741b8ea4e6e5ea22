import { type ActionSpec, ask } from '@procedure';
import { answerClocks, requestClocks, stopThreeDays, suggestClocks } from './clock-effects';
import type { TransferFacts } from './facts';
import { approver, caseNumber, decidedOn, late, number, reason, sentAt } from './fields';
import { happened, lateWithReason } from './guards';
import { signedAtOf, signedFor, signedIfSent } from './paper-guards';
import type { TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

const agency = ['enforcement_officer', 'enforcement_head'] as const;
const officers = ['police_officer', 'police_head'] as const;
const regulation = (article: string) => `行政执法机关移送涉嫌犯罪案件的规定${article}`;

const refusalCame = (facts: TransferFacts) => signedAtOf('upheld-decision')(facts) ?? signedAtOf('no-filing-notice')(facts);

/** The agency holds on to it: the same police once more, or the procuratorate (移送规定 9). */
export const dissentActions: Actions = {
  'ask-reconsideration': {
    name: { zh: '提请复议', en: 'Ask to reconsider' },
    from: ['TF_NOT_FILED'],
    to: 'TF_RECONSIDERATION',
    by: agency,
    guards: [signedFor('no-filing-notice'), happened('sentAt', signedAtOf('no-filing-notice')), lateWithReason(requestClocks, 'sentAt')],
    input: [number, reason, ask.longtext('request', '复议请求', 'What is asked'), sentAt, late],
    deadlines: stopThreeDays('TF-RECON-3D'),
    audience: 'linkage',
    basis: regulation('第9条第1款'),
  },
  'uphold-no-filing': {
    name: { zh: '复议维持不予立案', en: 'Uphold no filing' },
    from: ['TF_RECONSIDERATION'],
    to: 'TF_UPHELD',
    by: officers,
    guards: [signedFor('reconsideration-request'), happened('decidedOn', signedAtOf('reconsideration-request')), happened('sentAt'), lateWithReason(answerClocks, 'decidedOn')],
    input: [number, decidedOn, approver, reason, sentAt, late],
    deadlines: stopThreeDays('TF-RECON-ANSWER-3D'),
    audience: 'linkage',
    basis: regulation('第9条第2款'),
  },
  'file-on-reconsideration': {
    name: { zh: '复议后立案', en: 'File after all' },
    from: ['TF_RECONSIDERATION'],
    to: 'TF_CASE_FILED',
    by: officers,
    guards: [signedFor('reconsideration-request'), happened('decidedOn', signedAtOf('reconsideration-request')), happened('sentAt'), lateWithReason(answerClocks, 'decidedOn')],
    input: [number, caseNumber, decidedOn, approver, sentAt, late],
    deadlines: stopThreeDays('TF-RECON-ANSWER-3D'),
    audience: 'linkage',
    basis: regulation('第9条第2款'),
  },
  'suggest-supervision': {
    name: { zh: '建议检察机关立案监督', en: 'Suggest supervision of the filing' },
    from: ['TF_NOT_FILED', 'TF_UPHELD'],
    to: 'TF_SUPERVISION',
    by: agency,
    guards: [signedFor('no-filing-notice'), signedIfSent('upheld-decision'), happened('sentAt', refusalCame), lateWithReason([...requestClocks, ...suggestClocks], 'sentAt')],
    input: [number, reason, ask.longtext('annexes', '附送的案卷材料', 'The file that goes with it'), sentAt, late],
    deadlines: [...stopThreeDays('TF-RECON-3D'), ...stopThreeDays('TF-PROC-SUGGEST-3D')],
    audience: 'linkage',
    basis: regulation('第9条'),
  },
  'go-on-with-penalty': {
    name: { zh: '不再提请，依法继续处罚', en: 'Leave it, and go on with the penalty' },
    from: ['TF_NOT_FILED', 'TF_UPHELD'],
    to: 'TF_CLOSED',
    by: ['enforcement_head', 'agency_chief'],
    guards: [signedFor('no-filing-notice'), signedIfSent('upheld-decision')],
    input: [reason],
    deadlines: [...stopThreeDays('TF-RECON-3D'), ...stopThreeDays('TF-PROC-SUGGEST-3D')],
    audience: 'linkage',
    basis: regulation('第10条'),
  },
};
