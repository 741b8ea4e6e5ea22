import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import { LEAST_OFFICERS, officersFit } from '../officers';
import { policeClocks } from './clock-effects';
import type { ClockFacts, TransferFacts } from './facts';
import { complaintsAboutDocuments, sendersWithCard, unaccounted } from './rows';

const guard = anyGuard<TransferFacts>;

const endOf = ({ dueAt, dueOn }: ClockFacts): string => dueAt ?? dueOn;
const isOver = (clock: ClockFacts, at: string): boolean => at.slice(0, endOf(clock).length) > endOf(clock);

/** A minute or a day that has come; where it is to follow something, not before that. */
export const happened = (field: string, after: (facts: TransferFacts) => string | null = () => null) =>
  guard(`happened-${field}`, ['时间已到，且不早于上一步', 'a moment that has come, not before the step before'], (facts, { input }) => {
    const at = input?.[field];
    if (typeof at !== 'string') return null;
    if (at > facts.now.slice(0, at.length)) return refusalOfFields([fieldRefusal(field, 'moment_to_come')]);
    const before = after(facts)?.slice(0, at.length);
    return before !== undefined && at < before ? refusalOfFields([fieldRefusal(field, 'before_the_step_before', { at: before })]) : null;
  });

/** No article says that the right or the duty ends with the time: it may be done late, with the reason on record. */
export const lateWithReason = (rules: readonly string[], field: string) =>
  guard(`late-with-reason-${rules[0]}`, ['在期限内；逾期的说明原因', 'in time, or late with the reason'], ({ clocks }, { input }) => {
    const at = input?.[field];
    const standing = clocks.filter(({ ruleId }) => rules.includes(ruleId));
    if (typeof at !== 'string' || standing.length === 0 || !standing.every((clock) => isOver(clock, at)) || input?.lateReason !== undefined) return null;
    const until = standing.map(endOf).sort().at(-1) ?? '';
    return refusalOfFields([fieldRefusal('lateReason', 'late_needs_reason', { until })]);
  });

export const copyOfOthers = guard('copy-of-others', ['本案由对方机关移送，本机关留存副本', 'another side’s case, of which a copy is kept here'], (facts) =>
  unless(facts.copy, 'suspicion_missing'),
);

export const suspicionEntered = guard(
  'suspicion-entered',
  ['已登记涉嫌犯罪的事实和理由', 'facts and reasons are on record'],
  (facts) => unless(facts.suspected, 'suspicion_missing'),
  '行政执法机关移送涉嫌犯罪案件的规定第3条',
);

export const teamFit = officersFit<TransferFacts>('team-fit', '行政执法机关移送涉嫌犯罪案件的规定第5条第1款；行政处罚法第42条、第43条');

export const ofTheTeam = guard('of-the-team', ['专案组成员', 'a member of the special team'], (facts) => unless(facts.onTeam !== false, 'not_of_team'));

export const fiveDocuments = guard(
  'five-documents',
  ['五类材料齐全；没有检验报告或者鉴定结论的说明理由', 'the five documents; without an inspection report, the reason'],
  (_facts, { input }) => (input === undefined ? null : refusalOfFields(complaintsAboutDocuments(input.documents))),
  '行政执法机关移送涉嫌犯罪案件的规定第6条',
);

export const sentByTwo = guard(
  'sent-by-two',
  ['两名以上持证人员移送', 'handed over by two officers with cards'],
  (_facts, { input }) =>
    input === undefined || sendersWithCard(input.senders) >= LEAST_OFFICERS ? null : refusalOfFields([fieldRefusal('senders', 'sender_without_card', { least: LEAST_OFFICERS })]),
  '行政处罚法第42条',
);

export const penaltyToCopy = guard('penalty-to-copy', ['有移送前作出、尚未抄送的处罚决定', 'a penalty decided before, not copied yet'], (facts) =>
  unless(facts.penaltyToCopy || facts.copy, 'nothing_waited_for'),
);

export const foundNotCompetent = guard('found-not-competent', ['已认定不属本机关管辖', 'found not competent'], (facts) =>
  unless(
    facts.clocks.some(({ ruleId }) => ruleId === 'TF-FORWARD-24H'),
    'found_competent',
  ),
);

const LONGEST_BUT_ONE = 30;
const LONGEST = 60;

/** 30 days: a county-level police head or above; 60: one level up, after the 30. Ten need no approval. */
export const reviewLevelFits = guard(
  'review-level-fits',
  ['批准人级别与延长的时间相符', 'the level fits the length'],
  ({ longerReview, reviewDays }, { input }) => {
    if (!longerReview) return unless(false, 'longer_review_closed');
    if (reviewDays >= LONGEST) return unless(false, 'review_not_longer', { days: reviewDays });
    if (input === undefined) return null;
    const days = Number(input.length);
    if (days <= reviewDays) return refusalOfFields([fieldRefusal('length', 'review_not_longer', { days: reviewDays })]);
    if (days === LONGEST && reviewDays < LONGEST_BUT_ONE) return refusalOfFields([fieldRefusal('length', 'review_thirty_first')]);
    if (days < LONGEST_BUT_ONE) return null;
    const fits = input.level === 'one_level_up' || (days === LONGEST_BUT_ONE && input.level === 'county_or_above');
    if (!fits) return refusalOfFields([fieldRefusal('level', 'review_level_wrong', { days })]);
    return input.approver === undefined ? refusalOfFields([fieldRefusal('approver', 'approver_missing')]) : null;
  },
  '公通字〔2017〕25号第16条',
);

/** All the time the police may take, either date of it, is over. */
export const policeLate = guard(
  'police-late',
  ['公安机关的立案审查期限已满', 'the time of the police to decide is over'],
  ({ clocks, now }, { input }) => {
    const standing = clocks.filter(({ ruleId }) => policeClocks.includes(ruleId));
    const at = typeof input?.sentAt === 'string' ? input.sentAt : now;
    return unless(standing.length > 0 && standing.every((clock) => isOver(clock, at)), 'police_time_runs');
  },
  '人民检察院刑事诉讼规则第562条',
);

const overAmong =
  (rules: readonly string[]) =>
  ({ clocks, now }: TransferFacts, at: unknown) =>
    clocks.some((clock) => rules.includes(clock.ruleId) && isOver(clock, typeof at === 'string' ? at : now));

export const policeMissedSupervision = guard(
  'police-missed-supervision',
  ['公安机关逾期未立案、未说明理由', 'the police let the time of a demand or a notice run out'],
  (facts, { input }) => unless(overAmong(['TF-PROC-EXPLAIN-7D', 'TF-PROC-FILE-15D', 'TF-OVERDUE-7D'])(facts, input?.sentAt), 'nothing_to_correct'),
  '人民检察院刑事诉讼规则第562条、第564条',
);

export const investigationLong = guard(
  'investigation-long',
  ['经监督立案满三个月尚未侦查终结', 'three months since a filing under supervision, not finished'],
  (facts, { input }) => unless(overAmong(['TF-CRIM-3M'])(facts, input?.sentAt), 'investigation_time_runs'),
  '人民检察院刑事诉讼规则第564条第3款',
);

export const policeFoundRight = guard('police-found-right', ['已认定不立案理由成立', 'the reasons were found to hold'], (facts) =>
  unless(facts.policeFoundRight, 'police_not_found_right'),
);
export const notFoundRight = guard('not-found-right', ['尚未认定不立案理由成立', 'the reasons were not found to hold'], (facts) =>
  unless(!facts.policeFoundRight, 'reasons_found_right'),
);

export const goodsAccounted = guard(
  'goods-accounted',
  ['清单所列物品逐项移交，或者说明留存理由', 'each item is handed over, or stays with a reason'],
  (facts, { input }) => {
    const open = input === undefined ? [] : unaccounted(facts.goods, input.goods);
    return open.length > 0 ? refusalOfFields([fieldRefusal('goods', 'goods_unaccounted', { names: open.join('、') })]) : null;
  },
  '行政执法机关移送涉嫌犯罪案件的规定第12条',
);

export const setOffWithinFine = guard(
  'set-off-within-fine',
  ['折抵不超过罚金', 'no more set off than the fine'],
  (_facts, { input }) => (Number(input?.setOff ?? 0) <= Number(input?.fine ?? 0) ? null : refusalOfFields([fieldRefusal('setOff', 'set_off_too_large')])),
  '行政处罚法第35条',
);
