import { type ActionSpec, ask } from '@procedure';
import { stop } from './clock-effects';
import type { TransferFacts } from './facts';
import { decidedOn, late, number, sentAt } from './fields';
import { happened, lateWithReason, penaltyToCopy } from './guards';
import { sentStates, type TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

const fine = ask.money('fine', '罚款（元）', 'Fine (yuan)');

/** A penalty decided before anybody saw the crime: its decision is copied, and its fine is set off later (高检会〔2006〕2号; 行政处罚法 35). */
export const penaltyActions: Actions = {
  'enter-penalty': {
    name: { zh: '登记移送前已作出的处罚决定', en: 'Enter a penalty decided before' },
    from: ['TF_SUSPECTED', 'TF_TEAM', 'TF_REPORTED', 'TF_APPROVED', ...sentStates],
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [happened('decidedOn')],
    input: [number, decidedOn, ask.longtext('content', '处罚内容', 'The penalty'), fine],
    deadlines: [{ does: 'restart', rule: 'TF-COPY-PENALTY-10D', on: 'decidedOn' }],
    audience: 'enforcement',
    basis: '高检会〔2006〕2号',
  },
  'copy-penalty': {
    name: { zh: '抄送处罚决定书', en: 'Copy the penalty decision' },
    from: sentStates,
    by: ['enforcement_officer', 'enforcement_head'],
    guards: [penaltyToCopy, happened('decidedOn'), happened('sentAt'), lateWithReason(['TF-COPY-PENALTY-10D'], 'sentAt')],
    input: [number, decidedOn, ask.longtext('content', '处罚内容', 'The penalty'), fine, sentAt, late],
    deadlines: stop('TF-COPY-PENALTY-10D'),
    audience: 'linkage',
    basis: '高检会〔2006〕2号',
  },
};
