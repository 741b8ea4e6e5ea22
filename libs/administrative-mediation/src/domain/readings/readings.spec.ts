import { calendarOf, computeDeadline, ruleInForce } from '@deadlines';
import { addDays, addMonths, isPlainDate, type PlainDate, toPlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import fc from 'fast-check';
import { kinds, type MediationKind, mediationKinds } from '../kinds';
import { notAsked } from '../questions-asked';
import { protectedFrom } from './provisional';
import type { ReadingFacts } from './reading';
import { readingsOf } from './readings';
import { floorOf } from './reward';

const today = toPlainDate('2026-11-23');
const calendar = calendarOf([]);

const lastDay = (id: string, from: unknown, version?: PlainDate): PlainDate | null => {
  const rule = isPlainDate(from) ? ruleInForce(id, version ?? from) : null;
  return rule ? computeDeadline({ rule, trigger: from as PlainDate, calendar }).dueOn : null;
};

/** Counted by the rules as delivered. */
const factsOf = ({ grantedOn, leftOn, knownOn }: InputValues, rightKind = 'PAT-I'): ReadingFacts => ({
  today,
  rightKind,
  competence: 'domicile',
  rewardUntil: lastDay('AM-REWARD-3M', grantedOn),
  serviceUntil: lastDay('AM-SERVICE-1Y', leftOn, today),
  limitUntil: lastDay('AM-LIMIT-3Y', knownOn),
});

const read = (kind: MediationKind, answers: InputValues, rightKind?: string) => readingsOf(kind, answers, factsOf(answers, rightKind));
const point = (kind: MediationKind, id: string, answers: InputValues, rightKind?: string) => read(kind, answers, rightKind).find((one) => one.id === id);
const grade = (...[kind, id, answers, rightKind]: Parameters<typeof point>) => point(kind, id, answers, rightKind)?.grade;

it.each([
  ['domicile', 'met'],
  ['place', 'warning'],
  ['neither', 'warning'],
] as const)('competence by the %s: %s, whatever is asked', (competence, expected) => {
  for (const kind of mediationKinds) expect(readingsOf(kind, {}, { ...factsOf({}), competence }).at(-1)).toMatchObject({ id: 'competence', grade: expected });
});

describe('damages (办法 64(3))', () => {
  it.each([
    ['department', 'met'],
    ['court', 'warning'],
    ['nobody', 'not_met'],
    [undefined, 'open'],
  ])('found by %s: %s', (foundBy, expected) => expect(grade('AM_DAMAGES', 'finding', { foundBy })).toBe(expected));

  it('the paper lacks what is not named, and its day must have come', () => {
    const whole = { foundBy: 'department', decisionNumber: '渝知裁〔2026〕1号', decidedOn: '2026-05-06', copyAttached: true };
    expect(grade('AM_DAMAGES', 'paper', whole)).toBe('met');
    expect(point('AM_DAMAGES', 'paper', { ...whole, copyAttached: false, decidedOn: undefined })?.why.zh).toBe('还缺：作出日期、副本。');
    expect(grade('AM_DAMAGES', 'paper', { ...whole, decidedOn: '2026-11-24' })).toBe('warning');
    expect(point('AM_DAMAGES', 'paper', { foundBy: 'nobody' })).toBeUndefined();
  });
});

describe('ownership (办法 71, 72)', () => {
  const left = { made: 'after_leaving', leftOn: '2025-01-31' };

  it.each([
    ['2025-01-31', 'met'],
    // The last day of the year is a Saturday: it doesn’t roll.
    ['2026-01-31', 'met'],
    ['2026-02-01', 'not_met'],
    ['2025-01-30', 'warning'],
    ['2026-11-24', 'warning'],
    [undefined, 'open'],
  ])('left on 2025-01-31, made on %s: %s', (madeOn, expected) => expect(grade('AM_OWNERSHIP', 'service', { ...left, madeOn })).toBe(expected));

  it('who leaves on 29 February has until 28 February', () => {
    expect(grade('AM_OWNERSHIP', 'service', { made: 'after_leaving', leftOn: '2024-02-29', madeOn: '2025-02-28' })).toBe('met');
    expect(grade('AM_OWNERSHIP', 'service', { made: 'after_leaving', leftOn: '2024-02-29', madeOn: '2025-03-01' })).toBe('not_met');
  });

  it('the year is inclusive, whenever somebody leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 360, max: 370 }), (start, after) => {
        const leftOn = addDays(toPlainDate('2018-02-01'), start);
        const madeOn = addDays(leftOn, after);
        if (madeOn > today) return true;
        return grade('AM_OWNERSHIP', 'service', { made: 'after_leaving', leftOn, madeOn }) === (madeOn <= addMonths(leftOn, 12) ? 'met' : 'not_met');
      }),
    );
  });

  it.each(['job', 'task', 'resources'])('made in the %s is a service invention', (made) => expect(grade('AM_OWNERSHIP', 'service', { made })).toBe('met'));

  it.each(['commissioned', 'joint'])('%s: the contract first, without one whoever completed it', (made) => {
    expect(grade('AM_OWNERSHIP', 'contract', { made })).toBe('open');
    expect(grade('AM_OWNERSHIP', 'contract', { made, agreed: true })).toBe('open');
    expect(point('AM_OWNERSHIP', 'contract', { made, agreed: true, agreedOwner: '委托人' })?.why.zh).toBe('从合同约定：委托人。');
    expect(point('AM_OWNERSHIP', 'contract', { made, agreed: false })?.why.zh).toContain('没有约定');
    expect(point('AM_OWNERSHIP', 'service', { made })).toBeUndefined();
  });

  it('the two months reach an application by analogy alone', () => {
    expect(grade('AM_OWNERSHIP', 'application', { about: 'application' })).toBe('warning');
    expect(point('AM_OWNERSHIP', 'application', { about: 'patent' })).toBeUndefined();
  });
});

describe('inventor (办法 73)', () => {
  const all = { invention: true, participated: true, contributed: true };
  it('needs all three', () => {
    expect(grade('AM_INVENTOR', 'inventor', all)).toBe('met');
    for (const test of Object.keys(all)) {
      expect(grade('AM_INVENTOR', 'inventor', { ...all, [test]: false })).toBe('not_met');
      expect(grade('AM_INVENTOR', 'inventor', { ...all, [test]: undefined })).toBe('open');
    }
  });
});

describe('reward (细则 93, 94; 办法 74)', () => {
  const nothing = { agreed: false, grantedOn: '2026-08-10' };

  it.each([
    ['PAT-I', 400_000],
    ['PAT-U', 150_000],
    ['PAT-D', 150_000],
  ])('%s: at least %d fen', (rightKind, floor) => {
    expect(floorOf(rightKind)).toBe(floor);
    expect(grade('AM_REWARD', 'paid', { ...nothing, paid: floor }, rightKind)).toBe('met');
    expect(grade('AM_REWARD', 'paid', { ...nothing, paid: floor - 1 }, rightKind)).toBe('not_met');
  });

  it('the floor and its three months are told as a fact', () => {
    expect(point('AM_REWARD', 'floor', nothing)?.why.zh).toBe('一项发明专利的奖金最低不少于4,000元，应当自公告授权之日起三个月内（至2026年11月10日）发放。');
    expect(point('AM_REWARD', 'paid', { ...nothing, paid: 0 })?.why.zh).toBe('已付0元，少于4,000元，差4,000元，三个月已过。');
    expect(grade('AM_REWARD', 'floor', { agreed: false, grantedOn: '2023-11-10' })).toBe('warning');
  });

  it('no floor once something was agreed, however little', () => {
    const agreed = { agreed: true, agreedAmount: 100_000, grantedOn: '2026-08-10' };
    expect(point('AM_REWARD', 'floor', agreed)).toBeUndefined();
    expect(grade('AM_REWARD', 'paid', { ...agreed, paid: 100_000 })).toBe('met');
    expect(grade('AM_REWARD', 'paid', { ...agreed, paid: 99_999 })).toBe('not_met');
    expect(grade('AM_REWARD', 'basis', { agreed: true, grantedOn: '2026-08-10' })).toBe('open');
  });

  it('of the later pay no amount is worked out', () => {
    const used = point('AM_REWARD', 'remuneration', { ...nothing, uses: ['licence'], profit: 100_000_00, shares: '主要发明人' });
    expect(used?.grade).toBe('open');
    expect(used?.why.zh).toContain('本系统不计算数额');
    expect(used?.why.zh).not.toContain('还缺');
    expect(grade('AM_REWARD', 'remuneration', { ...nothing, agreed: true, uses: ['licence'] })).toBe('met');
  });
});

describe('provisional fee (细则 102(2); 办法 75)', () => {
  const used = { publishedOn: '2025-03-04', grantedOn: '2026-06-02', usedFrom: '2025-05-01', scopesDiffer: true, inPublished: true, inGranted: true };

  it.each([
    [true, true, true, 'met'],
    [true, true, false, 'not_met'],
    [true, false, true, 'not_met'],
    [true, false, false, 'not_met'],
    [false, true, true, 'met'],
    [false, true, false, 'warning'],
    [false, false, false, 'not_met'],
  ])('scopes differ %s, published %s, granted %s: %s', (scopesDiffer, inPublished, inGranted, expected) =>
    expect(grade('AM_PROVISIONAL', 'scopes', { scopesDiffer, inPublished, inGranted })).toBe(expected),
  );

  it('of a divisional the earlier publication counts, whichever it is', () => {
    expect(protectedFrom({ publishedOn: '2025-03-04', parentPublishedOn: '2024-01-02' })).toBe('2024-01-02');
    expect(protectedFrom({ publishedOn: '2025-03-04', parentPublishedOn: '2025-04-01' })).toBe('2025-03-04');
    expect(protectedFrom({ publishedOn: '2025-03-04' })).toBe('2025-03-04');
    expect(protectedFrom({ parentPublishedOn: '2024-01-02' })).toBeNull();
    const before = { ...used, usedFrom: '2024-05-01', usedUntil: '2024-12-31' };
    expect(grade('AM_PROVISIONAL', 'span', before)).toBe('not_met');
    expect(grade('AM_PROVISIONAL', 'span', { ...before, parentPublishedOn: '2024-12-31' })).toBe('met');
  });

  it.each([
    ['2026-11-23', 'met'],
    ['2026-11-24', 'not_met'],
  ])('the grant announced on %s: %s', (grantedOn, expected) => expect(grade('AM_PROVISIONAL', 'granted', { ...used, grantedOn })).toBe(expected));

  it('use that begins with the grant is infringement, and only inventions are published before', () => {
    expect(grade('AM_PROVISIONAL', 'span', { ...used, usedFrom: '2026-06-01' })).toBe('met');
    expect(grade('AM_PROVISIONAL', 'span', { ...used, usedFrom: '2026-06-02' })).toBe('not_met');
    expect(grade('AM_PROVISIONAL', 'right', used, 'PAT-D')).toBe('not_met');
  });

  it('the limitation is told, and its end warned of', () => {
    expect(grade('AM_PROVISIONAL', 'limitation', used)).toBe('open');
    expect(grade('AM_PROVISIONAL', 'limitation', { ...used, knownOn: '2026-06-02' })).toBe('met');
    expect(grade('AM_PROVISIONAL', 'limitation', { ...used, knownOn: '2023-06-02' })).toBe('warning');
  });
});

describe('a question that follows from another', () => {
  it.each<[MediationKind, InputValues, string[]]>([
    ['AM_DAMAGES', { foundBy: 'nobody' }, ['decisionNumber', 'decidedOn', 'copyAttached']],
    ['AM_DAMAGES', { foundBy: 'court' }, []],
    ['AM_OWNERSHIP', { made: 'after_leaving', agreed: true }, ['agreed', 'agreedOwner']],
    ['AM_OWNERSHIP', { made: 'joint' }, ['leftOn', 'madeOn', 'agreedOwner']],
    ['AM_OWNERSHIP', { made: 'joint', agreed: true }, ['leftOn', 'madeOn']],
    ['AM_REWARD', { agreed: false, uses: ['transfer'] }, ['agreedTerms', 'agreedAmount']],
    ['AM_REWARD', { agreed: true, uses: [] }, ['profit', 'shares']],
    ['AM_PROVISIONAL', {}, []],
  ])('%s with %j: not asked are %j', (kind, answers, expected) => expect(notAsked(kind, answers)).toEqual(expected));

  it('is one of the kind’s own, and never one that must be answered', () => {
    for (const kind of mediationKinds) {
      const optional = kinds[kind].questions.filter(({ required }) => !required).map(({ name }) => name);
      expect(optional).toEqual(expect.arrayContaining(notAsked(kind, {})));
    }
  });
});

describe('any answers at all', () => {
  const values = fc.oneof(
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.constantFrom('2026-01-01', '2025-02-29', 'job', 'joint', 'court'),
    fc.array(fc.string()),
    fc.constant(undefined),
  );
  const names = [...new Set(mediationKinds.flatMap((kind) => kinds[kind].questions.map(({ name }) => name)))];

  it('are read without a fault, each point once, with an article and words in both languages', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mediationKinds),
        fc.dictionary(fc.constantFrom(...names), values),
        fc.constantFrom('PAT-I', 'PAT-U', 'PAT-D', 'TM'),
        (kind, answers, rightKind) => {
          const readings = read(kind, answers as InputValues, rightKind);
          return (
            new Set(readings.map(({ id }) => id)).size === readings.length &&
            readings.every(({ article, name, why }) => [article, name.zh, name.en, why.zh, why.en].every((text) => text !== '' && !/undefined|null|NaN/.test(text)))
          );
        },
      ),
    );
  });

  it.each(mediationKinds)('of %s that are missing leave every point open', (kind) => {
    // The kind of right and where people live are known without an answer.
    const grades = read(kind, {})
      .filter(({ id }) => id !== 'right' && id !== 'competence')
      .map((one) => one.grade);
    expect(grades.every((one) => one === 'open')).toBe(true);
  });
});
