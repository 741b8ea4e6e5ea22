import { isPlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import { inChinese, met, notMet, open, type Read, reading, type ReadingFacts, unanswered, warning } from './reading';

const service = { id: 'service', zh: '职务发明创造', en: 'Service invention', article: '办法第71条' };

/** 办法 71(3): tested on the day the invention was made; the year is one of substance, its last day doesn’t move. */
function afterLeaving({ leftOn, madeOn }: InputValues, { serviceUntil, today }: ReadingFacts) {
  if (!isPlainDate(leftOn) || !isPlainDate(madeOn)) return open('请填写离开之日和发明创造作出之日。', 'Say when the inventor left and when the invention was made.');
  if (madeOn > today) return warning(`作出之日${inChinese(madeOn)}尚未到来，请核对。`, `${madeOn} has not come yet: look at the date again.`);
  if (madeOn < leftOn)
    return warning(
      '作出之日在离开之前：按在职时的情形（本职工作、交付的任务、物质技术条件）判断。',
      'Made before leaving: judged by the work, the tasks and the resources of that time.',
    );
  if (serviceUntil === null) return open('没有可以适用的一年界限，由办案人员判断。', 'No rule of one year reaches that day: the officer judges.');
  return madeOn <= serviceUntil
    ? met(
        `在离开后一年内（至${inChinese(serviceUntil)}）作出；还须与原单位承担的本职工作或者分配的任务有关。`,
        `Made within one year after leaving (until ${serviceUntil}); it must also be related to the old work or task.`,
      )
    : notMet(`离开满一年（${inChinese(serviceUntil)}）之后作出。`, `Made after the year, which ended on ${serviceUntil}.`);
}

function serviceTest(answers: InputValues, facts: ReadingFacts) {
  switch (answers.made) {
    case 'job':
      return met('在本职工作中作出的，属于职务发明创造。', 'Made in the job: a service invention.');
    case 'task':
      return met('履行本单位交付的本职工作之外的任务所作出的，属于职务发明创造。', 'Made in another task of the employer: a service invention.');
    case 'resources':
      return met(
        '主要利用本单位的物质技术条件（包括不对外公开的技术资料）完成的，属于职务发明创造；是否“主要”须举证。',
        'Made mainly with the employer’s resources, unpublished technical data included: a service invention. “Mainly” needs proof.',
      );
    case 'after_leaving':
      return afterLeaving(answers, facts);
    case 'other':
      return open('不属于列明的情形，由双方说明。', 'None of the cases the article names: both sides explain.');
    default:
      return unanswered;
  }
}

/** 办法 72: the contract first; without one, whoever completed it. */
function developed({ agreed, agreedOwner }: InputValues) {
  if (agreed === undefined) return open('合同有约定的从其约定：请回答合同是否约定了归属。', 'The contract comes first: say whether it names the owner.');
  if (agreed === false) return met('没有约定的，归完成发明创造的一方（共同完成的归共同完成方）。', 'Nothing is agreed: whoever completed it, or completed it together, owns it.');
  return typeof agreedOwner !== 'string'
    ? open('从合同约定：请写明约定归谁，并附合同。', 'By the contract: say whom it names, and attach it.')
    : met(`从合同约定：${agreedOwner}。`, `By the contract: ${agreedOwner}.`);
}

/** 办法 70(3) is about 专利权权属; the two months and the suspension reach an application by analogy alone. */
const applied: Read = ({ about }) =>
  about === 'application'
    ? [
        reading(
          { id: 'application', zh: '专利申请权', en: 'The right to the application', article: '办法第70条第3款' },
          warning(
            '条文只写专利权权属纠纷，申请权纠纷类推适用两个月结案期限，由部门决定。',
            'The article speaks of the patent alone; its two months reach an application by analogy, which is for the department to say.',
          ),
        ),
      ]
    : [];

export const readOwnership: Read = (answers, facts) => {
  const isDeveloped = answers.made === 'commissioned' || answers.made === 'joint';
  const heading = {
    id: 'contract',
    zh: answers.made === 'joint' ? '合作开发' : '委托开发',
    en: answers.made === 'joint' ? 'Joint development' : 'Commissioned',
    article: '办法第72条',
  };
  return [isDeveloped ? reading(heading, developed(answers)) : reading(service, serviceTest(answers, facts)), ...applied(answers, facts)];
};
