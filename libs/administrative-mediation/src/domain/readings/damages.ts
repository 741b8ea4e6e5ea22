import { isPlainDate } from '@kernel';
import { inChinese, met, notMet, open, type Read, reading, unanswered, warning } from './reading';

/** 办法 64(3): damages alone are mediated once a department managing patent work has found the infringement; a court’s judgment is not named. */
const finding: Read = ({ foundBy }) => [
  reading(
    { id: 'finding', zh: '侵权已经认定', en: 'Infringement found before', article: '办法第64条第3款' },
    foundBy === 'department'
      ? met('由管理专利工作的部门认定。', 'Found by a department managing patent work.')
      : foundBy === 'court'
        ? warning(
            '条文只写了管理专利工作的部门的处理决定，没有写人民法院的裁判；是否接受由办案人员决定。',
            'The article names a department’s decision and not a court’s judgment: the officer decides whether it will do.',
          )
        : foundBy === 'nobody'
          ? notMet(
              '侵权尚未认定，不能单独请求调解赔偿数额；可以先请求行政裁决。',
              'Nobody has found the infringement: damages can’t be asked for alone. An adjudication can be asked for first.',
            )
          : unanswered,
  ),
];

const paper: Read = ({ foundBy, decisionNumber, decidedOn, copyAttached }, { today }) => {
  if (foundBy === 'nobody') return [];
  const heading = { id: 'paper', zh: '所附文书', en: 'The paper attached', article: '办法第64条第3款' };
  if (isPlainDate(decidedOn) && decidedOn > today)
    return [reading(heading, warning(`作出日期${inChinese(decidedOn)}尚未到来，请核对。`, `${decidedOn} has not come yet: look at the date again.`))];
  const lacks = [
    ...(decisionNumber === undefined ? [['文号', 'its number'] as const] : []),
    ...(decidedOn === undefined ? [['作出日期', 'its day'] as const] : []),
    ...(copyAttached === true ? [] : [['副本', 'a copy'] as const]),
  ];
  const [zh, en] = [lacks.map(([one]) => one).join('、'), lacks.map(([, one]) => one).join(', ')];
  return [reading(heading, lacks.length === 0 ? met('文号、日期、副本齐全。', 'Number, day and copy are there.') : open(`还缺：${zh}。`, `Still missing: ${en}.`))];
};

/** The amount is for the parties to agree on; mediation awards none. */
export const readDamages: Read = (answers, facts) => [...finding(answers, facts), ...paper(answers, facts)];
