import { defineProcedure, type Procedure } from '@procedure';
import { agencyActions } from './agency-actions';
import { criminalActions, handoverActions } from './criminal-actions';
import { dissentActions } from './dissent-actions';
import type { TransferFacts } from './facts';
import { penaltyActions } from './penalty-actions';
import { overdueActions, policeActions } from './police-actions';
import { signingActions } from './signing-actions';
import { states, type TransferState } from './states';
import { supervisionActions } from './supervision-actions';

/** 涉嫌犯罪案件移送: from the agency to the police, up to the judgment (rule book 8). */
export const transfer: Procedure<TransferFacts> = defineProcedure<TransferFacts, TransferState>({
  id: 'TF',
  name: { zh: '涉嫌犯罪案件移送', en: 'Transfer of suspected crimes' },
  law: [
    '行政处罚法第27条、第35条',
    '行政执法机关移送涉嫌犯罪案件的规定（国务院令第310号，2020年修订）',
    '公安机关办理刑事案件程序规定第180–182条、第185条、第189条',
    '人民检察院刑事诉讼规则第557–564条',
  ],
  initial: 'TF_SUSPECTED',
  states,
  course: [
    'TF_SUSPECTED',
    'TF_TEAM',
    'TF_REPORTED',
    'TF_APPROVED',
    'TF_SENT',
    'TF_RECEIPTED',
    'TF_POLICE_REVIEW',
    'TF_CASE_FILED',
    'TF_HANDOVER',
    'TF_CRIMINAL',
    'TF_JUDGED',
    'TF_CLOSED',
  ],
  actions: {
    ...agencyActions,
    ...penaltyActions,
    ...policeActions,
    ...overdueActions,
    ...signingActions,
    ...dissentActions,
    ...supervisionActions,
    ...handoverActions,
    ...criminalActions,
  },
}) as Procedure<TransferFacts>;
