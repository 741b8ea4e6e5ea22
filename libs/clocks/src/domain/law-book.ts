import { applicableRule, type Calendar, calendarOf, type CountingLaw, type DeadlineRule, type DeadlineUnit, type HolidayRow, type HolidaySchedule, scheduleOf } from '@deadlines';
import type { Bilingual, PlainDate } from '@kernel';
import { inForce } from '@reference';

/** A version of a time limit as its table holds it. */
export interface DeadlineRuleRow {
  code: string;
  name: Bilingual;
  starts: Bilingual;
  law: Bilingual;
  citedLaw: string | null;
  citedTopic: string | null;
  counting: CountingLaw;
  amount: number;
  unit: DeadlineUnit;
  limits: DeadlineRule['limits'];
  extensionBy: Bilingual | null;
  extensionMost: Bilingual | null;
  extensionDays: number | null;
  notCounted: Bilingual | null;
  variantOf: string | null;
  when: Bilingual | null;
  arrives: boolean;
  transition: 'newTriggers' | 'runningToo';
  basis: DeadlineRule['confirmation'];
  confirmed: boolean;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

interface CitationRow {
  law: string;
  topic: string;
  article: string;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

export interface LawRows {
  rules: readonly DeadlineRuleRow[];
  citations: readonly CitationRow[];
  holidays: readonly HolidayRow[];
}

/** Before there was any law to count by. */
const EVER = '1800-01-01' as PlainDate;

/** The time limits and the calendar as the lists say now. */
export class LawBook {
  readonly calendar: Calendar;
  readonly schedules: readonly HolidaySchedule[];
  private readonly versions: readonly DeadlineRule[];

  constructor(private readonly rows: LawRows) {
    this.schedules = rows.holidays.map(scheduleOf);
    this.calendar = calendarOf(this.schedules);
    this.versions = rows.rules.map(ruleOf);
  }

  /** What a limit of this id follows when it is triggered on that day (`YYYY-MM-DD`) or minute (`YYYY-MM-DDTHH:mm`), its article named as in force then; null when no version reaches it. */
  ruleFor(id: string, trigger: string): DeadlineRule | null {
    const rule = applicableRule(
      this.versions.filter((version) => version.id === id),
      trigger,
      this.calendar,
    );
    return rule && this.cited(rule, trigger.slice(0, 10) as PlainDate);
  }

  /** Any version's name, for a day that none reaches; null for an unknown id. */
  nameOf(id: string): Bilingual | null {
    return this.versions.find((version) => version.id === id)?.name ?? null;
  }

  private cited(rule: DeadlineRule, on: PlainDate): DeadlineRule {
    const row = this.rows.rules.find((one) => one.code === rule.id && (one.validFrom ?? EVER) === rule.inForce.from);
    if (!row?.citedLaw || !row.citedTopic) return rule;
    const article = this.rows.citations.find((one) => one.law === row.citedLaw && one.topic === row.citedTopic && inForce(one, on))?.article ?? '…';
    return { ...rule, law: { zh: rule.law.zh.replaceAll('{条}', article), en: rule.law.en.replaceAll('{条}', article) } };
  }
}

function ruleOf(row: DeadlineRuleRow): DeadlineRule {
  const extension = row.extensionBy && row.extensionMost && { by: row.extensionBy, most: row.extensionMost, ...(row.extensionDays !== null && { workingDays: row.extensionDays }) };
  return {
    id: row.code,
    name: row.name,
    startsFrom: row.starts,
    law: row.law,
    counting: row.counting,
    amount: row.amount,
    unit: row.unit,
    limits: row.limits,
    ...(extension && { extension }),
    ...(row.notCounted && { notCounted: row.notCounted }),
    ...(row.variantOf && row.when && { variant: { of: row.variantOf, when: row.when } }),
    ...(row.arrives && { arrives: true as const }),
    ...(row.transition === 'runningToo' && { transition: 'runningToo' as const }),
    inForce: { from: row.validFrom ?? EVER, to: row.validTo },
    confirmation: row.confirmed ? 'confirmed' : row.basis === 'confirmed' ? 'own_knowledge' : row.basis,
  };
}
