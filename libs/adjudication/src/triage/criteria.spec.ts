import { assess, criteriaOf, type TriageFacts } from './criteria';

const simple: TriageFacts = {
  today: '2026-11-23',
  rightKind: 'PAT-D',
  numberOk: true,
  rights: 1,
  respondents: 1,
  respondentsHere: true,
  hasReport: true,
  files: 2,
  amountFen: 10_000_000,
  foreign: false,
  relatedSame: 0,
  relatedOthers: 0,
  earlier: 0,
  suspended: false,
  fair: null,
  answers: { registryOk: true, registryOn: '2026-11-20', challenged: false, notarised: true, crime: false, secret: false },
  simpleAmountYuan: 100_000,
  batchCount: 3,
};
const fair = { name: '悦来展会', stand: 'A-12', lastOn: '2026-11-23' };
const track = (more: Partial<TriageFacts>) => assess({ ...simple, ...more }).track;
const answers = (more: TriageFacts['answers']) => ({ answers: { ...simple.answers, ...more } });

describe('繁简分流', () => {
  it('a case that meets every criterion is simple, and says so', () => expect(assess(simple)).toMatchObject({ track: 'simple', because: { zh: 'R1–R9、R12 均符合' } }));

  it.each<[string, Partial<TriageFacts>, string, string]>([
    ['R1', answers({ registryOk: false }), 'ordinary', 'R1'],
    ['R2', { numberOk: false }, 'ordinary', 'R2'],
    ['R3', { respondents: 2 }, 'ordinary', 'R3'],
    ['R4', { respondentsHere: false }, 'ordinary', 'R4'],
    ['R5', answers({ challenged: true }), 'complex', 'R5'],
    ['R5 by suspension', { suspended: true }, 'complex', 'R5'],
    ['R6', { hasReport: false }, 'complex', 'R6'],
    ['R7', answers({ notarised: false }), 'ordinary', 'R7'],
    ['R8', { amountFen: 10_000_001 }, 'ordinary', 'R8'],
    ['R9', { foreign: true }, 'complex', 'R9'],
    ['R10', answers({ crime: true }), 'transfer', 'R10'],
    ['R11', { relatedOthers: 3 }, 'batch', 'R11'],
    ['R12', answers({ secret: true }), 'complex', 'R12'],
    ['R13', { earlier: 1 }, 'fast', 'R13'],
    ['R14', { fair }, 'fast', 'R14'],
  ])('%s decides: %j is %s', (_name, more, expected, code) => {
    const { track: found, because } = assess({ ...simple, ...more });
    expect([found, because.zh.includes(code)]).toEqual([expected, true]);
  });

  it('what isn’t known makes nothing simple and nothing complex', () => {
    expect(track({ answers: {} })).toBe('ordinary');
    expect(
      criteriaOf({ ...simple, answers: {}, amountFen: null })
        .filter(({ holds }) => holds === null)
        .map(({ code }) => code),
    ).toEqual(['R1', 'R5', 'R7', 'R8', 'R10', 'R12']);
  });

  it('a look at the register counts for thirty days', () => {
    expect([track({ today: '2026-12-20' }), track({ today: '2026-12-21' })]).toEqual(['simple', 'ordinary']);
  });

  it('an invention needs no report, and two related cases are no batch', () => {
    expect(track({ rightKind: 'PAT-I', hasReport: false })).toBe('simple');
    expect(track({ relatedOthers: 2 })).toBe('simple');
  });

  it('a fair counts through its last day and no longer; a criminal clue comes before everything', () => {
    expect(track({ fair, today: '2026-11-24' })).toBe('simple');
    expect(track({ fair, earlier: 1, ...answers({ crime: true }) })).toBe('transfer');
  });

  it('each criterion says what it was read from', () => {
    for (const { code, name, from } of criteriaOf({ ...simple, fair }))
      expect([code, name.zh !== '', name.en !== '', from.zh !== '', from.en !== '']).toEqual([code, true, true, true, true]);
    expect(criteriaOf(simple)).toHaveLength(14);
  });
});
