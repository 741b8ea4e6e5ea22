import { addDays, type Bilingual, type PlainDate, weekday } from '@kernel';
import { type Calendar, dayKind } from './calendar';
import { countingLawOn } from './counting-laws';
import type { ExcludedInterval } from './excluded-intervals';
import type { DeadlineRule, DeadlineUnit } from './rule';

/** One line of the explanation. */
export interface DeadlineStep {
  kind: 'trigger' | 'count' | 'extend' | 'exclude' | 'exclusionTooLate' | 'roll' | 'stand' | 'actBy' | 'provisional';
  /** The day (`YYYY-MM-DD`) or Beijing minute (`YYYY-MM-DDTHH:mm`) this step reaches. */
  on: string;
  /** How much was counted or added, in the unit of the step; null where nothing is. */
  amount: number | null;
  /** The open days counted one by one, for limits in working days. */
  days: readonly PlainDate[];
  text: Bilingual;
}

const weekdays: readonly Bilingual[] = [
  { zh: '日', en: 'Sunday' },
  { zh: '一', en: 'Monday' },
  { zh: '二', en: 'Tuesday' },
  { zh: '三', en: 'Wednesday' },
  { zh: '四', en: 'Thursday' },
  { zh: '五', en: 'Friday' },
  { zh: '六', en: 'Saturday' },
];

const weekdayOf = (day: PlainDate) => weekdays[weekday(day)] as Bilingual;

const named = (day: PlainDate): Bilingual => ({ zh: `${day}（星期${weekdayOf(day).zh}）`, en: `${day} (${weekdayOf(day).en})` });

const clock = (minute: string) => minute.replace('T', ' ');

const line = (kind: DeadlineStep['kind'], on: string, text: Bilingual, counted: Partial<Pick<DeadlineStep, 'amount' | 'days'>> = {}): DeadlineStep => ({
  kind,
  on,
  amount: counted.amount ?? null,
  days: counted.days ?? [],
  text,
});

const plural = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

function lengthOf(amount: number, unit: DeadlineUnit): Bilingual {
  switch (unit) {
    case 'months':
    case 'monthsNoRoll':
      return amount > 0 && amount % 12 === 0 ? { zh: `${amount / 12} 年`, en: plural(amount / 12, 'year') } : { zh: `${amount} 个月`, en: plural(amount, 'month') };
    case 'workingDays':
    case 'clearWorkingDaysBefore':
      return { zh: `${amount} 个工作日`, en: plural(amount, 'working day') };
    case 'hours':
    case 'litigationHours':
      return { zh: `${amount} 小时`, en: plural(amount, 'hour') };
    default:
      return { zh: `${amount} 日`, en: plural(amount, 'day') };
  }
}

/** Longer lists stay in `days`; in a line they would hide the result. */
const MOST_DAYS_IN_TEXT = 10;

function listOf(days: readonly PlainDate[], calendar: Calendar): Bilingual {
  if (days.length > MOST_DAYS_IN_TEXT) return { zh: '', en: '' };
  const made = (day: PlainDate) => dayKind(calendar, day) === 'workingWeekend';
  return {
    zh: `：${days.map((day) => `${day.slice(5)}（周${weekdayOf(day).zh}${made(day) ? '，调休上班' : ''}）`).join('、')}`,
    en: `: ${days.map((day) => `${day.slice(5)} ${weekdayOf(day).en.slice(0, 3)}${made(day) ? ' (working weekend)' : ''}`).join(', ')}`,
  };
}

export function triggerStep(rule: DeadlineRule, trigger: PlainDate): DeadlineStep {
  const law = countingLawOn(rule.counting, trigger);
  const day = named(trigger);
  const next = named(addDays(trigger, 1));
  const { startsFrom } = rule;
  if (rule.unit === 'agreedDate') return line('trigger', trigger, { zh: `${startsFrom.zh}：${day.zh}（${rule.law.zh}）`, en: `${startsFrom.en}: ${day.en} (${rule.law.en})` });
  if (rule.unit === 'clearWorkingDaysBefore') {
    return line('trigger', trigger, {
      zh: `${startsFrom.zh}：${day.zh}，当日不计入，向前计算（${law.zh}）`,
      en: `${startsFrom.en}: ${day.en}, itself not counted; counting backwards (${law.en})`,
    });
  }
  return line('trigger', trigger, {
    zh: `${startsFrom.zh}：${day.zh}，当日不计入，自 ${next.zh}起算（${law.zh}）`,
    en: `${startsFrom.en}: ${day.en}, itself not counted; day 1 is ${next.en} (${law.en})`,
  });
}

/** From the minute of the event (民法典 201(2)), or from the next full hour for a court (民诉法解释 125). */
export function minuteStep(rule: DeadlineRule, trigger: string, start: string): DeadlineStep {
  const law: Bilingual =
    rule.unit === 'litigationHours'
      ? { zh: '民诉法解释第125条', en: 'Interpretation of the Civil Procedure Law art. 125' }
      : countingLawOn(rule.counting, trigger.slice(0, 10) as PlainDate);
  const from: Bilingual =
    start === trigger ? { zh: '自该时刻', en: 'counted from that minute' } : { zh: `自次时 ${clock(start)} `, en: `counted from the next hour, ${clock(start)}` };
  return line('trigger', start, {
    zh: `${rule.startsFrom.zh}：${clock(trigger)}，${from.zh}起算（${law.zh}）`,
    en: `${rule.startsFrom.en}: ${clock(trigger)}, ${from.en} (${law.en})`,
  });
}

export function countStep(rule: DeadlineRule, end: PlainDate, trigger: PlainDate, counted: { days: readonly PlainDate[]; calendar: Calendar }): DeadlineStep {
  const length = lengthOf(rule.amount, rule.unit);
  const list = counted.days.length > 0 ? listOf(counted.days, counted.calendar) : { zh: '', en: '' };
  const clipped = rule.unit.startsWith('months') && end.slice(8) !== trigger.slice(8);
  const monthEnd: Bilingual = clipped ? { zh: '，该月无对应日，以月末日为准', en: ', the month having no such day' } : { zh: '', en: '' };
  return line(
    'count',
    end,
    {
      zh: `计满 ${length.zh}${list.zh}，于 ${named(end).zh}届满${monthEnd.zh}（${rule.law.zh}）`,
      en: `${length.en}${list.en} end on ${named(end).en}${monthEnd.en} (${rule.law.en})`,
    },
    { amount: rule.amount, days: counted.days },
  );
}

export const hoursStep = (rule: DeadlineRule, dueAt: string): DeadlineStep =>
  line(
    'count',
    dueAt,
    {
      zh: `计满 ${rule.amount} 小时，于 ${clock(dueAt)} 届满，遇休息日不顺延（${rule.law.zh}）`,
      en: `${plural(rule.amount, 'hour')} end at ${clock(dueAt)}; rest days do not move it (${rule.law.en})`,
    },
    { amount: rule.amount },
  );

export const noticeStep = (rule: DeadlineRule, latest: PlainDate, counted: { days: readonly PlainDate[]; calendar: Calendar }): DeadlineStep => {
  const list = listOf(counted.days, counted.calendar);
  return line(
    'count',
    latest,
    {
      zh: `其间须隔足 ${rule.amount} 个工作日${list.zh}，通知最迟于 ${named(latest).zh}送达（${rule.law.zh}）`,
      en: `${plural(rule.amount, 'clear working day')} must lie between${list.en}; notice must have arrived by ${named(latest).en} (${rule.law.en})`,
    },
    { amount: rule.amount, days: counted.days },
  );
};

export const extendStep = (end: PlainDate, amount: number, unit: DeadlineUnit): DeadlineStep => {
  const length = lengthOf(amount, unit);
  return line('extend', end, { zh: `延长 ${length.zh}，至 ${named(end).zh}`, en: `extended by ${length.en}, to ${named(end).en}` }, { amount });
};

export const extendUntilStep = (end: PlainDate): DeadlineStep => line('extend', end, { zh: `延长至 ${named(end).zh}`, en: `extended to ${named(end).en}` });

export const excludeStep = (interval: ExcludedInterval, end: PlainDate, amount: number, unit: DeadlineUnit): DeadlineStep => {
  const length = lengthOf(amount, unit === 'workingDays' ? unit : 'calendarDays');
  return line(
    'exclude',
    end,
    {
      zh: `扣除 ${interval.from} 至 ${interval.to}（不含当日）共 ${length.zh}，届满日移至 ${named(end).zh}`,
      en: `${length.en} from ${interval.from} to ${interval.to} (not included) left out; the end moves to ${named(end).en}`,
    },
    { amount },
  );
};

export const exclusionTooLateStep = (interval: ExcludedInterval, end: PlainDate): DeadlineStep =>
  line('exclusionTooLate', end, {
    zh: `${interval.from} 起的不计入期间在期限届满之后，不予扣除`,
    en: `the time from ${interval.from} lies after the end and is not left out`,
  });

const restNames = { holiday: { zh: '法定休假日', en: 'a statutory day off' }, weekend: { zh: '周末', en: 'a weekend' } } as const;

export function rollStep(end: PlainDate, dueOn: PlainDate, calendar: Calendar): DeadlineStep {
  const kind = dayKind(calendar, end);
  if (kind === 'holiday' || kind === 'weekend') {
    const rest = restNames[kind];
    return line('roll', dueOn, { zh: `${end} 是${rest.zh}，顺延至 ${named(dueOn).zh}`, en: `${end} is ${rest.en}; it moves to ${named(dueOn).en}` });
  }
  const open: Bilingual = kind === 'workingWeekend' ? { zh: '调休上班日', en: 'a working weekend' } : { zh: '工作日', en: 'a working day' };
  return line('stand', dueOn, { zh: `${named(end).zh}是${open.zh}，不顺延`, en: `${named(end).en} is ${open.en}; it stands` });
}

export const noRollStep = (end: PlainDate): DeadlineStep =>
  line('stand', end, { zh: `本期限遇休息日不顺延，${named(end).zh}为最后一日`, en: `rest days do not move this limit; ${named(end).en} is the last day` });

export const actByStep = (actBy: PlainDate): DeadlineStep =>
  line('actBy', actBy, { zh: `承办方应于 ${named(actBy).zh}当日或者之前办结`, en: `whoever is bound should act by ${named(actBy).en}` });

export const provisionalStep = (on: PlainDate, year: number): DeadlineStep =>
  line('provisional', on, { zh: `系统未载入 ${year} 年放假安排，日期暂定`, en: `no holiday notice is loaded for ${year}; the date is provisional` });
