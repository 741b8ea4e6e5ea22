import { addDays, type PlainDate, toPlainDate } from '@kernel';
import { readReferenceTables } from './load';
import { inForce } from './lookups';
import type { Effective } from './reference-rows';

const { causes, divisions, courts, jurisdictions, rightKinds, citations, thresholds } = readReferenceTables();

const groupsOf = <Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] =>
  [...new Set(rows.map(key))].map((value) => [value, rows.filter((row) => key(row) === value)]);
const byStart = (rows: readonly Effective[]) => [...rows].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
const follows = (earlier: Effective, later: Effective) => earlier.validTo !== null && later.validFrom !== null && earlier.validTo < later.validFrom;
const codes = (rows: readonly { code: string }[]) => rows.map((row) => row.code);

it('has the rows that were delivered', () => {
  const sizes = Object.entries(readReferenceTables()).map(([name, rows]) => [name, rows.length]);
  expect(Object.fromEntries(sizes)).toEqual({ causes: 252, divisions: 39, courts: 12, jurisdictions: 56, rightKinds: 15, citations: 14, thresholds: 140 });
});

it('never ends a validity before it starts', () => {
  const wrong = [...causes, ...divisions, ...jurisdictions, ...citations].filter(({ validFrom, validTo }) => validFrom && validTo && validTo < validFrom);
  expect(wrong).toEqual([]);
});

describe('causes of action', () => {
  const children = (code: string) => causes.filter((cause) => cause.edition === '2025' && cause.parent === code).length;

  it('hang below a cause of the same edition', () => {
    const orphans = causes.filter((cause) => cause.parent !== null && !causes.some((other) => other.edition === cause.edition && other.code === cause.parent));
    expect(orphans).toEqual([]);
  });

  it('run from 150 to 204 without a gap in the amendment of 2025', () => {
    const numbers = causes.filter((cause) => cause.edition === '2025' && /^\d+$/.test(cause.code)).map((cause) => Number(cause.code));
    expect(numbers).toEqual(Array.from({ length: 55 }, (_, index) => 150 + index));
  });

  // The counts that forms-and-data §3.2 prints in brackets.
  it.each(
    Object.entries({
      150: 13,
      151: 3,
      152: 5,
      153: 5,
      154: 5,
      155: 4,
      156: 3,
      157: 4,
      158: 13,
      160: 2,
      162: 3,
      164: 28,
      165: 2,
      167: 7,
      168: 6,
      169: 6,
      170: 2,
      171: 7,
      172: 3,
      175: 2,
      179: 10,
      181: 11,
      183: 3,
      186: 3,
      189: 2,
      193: 3,
      196: 3,
      197: 7,
    }),
  )('%s has %i sub-causes', (code, count) => expect(children(code)).toBe(count));

  it.each([
    ['164.13', '侵害作品信息网络传播权纠纷'],
    ['164.27', '计算机软件著作权权属纠纷'],
    ['167.5', '发明专利临时保护期使用费纠纷'],
    ['171.7', '确认实质性派生品种纠纷'],
    ['189.1', '侵害技术秘密纠纷'],
  ])('%s is %s', (code, name) => expect(causes.find((cause) => cause.edition === '2025' && cause.code === code)?.name.zh).toBe(name));

  it('never have two meanings on one day', () => {
    const overlaps = (rows: readonly Effective[]) => byStart(rows).some((row, index, sorted) => sorted.slice(0, index).some((earlier) => !follows(earlier, row)));
    expect(groupsOf(causes, (cause) => cause.code).filter(([, rows]) => overlaps(rows))).toEqual([]);
  });

  it('say where the edition before 2026 was not confirmed', () => {
    expect(causes.filter((cause) => cause.edition === '2020' && !cause.sourceNote?.includes('待法规部门确认'))).toEqual([]);
  });
});

describe('divisions', () => {
  it('stand once each', () => expect(new Set(codes(divisions)).size).toBe(39));

  it('are 37 since 2025-11-06 and were 38 before', () => {
    const countOn = (on: string) => divisions.filter((row) => inForce(row, toPlainDate(on))).length;
    expect([countOn('2025-11-05'), countOn('2025-11-06')]).toEqual([38, 37]);
  });

  it('are succeeded by one that starts the day after', () => {
    const ended = divisions.filter((row) => row.validTo !== null);
    const successors = ended.map((row) => divisions.find((other) => other.code === row.successor)?.validFrom);
    expect(codes(ended)).toEqual(['500105', '500112']);
    expect(successors).toEqual(ended.map((row) => addDays(row.validTo as PlainDate, 1)));
  });

  it('have six digits unless the code is pending', () => {
    expect(codes(divisions.filter((row) => !/^\d{6}$/.test(row.code)))).toEqual(codes(divisions.filter((row) => row.codePending)));
  });
});

describe('courts and their jurisdiction', () => {
  it('name only known courts, divisions and right kinds', () => {
    expect(courts.filter((court) => court.superior !== null && !codes(courts).includes(court.superior))).toEqual([]);
    expect(jurisdictions.filter((row) => !codes(courts).includes(row.court))).toEqual([]);
    expect([...courts.flatMap((court) => court.division ?? []), ...jurisdictions.flatMap((row) => row.divisions)].filter((code) => !codes(divisions).includes(code))).toEqual([]);
    expect(jurisdictions.flatMap((row) => row.rightKinds).filter((code) => !codes(rightKinds).includes(code))).toEqual([]);
  });

  it('name only causes that are in force from the first to the last day of the row', () => {
    const wrong = jurisdictions.filter(({ causePrefix, validFrom, validTo }) => {
      const prefixed = causes.filter((cause) => cause.code === causePrefix);
      const last = validTo ?? toPlainDate('2026-11-22');
      const first = validFrom ?? last;
      return causePrefix !== null && !prefixed.some((cause) => inForce(cause, first) && inForce(cause, last));
    });
    expect(wrong).toEqual([]);
  });

  it('put every division under exactly one intermediate court', () => {
    const territories = jurisdictions.filter((row) => row.scope === 'territory').flatMap((row) => row.divisions);
    expect(territories.toSorted()).toEqual(codes(divisions).toSorted());
  });

  it('send appeals from 彭水 to 四中院 (real case 4)', () => {
    const territory = jurisdictions.find((row) => row.scope === 'territory' && row.divisions.includes('500243'));
    expect(territory).toMatchObject({ court: '渝04', confirmed: true });
  });

  // 法释〔2022〕13号 1 and 2(1).
  it('send technical rights and monopoly to the IP tribunal', () => {
    const rows = jurisdictions.filter((row) => row.court === '渝01/知产' && row.scope === 'first_instance' && inForce(row, toPlainDate('2026-11-22')));
    const nameOf = (code: string | null) => causes.find((cause) => cause.edition === '2025' && cause.code === code)?.name.zh;
    expect(rows.map((row) => `${row.rightKinds.join(' ')} ${nameOf(row.causePrefix)}`.trim())).toEqual([
      'PAT-I 发明专利权权属、侵权纠纷',
      'PAT-U 实用新型专利权权属、侵权纠纷',
      'PV 植物新品种权权属、侵权纠纷',
      'IC 集成电路布图设计专有权权属、侵权纠纷',
      'SW 计算机软件著作权权属纠纷',
      'SW 侵害计算机软件著作权纠纷',
      'TS 侵害技术秘密纠纷',
      '垄断协议纠纷',
      '滥用市场支配地位纠纷',
      '经营者集中纠纷',
      'PAT-D 外观设计专利权权属、侵权纠纷',
    ]);
  });

  it('mark as provisional whatever is not confirmed', () => {
    expect(jurisdictions.filter((row) => row.confirmed === row.source.includes('provisional – confirm with court'))).toEqual([]);
    expect(jurisdictions.filter((row) => row.scope === 'first_instance' && row.confirmed)).toEqual([]);
  });

  it('count amounts in fen', () => expect(jurisdictions.find((row) => row.court === '渝0192' && row.amountMaxFen !== null)?.amountMaxFen).toBe(500_000_000));
});

it('has the right kinds of the contract, each with the check of its number', () => {
  expect(rightKinds.map((kind) => [kind.code, kind.numberFormat])).toEqual([
    ['PAT-I', 'patent'],
    ['PAT-U', 'patent'],
    ['PAT-D', 'patent'],
    ['TM', 'trademark'],
    ['CR', 'copyright'],
    ['SW', 'software'],
    ['GI', null],
    ['TS', null],
    ['IC', 'layout_design'],
    ['PV', 'plant_variety'],
    ['UC', null],
    ['DN', null],
    ['NM', null],
    ['SP', null],
    ['DATA', null],
  ]);
});

it.each(groupsOf(citations, (row) => `${row.law} ${row.topic}`))('%s is cited without a gap', (_, rows) => {
  const sorted = byStart(rows);
  const starts = sorted.slice(1).map((row) => row.validFrom);
  expect(starts).toEqual(sorted.slice(0, -1).map((row) => addDays(row.validTo as PlainDate, 1)));
  expect(sorted.at(-1)?.validTo).toBeNull();
});

describe('criminal thresholds (法释〔2025〕5号)', () => {
  const amountOf = (code: string) => {
    const row = thresholds.find((one) => one.code === code);
    return row?.amountFen == null ? row?.amountCount : row.amountFen / 100;
  };

  // Rule book 8.3, cell by cell; yuan or pieces.
  it.each<[string, number | null, number | null]>([
    ['213-G-BASE-GAINS', 30_000, 300_000],
    ['213-G-BASE-TURNOVER', 50_000, 500_000],
    ['213-G-SEVERAL-GAINS', 20_000, 200_000],
    ['213-G-SEVERAL-TURNOVER', 30_000, 300_000],
    ['213-G-AGAIN-GAINS', 20_000, 200_000],
    ['213-G-AGAIN-TURNOVER', 30_000, 300_000],
    ['213-S-BASE-GAINS', 50_000, 500_000],
    ['213-S-SEVERAL-GAINS', 30_000, 300_000],
    ['213-S-AGAIN-GAINS', 30_000, 300_000],
    ['213-M-BASE-GAINS', 50_000, 500_000],
    ['214-BASE-GAINS', 30_000, 300_000],
    ['214-BASE-SALES', 50_000, 500_000],
    ['214-AGAIN-GAINS', 20_000, 200_000],
    ['214-AGAIN-SALES', 30_000, 300_000],
    ['214-BASE-UNSOLD-VALUE', 150_000, 1_500_000],
    ['214-AGAIN-UNSOLD-VALUE', 90_000, 900_000],
    ['214-BASE-TOGETHER-VALUE', 150_000, 1_500_000],
    ['215-BASE-PIECES', 10_000, 50_000],
    ['215-BASE-GAINS', 20_000, 100_000],
    ['215-BASE-TURNOVER', 30_000, 150_000],
    ['215-SEVERAL-PIECES', 5_000, 25_000],
    ['215-AGAIN-GAINS', 10_000, 50_000],
    ['215-AGAIN-TURNOVER', 20_000, 100_000],
    ['215-BASE-UNSOLD-PIECES', 30_000, 150_000],
    ['216-BASE-GAINS', 100_000, null],
    ['216-BASE-TURNOVER', 200_000, null],
    ['216-BASE-LOSS', 300_000, null],
    ['216-SEVERAL-GAINS', 50_000, null],
    ['216-AGAIN-TURNOVER', 100_000, null],
    ['217-BASE-GAINS', 30_000, 300_000],
    ['217-BASE-TURNOVER', 50_000, 500_000],
    ['217-BASE-COPIES', 500, 5_000],
    ['217-BASE-WORKS', 500, 5_000],
    ['217-BASE-DOWNLOADS', 10_000, 100_000],
    ['217-BASE-CLICKS', 100_000, 1_000_000],
    ['217-BASE-MEMBERS', 1_000, 10_000],
    ['217-AGAIN-GAINS', 20_000, 200_000],
    ['217-AGAIN-TURNOVER', 30_000, 300_000],
    ['217-T-BASE-TURNOVER', 50_000, 500_000],
    ['218-BASE-GAINS', 50_000, null],
    ['218-BASE-SALES', 100_000, null],
    ['218-BASE-COPIES', 1_000, null],
    ['218-AGAIN-GAINS', 30_000, null],
    ['218-AGAIN-SALES', 50_000, null],
    ['218-BASE-UNSOLD-VALUE', 300_000, null],
    ['218-AGAIN-UNSOLD-VALUE', 150_000, null],
    ['218-BASE-UNSOLD-COPIES', 3_000, null],
    ['219-BASE-LOSS', 300_000, 3_000_000],
    ['219-BASE-GAINS', 300_000, 3_000_000],
    ['219-AGAIN-GAINS', 100_000, 1_000_000],
  ])('%s: %s, and %s for the heavier grade', (code, first, heavier) => {
    expect([amountOf(code), amountOf(`${code}-HEAVIER`) ?? null]).toEqual([first, heavier]);
  });

  it('stand once each, hold from 2025-04-26, and have one amount of their kind', () => {
    expect(new Set(codes(thresholds)).size).toBe(thresholds.length);
    expect(new Set(thresholds.map(({ validFrom, validTo }) => `${validFrom}..${validTo}`))).toEqual(new Set(['2025-04-26..null']));
    expect(
      thresholds.filter(({ amountType, amountFen, amountCount }) => [amountFen, amountCount].filter((one) => one !== null).length !== (amountType === 'none' ? 0 : 1)),
    ).toEqual([]);
  });

  it('say which punishments lower the line: 213–215 each other, 217 and 218, 219 and 219-1', () => {
    const after = Object.fromEntries(thresholds.filter(({ circumstance }) => circumstance === 'again').map(({ offence, againAfter }) => [offence, againAfter]));
    const trademark = '213 214 215';
    expect(after).toEqual({ 213: trademark, 214: trademark, 215: trademark, 216: '216', 217: '217 218', 218: '217 218', 219: '219 219-1', '219-1': '219 219-1' });
    expect(thresholds.filter(({ circumstance, againAfter }) => (circumstance === 'again') !== (againAfter !== null))).toEqual([]);
  });
});
