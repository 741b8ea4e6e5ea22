import { deadlineRules, stateCouncilSchedules } from '@deadlines';
import type { Tx } from '@platform';

const ruleRow = (rule: (typeof deadlineRules)[number]) => ({
  code: rule.id,
  name_zh: rule.name.zh,
  name_en: rule.name.en,
  starts_zh: rule.startsFrom.zh,
  starts_en: rule.startsFrom.en,
  law_zh: rule.law.zh,
  law_en: rule.law.en,
  counting: rule.counting,
  amount: rule.amount,
  unit: rule.unit,
  limits: rule.limits,
  extension_by_zh: rule.extension?.by.zh,
  extension_by_en: rule.extension?.by.en,
  extension_most_zh: rule.extension?.most.zh,
  extension_most_en: rule.extension?.most.en,
  extension_days: rule.extension?.workingDays,
  not_counted_zh: rule.notCounted?.zh,
  not_counted_en: rule.notCounted?.en,
  variant_of: rule.variant?.of,
  when_zh: rule.variant?.when.zh,
  when_en: rule.variant?.when.en,
  arrives: rule.arrives ?? false,
  transition: rule.transition ?? 'newTriggers',
  basis: rule.confirmation,
  confirmed: rule.confirmation === 'confirmed',
  valid_from: rule.inForce.from,
  valid_to: rule.inForce.to,
});

const ruleColumns = Object.keys(ruleRow(deadlineRules[0] as (typeof deadlineRules)[number]));

/** Rules that want other rungs than their kind has. Two years to ask for enforcement are the party's right, and nobody's to be chased after. */
const ladders = [{ code: 'ENF-2Y', days_before: '7 3 1 0' }];

/**
 * Brings the delivered time limits, reminder ladders and holiday notices into their tables. Idempotent by version; a row that people added
 * or changed stays as it is, and a year whose notice people keep gets none of ours.
 */
export async function loadDeadlineLists(tx: Tx): Promise<void> {
  const columns = ruleColumns.join(', ');
  const changing = ruleColumns.filter((column) => column !== 'code' && column !== 'valid_from');
  await tx.query(
    `insert into deadline_rule (${columns}) select ${columns} from jsonb_populate_recordset(null::deadline_rule, $1::jsonb) r
     on conflict (code, valid_from) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')} where deadline_rule.edited_at is null`,
    [JSON.stringify(deadlineRules.map(ruleRow))],
  );
  await tx.query(
    `insert into reminder_ladder (code, days_before) select code, days_before from jsonb_to_recordset($1::jsonb) as r(code text, days_before text) on conflict (code, valid_from) do nothing`,
    [JSON.stringify(ladders)],
  );
  await tx.query(
    `insert into holiday_schedule (year, notice, holidays, working_weekends, confirmed)
     select r.year, r.notice, r.holidays, r.working_weekends, true from jsonb_to_recordset($1::jsonb) as r(year int, notice text, holidays text, working_weekends text)
     where not exists (select 1 from holiday_schedule h where h.year = r.year and h.edited_at is not null)
     on conflict (year, valid_from) do update set notice = excluded.notice, holidays = excluded.holidays, working_weekends = excluded.working_weekends where holiday_schedule.edited_at is null`,
    [
      JSON.stringify(
        stateCouncilSchedules.map(({ year, notice, holidays, workingWeekends }) => ({ year, notice, holidays: holidays.join(' '), working_weekends: workingWeekends.join(' ') })),
      ),
    ],
  );
}
