import { type ActionSpec, ask } from '@procedure';
import { startThreeDaysWith, startWith, stopWith } from './clock-effects';
import type { TransferFacts } from './facts';
import { happened } from './guards';
import { peopleOf } from './hops';
import { receivable } from './paper-guards';
import { sentStates, type TransferState } from './states';

type Actions = Readonly<Record<string, ActionSpec<TransferFacts, TransferState>>>;

/** One step for every paper on its way: its minute starts the clock that runs from receipt. Also after the end, when the last paper comes. */
export const signingActions: Actions = {
  'sign-for': {
    name: { zh: '签收文书', en: 'Sign for a paper' },
    from: sentStates,
    by: [...peopleOf.agency, ...peopleOf.police, ...peopleOf.procuratorate],
    guards: [receivable, happened('receivedAt')],
    input: [
      { name: 'hop', label: { zh: '签收哪份文书', en: 'Which paper' }, kind: 'choice', required: true, optionsFrom: 'unsignedHops' },
      ask.moment('receivedAt', '收到时间', 'Received at'),
      ask.text('signer', '签收人', 'Signed by'),
    ],
    deadlines: [
      ...startWith('supplement-notice', 'TF-SUPPLEMENT-3D'),
      ...startThreeDaysWith('supplement', 'TF-POLICE-3D-SUPPLEMENTED'),
      ...startThreeDaysWith('filing-notice', 'TF-GOODS-3D'),
      ...stopWith('no-filing-notice', 'TF-RETURN-3D'),
      ...startThreeDaysWith('no-filing-notice', 'TF-RECON-3D'),
      ...startThreeDaysWith('reconsideration-request', 'TF-RECON-ANSWER-3D'),
      ...startThreeDaysWith('upheld-decision', 'TF-PROC-SUGGEST-3D'),
      ...startWith('explanation-demand', 'TF-PROC-EXPLAIN-7D'),
      ...startWith('notice-to-file', 'TF-PROC-FILE-15D'),
      ...startWith('overdue-demand', 'TF-OVERDUE-7D'),
      ...stopWith('withdrawal-decision', 'TF-WITHDRAW-3D'),
    ],
    audience: 'linkage',
  },
};
