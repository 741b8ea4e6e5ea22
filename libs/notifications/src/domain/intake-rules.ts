import type { Bilingual } from '@kernel';
import { byWhen, handlers, lastDay, message, type Rule, sides, tell, yourTurn } from './messages';

const anyLimit: Bilingual = { zh: '期限', en: 'time limit' };

const askedForMediation = tell(['applicant'], {
  title: { zh: '申请已收到', en: 'Your application has arrived' },
  body: {
    zh: '申请已收到，将按规则推荐调解组织；组织接收后您会得到通知。',
    en: 'we are looking for the right organisation by the published rules; you will hear when one has accepted.',
  },
});

const askedForDecision = tell(['applicant'], {
  title: { zh: '申请已收到', en: 'Your application has arrived' },
  body: {
    zh: '申请已收到。您选择了行政裁决：请在纠纷页面填写并提交处理请求，提交后部门才开始审查。',
    en: 'you chose an adjudication: fill in and submit the request on the page of your dispute, only then does the department begin.',
  },
});

/** From the filing to an appointed mediator. */
export const intakeRules: Readonly<Record<string, Rule>> = {
  'dispute.filed': (happening) => (happening.payload.way === 'adjudication' ? askedForDecision : askedForMediation)(happening),
  'dispute.party_joined': tell(handlers, {
    title: { zh: '当事人已加入', en: 'A party has come' },
    body: { zh: '一方当事人已凭查询码或者账号加入，可以在线联系。', en: 'a party has entered by its code or account and can be reached online.' },
  }),
  'dispute.urged': (happening) => [
    message(happening, handlers, {
      title: { zh: '当事人催办', en: 'A party asks you to hurry' },
      body: {
        zh: `一方当事人催办。现在等的是：${happening.proceeding?.blocker?.what.zh ?? '下一步办理'}${byWhen(lastDay(happening)).zh}。`,
        en: `a party asks to hurry. What is awaited: ${happening.proceeding?.blocker?.what.en ?? 'the next step'}${byWhen(lastDay(happening)).en}.`,
      },
    }),
  ],
  'deadline.moved': (happening) => {
    const { rule = anyLimit, from, to, cause } = happening.payload as { rule?: Bilingual; from: string; to: string; cause: string };
    const why = cause === 'calendar' ? { zh: '放假调休安排已公布', en: 'the holiday notice is out' } : { zh: '期限规则变更', en: 'the rule has changed' };
    return [
      message(happening, [...sides, ...handlers], {
        title: { zh: `期限变动：${rule.zh}`, en: `A time limit moved: ${rule.en}` },
        body: { zh: `因${why.zh}，“${rule.zh}”的最后一日由 ${from} 变为 ${to}。`, en: `${why.en}: the last day for “${rule.en}” is now ${to} instead of ${from}.` },
      }),
    ];
  },
  'prove-identity': tell(handlers, {
    title: { zh: '当事人提交了身份证明', en: 'A party has shown who it is' },
    body: { zh: '一方当事人提交了身份证明，请核对。', en: 'a party has sent its proof of identity; please check it.' },
  }),
  // A new choice by hand leaves the state as it was, so nothing else would tell the new organisation.
  'RT.override': yourTurn,
  'RT.accept': (happening) => [
    message(happening, ['applicant'], {
      title: { zh: '调解组织已接收', en: 'An organisation has accepted' },
      body: {
        zh: `${happening.proceeding?.organisation ?? '调解组织'}已接收您的申请，接下来由其审查材料、征询对方意愿。`,
        en: `${happening.proceeding?.organisation ?? 'the organisation'} has accepted it; it will check the material and ask the other side.`,
      },
    }),
  ],
  inquire: (happening) => {
    const day = byWhen(lastDay(happening, 'RM-CONSENT'));
    return [
      message(happening, ['respondent'], {
        title: { zh: '对方申请调解，请表示是否愿意', en: 'The other side asks for mediation: are you willing?' },
        body: {
          zh: `对方已申请调解，请表示是否愿意参加${day.zh}。是否参加由您自愿决定。`,
          en: `the other side has asked for mediation; please say whether you are willing${day.en}. It is your free choice.`,
        },
      }),
    ];
  },
  'SD.receive': (happening) => [
    message(happening, sides, {
      title: { zh: '法院委派或者委托的调解已被接收', en: 'The court’s referral has been received' },
      body: {
        zh: `${happening.proceeding?.organisation ?? '调解组织'}已接收，请选择调解员，并表示是否愿意参加调解。是否参加由您自愿决定。`,
        en: `${happening.proceeding?.organisation ?? 'the organisation'} has received it; please choose a mediator and say whether you are willing. It is your free choice.`,
      },
    }),
  ],
  'ask-time': tell(['clerk', 'manager'], {
    title: { zh: '当事人请求延长考虑时间', en: 'A party asks for more time' },
    body: {
      zh: '一方当事人请求延长考虑时间。可以延长一次，3 个工作日；不延长的，请说明理由。',
      en: 'a party asks for more time to decide. It may be given once, 3 working days; if not, please say why.',
    },
  }),
  'give-time': (happening) => {
    const day = byWhen(lastDay(happening, 'RM-CONSENT'));
    return [
      message(happening, sides, {
        title: { zh: '考虑时间已延长', en: 'More time to decide' },
        body: { zh: `答复是否愿意调解的时间已延长一次${day.zh}。`, en: `the time to answer has been extended once${day.en}.` },
      }),
    ];
  },
  'refuse-time': (happening) => {
    const day = byWhen(lastDay(happening, 'RM-CONSENT'));
    return [
      message(happening, ['respondent'], {
        title: { zh: '考虑时间不延长', en: 'No more time to decide' },
        body: {
          zh: `考虑时间没有延长，理由见办理经过。请表示是否愿意参加${day.zh}。`,
          en: `the time to decide was not extended; the reason is in the timeline. Please answer${day.en}.`,
        },
      }),
    ];
  },
  consent: tell(handlers, {
    title: { zh: '当事人已答复是否愿意调解', en: 'A party has answered' },
    body: { zh: '一方当事人已答复是否愿意调解，请查看并办理下一步。', en: 'a party has said whether it is willing; please look and take the next step.' },
  }),
  accept: (happening) => [
    message(happening, sides, {
      title: { zh: '调解申请已受理', en: 'The mediation is accepted' },
      body: {
        zh: '已受理。您可以选择调解员；没有选择或者双方选择不同的，由组织指定。',
        en: 'accepted. You may choose a mediator; without a joint choice the organisation appoints one.',
      },
    }),
  ],
  appoint: (happening) => mediatorNamed(happening),
  'appoint-chosen': (happening) => mediatorNamed(happening),
  'replace-mediator': (happening) => [
    ...mediatorNamed(happening),
    message(happening, ['mediator'], {
      title: { zh: '您已接任调解员', en: 'You have become the mediator' },
      body: { zh: '请查看案件，有应当披露的情形请先披露，再继续调解。', en: 'please look at the matter, disclose what has to be disclosed, then go on.' },
    }),
  ],
  disclose: tell(sides, {
    title: { zh: '调解员作了披露', en: 'The mediator has made a disclosure' },
    body: { zh: '请阅读披露内容，并表示是否同意其继续调解。', en: 'please read it and say whether the mediator may go on.' },
  }),
};

const mediatorNamed: Rule = (happening) => {
  const name = typeof happening.payload.mediator === 'string' ? happening.payload.mediator : null;
  return [
    message(happening, sides, {
      title: { zh: '调解员已确定', en: 'The mediator is appointed' },
      body: {
        zh: `调解员${name ? `为${name}` : '已确定'}。您不同意的，可以说明理由并要求更换。`,
        en: `${name ?? 'a mediator'} is your mediator. If you do not agree, say why and ask for another.`,
      },
    }),
  ];
};
