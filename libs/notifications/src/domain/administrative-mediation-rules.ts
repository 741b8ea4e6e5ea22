import type { Bilingual, Relation } from '@kernel';
import { byWhen, lastDay, message, type Rule, sides } from './messages';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const officer: readonly Relation[] = ['mediating_officer'];

/** Each respondent hears of its own days alone. */
const served: Rule = (happening) => {
  const party = asText(happening.payload.party);
  const day = byWhen(lastDay(happening, 'AM-STATEMENT-15D', party));
  return [
    {
      ...message(happening, ['respondent'], {
        title: { zh: '请提交意见陈述书', en: 'Please comment on the request' },
        body: {
          zh: `对方请求行政调解，请说明是否同意${day.zh}。期满未提交或者不同意的，不予立案。`,
          en: `the other side asks for an administrative mediation: please say whether you want it${day.en}. Silence or a refusal ends it.`,
        },
      }),
      kind: 'action',
      party,
    },
  ];
};

const answered = (accepts: boolean): Bilingual =>
  accepts ? { zh: '被请求人同意行政调解', en: 'A respondent wants to mediate' } : { zh: '被请求人不同意行政调解', en: 'A respondent refuses to mediate' };

const commented: Rule = (happening) => {
  const title = answered(happening.payload.accepts === true);
  return [message(happening, ['applicant', ...officer], { title, body: { zh: `${title.zh}，意见见案件页。`, en: `${title.en}; the comment stands on the matter’s page.` } })];
};

/** To who takes part, and to no respondent that refused. */
const toParticipants = (happening: Parameters<Rule>[0], text: { title: Bilingual; body: Bilingual }) => {
  const { participants } = happening.payload;
  return (Array.isArray(participants) ? participants.map(asText) : []).map((party) => ({ ...message(happening, sides, text), party }));
};

/** Who takes part hears when; who refused doesn't. Where it is stands on the matter's page. */
const filed: Rule = (happening) => {
  const at = asText(happening.payload.at).replace('T', ' ');
  const text = {
    title: { zh: `行政调解：${at}`, en: `Administrative mediation: ${at}` },
    body: {
      zh: `行政调解已立案，于 ${at}（北京时间）进行，地点见案件页。请求人无正当理由不参加的，视为撤回请求；被请求人不参加的，撤销案件。`,
      en: `the case is filed; the mediation is on ${at} (Beijing time), the matter’s page says where. A requester who stays away without good reason withdraws; without the respondent the case ends.`,
    },
  };
  return toParticipants(happening, text);
};

const MOMENT = 16;
const moment = (value: unknown): string => asText(value).slice(0, MOMENT).replace('T', ' ');

const planned: Rule = (happening) => {
  const at = moment(happening.payload.startsAt);
  return toParticipants(happening, {
    title: { zh: `行政调解：${at}`, en: `Administrative mediation: ${at}` },
    body: { zh: `下一次调解于 ${at}（北京时间）进行，地点见案件页。`, en: `the next session is on ${at} (Beijing time), the matter’s page says where.` },
  });
};

const moved: Rule = (happening) => {
  const [before, at] = [moment(happening.payload.movedFrom), moment(happening.payload.startsAt)];
  return toParticipants(happening, {
    title: { zh: `行政调解改期：${at}`, en: `Administrative mediation moved: ${at}` },
    body: {
      zh: `原定 ${before} 的调解改到 ${at}（北京时间）进行，地点见案件页。`,
      en: `the session of ${before} takes place on ${at} (Beijing time), the matter’s page says where.`,
    },
  });
};

const calledOff: Rule = (happening) =>
  toParticipants(happening, {
    title: { zh: '行政调解不再进行', en: 'The mediation is called off' },
    body: { zh: '原定的调解不再进行，请从日程中删除。', en: 'the session that was fixed will not take place; please take it out of your calendar.' },
  });

/** 办法 65, 66. */
export const administrativeMediationRules: Readonly<Record<string, Rule>> = {
  'AM.serve': served,
  'AM.comment': commented,
  'AM.record-comment': commented,
  'AM.file': filed,
  'AM.plan-session': planned,
  'AM.move-session': moved,
  'AM.cancel-session': calledOff,
};
