import { type ActionSpec, ask, type InputField } from '@procedure';
import type { AdjudicationFacts } from '../domain/facts';
import { happened } from '../domain/guards';
import { anotherConfirms, isPublic, masksOfThisText, nothingToMask, notPublic, publicationConfirmed, publicationPrepared } from './publication-guards';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const decided = ['AD_DECIDED', 'AD_SERVED', 'AD_SUIT_PERIOD', 'AD_LITIGATION', 'AD_EFFECTIVE', 'AD_ENFORCING', 'AD_ENFORCED', 'AD_AMENDED'] as const;

const changeKinds = [
  ['changed', '裁决变更', 'changed'],
  ['annulled', '裁决撤销', 'annulled'],
  ['corrected', '裁决更正', 'corrected'],
] as const;

const kept: InputField = {
  name: 'kept',
  label: { zh: '不遮盖的建议处', en: 'Proposals to leave in sight' },
  kind: 'choices',
  optionsFrom: 'masks',
  hint: { zh: '系统建议的其余各处都会遮盖。', en: 'Everything else that is proposed will be masked.' },
};

/** Prepared by the handler, confirmed by another, then public (办法 83). */
export const publicationActions: Actions = {
  'prepare-publication': {
    name: { zh: '准备公开文本', en: 'Prepare the public text' },
    from: decided,
    by: ['case_handler'],
    guards: [notPublic, masksOfThisText],
    input: [
      {
        ...ask.optional(ask.longtext('added', '另外遮盖（每行一处，照抄原文）', 'To be masked besides, one place a line, as it stands in the text')),
        hint: { zh: '国家秘密、商业秘密和系统没有认出的个人信息。', en: 'Secrets, and personal data the house didn’t recognise.' },
      },
      kept,
      ask.optional(ask.text('keptBecause', '保留应当遮盖内容的理由', 'Why something that must be masked stays in sight')),
    ],
    audience: 'panel',
    basis: '办法第83条第1款',
  },
  'confirm-publication': {
    name: { zh: '确认公开文本', en: 'Confirm the public text' },
    from: decided,
    by: ['panel_chief', 'department_head'],
    guards: [publicationPrepared, anotherConfirms],
    audience: 'panel',
    basis: '办法第83条第1款',
  },
  publish: {
    name: { zh: '公开裁决', en: 'Publish' },
    from: decided,
    by: ['case_handler'],
    guards: [publicationConfirmed],
    raises: 'PUBLISHED',
    deadlines: [{ does: 'stop', rule: 'AD-PUBLISH-20WD' }],
    basis: '办法第83条',
  },
  'publish-change': {
    name: { zh: '公开裁决的变更、撤销或者更正', en: 'Publish a change' },
    from: ['AD_AMENDED'],
    by: ['case_handler'],
    guards: [isPublic, happened('changedOn'), nothingToMask],
    input: [
      ask.choice('kind', '情形', 'What', changeKinds),
      ask.date('changedOn', '变更、撤销或者更正之日', 'Day of the change'),
      ask.longtext('text', '公开的说明（不写个人信息和秘密）', 'What the public reads (no personal data, no secrets)'),
    ],
    deadlines: [
      { does: 'stop', rule: 'AD-PUBLISH-CHANGE-20WD' },
      { does: 'stop', rule: 'AD-PUBLISH-CORRECT-20WD' },
    ],
    basis: '办法第83条第2款',
  },
  unpublish: {
    name: { zh: '撤下公开的裁决', en: 'Take the publication down' },
    from: decided,
    by: ['case_handler', 'department_head'],
    lowers: 'PUBLISHED',
    input: [ask.longtext('reason', '撤下的原因', 'Why')],
    audience: 'adjudication',
    basis: '办法第83条',
  },
};
