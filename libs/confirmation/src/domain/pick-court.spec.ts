import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourtRow, DivisionRow, JurisdictionRow } from '@reference';
import { type PlainDate, toPlainDate } from '@kernel';
import { type CourtQuestion, type CourtTables, pickCourts } from './pick-court';

/** The tables as they are delivered: what is tested is what a court will be asked about. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(__dirname, '../../../reference/src/data', file), 'utf8')
    .trim()
    .split('\n');
  const columns = head.trim().split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .trim()
        .split(',')
        .map((cell, index) => [columns[index] ?? '', cell]),
    ),
  );
}

const words = (cell = '') => cell.split(' ').filter(Boolean);
const day = (cell = ''): PlainDate | null => (cell ? toPlainDate(cell) : null);
const fen = (yuan = '') => (yuan ? Number(yuan) * 100 : null);

const tables: CourtTables = {
  courts: rowsOf('courts.csv').map(
    (row) =>
      ({
        code: row.code,
        name: { zh: row.name_zh, en: row.name_en },
        level: row.level,
        division: row.division || null,
        superior: row.superior || null,
        sourceNote: null,
      }) as CourtRow,
  ),
  divisions: rowsOf('divisions.csv').map(
    (row) =>
      ({
        code: row.code,
        name: { zh: row.name_zh, en: row.name_en },
        validFrom: day(row.valid_from),
        validTo: day(row.valid_to),
        successor: row.successor || null,
        codePending: false,
        sourceNote: null,
      }) as DivisionRow,
  ),
  jurisdictions: rowsOf('court-jurisdiction.csv').map(
    (row) =>
      ({
        scope: row.scope,
        court: row.court,
        rightKinds: words(row.right_kinds),
        causePrefix: row.cause_prefix || null,
        amountMinFen: fen(row.amount_min),
        amountMaxFen: fen(row.amount_max),
        divisions: words(row.divisions),
        validFrom: day(row.valid_from),
        validTo: day(row.valid_to),
        source: row.source,
        confirmed: row.confirmed === 'yes',
      }) as JurisdictionRow,
  ),
};

const place = (division: string) => ({ what: { zh: '住所地', en: 'domicile' }, division });

const question = (more: Partial<CourtQuestion> = {}): CourtQuestion => ({
  today: toPlainDate('2026-11-23'),
  invitingCourt: null,
  rights: [{ kind: 'TM' }],
  causeCode: '165.2',
  amountFen: 4_000_000,
  places: [place('5001LJ')],
  ...more,
});

const competent = (more: Partial<CourtQuestion>): string[] =>
  pickCourts(question(more), tables)
    .filter((court) => court.competent)
    .map(({ code }) => code);

it('the tables are there', () => expect([tables.courts.length, tables.jurisdictions.length, tables.divisions.length]).toEqual([12, 56, 39]));

describe('after a mediation that a committee began by itself', () => {
  it.each<[string, Partial<CourtQuestion>, string[]]>([
    ['a trade mark in 两江新区: its court, not that of 渝中区', {}, ['渝0192']],
    ['a trade mark in 渝中区: that court alone', { places: [place('500103')] }, ['渝0103']],
    ['one party here, one there: both', { places: [place('5001LJ'), place('500103')] }, ['渝0103', '渝0192']],
    ['渝北区 has become 两江新区: the old code counts as the new', { places: [place('500112')] }, ['渝0192']],
    ['a place where no basic court hears IP disputes', { places: [place('500101')] }, []],
    ['a place outside Chongqing', { places: [place('510104')] }, []],
    ['no place known at all', { places: [] }, []],
    ['copyright', { rights: [{ kind: 'CR' }], causeCode: '164.2' }, ['渝0192']],
    ['software infringement: the tribunal, wherever the parties live', { rights: [{ kind: 'SW' }], causeCode: '164.28', places: [place('500101')] }, ['渝01/知产']],
    ['a software contract: the basic court', { rights: [{ kind: 'SW' }], causeCode: '150.11' }, ['渝0192']],
    ['an invention patent: the tribunal', { rights: [{ kind: 'PAT-I' }], causeCode: '167.3' }, ['渝01/知产']],
    ['a patent contract: the basic court', { rights: [{ kind: 'PAT-I' }], causeCode: '152.3' }, ['渝0192']],
    ['a layout design: the tribunal', { rights: [{ kind: 'IC' }], causeCode: '172.1' }, ['渝01/知产']],
    ['technical secrets: the tribunal', { rights: [{ kind: 'TS' }], causeCode: '189.1' }, ['渝01/知产']],
    ['two rights that go to two courts: neither hears both', { rights: [{ kind: 'TM' }, { kind: 'PAT-I' }], causeCode: '165.2' }, []],
    ['no right: nobody can tell', { rights: [] }, []],
    ['a right kind nobody knows', { rights: [{ kind: 'XX' }] }, []],
    ['a cause that only sounds alike: 164.2 is not 164.28', { rights: [{ kind: 'SW' }], causeCode: '164.2' }, []],
  ])('%s', (_what, more, expected) => expect(competent(more)).toEqual(expected));

  it('a basic court without a row for the dispute is never competent, whatever is asked', () => {
    const kinds = ['TM', 'CR', 'SW', 'PAT-I', 'PAT-U', 'PAT-D', 'IC', 'PV', 'TS', 'UC'];
    for (const kind of kinds) {
      for (const causeCode of [null, '150.11', '164.28', '165.2', '167.3', '189.1']) {
        const asked = question({ rights: [{ kind }], causeCode, places: tables.divisions.map(({ code }) => place(code)) });
        for (const court of pickCourts(asked, tables).filter(({ competent: is }) => is)) {
          const covering = tables.jurisdictions.filter(
            (row) => row.court === court.code && row.scope === 'first_instance' && row.rightKinds.concat(row.rightKinds.length ? [] : [kind]).includes(kind),
          );
          expect({ court: court.code, kind, rows: covering.length > 0 }).toEqual({ court: court.code, kind, rows: true });
        }
      }
    }
  });

  it('the amount counts where a row names one', () => {
    const today = toPlainDate('2020-06-01');
    expect(competent({ today, amountFen: 4_000_000_00 })).toContain('渝0192');
    expect(competent({ today, amountFen: 6_000_000_00 })).not.toContain('渝0192');
    expect(competent({ today, amountFen: null })).toContain('渝0192');
  });

  it('a court is offered by the rows of the day, not of another', () => {
    expect(competent({ rights: [{ kind: 'SW' }], causeCode: '158.9', today: toPlainDate('2025-06-01') })).toContain('渝01/知产');
    expect(competent({ rights: [{ kind: 'SW' }], causeCode: '164.28', today: toPlainDate('2025-06-01') })).toEqual([]);
  });

  it('every court says why, in both languages and with its article; what no court has confirmed is marked', () => {
    for (const court of pickCourts(question(), tables)) {
      expect(court).toMatchObject({
        reason: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/\w/) },
        basis: expect.stringContaining('民事诉讼法第205条'),
      });
      if (court.competent) expect(court.provisional).toBe(true);
    }
    expect(pickCourts(question(), tables).find(({ code }) => code === '渝0103')?.reason.zh).toBe('当事人住所地、调解组织所在地均不在该院辖区');
  });

  it('competent ones come first, and neither the High Court nor the Supreme Court is among them', () => {
    const found = pickCourts(question(), tables);
    expect(found.map(({ competent: is }) => is)).toEqual(found.map(({ competent: is }) => is).sort((a, b) => Number(b) - Number(a)));
    expect(found.filter(({ level }) => level !== 'basic' && level !== 'intermediate')).toEqual([]);
  });
});

describe('after 委派', () => {
  it.each(['渝0192', '渝0103', '渝01/知产', '渝02'])('the court that entrusted it is the only one: %s', (court) => {
    expect(competent({ invitingCourt: court })).toEqual([court]);
    expect(competent({ invitingCourt: court, rights: [], places: [], causeCode: null })).toEqual([court]);
  });

  it('is confirmed, since the law itself names it', () => {
    expect(pickCourts(question({ invitingCourt: '渝0192' }), tables)[0]).toMatchObject({ code: '渝0192', provisional: false, basis: '民事诉讼法第205条第1项' });
  });
});

describe('what a department mediated', () => {
  const named = (more: Partial<JurisdictionRow> = {}): typeof tables => {
    const [first] = tables.jurisdictions;
    if (!first) throw new Error('no jurisdiction is delivered');
    const row = {
      ...first,
      scope: 'department_mediation' as const,
      court: '渝0192',
      rightKinds: [],
      causePrefix: null,
      divisions: [],
      validFrom: null,
      validTo: null,
      confirmed: false,
    };
    return { ...tables, jurisdictions: [...tables.jurisdictions, { ...row, ...more }] };
  };
  const invention = question({ rights: [{ kind: 'PAT-I' }], causeCode: '167.3', byDepartment: true });

  it('goes to the court of the kind of case while no agreement with the courts is entered, and says that it is unconfirmed', () => {
    expect(competent(invention)).toEqual(['渝01/知产']);
    expect(pickCourts(invention, tables).every(({ provisional }) => provisional)).toBe(true);
  });

  it('goes to the court agreed on alone, for the rights agreed on', () => {
    const found = pickCourts(invention, named()).filter(({ competent: is }) => is);
    expect(found.map(({ code, provisional }) => [code, provisional])).toEqual([['渝0192', true]]);
    expect(pickCourts(invention, named({ confirmed: true }))[0]).toMatchObject({ code: '渝0192', provisional: false });
    expect(pickCourts(invention, named({ rightKinds: ['TM'] })).filter(({ competent: is }) => is)).toEqual([]);
    expect(pickCourts({ ...invention, byDepartment: false }, named())[0]?.code).toBe('渝01/知产');
  });
});
