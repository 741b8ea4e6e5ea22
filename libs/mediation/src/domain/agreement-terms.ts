import { type Clause, clauseText } from '@documents';
import type { Bilingual, PlainDate } from '@kernel';

/** Words by which a clause would decide who owns a right or whether it is valid. */
const RULING = /(确认|认定|裁定|约定).{0,30}(归|属于|享有|所有|权属)|(专利权?|商标权?|著作权|注册商标|版权)[^，。；]{0,20}(归|属于|有效|无效)|(有效|无效)性/;

export interface ClauseWarning {
  clause: number;
  message: Bilingual;
  basis: string;
}

/**
 * Clauses a court may not confirm since they decide ownership or validity (确权). Only free words are read: the structured
 * kinds can't say such a thing. 1-based numbers.
 */
export function rulingClauses(clauses: readonly Clause[]): number[] {
  return clauses.flatMap((clause, index) => (RULING.test(freeWords(clause)) ? [index + 1] : []));
}

const freeWords = (clause: Clause): string => {
  if (clause.kind === 'other') return clause.text;
  if (clause.kind === 'repeat_undertaking') return clause.undertaking;
  return '';
};

/** What the desk shows beside the draft, so the mediator can split a clause before anybody signs. */
export const warningsOf = (clauses: readonly Clause[]): ClauseWarning[] =>
  rulingClauses(clauses).map((clause) => ({
    clause,
    message: {
      zh: `第${clause}条涉及知识产权确权，法院不予确认。请拆出：付款、停止侵权、许可等条款可以确认；权属条款需经登记、判决或者国家知识产权局处理。`,
      en: `Clause ${clause} decides ownership or validity, which a court may not confirm. Split it out: payment, stop and licence clauses can be confirmed; ownership needs recordal, a judgment or CNIPA.`,
    },
    basis: '民诉法解释第355条第5项',
  }));

export interface PlannedObligation {
  clause: number;
  position: number;
  what: Bilingual;
  amountFen: number | null;
  dueOn: PlainDate | null;
}

const whole = (clause: Clause, number: number, more: Partial<PlannedObligation>): PlannedObligation[] => [
  { clause: number, position: 1, what: { zh: clauseText(clause, 'zh'), en: clauseText(clause, 'en') }, amountFen: null, dueOn: null, ...more },
];

/** What is to be performed, in the order of the clauses; each instalment is an item of its own. Undertakings not to do something are no items. */
export function obligationsOf(clauses: readonly Clause[]): PlannedObligation[] {
  return clauses.flatMap((clause, index) => obligationsOfClause(clause, index + 1));
}

function obligationsOfClause(clause: Clause, number: number): PlannedObligation[] {
  switch (clause.kind) {
    case 'pay':
      if (!clause.instalments?.length) return whole(clause, number, { amountFen: clause.amountFen, dueOn: clause.dueOn ?? null });
      return clause.instalments.map((instalment, index) => ({
        clause: number,
        position: index + 1,
        what: { zh: `${clause.obligor}向${clause.payee}支付第${index + 1}期款项`, en: `${clause.obligor} pays ${clause.payee} instalment ${index + 1}` },
        amountFen: instalment.amountFen,
        dueOn: instalment.dueOn,
      }));
    case 'stop':
      return clause.dueOn ? whole(clause, number, { dueOn: clause.dueOn }) : [];
    case 'destroy':
    case 'take_down':
    case 'apology':
    case 'withdraw':
      return whole(clause, number, { dueOn: clause.dueOn });
    case 'costs':
      return clause.amountFen ? whole(clause, number, { amountFen: clause.amountFen }) : [];
    case 'licence':
    case 'repeat_undertaking':
    case 'confidentiality':
    case 'confirmation':
    case 'other':
      return [];
  }
}

/** The day from which the two years to apply for enforcement run: the last performance day of all, so the last instalment (民诉法 250(2)). */
export function lastPerformanceDay(obligations: readonly { dueOn: PlainDate | null }[]): PlainDate | null {
  const days = obligations.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
  return days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null;
}
