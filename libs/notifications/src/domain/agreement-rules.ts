import type { Relation } from '@kernel';
import { byWhen, lastDay, message, type Rule, sides, tell } from './messages';

/**
 * Signing goes in the order of 人民调解法 29: parties, mediator, seal. Read from the signatures as they are now: two
 * parties that sign at the same moment both find that it is the mediator's turn, who is asked once.
 */
const nextToSign: Rule = (happening) => {
  const signatures = happening.proceeding?.signatures;
  if (!signatures || signatures.missingParties > 0) return [];
  const day = byWhen(lastDay(happening, 'SIGN-7D'));
  const ask = (who: Relation, text: Parameters<typeof message>[2]) => [{ ...message(happening, [who], text), about: `signing:${signatures.agreementId}:${who}` }];
  if (!signatures.mediator)
    return ask('mediator', {
      title: { zh: '当事人均已签名，请调解员签名', en: 'All parties have signed: please sign' },
      body: { zh: `各方当事人均已签名，请您核对后签名${day.zh}。`, en: `all parties have signed; please check it and sign${day.en}.` },
    });
  if (!signatures.seal)
    return ask('manager', {
      title: { zh: '协议待加盖印章', en: 'The agreement waits for the seal' },
      body: { zh: `当事人和调解员均已签名，请加盖组织印章${day.zh}。`, en: `parties and mediator have signed; please put on the seal${day.en}.` },
    });
  return [];
};

const inForce: Rule = (happening) => {
  const on = typeof happening.payload.effectiveOn === 'string' ? happening.payload.effectiveOn : null;
  return [
    message(happening, sides, {
      title: { zh: '调解协议已生效', en: 'The agreement is in effect' },
      body: {
        zh: `协议${on ? `自 ${on} 起` : '已经'}生效，请按约定履行；需要法院确认的，可以共同申请司法确认。`,
        en: `the agreement is in effect${on ? ` from ${on}` : ''}; please perform it. You may jointly ask the court to confirm it.`,
      },
    }),
    ...nextToSign(happening),
  ];
};

/** Draft, signatures, effect, performance. */
export const agreementRules: Readonly<Record<string, Rule>> = {
  'draft-agreement': (happening) => {
    const day = byWhen(lastDay(happening, 'SIGN-7D'));
    return [
      message(happening, sides, {
        title: { zh: '调解协议待您签署', en: 'The agreement waits for your signature' },
        body: {
          zh: `调解员已拟定协议，请阅读全文后签署，或者说明希望修改的内容${day.zh}。`,
          en: `the mediator has drafted it; please read all of it and sign, or say what should change${day.en}.`,
        },
      }),
    ];
  },
  sign: nextToSign,
  'sign-as-mediator': nextToSign,
  'refuse-to-sign': tell(['mediator'], {
    title: { zh: '一方没有签署协议', en: 'A party has not signed' },
    body: {
      zh: '一方说明了希望修改的内容或者不签署的理由，请查看后继续调解或者重新拟定。',
      en: 'a party has said what should change, or why it will not sign; please read it, then mediate on or draft again.',
    },
  }),
  'take-effect': inForce,
  'record-oral-agreement': inForce,
  'mark-performed': tell([...sides, 'mediator'], {
    title: { zh: '有一项已登记履行', en: 'An item is marked as performed' },
    body: { zh: '有一项约定已登记为履行，请核对。', en: 'one item of the agreement is marked as performed; please check it.' },
  }),
  'declare-breach': tell([...sides, 'mediator'], {
    title: { zh: '已登记逾期未履行', en: 'A breach is recorded' },
    body: {
      zh: '有约定逾期未履行。请尽快履行；对方可以起诉，经司法确认的可以申请执行。',
      en: 'something is overdue. Please perform it soon; the other side may sue or, once confirmed, ask for enforcement.',
    },
  }),
};
