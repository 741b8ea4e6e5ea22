import { fieldRefusal, refusalOfFields } from '@kernel';
import { type ActionSpec, ask, guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';
import { openStates } from './states';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const guard = anyGuard<AdjudicationFacts>;

const materialAskedFor = guard(
  'material-asked-for',
  ['所选是双方在调解中都已看到的材料，且没有待答复的申请', 'material both sides saw in the mediation, not asked for already'],
  ({ admissions, jointMaterial }, { input }) => {
    if (input === undefined) return null;
    if (!jointMaterial.some((id) => id === input.material)) return refusalOfFields([fieldRefusal('material', 'unknown_choice', { value: '' })]);
    return unless(!admissions.some(({ exhibitId }) => exhibitId === input.material), 'admission_asked');
  },
  '在线调解规则第18条',
);

const myAnswerAwaited = guard('my-answer-awaited', ['有等待您答复的申请', 'your answer is awaited'], ({ admissions }, { input, partyIds }) =>
  unless(
    admissions.some(({ id, awaiting }) => (input === undefined || id === input.admission) && partyIds.some((party) => awaiting.includes(party))),
    'admission_answered',
  ),
);

/**
 * 让步不外流: what was said in the mediation of the same dispute is no evidence here, unless every party agrees that this one piece of it is, and says so on
 * record (在线调解规则 18, 特邀调解规定 28(4); product U22).
 */
export const admissionActions: Actions = {
  'ask-admission': {
    name: { zh: '申请将调解材料引入裁决卷宗', en: 'Ask that mediation material enter the file' },
    from: openStates,
    by: ['applicant', 'respondent'],
    guards: [materialAskedFor],
    input: [
      ask.from('material', '哪份材料', 'Which material', 'mediationMaterial'),
      ask.longtext('reason', '理由（经其他各方同意后才会引入）', 'Why; it enters once every other party agrees'),
    ],
    audience: 'adjudication',
    basis: '在线调解规则第18条',
  },
  'answer-admission': {
    name: { zh: '答复是否同意引入调解材料', en: 'Agree or not that mediation material enters the file' },
    from: openStates,
    by: ['applicant', 'respondent'],
    guards: [myAnswerAwaited],
    input: [ask.from('admission', '哪份材料', 'Which material', 'admissions'), ask.yesNo('agrees', '同意引入', 'I agree')],
    audience: 'adjudication',
    basis: '在线调解规则第18条',
  },
};
