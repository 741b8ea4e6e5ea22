import { isPlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import { inChinese, met, notMet, open, type Read, reading, type ReadingFacts, unanswered, warning, yuan } from './reading';

const FLOORS: Readonly<Record<string, number>> = { 'PAT-I': 400_000, 'PAT-U': 150_000, 'PAT-D': 150_000 };

/** In fen, by kind of right (细则 93; 办法 74). */
export const floorOf = (rightKind: string): number | null => FLOORS[rightKind] ?? null;

const basis: Read = ({ agreed, agreedTerms, agreedAmount }) => [
  reading(
    { id: 'basis', zh: '约定或者规章制度', en: 'Agreed, or in internal rules', article: '细则第92条；办法第74条' },
    agreed === undefined
      ? unanswered
      : agreed === false
        ? met('没有约定，单位规章制度也没有规定：适用法定最低标准。', 'Nothing agreed and no rules: the floors of the law apply.')
        : agreedTerms === undefined && agreedAmount === undefined
          ? open(
              '从其约定或者规定：请写明内容或者数额，并附文本。法定最低标准不适用。',
              'By what was agreed: say what, or how much, and attach it. The floors of the law don’t apply.',
            )
          : met('从其约定或者规定；法定最低标准不适用。', 'By what was agreed; the floors of the law don’t apply.'),
  ),
];

/** What is due as a reward, in fen; null while it can't be said. */
function dueOf({ agreed, agreedAmount }: InputValues, { rightKind, rewardUntil }: ReadingFacts): number | null {
  if (agreed === true) return typeof agreedAmount === 'number' ? agreedAmount : null;
  return agreed === false && rewardUntil !== null ? floorOf(rightKind) : null;
}

function floorRead({ grantedOn }: InputValues, { rightKind, rewardUntil, today }: ReadingFacts) {
  const floor = floorOf(rightKind);
  if (floor === null) return open('没有可以确定的专利类型。', 'The kind of patent isn’t known.');
  const [zh, en] =
    rightKind === 'PAT-I' ? ['一项发明专利', 'a patent for invention'] : rightKind === 'PAT-U' ? ['一项实用新型专利', 'a utility model'] : ['一项外观设计专利', 'a design'];
  if (!isPlainDate(grantedOn)) return unanswered;
  if (grantedOn > today) return notMet('尚未公告授权，奖金自公告授权之日起算。', 'The grant isn’t announced; the reward counts from that day.');
  if (rewardUntil === null)
    return warning('公告授权早于现行规则施行，适用哪一规定由办案人员核对。', 'The grant is older than the rule in force: the officer checks which applies.');
  return met(
    `${zh}的奖金最低不少于${yuan(floor)}元，应当自公告授权之日起三个月内（至${inChinese(rewardUntil)}）发放。`,
    `For ${en} at least ${yuan(floor)} yuan, to be paid within three months from the announced grant, until ${rewardUntil}.`,
  );
}

const paid: Read = (answers, facts) => {
  const heading = { id: 'paid', zh: '已支付的奖金', en: 'Reward paid', article: '细则第93条；办法第74条' };
  const due = dueOf(answers, facts);
  if (typeof answers.paid !== 'number' || due === null) return [reading(heading, open('请填写已支付的数额和应付的数额。', 'Say what was paid, and what is due.'))];
  const late = answers.agreed === false && facts.rewardUntil !== null && facts.today > facts.rewardUntil;
  return [
    reading(
      heading,
      answers.paid >= due
        ? met(`已付${yuan(answers.paid)}元，不低于${yuan(due)}元。`, `${yuan(answers.paid)} yuan paid, no less than ${yuan(due)}.`)
        : notMet(
            `已付${yuan(answers.paid)}元，少于${yuan(due)}元，差${yuan(due - answers.paid)}元${late ? '，三个月已过' : ''}。`,
            `${yuan(answers.paid)} yuan paid, ${yuan(due - answers.paid)} less than ${yuan(due)}${late ? '; the three months are over' : ''}.`,
          ),
    ),
  ];
};

/** Reasonable pay by 促进科技成果转化法 45; its percentages are not in the rule book, so none is worked out. */
const remuneration: Read = ({ agreed, uses, profit, shares }) => {
  const heading = { id: 'remuneration', zh: '实施、运用后的报酬', en: 'Pay for its use', article: '细则第94条；办法第74条；促进科技成果转化法第45条' };
  if (!Array.isArray(uses) || uses.length === 0) return [reading(heading, open('没有填写实施或者运用；未实施的不发生报酬。', 'No use is named; without use there is no pay.'))];
  if (agreed === true) return [reading(heading, met('已有实施、运用，报酬从其约定或者规定。', 'It is used; the pay is by what was agreed.'))];
  if (agreed === undefined) return [reading(heading, unanswered)];
  const lacks = [...(profit === undefined ? [['收益', 'the profit'] as const] : []), ...(shares === undefined ? [['发明人和专利的贡献', 'the contributions'] as const] : [])];
  const missing = lacks.length > 0 ? `还缺：${lacks.map(([zh]) => zh).join('、')}。` : '';
  const missingEn = lacks.length > 0 ? ` Still missing: ${lacks.map(([, en]) => en).join(', ')}.` : '';
  return [
    reading(
      heading,
      open(
        `已有实施、运用，应当给予合理报酬，按发明人的贡献和专利对收益的贡献确定。该法的比例未收录，本系统不计算数额。${missing}`,
        `It is used: reasonable pay is due, by the contribution of the inventor and of the patent to the profit. The law’s percentages are not on file here, so no amount is worked out.${missingEn}`,
      ),
    ),
  ];
};

export const readReward: Read = (answers, facts) => [
  ...basis(answers, facts),
  ...(answers.agreed === false
    ? [reading({ id: 'floor', zh: '法定最低奖金和发放期限', en: 'The floor, and when it is paid', article: '细则第93条；办法第74条' }, floorRead(answers, facts))]
    : []),
  ...paid(answers, facts),
  ...remuneration(answers, facts),
];
