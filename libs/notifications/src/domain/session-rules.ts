import { audienceRelations } from '@kernel';
import { message, type Rule, sides, tell } from './messages';

/** Whoever may read a confidential item hears that there is one. What it says, or from whom, is in no notice. */
const somethingToRead: Rule = (happening) => {
  const to = (['applicant', 'respondent', 'mediator', 'case_handler'] as const).filter((relation) => audienceRelations[happening.audience].includes(relation));
  return [
    message(happening, to, {
      title: { zh: '有新的内容', en: 'Something new to read' },
      body: { zh: '有新的内容，请登录查看。', en: 'there is something new; please sign in to read it.' },
    }),
  ];
};

/** Sessions, notes, offers, exhibits. */
export const sessionRules: Readonly<Record<string, Rule>> = {
  'plan-session': (happening) => {
    const { startsAt, place } = happening.payload;
    const when = typeof startsAt === 'string' ? startsAt.slice(0, 16).replace('T', ' ') : '';
    const where = typeof place === 'string' && place !== '' ? place : null;
    return [
      message(happening, sides, {
        title: { zh: `调解会议：${when}`, en: `Mediation session: ${when}` },
        body: { zh: `请于 ${when}（北京时间）${where ? `到${where}` : '在线'}参加调解会议。`, en: `please attend on ${when} (Beijing time), ${where ? `at ${where}` : 'online'}.` },
      }),
    ];
  },
  'move-session': (happening) => {
    const { startsAt, movedFrom, place } = happening.payload;
    const at = (value: unknown) => (typeof value === 'string' ? value.slice(0, 16).replace('T', ' ') : '');
    const where = typeof place === 'string' && place !== '' ? place : null;
    return [
      message(happening, sides, {
        title: { zh: `调解会议改期：${at(startsAt)}`, en: `A session is moved: ${at(startsAt)}` },
        body: {
          zh: `原定 ${at(movedFrom)} 的调解会议改到 ${at(startsAt)}（北京时间）${where ? `，地点：${where}` : '，在线进行'}。`,
          en: `the session of ${at(movedFrom)} takes place on ${at(startsAt)} (Beijing time), ${where ? `at ${where}` : 'online'}.`,
        },
      }),
    ];
  },
  'cancel-session': tell(sides, {
    title: { zh: '调解会议已取消', en: 'A session is cancelled' },
    body: { zh: '原定的调解会议已取消，另行安排后会再通知您。', en: 'the planned session will not take place; you will be told of a new one.' },
  }),
  'answer-record': tell(['mediator'], {
    title: { zh: '当事人已核对笔录', en: 'A party has checked the record' },
    body: { zh: '当事人已答复对笔录有无异议，请登录查看。', en: 'a party has answered about the record; please sign in to read it.' },
  }),
  message: somethingToRead,
  'tell-parties': somethingToRead,
  note: somethingToRead,
  offer: somethingToRead,
  'offer-as-mediator': somethingToRead,
  'counter-offer': somethingToRead,
  'answer-offer': somethingToRead,
  'withdraw-offer': somethingToRead,
  'forward-offer': somethingToRead,
  'dispute.exhibit_added': somethingToRead,
  extend: tell(sides, {
    title: { zh: '调解期限已延长', en: 'The term is extended' },
    body: { zh: '经各方同意，调解期限已延长，新的期限见案件页。', en: 'by consent of all parties the term is longer; the matter’s page shows the new day.' },
  }),
};
