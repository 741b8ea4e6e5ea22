import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, type InputValues, unless } from '@procedure';
import { LEAST_OFFICERS, officersFit } from '../officers';
import { complaintsAboutAmounts } from './amounts-entered';
import type { PenaltyFacts } from './facts';

const guard = anyGuard<PenaltyFacts>;

/** A day that has come. */
export const happened = (field: string) =>
  guard(`happened-${field}`, ['日期已到', 'a day that has come'], (facts, { input }) => {
    const day = input?.[field];
    return typeof day === 'string' && day > facts.today ? refusalOfFields([fieldRefusal(field, 'moment_to_come')]) : null;
  });

/** A minute that has come, Beijing. */
export const happenedAt = (field: string) =>
  guard(`happened-${field}`, ['时间已到', 'a moment that has come'], ({ now }, { input }) => {
    const at = input?.[field];
    return typeof at === 'string' && at > now ? refusalOfFields([fieldRefusal(field, 'moment_to_come')]) : null;
  });

export const transferEnded = guard('transfer-ended', ['移送已经结束', 'the transfer has ended'], ({ transferOpen }) => unless(!transferOpen, 'transfer_goes_on'));

export const appointedFit = officersFit<PenaltyFacts>('officers-fit', '行政处罚法第42条、第43条');

export const handledByTwo = guard(
  'handled-by-two',
  ['已指派两名以上执法人员', 'two officers or more handle the case'],
  ({ handling }) => unless(handling >= LEAST_OFFICERS, 'officers_missing', { least: LEAST_OFFICERS }),
  '行政处罚法第42条',
);

export const onCase = guard('on-case', ['承办本案的执法人员', 'an officer who handles the case'], (facts) => unless(facts.onCase !== false, 'not_on_case'));

export const informantWaits = guard('informant-waits', ['有实名举报人待告知', 'a named informant waits to be told'], ({ informant }) => unless(informant, 'no_informant'));

/** The head's one extension of a limit; what follows the thirty days of closing is a collective decision with a reason. */
export const extensible = (rule: string) =>
  guard(`extensible-${rule}`, ['期限未满，且在可以延长的范围内', 'the limit runs, and the extension is within what the law gives'], ({ clocks, today }, { input }) => {
    const clock = clocks.find(({ ruleId }) => ruleId === rule);
    if (!clock || clock.dueOn < today) return unless(false, 'no_time_running');
    if (clock.extended) return unless(false, 'extended_before');
    const until = input?.until;
    if (typeof until !== 'string') return null;
    if (until <= clock.dueOn) return refusalOfFields([fieldRefusal('until', 'day_not_later', { day: clock.dueOn })]);
    return clock.atMost === null || until <= clock.atMost ? null : refusalOfFields([fieldRefusal('until', 'extension_too_long', { day: clock.atMost })]);
  });

export const extendedOnce = guard('extended-once', ['负责人已批准延长三十日', 'the head has given thirty days'], ({ clocks }, { input }) => {
  const clock = clocks.find(({ ruleId }) => ruleId === 'AP-CLOSE-90D');
  if (!clock) return unless(false, 'no_time_running');
  if (!clock.extended) return unless(false, 'head_extension_missing');
  const until = input?.until;
  return typeof until === 'string' && until <= clock.dueOn ? refusalOfFields([fieldRefusal('until', 'day_not_later', { day: clock.dueOn })]) : null;
});

export const runs = (rule: string) =>
  guard(`runs-${rule}`, ['期限正在计算', 'the limit runs'], ({ clocks }) =>
    unless(
      clocks.some(({ ruleId }) => ruleId === rule),
      'no_such_limit_runs',
    ),
  );

export const amountsComplete = guard('amounts-complete', ['每一行填写金额或者数量', 'each row has its amount or number'], (_facts, { input }) =>
  input === undefined ? null : refusalOfFields(complaintsAboutAmounts(input)),
);

export const lightOn = guard('light-on', ['已登记涉案数额，且达到或者接近追诉标准', 'amounts are entered and touch a threshold'], ({ lit }) =>
  unless(lit !== null && lit.light !== 'BELOW', 'no_threshold_touched'),
);

/** Where facts touch a threshold, whether to transfer is decided and on record before the case goes on to its end. */
export const transferDecided = guard(
  'transfer-decided',
  ['涉案数额达到或者接近追诉标准的，是否移送已经决定并记录理由', 'where amounts touch a threshold: whether to transfer is decided, with the reason'],
  ({ lit, transferDecided: decided }) =>
    lit === null || lit.light === 'BELOW' || decided
      ? null
      : unless(false, 'transfer_undecided', { light: lit.light === 'MET' ? '达到' : '接近', names: lit.lines.map(({ zh }) => zh).join('、') }),
  '行政执法机关移送涉嫌犯罪案件的规定第3条',
);

const namesFine = (input?: InputValues): boolean => Array.isArray(input?.kinds) && (input.kinds as unknown[]).includes('fine');
const fines = (input?: InputValues): boolean => namesFine(input) || Number(input?.fine ?? 0) > 0;

/** A fine has an amount, and an amount is a fine. */
export const fineStated = guard('fine-stated', ['处罚种类和罚款数额一致', 'the amount goes with the kind'], (_facts, { input }) => {
  if (namesFine(input)) return Number(input?.fine ?? 0) > 0 ? null : refusalOfFields([fieldRefusal('fine', 'required')]);
  return fines(input) ? refusalOfFields([fieldRefusal('kinds', 'fine_not_among_kinds')]) : null;
});

/** 不得以行政处罚代替移送: no fine for the same facts while the criminal side has them, nor after a conviction without one (行政处罚法 35). */
export const noFineInstead = guard(
  'no-fine-instead',
  ['移送期间不作罚款决定；判处刑罚后不再罚款', 'no fine while the case is transferred, nor after a conviction'],
  ({ transferOpen, convicted }, { input }) => {
    if (!fines(input)) return null;
    if (transferOpen) return refusalOfFields([fieldRefusal('fine', 'no_fine_while_transferred')]);
    return convicted ? refusalOfFields([fieldRefusal('fine', 'no_fine_after_conviction')]) : null;
  },
  '行政执法机关移送涉嫌犯罪案件的规定第11条；行政处罚法第35条',
);

export const noticeServed = guard('notice-served', ['行政处罚告知书已送达', 'the notice of the penalty is served'], ({ notice }) =>
  unless(notice !== null, 'penalty_notice_missing'),
);
export const noticeToServe = guard('notice-to-serve', ['行政处罚告知书尚未送达', 'the notice of the penalty is still to be served'], ({ notice }) =>
  unless(notice === null, 'penalty_notice_served'),
);

/** Asked for in five working days, held, or given up. */
export const heardOrOver = guard(
  'heard-or-over',
  ['已经听证、放弃听证或者要求听证的期限已满', 'heard, given up, or the time to ask for a hearing is over'],
  ({ notice, clocks, today }, { input }) => {
    if (!notice?.hearing || notice.heard) return null;
    const clock = clocks.find(({ ruleId }) => ruleId === 'AP-HEAR-REQ-5WD');
    const day = typeof input?.decidedOn === 'string' ? input.decidedOn : today;
    return unless(!clock || day > clock.dueOn, 'hearing_time_runs', { day: clock?.dueOn ?? '' });
  },
  '行政处罚法第64条',
);

export const hearingOffered = guard('hearing-offered', ['已告知听证权利，尚未听证', 'a hearing was offered and not held'], ({ notice }) =>
  unless(notice !== null && notice.hearing && !notice.heard, 'no_hearing_offered'),
);

export const hearingNoticed = guard(
  'hearing-noticed',
  ['举行听证的七个工作日前通知', 'noticed seven working days before the hearing'],
  ({ hearingNoticeBy }, { input }) => {
    const day = input?.noticedOn;
    if (typeof day !== 'string' || hearingNoticeBy === null || day <= hearingNoticeBy) return null;
    return refusalOfFields([fieldRefusal('hearingOn', 'hearing_notice_short', { day: hearingNoticeBy })]);
  },
  '行政处罚法第64条第2项',
);
