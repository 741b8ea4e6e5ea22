import type { Bilingual, Relation } from '@kernel';
import type { Happening } from './happening';
import { byWhen, lastDay, message, type Rule, sides, tell } from './messages';

const panel = ['panel_chief', 'panel'] as const satisfies readonly Relation[];
const department = ['case_handler', ...panel] as const satisfies readonly Relation[];

interface Text {
  title: Bilingual;
  body: Bilingual;
}

const textIn = ({ payload }: Happening, name: string): string | undefined => (typeof payload[name] === 'string' ? payload[name] : undefined);

/** The one party an event is about, where each has its own days. */
const tellParty =
  (to: readonly Relation[], text: (happening: Happening, party: string) => Text): Rule =>
  (happening) => {
    const party = textIn(happening, 'party');
    return party === undefined ? [] : [{ ...message(happening, to, text(happening, party)), party, kind: 'action' }];
  };

const served = tellParty(['respondent'], (happening, party) => {
  const answer = byWhen(lastDay(happening, 'AD-ANSWER-15D', party) ?? lastDay(happening, 'AD-ANSWER-30D', party));
  const evidence = byWhen(lastDay(happening, 'AD-EVID-15D', party));
  const recusal = byWhen(lastDay(happening, 'AD-RECUSE-3WD', party));
  return {
    title: { zh: '请答辩并举证', en: 'Please answer and give evidence' },
    body: {
      zh: `处理请求书已送达，请提交答辩书${answer.zh}；提交证据${evidence.zh}；申请办案人员回避${recusal.zh}。不答辩不影响案件处理。`,
      en: `the request is served on you: answer it${answer.en}; give evidence${evidence.en}; ask for a recusal${recusal.en}. The case goes on without an answer.`,
    },
  };
});

const decisionServed = tellParty(sides, (happening, party) => {
  const suit = byWhen(lastDay(happening, 'AD-SUE-15D', party));
  return {
    title: { zh: '行政裁决书已送达', en: 'The decision is served on you' },
    body: {
      zh: `不服裁决的，可以向人民法院起诉${suit.zh}。起诉期满不起诉又不停止侵权的，将申请强制执行。`,
      en: `you may sue against it${suit.en}. If nobody sues and the infringement goes on, enforcement will be asked for.`,
    },
  };
});

const clocksStop = (zh: string, en: string): Rule =>
  tell(sides, {
    title: { zh, en },
    body: { zh: `${zh}，这段时间不计入结案期限，新的期限见案件页。`, en: `${en}; this time does not count, and the matter’s page shows the new last day.` },
  });

const moreTime = (zh: string, en: string): Rule =>
  tell(sides, { title: { zh, en }, body: { zh: `${zh}，新的最后一日见案件页。`, en: `${en}; the matter’s page shows the new last day.` } });

/** The department's own turn comes from the state; these are the requests that come in beside it. */
const asked =
  (to: readonly Relation[], zh: string, en: string): Rule =>
  (happening) => [{ ...message(happening, to, { title: { zh, en }, body: { zh: `${zh}，请登录办理。`, en: `${en}; please sign in and see to it.` } }), kind: 'action' }];

const byLastDay =
  (rule: string, zh: string, en: string): Rule =>
  (happening) => {
    const day = byWhen(lastDay(happening, rule));
    return [
      {
        ...message(happening, ['applicant'], { title: { zh, en }, body: { zh: `${zh}${day.zh}，逾期可能撤销案件。`, en: `${en}${day.en}; the case may be withdrawn otherwise.` } }),
        kind: 'action',
      },
    ];
  };

/** Administrative adjudication. What the parties are told here says days and places, never what anybody wrote. */
export const adjudicationRules: Readonly<Record<string, Rule>> = {
  'AD.file': tell(['applicant'], {
    title: { zh: '处理请求已立案', en: 'The request is filed' },
    body: {
      zh: '已经立案并组成合议组，成员名单见案件页，可以申请回避。',
      en: 'the case is filed and its panel formed; the matter’s page names the members, and you may ask for a recusal.',
    },
  }),
  'AD.serve': served,
  'AD.answer': asked(['applicant', ...department], '收到答辩书', 'An answer has come in'),
  'AD.ask-recusal': asked(['department_head'], '有回避申请待决定', 'A recusal request waits for your decision'),
  'AD.decide-recusal': tell(sides, {
    title: { zh: '回避申请已决定', en: 'A recusal is decided' },
    body: { zh: '对回避申请已作出决定，合议组名单见案件页。', en: 'it has been decided; the matter’s page names the panel.' },
  }),
  'AD.object-to-jurisdiction': asked(['department_head', 'case_handler'], '有管辖异议待处理', 'An objection to jurisdiction waits'),
  'AD.reject-objection': clocksStop('管辖异议已驳回，恢复计算', 'The objection to jurisdiction is rejected'),
  'AD.suspend': clocksStop('案件中止处理', 'The case is suspended'),
  'AD.resume': clocksStop('案件恢复处理', 'The case goes on'),
  'AD.refuse-suspension': tell(sides, {
    title: { zh: '决定不中止处理', en: 'The case is not suspended' },
    body: { zh: '合议组决定不中止处理，理由见案件页。', en: 'the panel goes on with the case; the matter’s page says why.' },
  }),
  'AD.receive-opinion': clocksStop('收到检验鉴定意见', 'The appraisal’s opinion has come'),
  'AD.extend-answer': moreTime('答辩期已延长', 'The time to answer is longer'),
  'AD.extend-evidence': moreTime('举证期限已延长', 'The time for evidence is longer'),
  'AD.extend-closing': moreTime('结案期限已延长', 'The time to close is longer'),
  'AD.extend-closing-above': moreTime('结案期限经上一级部门批准再延长', 'The department above has made the time to close longer'),
  'AD.demand-identity': byLastDay('AD-ID-SUPPLEMENT', '请补充身份证明手续', 'Please supply the proof of identity'),
  'AD.clarify-claims': byLastDay('AD-CLAIM-CLARIFY', '请明确主张的权利要求', 'Please name the claims you rely on'),
  'AD.object-to-translation': asked(department, '对译文提出异议', 'A translation is objected to'),
  'AD.decide': tell(sides, {
    title: { zh: '行政裁决已作出', en: 'The adjudication is decided' },
    body: { zh: '行政裁决已经作出，裁决书将依法送达。', en: 'it is decided; the decision will be served.' },
  }),
  'AD.serve-decision': decisionServed,
  'AD.take-effect': tell([...sides, 'case_handler'], {
    title: { zh: '行政裁决已生效', en: 'The decision is effective' },
    body: { zh: '各方起诉期限均已届满，裁决生效，请履行。', en: 'every party’s time to sue is over; the decision is to be performed.' },
  }),
  'AD.urge': asked(['respondent'], '催告履行行政裁决', 'Performance of the decision is urged'),
};
