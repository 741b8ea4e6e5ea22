import { type DeadlineRule, inForce } from './rule';

/** Rule book 1.3 and 4: what outlives a settled matter. */
export const aftercareRules: readonly DeadlineRule[] = [
  {
    id: 'RM-RETENTION',
    name: { zh: '卷宗保管', en: 'keeping the file' },
    startsFrom: { zh: '结案', en: 'closing' },
    law: { zh: '人民调解法第27条（未定年限，系统默认值）', en: "People's Mediation Law art. 27 (no number; product default)" },
    counting: 'civilCode',
    amount: 120,
    unit: 'months',
    limits: 'agency',
    inForce: inForce('2011-01-01'),
    confirmation: 'product_default',
  },
  {
    id: 'NOT-ENF-2Y',
    name: { zh: '申请执行公证债权文书', en: 'enforcing a notarised instrument' },
    startsFrom: { zh: '文书所定履行期限届满', en: 'last day for performance in the instrument' },
    law: { zh: '公证债权文书执行规定第9条、民事诉讼法第250条', en: 'Notarised Instruments Provisions art. 9, Civil Procedure Law art. 250' },
    counting: 'civilProcedure',
    amount: 24,
    unit: 'months',
    limits: 'party',
    inForce: inForce('2024-01-01'),
    confirmation: 'confirmed',
  },
];
