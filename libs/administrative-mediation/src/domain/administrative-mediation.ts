import { requesterNames } from '@kernel';
import { defineProcedure, type Procedure } from '@procedure';
import { cnipaActions, parallel } from './cnipa-actions';
import { courseActions } from './course-actions';
import type { MediationFacts } from './facts';
import { intakeActions } from './intake-actions';
import { officerActions } from './officer-actions';
import { sessionActions } from './session-actions';
import { states } from './states';

/** 专利纠纷行政调解 (令第81号第三章). */
export const administrativeMediation: Procedure<MediationFacts> = defineProcedure<MediationFacts, string>({
  id: 'AM',
  name: { zh: '专利纠纷行政调解', en: 'Administrative mediation of patent disputes' },
  law: ['专利法第65条', '专利法实施细则第102条、第103条', '专利纠纷行政裁决和调解办法（国家知识产权局令第81号）第63–75条'],
  calls: requesterNames,
  initial: 'AM_DRAFT',
  states,
  course: ['AM_REQUESTED', 'AM_AWAIT_STATEMENT', 'AM_FILED', 'AM_MEDIATING', 'AM_AGREED'],
  parallel,
  actions: { ...intakeActions, ...officerActions, ...courseActions, ...sessionActions, ...cnipaActions },
});
