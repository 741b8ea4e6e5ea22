import { calendarOf, countingLaws, deadlineUnits, type HolidayRow, scheduleOf } from '@deadlines';
import { type Bilingual, type FieldRefusal, fieldRefusal } from '@kernel';
import type { InputValues } from '@procedure';
import { code, days, type ListSpec, line, names, note, optionsOf, required, text } from './list-fields';

const units: Readonly<Record<(typeof deadlineUnits)[number], Bilingual>> = {
  calendarDays: text('自然日（末日顺延）', 'calendar days, rolling'),
  calendarDaysNoRoll: text('自然日（不顺延）', 'calendar days, not rolling'),
  months: text('月', 'months'),
  monthsNoRoll: text('月（不顺延）', 'months, not rolling'),
  workingDays: text('工作日', 'working days'),
  clearWorkingDaysBefore: text('事前足额工作日', 'clear working days before'),
  hours: text('小时', 'hours'),
  litigationHours: text('小时（自次时起算）', 'hours from the next full hour'),
  agreedDate: text('约定或者指定之日', 'an agreed or appointed day'),
};
const limits = { party: text('当事人', 'a party'), agency: text('办案机关、调解组织', 'an agency or committee') };
const transitions = {
  newTriggers: text('只适用于施行后触发的期限', 'limits triggered from the first day on'),
  runningToo: text('施行时尚未届满的期限也适用', 'also limits still running on the first day'),
};
const countings = Object.fromEntries(
  Object.entries(countingLaws).map(([name, versions]) => {
    const { zh, en } = versions.at(-1) as Bilingual;
    return [name, { zh, en }];
  }),
);

const detail: typeof line = (name, column, label, more) => line(name, column, label, { ...more, detail: true });

/** 期限规则: the length of each legal time limit, one row a version. */
export const deadlineRuleList = {
  name: text('期限规则', 'Time limits'),
  table: 'deadline_rule',
  key: ['code'],
  fields: [
    code,
    names[0],
    { ...names[1], detail: true },
    { ...line('amount', 'amount', text('长度', 'Length'), required), kind: 'number', max: 10_000 },
    { ...line('unit', 'unit', text('单位', 'Unit'), required), kind: 'choice', options: optionsOf(units) },
    detail('startsZh', 'starts_zh', text('起算事由', 'Counted from (Chinese)'), required),
    detail('startsEn', 'starts_en', text('起算事由（英文）', 'Counted from'), required),
    line('lawZh', 'law_zh', text('依据', 'Article (Chinese)'), {
      ...required,
      hint: text('写“{条}”处以条文引用表中当日有效的条号代入。', '“{条}” stands for the article in force, from the table of citations.'),
    }),
    detail('lawEn', 'law_en', text('依据（英文）', 'Article'), required),
    detail('citedLaw', 'cited_law', text('引用的法律', 'Cited law'), { hint: text('与条文引用表一致。', 'As in the table of citations.') }),
    detail('citedTopic', 'cited_topic', text('引用的主题', 'Cited topic')),
    { ...detail('counting', 'counting', text('计算规则', 'Counting rule'), required), kind: 'choice', options: optionsOf(countings) },
    { ...line('limits', 'limits', text('约束', 'Binds'), required), kind: 'choice', options: optionsOf(limits) },
    detail('extensionByZh', 'extension_by_zh', text('延长由谁批准', 'Extended by (Chinese)')),
    detail('extensionByEn', 'extension_by_en', text('延长由谁批准（英文）', 'Extended by')),
    detail('extensionMostZh', 'extension_most_zh', text('最多延长', 'At most (Chinese)')),
    detail('extensionMostEn', 'extension_most_en', text('最多延长（英文）', 'At most')),
    { ...detail('extensionDays', 'extension_days', text('每次延长工作日数', 'Working days of one extension')), kind: 'number', max: 1000 },
    detail('notCountedZh', 'not_counted_zh', text('不计入的期间', 'Not counted (Chinese)')),
    detail('notCountedEn', 'not_counted_en', text('不计入的期间（英文）', 'Not counted')),
    detail('variantOf', 'variant_of', text('同一期限的另一情形：基本规则代码', 'Another case of this time limit (code)')),
    detail('whenZh', 'when_zh', text('适用情形', 'The case it is for (Chinese)')),
    detail('whenEn', 'when_en', text('适用情形（英文）', 'The case it is for')),
    { ...detail('arrives', 'arrives', text('期限届至（当日开始即生效）', 'Takes effect as the day begins'), required), kind: 'boolean', max: undefined },
    { ...line('transition', 'transition', text('过渡安排', 'Transition'), required), kind: 'choice', options: optionsOf(transitions) },
    ...days,
    note,
  ],
  order: 'code, valid_from',
  check: ruleComplaints,
  movesDeadlines: true,
} as const satisfies ListSpec;

/** 放假安排: one row a State Council notice. */
export const holidayList = {
  name: text('放假调休安排', 'Holiday notices'),
  table: 'holiday_schedule',
  key: ['year'],
  fields: [
    { ...line('year', 'year', text('年份', 'Year'), required), kind: 'number', min: 2000, max: 2199 },
    line('notice', 'notice', text('通知文号', 'Notice'), required),
    line('holidays', 'holidays', text('放假', 'Days off'), {
      ...required,
      max: 2000,
      hint: text('如 2027-02-05..2027-02-12，以空格分隔。', 'Like 2027-02-05..2027-02-12, parted by blanks.'),
    }),
    line('workingWeekends', 'working_weekends', text('调休上班日', 'Working weekends'), { max: 1000, hint: text('以空格分隔。', 'Parted by blanks.') }),
    ...days,
    note,
  ],
  order: 'year, valid_from',
  check: scheduleComplaints,
  movesDeadlines: true,
} as const satisfies ListSpec;

const counts: typeof line = (name, column, label, more) => line(name, column, label, { hint: text('以空格分隔，如 7 3 1 0。', 'Parted by blanks, like 7 3 1 0.'), ...more });
const workingDayAfter = (name: string, column: string, label: Bilingual) => ({
  ...line(name, column, label, { hint: text('逾期后第几个工作日；留空则不提醒。', 'The working day after the last one; blank: nobody is told.') }),
  kind: 'number' as const,
  min: 1,
  max: 100,
});

/** 提醒阶梯: when a time limit is reminded of, one row a rule. A rule without a row follows the default of its kind. */
export const reminderLadderList = {
  name: text('提醒阶梯', 'Reminder ladders'),
  table: 'reminder_ladder',
  key: ['code'],
  fields: [
    { ...code, label: text('期限规则代码', 'Code of the time limit') },
    counts('daysBefore', 'days_before', text('届满前几日提醒', 'Days before the last day')),
    counts('hoursBefore', 'hours_before', text('届满前几小时提醒', 'Hours before the end'), { hint: text('用于以小时计算的期限，如 12 2。', 'For limits in hours, like 12 2.') }),
    workingDayAfter('overdueAfter', 'overdue_after', text('逾期提醒承办人', 'Overdue: whoever acts')),
    workingDayAfter('managerAfter', 'manager_after', text('逾期报告负责人', 'Overdue: the manager')),
    workingDayAfter('supervisorAfter', 'supervisor_after', text('逾期报告主管局', 'Overdue: the bureau')),
    ...days,
    note,
  ],
  order: 'code, valid_from',
  check: ladderComplaints,
  movesDeadlines: true,
} as const satisfies ListSpec;

/** Chinese and English of one thing are given together, and an article is looked up by law and topic together. */
function ruleComplaints(values: InputValues): FieldRefusal[] {
  const pairs = [
    ['extensionByZh', 'extensionByEn'],
    ['extensionMostZh', 'extensionMostEn'],
    ['extensionByZh', 'extensionMostZh'],
    ['notCountedZh', 'notCountedEn'],
    ['citedLaw', 'citedTopic'],
    ['variantOf', 'whenZh'],
    ['whenZh', 'whenEn'],
    ['whenEn', 'variantOf'],
  ] as const;
  const missing: string[] = pairs.filter(([one, other]) => values[one] && !values[other]).map(([, other]) => other);
  const namesArticle = [values.lawZh, values.lawEn].some((law) => typeof law === 'string' && law.includes('{条}'));
  if (namesArticle && !values.citedLaw) missing.push('citedLaw');
  return missing.map((field) => fieldRefusal(field, 'required'));
}

/** A rung further off than a year, or a hundred of them, is a slip of the pen. */
function ladderComplaints(values: InputValues): FieldRefusal[] {
  const readable = (list: unknown) => typeof list !== 'string' || (/^\d{1,3}( \d{1,3}){0,9}$/.test(list) && list.split(' ').every((count) => Number(count) <= 366));
  return ['daysBefore', 'hoursBefore'].filter((field) => !readable(values[field])).map((field) => fieldRefusal(field, 'ladder_unreadable'));
}

function scheduleComplaints(values: InputValues): FieldRefusal[] {
  // Each field is of its kind by now.
  const schedule = scheduleOf({ ...(values as unknown as HolidayRow) });
  const named = [...schedule.holidays.flatMap((range) => range.split('..')), ...schedule.workingWeekends];
  try {
    calendarOf([schedule]);
  } catch (error) {
    const field = error instanceof RangeError && error.message.startsWith('not a weekend') ? 'workingWeekends' : 'holidays';
    return [fieldRefusal(field, 'schedule_unreadable')];
  }
  const foreign = named.find((day) => !day.startsWith(`${schedule.year}-`));
  return foreign ? [fieldRefusal('holidays', 'schedule_other_year', { day: foreign.slice(0, 20) })] : [];
}
