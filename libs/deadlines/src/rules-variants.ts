import type { DeadlineRule } from './rule';
import { aftercareRules } from './rules-aftercare';
import { adjudicationCourseRules } from './rules-adjudication-course';
import { linkageRules } from './rules-linkage';
import { penaltyRules } from './rules-penalty';
import { transferRules } from './rules-transfer';

const base = [...aftercareRules, ...adjudicationCourseRules, ...linkageRules, ...penaltyRules, ...transferRules];

type Variant = Partial<DeadlineRule> & { id: string; when: { zh: string; en: string } };

/** A sibling of each version of a rule: what the text says otherwise, for the case it names. */
const variantOf = (of: string, { when, ...other }: Variant): DeadlineRule[] => base.filter(({ id }) => id === of).map((rule) => ({ ...rule, ...other, variant: { of, when } }));

const sendingToAnotherProvince = { zh: '作出处罚决定与当事人登记地不在同一省', en: 'the penalty is decided in another province than that of registration' };

/**
 * 移送规定 says “3日” and not which: calendar days unless the legal department of the place reads working days (rule book 12.6, the switch
 * TF_DAYS_AS_WORKDAYS). The transfer's procedure starts the one or the other.
 */
const threeDays = ['TF-CHIEF-3D', 'TF-POLICE-3D', 'TF-GOODS-3D', 'TF-RECON-3D', 'TF-RECON-ANSWER-3D', 'TF-PROC-SUGGEST-3D'];

const asWorkingDays = { zh: '“三日”按工作日计算的地区', en: 'where the three days are read as working days' };

/** Whether material that comes later lets the police's three days begin again is not written (rule book 12.7): both dates are shown, and neither hides the other. */
const againAfterSupplement = { zh: '补充材料到达后重新计算的读法', en: 'where the days are read to begin again with the supplement' };
const countedAgain = {
  name: { zh: '公安机关立案审查（自补充材料到达重新计算）', en: 'police decide on filing, counted again from the supplement' },
  startsFrom: { zh: '收到补充材料', en: 'supplement received' },
  law: { zh: '补充材料后是否重新计算没有规定（系统默认值，另列一个日期）', en: 'whether it begins again is not written: product default, shown beside the other date' },
  confirmation: 'product_default',
} as const;

/** Those lengths that stand beside another one in the same text (rule book 1.3, 6.2, 7, 8.2). */
export const variantRules: readonly DeadlineRule[] = [
  ...variantOf('AP-LIMIT-2Y', {
    id: 'AP-LIMIT-2Y-HARM',
    amount: 60,
    when: { zh: '涉及公民生命健康安全、金融安全且有危害后果', en: 'life, health or financial security is concerned, and harm was done' },
  }),
  ...variantOf('AD-EVID-15D', {
    id: 'AD-EVID-15D-AGREED',
    amount: 0,
    unit: 'agreedDate',
    startsFrom: { zh: '约定的最后一日', en: 'last day agreed' },
    when: { zh: '当事人约定举证期限并经部门认可', en: 'the parties agreed on a period and the department approved it' },
  }),
  ...variantOf('AP-PUBLIC-3Y', {
    id: 'AP-PUBLIC-3Y-MINOR',
    amount: 3,
    when: { zh: '仅受到通报批评或者较低数额罚款', en: 'criticism or a low fine only' },
  }),
  ...variantOf('RM-RETENTION', {
    id: 'RM-RETENTION-30Y',
    amount: 360,
    when: { zh: '经司法确认、涉外或者重大', en: 'confirmed by a court, foreign-related or major' },
  }),
  ...variantOf('AP-PUBLISH-20WD', {
    id: 'AP-PUBLISH-20WD-SEND',
    name: { zh: '推送行政处罚信息', en: 'sending the penalty for publication' },
    startsFrom: { zh: '作出处罚决定', en: 'decision made' },
    amount: 10,
    when: sendingToAnotherProvince,
  }),
  ...variantOf('AP-PUBLISH-20WD', {
    id: 'AP-PUBLISH-20WD-RECEIVED',
    startsFrom: { zh: '收到推送的处罚信息', en: 'penalty received from the other province' },
    amount: 10,
    when: sendingToAnotherProvince,
  }),
  ...variantOf('AD-ENF-RULE-7WD', {
    id: 'AD-ENF-RULE-7WD-30D',
    amount: 30,
    unit: 'calendarDays',
    when: { zh: '行政决定明显违法，听取意见后裁定', en: 'manifest illegality is heard before the ruling' },
  }),
  ...variantOf('TF-POLICE-3D', { id: 'TF-POLICE-3D-SUPPLEMENTED', ...countedAgain, when: againAfterSupplement }),
  ...threeDays.flatMap((id) =>
    variantOf(id, {
      id: `${id}-WD`,
      unit: 'workingDays',
      confirmation: 'own_knowledge',
      when: asWorkingDays,
    }),
  ),
  ...variantOf('TF-POLICE-3D', {
    id: 'TF-POLICE-3D-SUPPLEMENTED-WD',
    ...countedAgain,
    unit: 'workingDays',
    when: { zh: `${againAfterSupplement.zh}，${asWorkingDays.zh}`, en: `${againAfterSupplement.en}, ${asWorkingDays.en}` },
  }),
];
