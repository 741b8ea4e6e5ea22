import { fieldRefusal, refusalOfFields } from '@kernel';
import { guard as anyGuard, unless } from '@procedure';
import type { AdjudicationFacts } from './facts';

const guard = anyGuard<AdjudicationFacts>;

const SMALLEST_PANEL = 3;

type Among = (facts: AdjudicationFacts) => readonly { id: string }[];

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** What a form names is somebody of this case: a foreign id is refused at its field, before any row is written. */
const ofThisCase = (id: string, what: readonly [zh: string, en: string], field: string, among: Among) =>
  guard(id, what, (facts, { input }) => {
    const known = among(facts).map((one) => one.id);
    const strangers = asList(input?.[field]).some((named) => !known.some((one) => one === named));
    return strangers ? refusalOfFields([fieldRefusal(field, 'unknown_choice', { value: '' })]) : null;
  });

export const respondentNamed = ofThisCase('respondent-named', ['所选是本案被请求人', 'a respondent of this case'], 'party', ({ respondents }) => respondents);
export const infringersNamed = ofThisCase('infringers-named', ['所选均为本案被请求人', 'respondents of this case'], 'infringers', ({ respondents }) => respondents);
export const absentNamed = ofThisCase('absent-named', ['所选均为本案被请求人', 'respondents of this case'], 'absent', ({ respondents }) => respondents);
export const partyNamed = ofThisCase('party-named', ['所选是本案当事人', 'a party of this case'], 'party', ({ receivers }) => receivers);
export const memberNamed = ofThisCase('member-named', ['所选是合议组成员', 'a member of the panel'], 'member', ({ panel }) => panel.map(({ userId }) => ({ id: userId })));

/** Clocks are counted from it: a day that has not come is a slip of the pen. */
export const happened = (field: string) =>
  guard(`happened-${field}`, ['日期不晚于今天', 'a day that has come'], (facts, { input }) => {
    const day = input?.[field];
    return typeof day === 'string' && day > facts.today ? refusalOfFields([fieldRefusal(field, 'day_to_come')]) : null;
  });

export const designatedHere = guard(
  'designated-here',
  ['案件由国家知识产权局指定、没有在本部门提出过请求', 'CNIPA designated us for a case never requested here'],
  ({ isDesignated }) => unless(isDesignated, 'not_designated'),
  '专利法实施细则第96条第2款',
);

export const nobodySued = guard(
  'nobody-sued',
  ['当事人没有起诉，也没有约定其他解决方式', 'no party has sued and no other way is agreed'],
  (facts, { input }) => unless(input === undefined || input.nobodySued === true || facts.request?.nobodySued === true, 'request_already_sued'),
  '办法第12条第1款第5项',
);

export const panelOdd = guard(
  'panel-odd',
  ['合议组由三人以上单数组成', 'a panel of three or more, odd'],
  (_facts, { input }) => {
    if (input === undefined) return null;
    const members = Array.isArray(input.panel) ? new Set([...input.panel, input.chief]) : new Set();
    return unless(members.size >= SMALLEST_PANEL && members.size % 2 === 1, 'panel_not_odd');
  },
  '办法第20条、第25条',
);

/** Of all who are named; one who is not of the department is nobody here. */
export const panelEligible = guard(
  'panel-eligible',
  ['合议组成员持有办案资质证件，与本案没有应当回避的关系，也不是本案调解员', 'certified members without an interest, none of them the mediator of the dispute'],
  (facts, { input }) => {
    const named = [input?.chief, ...(Array.isArray(input?.panel) ? input.panel : []), input?.successor].filter((one) => one !== undefined && one !== null);
    const unfit = facts.handlers.filter((one) => one.obstacle !== null && named.includes(one.userId));
    const unknown = named.some((one) => !facts.handlers.some(({ userId }) => userId === one));
    return unknown
      ? refusalOfFields([fieldRefusal('panel', 'not_of_department')])
      : unless(unfit.length === 0, 'handler_unfit', { names: unfit.map(({ name, reasons }) => (reasons.length > 0 ? `${name}（${reasons.join('；')}）` : name)).join('、') });
  },
  '办法第4条、第5条',
);

export const unservedRespondent = guard('unserved-respondent', ['该被请求人尚未送达', 'this respondent is not served yet'], (facts, { input }) =>
  input === undefined || facts.respondents.some((one) => one.id === input.party && one.servedOn === null)
    ? unless(
        facts.respondents.some((one) => one.servedOn === null),
        'everybody_served',
      )
    : refusalOfFields([fieldRefusal('party', 'unknown_choice', { value: '' })]),
);

export const everyRespondentServed = guard(
  'every-respondent-served',
  ['请求书已送达每一个被请求人', 'every respondent is served'],
  (facts) => unless(facts.respondents.length > 0 && facts.respondents.every((one) => one.servedOn !== null), 'not_everybody_served', { names: unserved(facts) }),
  '办法第22条',
);

export const answerPending = guard('answer-pending', ['该被请求人尚未答辩', 'this respondent has not answered yet'], (facts, { input, partyIds }) =>
  unless(
    facts.respondents.some(
      (one) => !one.answered && one.servedOn !== null && (partyIds.length === 0 || partyIds.includes(one.id)) && (input === undefined || input.party === one.id),
    ),
    'answered_already',
  ),
);

/** A late answer doesn't stop the case: the period is enough. */
export const answersInOrOver = guard(
  'answers-in-or-over',
  ['各被请求人已答辩或者答辩期已满', 'every respondent has answered or its period is over'],
  (facts) =>
    unless(
      facts.respondents.every((one) => one.answered || (one.answerUntil !== null && one.answerUntil < facts.today)),
      'answers_outstanding',
      {
        names: facts.respondents
          .filter((one) => !one.answered)
          .map(({ name }) => name)
          .join('、'),
      },
    ),
  '办法第22条',
);

export const insideAnswerPeriod = guard(
  'inside-answer-period',
  ['在答辩期内提出', 'inside the answer period'],
  (facts, { partyIds }) => {
    const mine = facts.respondents.filter((one) => partyIds.includes(one.id));
    return unless(mine.length === 0 || mine.some((one) => one.answerUntil === null || one.answerUntil >= facts.today), 'objection_after_answer_period');
  },
  '办法第9条',
);

export const hearingFarEnough = guard(
  'hearing-far-enough',
  ['至少提前三个工作日通知', 'notice at least three working days before'],
  (facts, { input }) => {
    const at = input?.at;
    if (typeof at !== 'string') return null;
    return at.slice(0, 10) >= facts.earliestHearing ? null : refusalOfFields([fieldRefusal('at', 'hearing_too_soon', { day: facts.earliestHearing })]);
  },
  '办法第26条',
);

export const recusalsDecided = guard(
  'recusals-decided',
  ['回避申请均已决定', 'every recusal request is decided'],
  (facts) => unless(facts.recusalsOpen === 0, 'recusal_open', { count: facts.recusalsOpen }),
  '办法第5条',
);

export const recusalAsked = guard('recusal-asked', ['有待决定的回避申请', 'a recusal request waits'], (facts) => unless(facts.recusalsOpen > 0, 'no_recusal_open'));

export const hearingDayCame = guard('hearing-day-came', ['口头审理之日已到', 'the day of the hearing has come'], (facts) =>
  unless(facts.hearing !== null && facts.hearing.on <= facts.today, 'hearing_not_yet', { day: facts.hearing?.on ?? '' }),
);

export const hearingNoticed = guard(
  'hearing-noticed',
  ['口头审理通知已至少提前三个工作日送达', 'the notice went out at least three working days before'],
  (facts) =>
    unless(facts.hearing?.noticedOn != null && (facts.hearing.noticeBy === null || facts.hearing.noticedOn <= facts.hearing.noticeBy), 'hearing_notice_missing', {
      day: facts.hearing?.noticeBy ?? '',
    }),
  '办法第26条',
);

export const reviewPassed = guard('review-passed', ['已通过合法性审核，或者本案不需要审核', 'the legality review is passed, or not needed'], (facts) =>
  unless(!facts.needsReview || facts.reviewPassed, 'review_missing'),
);

export const decisionUnserved = guard('decision-unserved', ['该当事人尚未收到裁决书', 'this party has not received the decision yet'], (facts, { input }) =>
  unless(
    facts.receivers.some((one) => one.servedOn === null && (input === undefined || input.party === one.id)),
    'everybody_served',
  ),
);

export const decisionServedOnAll = guard('decision-served-on-all', ['裁决书已送达各方当事人', 'the decision is served on every party'], (facts) =>
  unless(
    facts.receivers.every((one) => one.servedOn !== null),
    'not_everybody_served',
    {
      names: facts.receivers
        .filter((one) => one.servedOn === null)
        .map(({ name }) => name)
        .join('、'),
    },
  ),
);

export const suitPossible = guard(
  'suit-possible',
  ['在收到裁决书之日起十五日内起诉', 'within fifteen days of receiving the decision'],
  (facts, { input }) => {
    const { party, suedOn } = input ?? {};
    if (typeof suedOn !== 'string') return null;
    const receiver = facts.receivers.find((one) => one.id === party);
    return unless(receiver?.suitUntil === null || receiver === undefined || suedOn <= receiver.suitUntil, 'suit_too_late', { day: receiver?.suitUntil ?? '' });
  },
  '专利法第65条',
);

/** The last party's day decides; the last day itself still counts. */
export const suitPeriodsOver = guard(
  'suit-periods-over',
  ['各方当事人的起诉期限均已届满，无人起诉', 'every party’s time to sue is over and nobody has sued'],
  (facts) =>
    unless(
      facts.receivers.every((one) => !one.sued && one.suitUntil !== null && one.suitUntil < facts.today),
      'suit_period_runs',
    ),
  '专利法第65条',
);

export const urgingOver = guard(
  'urging-over',
  ['已催告，且催告书送达已满十个工作日', 'urged, and ten working days since then are over'],
  (facts) => unless(facts.urgedUntil !== null && facts.urgedUntil < facts.today, 'urging_missing'),
  '行政强制法第54条',
);

const unserved = (facts: AdjudicationFacts) =>
  facts.respondents
    .filter((one) => one.servedOn === null)
    .map(({ name }) => name)
    .join('、');
