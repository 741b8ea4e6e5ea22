import { type ActionSpec, ask } from '@procedure';
import type { MediationFacts } from './facts';
import { askerMayMediate, chosenMayMediate, untaken } from './officer-guards';

type Actions = Readonly<Record<string, ActionSpec<MediationFacts, string>>>;

const open = ['AM_REQUESTED', 'AM_SUPPLEMENT', 'AM_AWAIT_STATEMENT', 'AM_FILED', 'AM_MEDIATING', 'AM_AGREED'] as const;

/** Who mediates is one person, and from then on nobody else of the department reads what is said. */
export const officerActions: Actions = {
  'take-mediation': {
    name: { zh: '承办行政调解', en: 'Take the mediation' },
    from: ['AM_REQUESTED'],
    by: ['mediation_intake'],
    guards: [untaken, askerMayMediate],
    basis: '系统默认步骤：办法未规定承办人的确定方式',
  },
  'assign-mediation': {
    name: { zh: '指定行政调解员', en: 'Say who mediates' },
    from: open,
    by: ['mediation_head'],
    guards: [chosenMayMediate],
    input: [ask.from('officer', '行政调解员', 'Mediating officer', 'officers')],
    basis: '系统默认步骤：办法未规定承办人的确定方式',
  },
};
