import { type ActionSpec, ask } from '@procedure';
import { conditionChoices } from './acceptance';
import type { AdjudicationFacts } from './facts';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

/** What the department finds of each condition before it files or refuses; it informs the decision and takes none. */
export const acceptanceActions: Actions = {
  'find-condition': {
    name: { zh: '登记受理条件审查意见', en: 'Enter what was found of a condition' },
    from: ['AD_SUBMITTED', 'AD_SUPPLEMENT'],
    by: ['case_handler', 'department_head'],
    input: [
      ask.choice('condition', '受理条件', 'Condition', conditionChoices),
      ask.choice('found', '审查意见', 'Finding', [
        ['met', '符合', 'met'],
        ['not_met', '不符合', 'not met'],
        ['open', '需要补正', 'to be corrected'],
      ]),
      ask.optional(ask.longtext('remark', '说明', 'Remark')),
    ],
    audience: 'panel',
    basis: '办法第12条、第14条、第16条',
  },
};
