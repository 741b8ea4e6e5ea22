import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { MediationFacts, OfficerFacts } from './facts';

const guard = anyGuard<MediationFacts>;

const complaintAbout = (one: OfficerFacts | undefined) => {
  if (!one) return refusalOfFields([fieldRefusal('officer', 'not_of_department')]);
  return unless(one.obstacle === null, 'officer_unfit', { names: one.name });
};

export const untaken = guard('untaken', ['尚无行政调解员', 'nobody mediates yet'], ({ officer }) => unless(officer === null, 'mediation_taken'));

/** What was said to settle never reaches who decides: so nobody of the panel mediates (rule book 9.2). */
export const askerMayMediate = guard(
  'asker-may-mediate',
  ['未参与同一纠纷的行政裁决，也未回避', 'takes no part in deciding the dispute, and is not recused'],
  ({ asker, officers }) => complaintAbout(officers.find(({ userId }) => userId === asker)),
);

export const chosenMayMediate = guard(
  'chosen-may-mediate',
  ['所选人员未参与同一纠纷的行政裁决，也未回避，且不是现任行政调解员', 'the chosen takes no part in deciding the dispute, is not recused, and is another than now'],
  ({ officer, officers }, { input }) => {
    if (input === undefined) return null;
    if (input.officer === officer) return refusalOfFields([fieldRefusal('officer', 'same_officer')]);
    return complaintAbout(officers.find(({ userId }) => userId === input.officer));
  },
);
