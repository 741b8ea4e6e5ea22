import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from '../domain/facts';
import { happened, respondentNamed } from '../domain/guards';
import { openStates } from '../domain/states';
import { badFaithGrounded, markNamed, repeatFits } from './mark-guards';
import { kindsOfActs, limbs, wilfulGrounds } from './wilful-grounds';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const decided = ['AD_DECIDED', 'AD_SERVED', 'AD_SUIT_PERIOD', 'AD_LITIGATION', 'AD_EFFECTIVE', 'AD_ENFORCING'] as const;

/** The house finds and suggests; a person confirms, in words (办法 34: 可以). Neither puts anybody on a list. */
export const markActions: Actions = {
  'mark-repeat': {
    name: { zh: '确认重复侵权', en: 'Confirm repeat infringement' },
    from: openStates,
    by: ['panel_chief', 'case_handler'],
    guards: [respondentNamed, happened('actedOn'), happened('earlierEffectiveOn'), repeatFits],
    input: [
      ask.from('party', '重复侵权的被请求人', 'Respondent', 'respondents'),
      {
        ...ask.text('earlierNumber', '在先裁决文号或者判决案号', 'Number of the earlier decision or judgment'),
        hint: { zh: '如 渝知法裁〔2026〕1号、（2022）皖04民初277号', en: 'Like 渝知法裁〔2026〕1号 or （2022）皖04民初277号' },
      },
      {
        ...ask.optional(ask.date('earlierEffectiveOn', '在先裁决或者判决生效之日', 'Effective on')),
        hint: { zh: '本平台已有的裁决不必填写。', en: 'Not needed for a decision of this platform.' },
      },
      ask.choices('acts', '再次实施的同类行为', 'Acts of the same type', kindsOfActs),
      ask.date('actedOn', '再次实施之日', 'Day of the new act'),
      ask.longtext('reason', '认定的依据和说明', 'On what it rests'),
    ],
    audience: 'panel',
    basis: '办法第34条第1款',
  },
  'mark-bad-faith': {
    name: { zh: '标注恶意', en: 'Mark bad faith' },
    from: decided,
    by: ['panel_chief', 'department_head'],
    guards: [respondentNamed, badFaithGrounded],
    input: [
      ask.from('party', '被请求人', 'Respondent', 'respondents'),
      ask.choice('limb', '情形', 'Which way', limbs),
      ask.optional(ask.choices('grounds', '故意的情形', 'What shows intent', wilfulGrounds)),
      ask.optional(ask.yesNo('evades', '拒不履行并且逃避执行', 'Refuses and evades execution')),
      ask.optional(ask.yesNo('harms', '严重损害管理专利工作的部门公信力', 'Seriously harms the department’s credibility')),
      ask.longtext('reason', '认定的依据和说明', 'On what it rests'),
    ],
    audience: 'panel',
    basis: '办法第34条第2款',
  },
  'withdraw-mark': {
    name: { zh: '撤销标注', en: 'Withdraw a mark' },
    from: [...openStates, ...decided],
    by: ['panel_chief', 'department_head'],
    guards: [markNamed],
    input: [ask.from('mark', '标注', 'Mark', 'marks'), ask.longtext('reason', '理由', 'Reason')],
    audience: 'panel',
  },
};
