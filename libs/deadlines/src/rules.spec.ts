import { toPlainDate } from '@kernel';
import { deadlineRules, ruleInForce } from './rules';

const on = toPlainDate;
const NEVER_ENDS = '9999-12-31';

describe('rules', () => {
  it.each(
    `RM-REVIEW RM-CONSENT RM-1M RM-30D RM-AGREED-DATE RM-PAUSE RM-RETURN-VISIT RM-ARCHIVE RM-LIMIT-3Y SM-30D HM-30D PM-30D
    SC-30D SC-SUPPLEMENT SC-ACCEPT-3D SC-COURT-15D SC-COURT-30D SC-OBJ-15D SC-OBJ-6M ENF-2Y ENF-NOTICE-10D
    SD-ASSIGN-3WD SD-CHOOSE-2WD SD-ACCEPT-3WD SD-CONTACT-3WD SD-ENTRUST-30D SD-DELEG-15D SD-DELEG-7D SD-RETURN SD-FILE-7D SD-RECORD
    RT-ACCEPT-3WD RT-CHOOSE-2WD SIGN-7D SM-EFFECTIVE-DAY`.split(/\s+/),
  )('%s is in force today', (id) => {
    expect(ruleInForce(id, on('2026-11-22'))?.id).toBe(id);
  });

  it('picks the version by the trigger day', () => {
    expect(ruleInForce('SC-30D', on('2023-12-31'))?.law.zh).toContain('第201条');
    expect(ruleInForce('SC-30D', on('2024-01-01'))?.law.zh).toContain('第205条');
    expect(ruleInForce('SC-30D', on('2010-12-31'))).toBeNull();
    expect(ruleInForce('NO-SUCH', on('2026-01-01'))).toBeNull();
  });

  it('has at most one version of a rule on any day', () => {
    const overlapping = deadlineRules.filter((rule) =>
      deadlineRules.some(
        (other) => other !== rule && other.id === rule.id && rule.inForce.from <= (other.inForce.to ?? NEVER_ENDS) && other.inForce.from <= (rule.inForce.to ?? NEVER_ENDS),
      ),
    );
    expect(overlapping.map(({ id }) => id)).toEqual([]);
  });

  it('carries its number in its id', () => {
    const unit: Record<string, string[]> = {
      D: ['calendarDays', 'calendarDaysNoRoll'],
      WD: ['workingDays', 'clearWorkingDaysBefore'],
      M: ['months'],
      Y: ['months', 'monthsNoRoll'],
      H: ['hours'],
    };
    for (const { id, amount, unit: counted } of deadlineRules) {
      const [, length, code = ''] = /-(\d+)(D|WD|M|Y|H)$/.exec(id) ?? [];
      if (length === undefined) continue;
      expect([id, code === 'Y' ? Number(length) * 12 : Number(length)]).toEqual([id, amount]);
      expect(unit[code]).toContain(counted);
    }
  });

  it('gives each text in both languages, fit for a line of steps', () => {
    for (const { name, startsFrom, law, extension, notCounted } of deadlineRules) {
      for (const text of [name, startsFrom, law, ...(extension ? [extension.by, extension.most] : []), ...(notCounted ? [notCounted] : [])]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
        expect(`${text.zh}${text.en}`).not.toMatch(/[；|]/);
      }
    }
  });

  it('marks what no law fixes as a product default', () => {
    expect(deadlineRules.filter(({ law, confirmation }) => law.zh.includes('默认') !== (confirmation === 'product_default')).map(({ id }) => id)).toEqual([]);
  });
});
