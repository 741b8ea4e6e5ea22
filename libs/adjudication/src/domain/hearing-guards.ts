import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';

const guard = anyGuard<AdjudicationFacts>;

const WEB = /^https?:\/\/[^\s"'<>]+$/i;

/** Whoever is to come must find the way: a room or another place, or an address to join by. */
export const placeSaid = guard('hearing-place-said', ['写明会议室、地点或者网络庭审的网址', 'a room, a place or a web address to join by'], (facts, { input }) => {
  if (input === undefined) return null;
  const { mode, roomId, place, onlineLink } = input;
  const link = typeof onlineLink === 'string' && !WEB.test(onlineLink) ? fieldRefusal('onlineLink', 'link_format') : null;
  const stranger = roomId !== undefined && !facts.rooms.some((one) => one === roomId) ? fieldRefusal('roomId', 'unknown_choice', { value: '' }) : null;
  const missing = mode === 'room' && roomId === undefined && place === undefined ? fieldRefusal('roomId', 'hearing_place_missing') : null;
  const unjoined = mode === 'online' && onlineLink === undefined && place === undefined ? fieldRefusal('onlineLink', 'hearing_place_missing') : null;
  return refusalOfFields([link, stranger, missing, unjoined].filter((one) => one !== null));
});

/** Same product is the panel's own finding; same parties and same patent the house knows. */
export const heardTogether = guard(
  'heard-together',
  ['另一案与本案当事人相同、产品相同或者专利相同，且来得及提前三个工作日通知', 'the other case has the same parties, product or patent, and there is time for the notice'],
  (facts, { input }) => {
    if (input === undefined) return unless(facts.joinable.length > 0, 'no_hearing_to_join');
    const other = facts.joinable.find(({ id }) => id === input.with);
    if (!other) return refusalOfFields([fieldRefusal('with', 'unknown_choice', { value: '' })]);
    if (other.on < facts.earliestHearing) return refusalOfFields([fieldRefusal('with', 'hearing_too_soon', { day: facts.earliestHearing })]);
    const fits = input.ground === 'same_product' || (input.ground === 'same_patent' ? other.samePatent : other.sameParties);
    return fits ? null : refusalOfFields([fieldRefusal('ground', 'not_heard_together')]);
  },
  '办法第21条',
);

/** The consequence of staying away needs a notice in time, and somebody who saw it (办法 26). */
export const absenceProven = guard(
  'absence-proven',
  ['请求人经依法通知，无正当理由拒不参加或者未经许可中途退出，已登记', 'the requester was notified in time, and staying away or leaving is on record'],
  (facts, { input }) => {
    if (input?.ground !== 'requester_absent') return null;
    const { hearing } = facts;
    const noticed = hearing?.noticedOn != null && (hearing.noticeBy === null || hearing.noticedOn <= hearing.noticeBy);
    return unless(noticed && hearing.requesterAbsence !== null, 'absence_not_proven');
  },
  '办法第26条、第36条',
);
