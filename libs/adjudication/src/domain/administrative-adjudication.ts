import { requesterNames } from '@kernel';
import { defineProcedure, type Procedure } from '@procedure';
import { acceptanceActions } from './acceptance-actions';
import { admissionActions } from './admission-actions';
import { aftermathActions } from './aftermath-actions';
import { appraisalActions } from './appraisal-actions';
import { closingActions } from './closing-actions';
import { courseActions } from './course-actions';
import { demandActions } from './demand-actions';
import type { AdjudicationFacts } from './facts';
import { hearingActions } from './hearing-actions';
import { intakeActions } from './intake-actions';
import { moreTimeActions } from './more-time-actions';
import { partyActions } from './party-actions';
import { patentActions } from './patent-actions';
import { parallel, parallelActions } from './parallel-actions';
import { settlementActions } from './settlement-actions';
import { states } from './states';
import { suspensionActions } from './suspension-actions';
import { triageActions } from '../triage/triage-actions';
import { markActions } from '../marks/mark-actions';
import { publicationActions } from '../publication/publication-actions';

/** 专利侵权纠纷行政裁决 (令第81号). */
export const administrativeAdjudication: Procedure<AdjudicationFacts> = defineProcedure<AdjudicationFacts, string>({
  id: 'AD',
  name: { zh: '专利侵权纠纷行政裁决', en: 'Administrative adjudication of patent infringement' },
  law: ['专利法第65条', '专利法实施细则第95–98条', '专利纠纷行政裁决和调解办法（国家知识产权局令第81号）'],
  calls: requesterNames,
  initial: 'AD_DRAFT',
  states,
  course: ['AD_SUBMITTED', 'AD_FILED', 'AD_ANSWER', 'AD_EVIDENCE', 'AD_ORAL_SCHEDULED', 'AD_HEARD', 'AD_DELIBERATION', 'AD_DECIDED', 'AD_SUIT_PERIOD', 'AD_EFFECTIVE'],
  parallel,
  actions: {
    ...intakeActions,
    ...acceptanceActions,
    ...patentActions,
    ...partyActions,
    ...courseActions,
    ...hearingActions,
    ...moreTimeActions,
    ...parallelActions,
    ...suspensionActions,
    ...appraisalActions,
    ...demandActions,
    ...admissionActions,
    ...settlementActions,
    ...closingActions,
    ...aftermathActions,
    ...publicationActions,
    ...markActions,
    ...triageActions,
  },
});
