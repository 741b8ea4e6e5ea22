import { toPlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import { acceptanceOf, conditionChoices, stoppers } from './acceptance';
import type { KnownFacts } from './acceptance-judging';
import { problemsOf, questionsFor, requestFields } from './acceptance-questions';
import { refusalGrounds } from './grounds';

const known: KnownFacts = {
  rightKind: 'PAT-U',
  today: toPlainDate('2026-11-23'),
  department: '重庆市知识产权局',
  respondents: [{ name: '重庆雾里商贸有限公司', address: '重庆市渝中区民生路2号' }],
  limitUntil: toPlainDate('2029-02-12'),
  drugUntil: null,
};

const of = (id: string, answers: InputValues, more: Partial<KnownFacts> = {}) => acceptanceOf(answers, { ...known, ...more }).find((one) => one.id === id);
const stateOf = (id: string, answers: InputValues, more: Partial<KnownFacts> = {}) => of(id, answers, more)?.state ?? null;

describe('who may ask (办法 12)', () => {
  it.each<[string, InputValues, string]>([
    ['nobody said who', {}, 'open'],
    ['the patentee', { standing: 'patentee' }, 'met'],
    ['a lawful heir', { standing: 'heir' }, 'met'],
    ['an exclusive licensee, alone', { standing: 'exclusive' }, 'met'],
    ['a sole licensee, the patentee unknown', { standing: 'sole' }, 'open'],
    ['a sole licensee, the patentee not asking', { standing: 'sole', patenteeAsks: false }, 'met'],
    ['a sole licensee beside the patentee', { standing: 'sole', patenteeAsks: true }, 'not_met'],
    ['an ordinary licensee, nothing said', { standing: 'ordinary' }, 'open'],
    ['an ordinary licensee by contract', { standing: 'ordinary', licenceBasis: 'contract' }, 'met'],
    ['an ordinary licensee by authority', { standing: 'ordinary', licenceBasis: 'authority' }, 'met'],
    ['an ordinary licensee with neither', { standing: 'ordinary', licenceBasis: 'none' }, 'not_met'],
  ])('%s', (_who, answers, state) => {
    expect(stateOf('standing', answers)).toBe(state);
  });

  it('the patentee needs no proof of an interest, a licensee does', () => {
    expect(stateOf('standing-proof', { standing: 'patentee' })).toBeNull();
    expect(stateOf('standing-proof', { standing: 'exclusive' })).toBe('open');
    expect(stateOf('standing-proof', { standing: 'exclusive', standingProof: false })).toBe('not_met');
    expect(stateOf('standing-proof', { standing: 'exclusive', standingProof: true })).toBe('met');
  });
});

describe('the papers (办法 14, 15)', () => {
  it('two or more claims are named, one is not, and a design has none', () => {
    expect(stateOf('claims', {})).toBe('open');
    expect(stateOf('claims', { severalClaims: false })).toBe('met');
    expect(stateOf('claims', { severalClaims: true })).toBe('not_met');
    expect(stateOf('claims', { severalClaims: true, claims: '1、3' })).toBe('met');
    expect(stateOf('claims', { severalClaims: true }, { rightKind: 'PAT-D' })).toBeNull();
  });

  it.each(['PAT-U', 'PAT-D'] as const)('the evaluation report of a %s is prompted for and never blocks by itself', (rightKind) => {
    for (const answers of [{}, { hasReport: false }]) expect(of('report', answers, { rightKind })).toMatchObject({ state: 'open', blocks: false });
    expect(stateOf('report', { hasReport: true }, { rightKind })).toBe('met');
  });

  it('an invention needs no evaluation report', () => {
    expect(stateOf('report', { hasReport: false }, { rightKind: 'PAT-I' })).toBeNull();
  });

  it('the extract from the register is the department’s to ask for', () => {
    expect(of('register', { hasRegister: false })).toMatchObject({ state: 'not_met', blocks: false });
    expect([stateOf('register', {}), stateOf('register', { hasRegister: true })]).toEqual(['open', 'met']);
  });

  it.each<[InputValues, string]>([
    [{}, 'open'],
    [{ origin: 'mainland' }, 'met'],
    [{ origin: 'hmt' }, 'open'],
    [{ origin: 'hmt', formality: 'later' }, 'not_met'],
    [{ origin: 'hmt', formality: 'resident' }, 'met'],
    [{ origin: 'foreign', formality: 'done' }, 'met'],
    [{ origin: 'foreign', formality: 'before_handler' }, 'open'],
    // Left from an origin that was changed.
    [{ origin: 'mainland', formality: 'later' }, 'met'],
  ])('identity %j is %s (办法 18)', (answers, state) => {
    expect(of('identity', answers)).toMatchObject({ state, blocks: false });
  });
});

describe('against whom, where and when', () => {
  it('there is a definite respondent, an address can follow', () => {
    expect(of('respondent', {}, { respondents: [] })).toMatchObject({ state: 'not_met', blocks: true });
    expect(of('respondent', {}, { respondents: [{ name: '甲', address: null }] })).toMatchObject({ state: 'met', why: { zh: expect.stringContaining('没有地址') } });
  });

  it.each<[string | undefined, string]>([
    [undefined, 'open'],
    ['domicile', 'met'],
    ['act', 'met'],
    ['result', 'met'],
    ['none', 'not_met'],
  ])('the place %s is %s, and the department judges it (办法 6, 7)', (place, state) => {
    expect(of('jurisdiction', place ? { place } : {})).toMatchObject({ state, blocks: false });
  });

  it.each<[string, InputValues, Partial<KnownFacts>, string]>([
    ['no day is named', {}, { limitUntil: null }, 'open'],
    ['inside the three years', { knownOn: '2026-02-12' }, {}, 'met'],
    ['on the last day', { knownOn: '2023-11-23' }, { limitUntil: toPlainDate('2026-11-23') }, 'met'],
    ['out of time, the act over', { knownOn: '2023-11-20', stillGoingOn: false }, { limitUntil: toPlainDate('2026-11-20') }, 'not_met'],
    ['out of time, the act unknown', { knownOn: '2023-11-20' }, { limitUntil: toPlainDate('2026-11-20') }, 'open'],
    ['out of time, the act goes on, the patent unknown', { knownOn: '2023-11-20', stillGoingOn: true }, { limitUntil: toPlainDate('2026-11-20') }, 'open'],
    [
      'out of time, the act goes on and the patent lives: it must be taken on',
      { knownOn: '2023-11-20', stillGoingOn: true, patentAlive: true },
      { limitUntil: toPlainDate('2026-11-20') },
      'met',
    ],
    ['out of time, the patent has lapsed', { knownOn: '2023-11-20', stillGoingOn: true, patentAlive: false }, { limitUntil: toPlainDate('2026-11-20') }, 'not_met'],
  ])('%s (办法 19)', (_when, answers, more, state) => {
    expect(of('limitation', answers, more)).toMatchObject({ state, blocks: false });
  });

  it('nobody has sued and no other way is agreed, or there is no request', () => {
    expect(of('no-suit', { nobodySued: false })).toMatchObject({ state: 'not_met', blocks: true });
    expect([stateOf('no-suit', {}), stateOf('no-suit', { nobodySued: true })]).toEqual(['open', 'met']);
  });

  it('what is asked, facts and reasons are given', () => {
    expect([stateOf('request', {}), stateOf('request', { request: '停止' }), stateOf('request', { request: '停止', facts: '经过' })]).toEqual(['open', 'open', 'met']);
  });
});

describe('what CNIPA takes itself', () => {
  it('is turned away before it is sent, with where to go, and for drugs with the 45 days', () => {
    expect([stateOf('of-cnipa', {}), stateOf('of-cnipa', { ofCnipa: 'none' })]).toEqual(['open', 'met']);
    const drug = of('of-cnipa', { ofCnipa: 'drug' }, { drugUntil: toPlainDate('2026-09-28') });
    expect(drug).toMatchObject({ state: 'not_met', blocks: true, ground: 'not_competent' });
    expect(drug?.why.zh).toMatch(/向国家知识产权局提出.*至2026年9月28日止/);
    expect(stoppers(acceptanceOf({ ofCnipa: 'open_licence' }, known)).map(({ id }) => id)).toEqual(['of-cnipa']);
  });
});

describe('the list', () => {
  it('stops nothing that is only open, and nothing the department judges', () => {
    expect(stoppers(acceptanceOf({}, known))).toEqual([]);
    const bad: InputValues = {
      standing: 'ordinary',
      licenceBasis: 'none',
      severalClaims: true,
      nobodySued: false,
      place: 'none',
      hasRegister: false,
      origin: 'foreign',
      formality: 'later',
    };
    expect(stoppers(acceptanceOf(bad, known)).map(({ id }) => id)).toEqual(['standing', 'claims', 'no-suit']);
  });

  it('names an article, words in both languages, a known ground and known fields for each', () => {
    const all = acceptanceOf({ standing: 'sole' }, known);
    expect(all).toHaveLength(conditionChoices.length);
    const grounds = refusalGrounds.map(([value]) => value);
    const fields = requestFields.map(({ name }) => name);
    for (const one of all) {
      expect(one.article).toMatch(/^办法第\d+条/);
      expect(one.why.zh && one.why.en).toBeTruthy();
      expect(grounds).toContain(one.ground);
      for (const name of one.of) expect(fields).toContain(name);
    }
  });

  it('asks only what the answers before leave open, each once, each a field of the form', () => {
    const asked = (answers: InputValues, more: Partial<KnownFacts> = {}) => questionsFor(answers, { ...known, ...more }).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(asked({})).not.toContain('licenceBasis');
    expect(asked({ standing: 'ordinary' })).toContain('licenceBasis');
    expect(asked({ severalClaims: true })).toContain('claims');
    expect(asked({}, { rightKind: 'PAT-D' })).not.toContain('severalClaims');
    expect(asked({}, { rightKind: 'PAT-I' })).not.toContain('hasReport');
    expect(asked({ origin: 'foreign' })).toContain('formality');
    expect(asked({})).not.toContain('patentAlive');
    expect(asked({}, { limitUntil: toPlainDate('2026-11-20') })).toContain('patentAlive');
    const everything = asked({ standing: 'sole', severalClaims: true, origin: 'hmt' }, { limitUntil: toPlainDate('2026-11-20') });
    expect(new Set(everything).size).toBe(everything.length);
    for (const name of everything) expect(requestFields.map((field) => field.name)).toContain(name);
    expect(new Set(questionsFor({ standing: 'sole' }, known).flatMap(({ conditions }) => conditions))).toEqual(new Set(conditionChoices.map(([id]) => id)));
  });

  it('claims are demanded where several are said to be, and a day must have come', () => {
    const fields = requestFields;
    expect(problemsOf(fields, { knownOn: '2026-11-24' }, known)).toContainEqual(expect.objectContaining({ field: 'knownOn', code: 'day_to_come' }));
    expect(problemsOf(fields, { knownOn: '2026-11-23' }, known).map(({ field }) => field)).not.toContain('knownOn');
  });
});
