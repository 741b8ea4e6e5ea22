import { type Clause, clauseText } from '@documents';
import type { Bilingual, PlainDate } from '@kernel';

/** Of one phrase: from the right to what is said about it, no comma between. */
const RIGHT = '(?:专利|商标|著作权|版权|作品|软件|秘密|设计|品种|域名|知识产权|专用权|所有权|地理标志)[^，。；]{0,25}?';

/**
 * Ways in which a clause would decide who owns a right or whether it is valid. What is done with things, money and
 * procedures (归还样品, 费用归…承担, 撤回无效宣告请求, 有效期) decides neither, nor does that something infringes.
 */
const RULINGS: readonly RegExp[] = [
  new RegExp(
    `${RIGHT}(?:(?<!费用|款项?|产品|商品|样品|库存|收益|利润)归(?!还|档|入|责|[^，。；]{0,15}承担)|属于(?!侵|近似|相同|类似|假冒|仿冒)|归属|[为由][^，。；]{0,15}(?:所有|共有|享有))`,
  ),
  new RegExp(`${RIGHT}(?:(?<!合同|协议|许可)有效(?!期|[证身性])|无效(?!宣告(?:请求|申请|程序|案件)|性))`),
  /(?:确认|认定|裁定|承认|明确)[^，。；]{0,30}(?:权属|归属|(?:有效|无效)性)/,
  /(?:权利人|专利权人|商标权人|著作权人|注册人|作者|发明人|设计人)(?:应当?|均|即)?(?:为|是|系)/,
  /(?:是|系|为)[^，。；]{0,25}(?:专利|商标|著作权|版权|作品|软件)[^，。；]{0,10}(?:权利人|所有人|专利权人|商标权人|著作权人|作者)/,
];

export interface ClauseWarning {
  clause: number;
  message: Bilingual;
  basis: string;
}

/** Clauses a court may not confirm since they decide ownership or validity (确权), in whichever field they say so. 1-based numbers. */
export function rulingClauses(clauses: readonly Clause[]): number[] {
  return clauses.flatMap((clause, index) => (RULINGS.some((ruling) => ruling.test(wordsOf(clause))) ? [index + 1] : []));
}

/** Everything that somebody wrote into a clause; a phrase ends with its field. */
const wordsOf = ({ kind: _kind, ...fields }: Clause): string =>
  Object.values(fields)
    .flat()
    .filter((value) => typeof value === 'string')
    .join('；');

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

/** Who owes what a clause wants done; null when nobody in particular does. */
export function obligorOf(clause: Clause | undefined): string | null {
  if (clause === undefined) return null;
  if (clause.kind === 'costs') return clause.bearer;
  return 'obligor' in clause ? clause.obligor : null;
}

/** The day from which the two years to apply for enforcement run: the last performance day of all, so the last instalment (民诉法 250(2)). */
export function lastPerformanceDay(obligations: readonly { dueOn: PlainDate | null }[]): PlainDate | null {
  const days = obligations.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
  return days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null;
}
