import { fieldRefusal, refusalOfFields } from '@kernel';
import { type ActionSpec, ask, guard as anyGuard, type InputField, unless } from '@procedure';
import type { MediationFacts } from './facts';

const guard = anyGuard<MediationFacts>;

/** A session can stand in the diary while the case is in one of these. */
export const sessionStates = ['AM_FILED', 'AM_MEDIATING'] as const;

const WEB = /^https?:\/\/[^\s"'<>]+$/i;

/** Whoever is to come must find the way. */
export const wayIsSaid = guard('session-place-said', ['写明会议室、地点或者网址', 'a room, a place or a web address'], (_facts, { input }) => {
  if (input === undefined) return null;
  const { roomId, place, onlineLink } = input;
  const link = typeof onlineLink === 'string' && !WEB.test(onlineLink) ? fieldRefusal('onlineLink', 'link_format') : null;
  const missing = roomId === undefined && place === undefined && onlineLink === undefined ? fieldRefusal('place', 'session_place_missing') : null;
  return refusalOfFields([link, missing].filter((one) => one !== null));
});

const linkFits = guard('session-link', ['网址格式正确', 'a web address, if one is given'], (_facts, { input }) =>
  typeof input?.onlineLink === 'string' && !WEB.test(input.onlineLink) ? refusalOfFields([fieldRefusal('onlineLink', 'link_format')]) : null,
);

const nonePlanned = guard('no-session-planned', ['没有已安排、尚未进行的调解', 'no session is planned already'], ({ hasPlanned }) =>
  unless(!hasPlanned, 'session_planned_already'),
);
const onePlanned = guard('session-planned', ['有已安排的调解', 'a session is planned'], ({ hasPlanned }) => unless(hasPlanned, 'no_session_planned'));

/** When, how long and where. */
export const sessionFields: readonly InputField[] = [
  ask.moment('at', '调解时间', 'When'),
  ask.optional({ name: 'duration', label: { zh: '时长（分钟）', en: 'Minutes' }, kind: 'number', min: 15, max: 480 }),
  ask.optional(ask.from('roomId', '调解室', 'Room', 'rooms')),
  ask.optional(ask.text('place', '其他地点', 'Another place')),
  ask.optional(ask.text('onlineLink', '线上调解网址', 'Online link')),
];

/** Sessions after the first, which is fixed as the case is filed (办法 66). */
export const sessionActions: Readonly<Record<string, ActionSpec<MediationFacts, string>>> = {
  'plan-session': {
    name: { zh: '安排下一次调解', en: 'Plan another session' },
    from: sessionStates,
    by: ['mediating_officer'],
    guards: [nonePlanned, wayIsSaid],
    input: sessionFields,
    audience: 'administrative_mediation',
    basis: '办法第66条',
  },
  'move-session': {
    name: { zh: '调解改期', en: 'Move the session' },
    from: sessionStates,
    by: ['mediating_officer'],
    guards: [onePlanned, linkFits],
    input: [...sessionFields, ask.longtext('reason', '原因', 'Why')],
    audience: 'administrative_mediation',
    basis: '办法第66条',
  },
};
