import type { Relation } from '@kernel';
import { message, type Rule, sides, tell } from './messages';

/** Both sides, and whoever sits. */
const invited: readonly Relation[] = [...sides, 'panel'];

const at = (value: unknown) => (typeof value === 'string' ? value.slice(0, 16).replace('T', ' ') : '');
const placeIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

const fixed: Rule = (happening) => {
  const when = at(happening.payload.startsAt);
  const where = placeIn(happening.payload.place);
  return [
    message(happening, invited, {
      title: { zh: `口头审理：${when}`, en: `Oral hearing: ${when}` },
      body: {
        zh: `口头审理定于 ${when}（北京时间）${where ? `，地点：${where}` : '，网络进行'}。以送达的口头审理通知书为准。`,
        en: `the oral hearing is on ${when} (Beijing time), ${where ? `at ${where}` : 'online'}. The notice that is served on you decides.`,
      },
    }),
  ];
};

/** Oral hearings: what is served counts, this is told besides (办法 26). */
export const hearingRules: Readonly<Record<string, Rule>> = {
  'schedule-hearing': fixed,
  'join-hearing': fixed,
  'postpone-hearing': (happening) => {
    const { startsAt, movedFrom, place } = happening.payload;
    const where = placeIn(place);
    return [
      message(happening, invited, {
        title: { zh: `口头审理延期：${at(startsAt)}`, en: `The hearing is postponed: ${at(startsAt)}` },
        body: {
          zh: `原定 ${at(movedFrom)} 的口头审理改到 ${at(startsAt)}（北京时间）${where ? `，地点：${where}` : '，网络进行'}。`,
          en: `the hearing of ${at(movedFrom)} takes place on ${at(startsAt)} (Beijing time), ${where ? `at ${where}` : 'online'}.`,
        },
      }),
    ];
  },
  'cancel-hearing': tell(invited, {
    title: { zh: '口头审理不再进行', en: 'The hearing is called off' },
    body: { zh: '原定的口头审理不再进行，请从日程中删除。', en: 'the hearing that was fixed will not take place; please take it out of your calendar.' },
  }),
};
