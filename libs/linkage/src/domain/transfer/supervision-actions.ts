import { type ActionSpec, ask } from '@procedure';
import { stop } from './clock-effects';
import type { TransferFacts } from './facts';
import { approver, caseNumber, decidedOn, late, number, reason, sentAt } from './fields';
import { happened, lateWithReason, notFoundRight, policeFoundRight, policeMissedSupervision } from './guards';
import { explainedOrOver, nothingAskedOrExplained, onceOnly, signedAtOf, signedFor, signedIfSent, unanswered } from './paper-guards';
import type { TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

const officers = ['police_officer', 'police_head'] as const;
const rules = (articles: string) => `人民检察院刑事诉讼规则${articles}`;

/** 立案监督: demand, explanation, then notice to file or a reply (检察规则 557–564; 公安程序 182). */
export const supervisionActions: Actions = {
  'demand-explanation': {
    name: { zh: '要求公安机关说明不立案理由', en: 'Demand that the police explain' },
    from: ['TF_SUPERVISION'],
    by: ['procurator'],
    guards: [signedFor('supervision-suggestion'), onceOnly('explanation-demand'), notFoundRight, happened('sentAt', signedAtOf('supervision-suggestion'))],
    input: [number, sentAt],
    audience: 'linkage',
    basis: rules('第560条'),
  },
  explain: {
    name: { zh: '说明不立案理由', en: 'Explain why not filed' },
    from: ['TF_SUPERVISION'],
    by: officers,
    guards: [
      signedFor('explanation-demand'),
      unanswered('explanation-demand', 'explanation'),
      happened('sentAt', signedAtOf('explanation-demand')),
      lateWithReason(['TF-PROC-EXPLAIN-7D'], 'sentAt'),
    ],
    input: [number, reason, sentAt, late],
    deadlines: stop('TF-PROC-EXPLAIN-7D'),
    audience: 'linkage',
    basis: `${rules('第560条')}；公安机关办理刑事案件程序规定第182条`,
  },
  'find-police-right': {
    name: { zh: '认定不立案理由成立', en: 'Find that the reasons hold' },
    from: ['TF_SUPERVISION'],
    by: ['procurator'],
    guards: [signedFor('supervision-suggestion'), nothingAskedOrExplained, signedIfSent('explanation'), onceOnly('notice-to-file'), notFoundRight, happened('decidedOn')],
    input: [decidedOn, reason],
    deadlines: [{ does: 'restart', rule: 'TF-PROC-REPLY-10D', on: 'decidedOn' }, ...stop('TF-PROC-EXPLAIN-7D')],
    audience: 'linkage',
    basis: rules('第561条第2款'),
  },
  'reply-to-agency': {
    name: { zh: '答复移送机关', en: 'Reply to the agency' },
    from: ['TF_SUPERVISION'],
    to: 'TF_CLOSED',
    by: ['procurator'],
    guards: [policeFoundRight, happened('sentAt'), lateWithReason(['TF-PROC-REPLY-10D'], 'sentAt')],
    input: [number, reason, sentAt, late],
    deadlines: stop('TF-PROC-REPLY-10D'),
    audience: 'linkage',
    basis: rules('第561条第2款'),
  },
  'notify-to-file': {
    name: { zh: '通知公安机关立案', en: 'Give the police notice to file' },
    from: ['TF_SUPERVISION'],
    by: ['procurator'],
    guards: [explainedOrOver, signedIfSent('explanation'), onceOnly('notice-to-file'), notFoundRight, happened('decidedOn'), happened('sentAt')],
    input: [number, decidedOn, reason, sentAt],
    deadlines: stop('TF-PROC-EXPLAIN-7D'),
    audience: 'linkage',
    basis: rules('第561条、第563条'),
  },
  'file-under-supervision': {
    name: { zh: '监督后立案', en: 'File under supervision' },
    from: ['TF_SUPERVISION'],
    to: 'TF_CASE_FILED',
    by: officers,
    guards: [
      notFoundRight,
      signedIfSent('explanation-demand'),
      signedIfSent('notice-to-file'),
      happened('decidedOn'),
      happened('sentAt'),
      lateWithReason(['TF-PROC-FILE-15D'], 'decidedOn'),
    ],
    input: [number, caseNumber, decidedOn, approver, sentAt, late],
    deadlines: [...stop('TF-PROC-FILE-15D', 'TF-PROC-EXPLAIN-7D'), { does: 'restart', rule: 'TF-CRIM-3M', on: 'decidedOn', when: 'toldToFile' }],
    audience: 'linkage',
    basis: `${rules('第563条、第564条')}；公安机关办理刑事案件程序规定第182条`,
  },
  'correct-police': {
    name: { zh: '发出纠正违法通知书', en: 'Notice to correct' },
    from: ['TF_SUPERVISION', 'TF_RECEIPTED', 'TF_POLICE_REVIEW'],
    by: ['procurator'],
    guards: [policeMissedSupervision, signedIfSent('correction-notice'), happened('sentAt')],
    input: [number, ask.longtext('content', '纠正意见', 'What is to be corrected'), sentAt],
    audience: 'linkage',
    basis: rules('第562条、第564条'),
  },
};
