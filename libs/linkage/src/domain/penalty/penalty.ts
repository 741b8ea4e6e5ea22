import { defineProcedure, type Procedure } from '@procedure';
import { crimeActions } from './crime-actions';
import { decisionActions } from './decision-actions';
import type { PenaltyFacts } from './facts';
import { leadActions } from './lead-actions';
import { measureActions, parallel } from './measure-actions';
import { type PenaltyState, states } from './states';

/** 行政处罚: an enforcement case of the agency, as far as the linkage needs it (rule book 7). */
export const penalty: Procedure<PenaltyFacts> = defineProcedure<PenaltyFacts, PenaltyState>({
  id: 'AP',
  name: { zh: '知识产权行政处罚', en: 'IP penalty case' },
  law: ['行政处罚法', '行政强制法第25条', '市场监督管理行政处罚程序规定', '行政执法机关移送涉嫌犯罪案件的规定（国务院令第310号，2020年修订）'],
  initial: 'AP_LEAD',
  states,
  course: ['AP_LEAD', 'AP_VERIFY', 'AP_FILED', 'AP_INVESTIGATION', 'AP_REVIEW', 'AP_NOTICE', 'AP_DECIDED', 'AP_SERVED', 'AP_ENFORCED', 'AP_ARCHIVED'],
  parallel,
  actions: { ...leadActions, ...measureActions, ...crimeActions, ...decisionActions },
}) as Procedure<PenaltyFacts>;
