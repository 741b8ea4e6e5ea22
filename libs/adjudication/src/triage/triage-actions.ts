import { type ActionSpec, ask } from '@procedure';
import type { AdjudicationFacts } from '../domain/facts';
import { happened } from '../domain/guards';
import { openStates } from '../domain/states';
import { asProposed, fairNotOver, fairOpen, noFairYet } from './triage-guards';
import { fairOutcomes, tracks } from './triage-words';

type Actions = Readonly<Record<string, ActionSpec<AdjudicationFacts, string>>>;

const from = ['AD_SUBMITTED', ...openStates] as const;

/** 繁简分流 and 展会 (forms-and-data §5.1, §5.3): product rules, no law of their own. Legal limits stay as they are; a track only sets what the house aims at. */
export const triageActions: Actions = {
  'answer-triage': {
    name: { zh: '填写分流事项', en: 'Answer for the triage' },
    from,
    by: ['case_handler', 'panel_chief'],
    guards: [happened('registryOn')],
    input: [
      ask.yesNo('registryOk', '专利登记簿显示有效、已缴年费', 'The register shows the right valid and paid'),
      ask.date('registryOn', '登记簿核验日期', 'Register checked on'),
      ask.yesNo('challenged', '有无效宣告请求或者权属争议', 'An invalidity or ownership case is pending'),
      ask.yesNo('notarised', '侵权行为有公证或者其他固定证据', 'Evidence of the act is notarised or fixed'),
      ask.yesNo('crime', '发现犯罪线索', 'There is a criminal clue'),
      ask.yesNo('secret', '涉及商业秘密', 'A trade secret is involved'),
    ].map(ask.optional),
    audience: 'panel',
  },
  'accept-track': {
    name: { zh: '按建议分流', en: 'Take the proposed track' },
    from,
    by: ['case_handler', 'panel_chief'],
    guards: [asProposed],
    input: [ask.choice('track', '办理方式', 'Track', tracks)],
    audience: 'panel',
  },
  'override-track': {
    name: { zh: '改定分流', en: 'Choose another track' },
    from,
    by: ['department_head'],
    input: [ask.choice('track', '办理方式', 'Track', tracks), ask.longtext('reason', '理由', 'Reason')],
    audience: 'panel',
  },
  'enter-fair': {
    name: { zh: '登记展会案件', en: 'Enter a case of a fair' },
    from,
    by: ['applicant', 'case_handler'],
    guards: [noFairYet, fairNotOver],
    input: [ask.text('name', '展会名称', 'Fair'), ask.text('stand', '展位号', 'Stand'), ask.date('lastOn', '展会最后一天', 'Last day of the fair')],
    deadlines: [{ does: 'start', rule: 'AD-TARGET-FAIR-24H' }],
    audience: 'adjudication',
    basis: '展会知识产权保护办法',
  },
  'close-fair': {
    name: { zh: '登记展会现场处理结果', en: 'Enter what was done at the fair' },
    from,
    by: ['case_handler', 'panel_chief'],
    guards: [fairOpen],
    input: [ask.choice('outcome', '结果', 'Outcome', fairOutcomes), ask.longtext('note', '现场情况', 'What happened')],
    deadlines: [{ does: 'stop', rule: 'AD-TARGET-FAIR-24H' }],
    audience: 'adjudication',
    basis: '展会知识产权保护办法',
  },
};
