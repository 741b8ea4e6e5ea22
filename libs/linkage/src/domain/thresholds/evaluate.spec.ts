import { toPlainDate } from '@kernel';
import { readReferenceTables } from '@reference';
import { brightest, evaluateThresholds, neverAGate } from './evaluate';
import { lookBackOf } from './look-back';
import type { Act, Punishment, ThresholdFacts, ThresholdLine } from './threshold-facts';

const lines: readonly ThresholdLine[] = readReferenceTables().thresholds;
const day = toPlainDate;
const judging = { on: day('2026-11-24'), nearPercent: 80 };
const yuan = (amount: number) => amount * 100;

const act = (more: Partial<Act> = {}): Act => ({ id: 'a', day: day('2026-06-01'), dealtWith: false, amounts: {}, ...more });
const facts = (more: Partial<ThresholdFacts>): ThresholdFacts => ({ offences: ['213'], acts: [], rights: 1, punishments: [], ...more });
const punished = (on: string, more: Partial<Punishment> = {}): Punishment => ({ day: day(on), kind: 'administrative', offence: '213', ...more });

const lightFor = (code: string, given: Partial<ThresholdFacts>, on = judging) => {
  const offence = lines.find((one) => one.code === code)?.offence ?? '';
  const found = evaluateThresholds(facts({ offences: [offence], ...given }), lines, on).find((one) => one.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
};

/** The facts that put this amount on this line and show its circumstance. */
function factsAt({ amountType, measure, subject, circumstance, offence }: ThresholdLine, amount: number): Partial<ThresholdFacts> {
  const again = circumstance === 'again' ? [punished('2026-01-05', { offence })] : [];
  const more = { rights: circumstance === 'several' ? 2 : 1, punishments: again };
  if (measure === 'mixed') {
    const services = act({ id: 'b', subject: 'services', amounts: { gains: amount - 1 } });
    return { ...more, acts: [act({ subject: 'goods', amounts: { gains: 1 } }), services] };
  }
  const place = measure === 'plain' ? { amounts: { [amountType]: amount } } : { unsold: { [amountType]: amount } };
  return { ...more, acts: [act({ subject: (subject ?? undefined) as Act['subject'], ...place })] };
}

const measured = lines.filter(({ measure, amountType }) => measure !== 'half' && amountType !== 'none').map((line) => [line.code, line] as const);

describe.each(measured)('%s', (code, line) => {
  const threshold = line.amountFen ?? line.amountCount ?? 0;
  const at = (amount: number) => lightFor(code, factsAt(line, amount)).light;

  it('is met on the line and not one below it', () => expect([at(threshold), at(threshold - 1), at(threshold + 1)]).toEqual(['MET', 'NEAR', 'MET']));
  it('is near from four fifths of it', () => expect([at((threshold * 4) / 5), at((threshold * 4) / 5 - 1)]).toEqual(['NEAR', 'BELOW']));
});

describe('what is counted', () => {
  it('adds up acts that nobody dealt with, and says how (art. 29)', () => {
    const acts = [
      act({ id: 'a', day: day('2026-03-01'), amounts: { turnover: yuan(20_000) } }),
      act({ id: 'b', day: day('2026-04-02'), amounts: { turnover: yuan(30_000) } }),
      act({ id: 'c', day: day('2025-12-01'), dealtWith: true, amounts: { turnover: yuan(40_000) } }),
    ];
    expect(lightFor('213-G-BASE-TURNOVER', { acts })).toMatchObject({
      light: 'MET',
      amount: yuan(50_000),
      acts: ['a', 'b'],
      words: {
        zh: '非法经营数额20,000元（2026-03-01）＋30,000元（2026-04-02）＝50,000元，标准50,000元，为100%，达到；已经处理、不再累计：2025-12-01',
        en: 'illegal turnover 20,000 yuan (2026-03-01) + 30,000 yuan (2026-04-02) = 50,000 yuan against 50,000 yuan, 100 %: met; dealt with and not added up: 2025-12-01',
      },
    });
  });

  it('says fen as yuan, and never rounds up to a line', () => {
    expect(lightFor('213-G-BASE-GAINS', { acts: [act({ amounts: { gains: 2_999_999 } })] }).words.zh).toBe('违法所得29,999.99元（2026-06-01），标准30,000元，为99%，接近');
  });

  it('what was never established is not zero', () => {
    expect(lightFor('213-G-BASE-GAINS', { acts: [act({ amounts: { turnover: 1 } })] })).toMatchObject({ light: 'BELOW', amount: null, words: { zh: '尚未查明违法所得' } });
  });

  it('the BERMAD valves: 1,870,838 yuan are far above the first line and the heavier one (real case 32)', () => {
    const turnover = { acts: [act({ amounts: { turnover: yuan(1_870_838) } })] };
    expect(['213-G-BASE-TURNOVER', '213-G-BASE-TURNOVER-HEAVIER'].map((code) => lightFor(code, turnover).light)).toEqual(['MET', 'MET']);
  });

  it('sold and unsold are put together for a line of their own (214, 215, 218)', () => {
    const of = (sold: number) => ({ acts: [act({ amounts: { sales: yuan(sold) }, unsold: { value: yuan(110_000) } })] });
    expect([lightFor('214-BASE-TOGETHER-VALUE', of(40_000)).light, lightFor('214-BASE-TOGETHER-VALUE', of(39_999)).light]).toEqual(['MET', 'NEAR']);
    expect(lightFor('214-BASE-UNSOLD-VALUE', of(40_000))).toMatchObject({ light: 'BELOW', amount: yuan(110_000) });
    const labels = { acts: [act({ amounts: { pieces: 9_000 }, unsold: { pieces: 21_000 } })] };
    expect([lightFor('215-BASE-TOGETHER-PIECES', labels).light, lightFor('215-BASE-PIECES', labels).light, lightFor('215-BASE-UNSOLD-PIECES', labels).light]).toEqual([
      'MET',
      'NEAR',
      'BELOW',
    ]);
    const copies = { acts: [act({ amounts: { copies: 700 }, unsold: { copies: 2_300 } })] };
    expect([lightFor('218-BASE-TOGETHER-COPIES', copies).light, lightFor('218-BASE-COPIES', copies).light]).toEqual(['MET', 'BELOW']);
  });
});

describe('circumstances', () => {
  it('two marks or patents lower the line, one does not', () => {
    const acts = [act({ amounts: { turnover: yuan(30_000) } })];
    expect(lightFor('213-G-SEVERAL-TURNOVER', { acts, rights: 2 })).toMatchObject({ light: 'MET', applies: true });
    expect(lightFor('213-G-SEVERAL-TURNOVER', { acts, rights: 1 })).toMatchObject({ light: 'BELOW', applies: false, amount: null, words: { zh: '未涉及两种以上商标或者专利' } });
  });

  it('goods and services: together at the line of services, while goods stay below theirs (art. 3(3))', () => {
    const of = (goods: number, services: number) => ({
      acts: [act({ amounts: { gains: yuan(goods) } }), act({ id: 'b', subject: 'services', amounts: { gains: yuan(services) } })],
    });
    expect(lightFor('213-M-BASE-GAINS', of(29_999, 20_001)).light).toBe('MET');
    expect(lightFor('213-M-BASE-GAINS', of(29_999, 20_000)).light).toBe('NEAR');
    expect(lightFor('213-M-BASE-GAINS', of(30_000, 20_000))).toMatchObject({ applies: false, words: { zh: '商品部分已单独达到标准' } });
    expect(lightFor('213-G-BASE-GAINS', of(30_000, 20_000)).light).toBe('MET');
    expect(lightFor('213-S-BASE-GAINS', of(29_999, 20_001))).toMatchObject({ light: 'BELOW', amount: yuan(20_001) });
    expect(lightFor('213-M-BASE-GAINS', { acts: [act({ amounts: { gains: yuan(60_000) } })] }).applies).toBe(false);
  });

  it('half of two or more items, each item once (art. 13)', () => {
    const of = (amounts: Act['amounts'], more: Partial<ThresholdFacts> = {}) => lightFor('217-BASE-HALF', { acts: [act({ amounts })], ...more });
    expect(of({ turnover: yuan(25_000), copies: 250 })).toMatchObject({
      light: 'MET',
      amount: 2,
      words: { zh: '非法经营数额25,000元，为标准50,000元的50%；复制件数250，为标准500的50%；达到一半以上的有2项，需要2项' },
    });
    expect(of({ turnover: yuan(25_000), copies: 249 })).toMatchObject({ light: 'NEAR', amount: 1 });
    expect(of({ turnover: yuan(25_000), copies: 199 }).light).toBe('BELOW');
    expect(of({ works: 250, downloads: 5_000, clicks: 50_000 })).toMatchObject({ light: 'BELOW', amount: 1 });
    expect(of({ copies: 250, clicks: 50_000 }).light).toBe('MET');
    expect(of({ gains: yuan(15_000), copies: 250 }).light).toBe('BELOW');
    const before = { punishments: [punished('2026-01-05', { offence: '218' })] };
    expect(of({ gains: yuan(10_000), copies: 250 }, before).light).toBe('MET');
    // One turnover is not two items, though it is half of both lines.
    expect(of({ turnover: yuan(25_000) }, before)).toMatchObject({ light: 'BELOW', amount: 1 });
  });

  it('219-1 needs no amount, 217 tools have lines of their own', () => {
    expect(lightFor('219-1-BASE-NONE', {})).toMatchObject({ light: 'MET', threshold: null });
    const tools = { acts: [act({ subject: 'tools', amounts: { gains: yuan(30_000) } })] };
    expect([lightFor('217-T-BASE-GAINS', tools).light, lightFor('217-BASE-GAINS', tools).amount]).toEqual(['MET', null]);
  });
});

describe('again within two years', () => {
  // Counted by hand on the calendar.
  it.each([
    ['2024-05-06', '2024-05-07', '2026-05-06'],
    ['2024-02-29', '2024-03-01', '2026-02-28'],
    ['2022-02-28', '2022-03-01', '2024-02-28'],
    ['2024-02-28', '2024-02-29', '2026-02-28'],
    ['2025-12-31', '2026-01-01', '2027-12-31'],
  ])('punished on %s: from %s to %s', (on, from, to) => expect(lookBackOf(punished(on))).toMatchObject({ from, to }));

  const again = (on: string, punishments: Punishment[]) => lightFor('213-G-AGAIN-TURNOVER', { acts: [act({ day: day(on), amounts: { turnover: yuan(30_000) } })], punishments });

  it.each([
    ['the last day of the two years', '2026-05-06', 'MET'],
    ['the day after', '2026-05-07', 'BELOW'],
    ['the first day after the punishment', '2024-05-07', 'MET'],
    ['the day of the punishment', '2024-05-06', 'BELOW'],
    ['before it', '2024-05-05', 'BELOW'],
  ])('%s', (_what, on, light) => expect(again(on, [punished('2024-05-06')]).light).toBe(light));

  it('29 February: two years end on 28 February, also where the act is done on 29 February', () => {
    const leap = [punished('2024-02-29')];
    expect([again('2026-02-28', leap).light, again('2026-03-01', leap).light]).toEqual(['MET', 'BELOW']);
    expect([again('2028-02-28', [punished('2026-02-28')]).light, again('2028-02-29', [punished('2026-02-28')]).light]).toEqual(['MET', 'BELOW']);
  });

  it('says which punishment counts, and from when to when', () => {
    const found = again('2026-03-01', [punished('2024-06-03', { kind: 'criminal', offence: '215' })]);
    expect(found.words.zh).toBe('非法经营数额30,000元（2026-03-01），标准30,000元，为100%，达到；2024-06-03因刑法第215条行为受过刑事处罚，二年内自2024-06-04至2026-06-03');
    expect(found.words.en).toContain('punished criminally on 2024-06-03 (art. 215); two years from 2024-06-04 to 2026-06-03');
  });

  it('a punishment for another group of offences lowers nothing', () => {
    expect(again('2026-03-01', [punished('2025-06-03', { offence: '217' })])).toMatchObject({ light: 'BELOW', applies: false });
  });

  it('only acts inside the two years are added up', () => {
    const acts = [
      act({ id: 'inside', day: day('2026-05-06'), amounts: { turnover: yuan(29_000) } }),
      act({ id: 'outside', day: day('2026-05-07'), amounts: { turnover: yuan(29_000) } }),
    ];
    expect(lightFor('213-G-AGAIN-TURNOVER', { acts, punishments: [punished('2024-05-06')] })).toMatchObject({ light: 'NEAR', acts: ['inside'] });
  });
});

describe('a light and never a gate', () => {
  it('looks only at the offences named, by the lines of the day', () => {
    const found = evaluateThresholds(facts({ acts: [act({ amounts: { turnover: yuan(1) } })] }), lines, judging);
    expect(new Set(found.map(({ offence }) => offence))).toEqual(new Set(['213']));
    expect(evaluateThresholds(facts({}), lines, { ...judging, on: day('2025-04-25') })).toEqual([]);
    expect(evaluateThresholds(facts({}), lines, { ...judging, on: day('2025-04-26') })).not.toEqual([]);
  });

  it('the share that is near is the setting’s', () => {
    const acts = [act({ amounts: { turnover: yuan(25_000) } })];
    expect([50, 51].map((nearPercent) => lightFor('213-G-BASE-TURNOVER', { acts }, { ...judging, nearPercent }).light)).toEqual(['NEAR', 'BELOW']);
  });

  it('shows the brightest, forbids nothing and says so', () => {
    expect([brightest([]), brightest([{ light: 'BELOW' }, { light: 'NEAR' }]), brightest([{ light: 'NEAR' }, { light: 'MET' }])]).toEqual([null, 'NEAR', 'MET']);
    const [first] = evaluateThresholds(facts({}), lines, judging);
    expect(Object.keys(first ?? {}).sort()).toEqual([
      'acts',
      'amount',
      'applies',
      'article',
      'code',
      'grade',
      'light',
      'lookBack',
      'money',
      'name',
      'offence',
      'threshold',
      'words',
    ]);
    expect(neverAGate.zh).toContain('合理嫌疑');
  });
});
