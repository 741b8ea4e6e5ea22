import { type Bilingual, type PlainDate, toPlainDate } from '@kernel';
import { stateCouncilCalendar } from './calendar';
import { computeDeadline, type Deadline, type Extension } from './compute-deadline';
import type { ExcludedInterval } from './excluded-intervals';
import type { DeadlineRule, DeadlineUnit } from './rule';
import { deadlineRules, ruleInForce } from './rules';

/** One worked example of the rule book (10.3), `id|engine|rule|trigger|param|expected`. */
interface Vector {
  id: string;
  engine: string;
  rule: string;
  trigger: string;
  param: string;
  expected: string;
}

interface Computed {
  value: string;
  steps: readonly Bilingual[];
}

const columns = ['id', 'engine', 'rule', 'trigger', 'param', 'expected'] as const;

/** The codes of rule book 0.5; years are written in months. */
const unitOfEngine: Readonly<Record<string, DeadlineUnit>> = {
  CD: 'calendarDays',
  CDX: 'calendarDaysNoRoll',
  MO: 'months',
  WD: 'workingDays',
  WDB: 'clearWorkingDaysBefore',
  HR: 'hours',
  HRL: 'litigationHours',
  DATE: 'agreedDate',
};

/**
 * Computes a file of worked examples with the calendars that ship with the software. `lines` holds `id|expected|computed|steps`, the Chinese
 * steps joined by `；`; `computed` is `unsupported` for an engine that is not known. A line that cannot be read is left out and
 * complained about in `errors`. Days are `YYYY-MM-DD`, hours Beijing time (Asia/Shanghai). Never throws.
 */
export function computeVectors(csvText: string): { lines: string[]; errors: string[] } {
  const [header = '', ...rows] = csvText.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = header.split('|').map((name) => name.trim());
  if (columns.some((column, at) => names[at] !== column)) return { lines: [], errors: [`line 1: the header must begin with ${columns.join('|')}`] };
  const lines: string[] = [];
  const errors: string[] = [];
  rows.forEach((row, at) => {
    if (row.trim() === '') return;
    try {
      lines.push(computeRow(row));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      errors.push(`line ${at + 2}: ${error.message}: ${row}`);
    }
  });
  return { lines, errors };
}

function computeRow(row: string): string {
  const cells = row.split('|').map((cell) => cell.trim());
  if (cells.length < columns.length) throw new RangeError(`${columns.length} columns expected, ${cells.length} found`);
  const [id, engine, rule, trigger, param, expected] = cells as [string, string, string, string, string, string];
  if (id === '') throw new RangeError('the id is missing');
  const { value, steps } = compute({ id, engine, rule, trigger, param, expected });
  return [id, expected, value, steps.map(({ zh }) => zh).join('；')].join('|');
}

function compute(vector: Vector): Computed {
  const { engine, trigger, param } = vector;
  const ruleId = vector.rule.split('+').at(-1)?.trim() ?? '';
  if (engine === 'POSTMARK') return postmark(trigger);
  if (engine === 'SUSP') return withSuspension(ruleId, trigger, param);
  if (engine.startsWith('SERVE_')) return afterService(vector.rule, trigger, param);
  const unit = unitOfEngine[engine];
  if (unit === undefined) return { value: 'unsupported', steps: [] };
  return shown(computeDeadline({ rule: ruleFor(ruleId, trigger, unit, unit === 'agreedDate' ? 0 : toAmount(param)), trigger, calendar: stateCouncilCalendar }));
}

const shown = ({ dueAt, dueOn, steps }: Deadline): Computed => ({ value: dueAt ?? dueOn, steps: steps.map(({ text }) => text) });

function toAmount(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new RangeError(`not a length: ${text}`);
  return Number(text);
}

/** The engine and the length of the line decide; the rule of the house lends article and names, if it was in force. */
function ruleFor(id: string, trigger: string, unit: DeadlineUnit, amount: number): DeadlineRule {
  const on = toPlainDate(trigger.slice(0, 10));
  const known = ruleInForce(id, on);
  if (known !== null) return { ...known, unit, amount };
  return {
    id,
    name: { zh: id, en: id },
    startsFrom: { zh: '起算事由', en: 'trigger' },
    law: { zh: `${id}，规则表未收录当日有效的版本`, en: `${id}: no version in the table for that day` },
    counting: 'civilProcedure',
    amount,
    unit,
    limits: 'party',
    inForce: { from: on, to: null },
    confirmation: 'own_knowledge',
  };
}

/** `ext=months[+months];start/resume;…` */
function withSuspension(id: string, trigger: string, param: string): Computed {
  const known = ruleInForce(id, toPlainDate(trigger)) ?? deadlineRules.find((rule) => rule.id === id);
  if (known === undefined) return { value: 'unsupported', steps: [] };
  const [head = '', ...spans] = param.split(';');
  const months = /^ext=(\d{1,2}(?:\+\d{1,2})*)$/.exec(head)?.[1];
  if (months === undefined) throw new RangeError(`not an extension: ${head}`);
  const extensions = months
    .split('+')
    .map(Number)
    .filter((amount) => amount > 0)
    .map((amount): Extension => ({ amount, unit: 'months' }));
  return shown(computeDeadline({ rule: known, trigger, calendar: stateCouncilCalendar, extensions, excluded: spans.map(toInterval) }));
}

function toInterval(span: string): ExcludedInterval {
  const [from = '', to = ''] = span.split('/');
  return { from: toPlainDate(from), to: toPlainDate(to) };
}

/** `15` or `3m` from the day of service; `15;3m` when service is presumed after so many days, which never roll. */
function afterService(rules: string, trigger: string, param: string): Computed {
  const [service = '', limit = service] = rules.split('+').map((id) => id.trim());
  const lengths = param.split(';').map((part) => ({ amount: toAmount(part.replace(/m$/, '')), unit: part.endsWith('m') ? ('months' as const) : ('calendarDays' as const) }));
  const [presumed, counted = presumed] = lengths;
  if (counted === undefined || lengths.length > 2) throw new RangeError(`not a length: ${param}`);
  const served =
    lengths.length === 2 && presumed !== undefined
      ? computeDeadline({ rule: ruleFor(service, trigger, 'calendarDaysNoRoll', presumed.amount), trigger, calendar: stateCouncilCalendar })
      : null;
  const from: PlainDate = served?.dueOn ?? toPlainDate(trigger);
  const due = shown(computeDeadline({ rule: ruleFor(limit, from, counted.unit, counted.amount), trigger: from, calendar: stateCouncilCalendar }));
  return { value: due.value, steps: [...(served === null ? [] : shown(served).steps), ...due.steps] };
}

/** In time when posted before the period ends; the time in transit is not counted (民诉法 85(4)). */
function postmark(text: string): Computed {
  const [, due, posted] = /^due (\S+); postmark (\S+);/.exec(text) ?? [];
  if (due === undefined || posted === undefined) throw new RangeError(`not a postmark: ${text}`);
  const timely = toPlainDate(posted) <= toPlainDate(due);
  const step: Bilingual = timely
    ? { zh: `${posted} 交邮，未超过届满日 ${due}，在途时间不计，视为按期（民事诉讼法第85条）`, en: `posted ${posted}, not after ${due}: in time (Civil Procedure Law art. 85)` }
    : { zh: `${posted} 交邮，已超过届满日 ${due}，逾期（民事诉讼法第85条）`, en: `posted ${posted}, after ${due}: late (Civil Procedure Law art. 85)` };
  return { value: timely ? 'timely' : 'late', steps: [step] };
}
