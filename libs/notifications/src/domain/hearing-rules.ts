import type { Bilingual, Relation } from '@kernel';
import type { Happening } from './happening';
import { message, type Rule, sides, tell } from './messages';

/** Both sides, and whoever sits or prepares it. */
const invited: readonly Relation[] = [...sides, 'case_handler', 'panel_chief', 'panel'];

const moment = (value: unknown) => (typeof value === 'string' ? value.slice(0, 16).replace('T', ' ') : '');

const consequence: Bilingual = {
  zh: '以送达的口头审理通知书为准。请求人无正当理由不参加的，按撤回请求处理；被请求人不参加的，缺席处理。',
  en: 'The notice that is served on you decides. A requester who stays away without good reason counts as withdrawing; without the respondent the case goes on.',
};

/** Where it is stands on the matter's page: an e-mail says the time. */
const announced = (happening: Happening, title: Bilingual, body: Bilingual) => {
  const at = moment(happening.payload.startsAt);
  return [
    message(happening, invited, {
      title: { zh: `${title.zh}：${at}`, en: `${title.en}: ${at}` },
      body: { zh: `${body.zh}地点或者网址见案件页。${consequence.zh}`, en: `${body.en} The matter’s page says where. ${consequence.en}` },
    }),
  ];
};

const fixed: Rule = (happening) => {
  const at = moment(happening.payload.startsAt);
  return announced(happening, { zh: '口头审理', en: 'Oral hearing' }, { zh: `口头审理于 ${at}（北京时间）进行，`, en: `the oral hearing is on ${at} (Beijing time).` });
};

const postponed: Rule = (happening) => {
  const [before, at] = [moment(happening.payload.movedFrom), moment(happening.payload.startsAt)];
  return announced(
    happening,
    { zh: '口头审理改期', en: 'The oral hearing is moved' },
    { zh: `原定 ${before} 的口头审理改到 ${at}（北京时间）进行，`, en: `the hearing of ${before} takes place on ${at} (Beijing time).` },
  );
};

/** Oral hearings (办法 26): what is served counts, this is told besides. */
export const hearingRules: Readonly<Record<string, Rule>> = {
  'AD.schedule-hearing': fixed,
  'AD.join-hearing': fixed,
  'AD.postpone-hearing': postponed,
  'AD.cancel-hearing': tell(invited, {
    title: { zh: '口头审理不再进行', en: 'The hearing is called off' },
    body: { zh: '原定的口头审理不再进行，请从日程中删除。', en: 'the hearing that was fixed will not take place; please take it out of your calendar.' },
  }),
};
