import type { DeemedView, ServiceMethod, ServiceResult } from '@contract';
import type { DeadlineRule } from '@deadlines';
import { addDays, type Bilingual, type PlainDate } from '@kernel';

/** The version of a time limit that a day falls under; null when none reaches it. */
type RuleFor = (id: string, on: PlainDate) => DeadlineRule | null;

export const NOTICE_RULE = 'SERVE-NOTICE-30D';

export interface Attempt {
  method: ServiceMethod;
  sentOn: PlainDate;
  result: ServiceResult;
  receivedOn: PlainDate | null;
}

export interface Deemed extends DeemedView {
  day: PlainDate;
}

/** Procedures for which the rule book (10) names ways of service. Mediation is none: there only receipt itself counts. */
export const knowsDeemedService = (procedure: string): boolean => ['AM', 'AD', 'AP'].includes(procedure);

interface ServiceRule {
  ruleId: string;
  article: Bilingual;
  reason: Bilingual;
}

const rules: Partial<Record<ServiceMethod, ServiceRule>> = {
  direct: {
    ruleId: 'SERVE-HAND',
    article: { zh: '民事诉讼法第87、88条', en: 'Civil Procedure Law arts. 87, 88' },
    reason: { zh: '直接送达：以送达回证上签收的日期为送达日期。', en: 'Handed over: the day signed on the receipt.' },
  },
  leave: {
    ruleId: 'SERVE-LEAVE',
    article: { zh: '民事诉讼法第89条', en: 'Civil Procedure Law art. 89' },
    reason: { zh: '留置送达：拒收后留在住所，留置当日视为送达。', en: 'Left at the domicile after a refusal: served that day.' },
  },
  electronic: {
    ruleId: 'SERVE-E',
    article: { zh: '民事诉讼法第90条', en: 'Civil Procedure Law art. 90' },
    reason: { zh: '电子送达：经本人同意，以到达特定系统的日期为送达日期，与何时打开无关。', en: 'Electronic, with consent: the day it reached the system, whenever it is opened.' },
  },
  mail: {
    ruleId: 'SERVE-MAIL',
    article: { zh: '民事诉讼法第91条', en: 'Civil Procedure Law art. 91' },
    reason: { zh: '邮寄送达：以回执上注明的收件日期为送达日期。', en: 'By post: the day on the return receipt.' },
  },
};

const plainReceipt: Bilingual = {
  zh: '实际收到的日期。规则库没有为这一程序或者方式规定视为送达，不作推定。',
  en: 'The day it was in fact received. The rule book deems nothing served in this procedure or by this way.',
};

/** Since when the paper counts as served by this attempt, in Beijing days; null: it doesn't. */
export function deemedServed(attempt: Attempt, procedure: string, ruleFor: RuleFor): Deemed | null {
  if (attempt.result !== 'served') return null;
  if (attempt.method === 'notice') return published(attempt.sentOn, ruleFor(NOTICE_RULE, attempt.sentOn));
  const day = attempt.method === 'leave' ? attempt.sentOn : attempt.receivedOn;
  if (!day) return null;
  const rule = knowsDeemedService(procedure) ? rules[attempt.method] : undefined;
  return rule ? { day, ...rule } : { day, ruleId: null, article: null, reason: plainReceipt };
}

/** Deemed service never rolls to a working day (rule book 10, CDX). */
function published(on: PlainDate, rule: DeadlineRule | null): Deemed | null {
  return (
    rule && {
      day: addDays(on, rule.amount),
      ruleId: rule.id,
      article: rule.law,
      reason: { zh: `公告送达：自发出公告之日起经过 ${rule.amount} 日，视为送达，不顺延。`, en: `Public notice: ${rule.amount} days after it was issued, without a roll.` },
    }
  );
}

/** The earliest day by which any attempt served it, each as it was decided when it was recorded. */
export const servedBy = (attempts: readonly { deemed: Deemed | null }[]): Deemed | null =>
  attempts.reduce<Deemed | null>((first, { deemed }) => (deemed && (!first || deemed.day < first.day) ? deemed : first), null);
