import { byWhen, lastDay, message, type Rule, sides, tell, yourTurn } from './messages';

/** Thirty days, jointly (民事诉讼法 205): both sides hear the last day, and each hears when the other has applied. */
const joinByLastDay =
  (zh: string, en: string): Rule =>
  (happening) => {
    if (happening.proceeding?.state !== 'SC_OPEN') return [];
    const day = byWhen(lastDay(happening, 'SC-30D'));
    return [
      message(happening, sides, {
        title: { zh: '可以共同申请司法确认', en: 'You may jointly apply for judicial confirmation' },
        body: { zh: `${zh}${day.zh}。`, en: `${en}${day.en}.` },
      }),
    ];
  };

/** Judicial confirmation. */
export const confirmationRules: Readonly<Record<string, Rule>> = {
  'SC.opened': joinByLastDay('协议已生效，双方可以共同申请司法确认，须由双方分别在线提出', 'the agreement is in effect; both sides may apply for confirmation, each online'),
  'SC.join': joinByLastDay('已有一方申请司法确认，需要另一方一并申请', 'one side has applied; the other has to join'),
  'SC.send': tell(sides, {
    title: { zh: '司法确认申请已提交法院', en: 'The application is with the court' },
    body: { zh: '申请和材料已提交法院，由法院决定是否受理。', en: 'the application and its papers are with the court, which decides whether to accept it.' },
  }),
  'SC.accept': tell(sides, {
    title: { zh: '法院已受理司法确认申请', en: 'The court has accepted the application' },
    body: { zh: '法院已立案，将通知双方同时到场核实，请留意法院通知。', en: 'the court has registered it and will call both sides; please watch for its notice.' },
  }),
  'SC.confirm': (happening) => {
    const objection = byWhen(lastDay(happening, 'SC-OBJ-15D'));
    return [
      message(happening, sides, {
        title: { zh: '法院已裁定确认协议有效', en: 'The court has confirmed the agreement' },
        body: {
          zh: `请按协议履行；对方不履行的，可以申请执行。对裁定有异议的，可以向法院提出${objection.zh}。`,
          en: `please perform it; if the other side does not, you may ask for enforcement. You may object to the ruling${objection.en}.`,
        },
      }),
    ];
  },
  'SC.refuse': (happening) => turnedDown(happening),
  'SC.dismiss': (happening) => turnedDown(happening),
  'SC.ask-supplement': (happening) => [
    ...yourTurn(happening),
    message(happening, ['respondent', 'clerk', 'manager'], {
      title: { zh: '法院要求补充材料', en: 'The court asks for more' },
      body: {
        zh: `法院要求补充司法确认材料，请配合补齐${byWhen(lastDay(happening, 'SC-SUPPLEMENT')).zh}。`,
        en: `the court asks for more material; please help to supply it${byWhen(lastDay(happening, 'SC-SUPPLEMENT')).en}.`,
      },
    }),
  ],
};

const turnedDown: Rule = tell([...sides, 'mediator', 'manager'], {
  title: { zh: '法院没有确认该协议', en: 'The court has not confirmed the agreement' },
  body: {
    zh: '法院裁定不予受理或者驳回，理由见案件页。可以通过调解变更原协议或者达成新的协议，也可以向法院起诉。',
    en: 'the court has refused or dismissed the application; the reason is on the matter’s page. You may change the agreement by mediation, or sue.',
  },
});
