import { type Relation, refusal, relations, toPlainDate } from '@kernel';
import fc from 'fast-check';
import { available, decide, nextAutomatic } from './decide';
import { type ActionSpec, type Command, defineProcedure, type Facts, type Guard, type Procedure } from './procedure';

const word = (text: string) => ({ zh: `${text}（中）`, en: text });

interface DoorFacts extends Facts {
  key: boolean;
  knocks: number;
}

const hasKey: Guard<DoorFacts> = { id: 'has-key', needs: word('a key'), basis: '门法第1条', check: (facts) => (facts.key ? null : refusal('no_court_chosen')) };
const withBasis: Guard<DoorFacts> = {
  id: 'own',
  needs: word('own'),
  basis: '门法第9条',
  check: (facts) => (facts.key ? null : refusal('ruling_content', {}, { basis: '门法第2条' })),
};
const polite: Guard<DoorFacts> = {
  id: 'polite',
  needs: word('polite'),
  check: (_facts, { input }) => (input === undefined || input.please === true ? null : refusal('must_be_ticked')),
};
const knocked: Guard<DoorFacts> = { id: 'knocked', needs: word('three knocks'), check: (facts) => (facts.knocks >= 3 ? null : refusal('nothing_overdue')) };

/** A door: everything a table can say, and nothing of the law. */
const door: Procedure<DoorFacts> = defineProcedure<DoorFacts, string>({
  id: 'DOOR',
  name: word('door'),
  law: [],
  initial: 'SHUT',
  states: {
    SHUT: { name: word('shut'), blocker: { who: 'clerk', what: word('open it') } },
    OPEN: { name: word('open'), blocker: { who: 'applicant', what: word('go in') } },
    GONE: { name: word('gone'), end: true },
  },
  actions: {
    open: {
      name: word('open'),
      from: ['SHUT'],
      to: 'OPEN',
      by: ['clerk', 'manager'],
      guards: [hasKey, polite],
      input: [
        { name: 'please', label: word('please'), kind: 'boolean', required: true },
        { name: 'on', label: word('on'), kind: 'date' },
      ],
      documents: ['receipt'],
      audience: 'joint',
      basis: '门法第3条',
      deadlines: [
        { does: 'start', rule: 'TODAY' },
        { does: 'restart', rule: 'NAMED', on: 'built' },
        { does: 'start', rule: 'SAID', on: 'on', when: 'dated' },
        { does: 'stop', rule: 'OLD' },
        { does: 'pause', rule: 'REST' },
        { does: 'extend', rule: 'LONG', until: 'built' },
      ],
    },
    knock: { name: word('knock'), from: ['SHUT', 'OPEN'], by: ['applicant'] },
    break: { name: word('break'), from: ['SHUT'], to: 'GONE', by: ['manager'], guards: [withBasis] },
    leave: { name: word('leave'), from: ['OPEN'], to: 'GONE', by: ['applicant'] },
    'open-by-itself': { name: word('by itself'), from: ['SHUT'], to: 'OPEN', by: ['system'], automatic: true, guards: [knocked] },
    fall: { name: word('fall'), from: ['OPEN'], to: 'GONE', by: ['system'], onDue: 'OLD' },
  },
});

const today = toPlainDate('2026-11-23');
const facts: DoorFacts = { today, dates: { built: toPlainDate('2020-02-29'), torn: null }, flags: { dated: true }, key: true, knocks: 0 };
const clerk: Omit<Command, 'action'> = { relations: ['clerk'], partyIds: [] };
const opening: Command = { ...clerk, action: 'open', input: { please: true, on: '2026-12-01' } };

const codeOf = (state: string, command: Command, more: Partial<DoorFacts> = {}): string => {
  const decided = decide(door, { state }, command, { ...facts, ...more });
  return decided.ok ? 'ok' : decided.refusal.code;
};

describe('a decision', () => {
  it('says everything that follows, and nothing else', () => {
    expect(decide(door, { state: 'SHUT' }, opening, facts)).toEqual({
      ok: true,
      value: {
        action: 'open',
        from: 'SHUT',
        to: 'OPEN',
        parallel: [],
        closes: false,
        blocker: { who: 'applicant', what: word('go in') },
        audience: 'joint',
        input: { please: true, on: '2026-12-01' },
        deadlines: [
          { does: 'start', rule: 'TODAY', trigger: '2026-11-23', minute: 'now' },
          { does: 'restart', rule: 'NAMED', trigger: '2020-02-29' },
          { does: 'start', rule: 'SAID', trigger: '2026-12-01' },
          { does: 'stop', rule: 'OLD' },
          { does: 'pause', rule: 'REST' },
          { does: 'extend', rule: 'LONG', until: '2020-02-29' },
        ],
      },
    });
  });

  it('counts hours from the moment of the action, or from the minute that somebody says; of a day alone no minute is known', () => {
    const moment: ActionSpec<DoorFacts, string> = {
      name: word('open'),
      from: ['SHUT'],
      by: ['clerk'],
      input: [{ name: 'at', label: word('at'), kind: 'datetime' }],
      deadlines: [{ does: 'start', rule: 'SAID', on: 'at' }],
    };
    const decided = decide({ ...door, actions: { open: moment } }, { state: 'SHUT' }, { ...clerk, action: 'open', input: { at: '2026-12-01T16:30' } }, facts);
    expect(decided.ok && decided.value.deadlines).toEqual([{ does: 'start', rule: 'SAID', trigger: '2026-12-01', minute: '2026-12-01T16:30' }]);
  });

  it('stays in its state when the action leads nowhere; the event is everybody’s unless said', () => {
    expect(decide(door, { state: 'OPEN' }, { action: 'knock', relations: ['applicant'], partyIds: [] }, facts)).toMatchObject({
      ok: true,
      value: { to: 'OPEN', closes: false, audience: 'procedure', input: {}, deadlines: [] },
    });
  });

  it('at an end closes, and nobody has to act', () => {
    expect(decide(door, { state: 'OPEN' }, { action: 'leave', relations: ['applicant'], partyIds: [] }, facts)).toMatchObject({
      ok: true,
      value: { to: 'GONE', closes: true, blocker: null },
    });
  });

  it('leaves out a clock whose switch is off', () => {
    const decided = decide(door, { state: 'SHUT' }, opening, { ...facts, flags: {} });
    expect(decided.ok && decided.value.deadlines.map(({ rule }) => rule)).toEqual(['TODAY', 'NAMED', 'OLD', 'REST', 'LONG']);
  });

  it('a clock without its day is a fault of the table, not of the user', () => {
    expect(() => decide(door, { state: 'SHUT' }, opening, { ...facts, dates: {} })).toThrow('no day called built');
    expect(() => decide(door, { state: 'LOST' }, { ...clerk, action: 'knock' }, facts)).toThrow('DOOR has no state LOST');
  });
});

describe('a refusal', () => {
  it.each<[string, string, Command, Partial<DoorFacts>]>([
    ['unknown_action', 'SHUT', { ...clerk, action: 'fly' }, {}],
    ['unknown_action', 'SHUT', { ...clerk, action: 'constructor' }, {}],
    ['unknown_action', 'SHUT', { ...clerk, action: '__proto__' }, {}],
    ['unknown_action', 'SHUT', { ...clerk, action: 'toString' }, {}],
    ['wrong_state', 'OPEN', opening, {}],
    ['wrong_state', 'GONE', { ...opening, relations: ['applicant'] }, {}],
    ['not_your_action', 'SHUT', { ...opening, relations: ['applicant', 'respondent'] }, {}],
    ['not_your_action', 'SHUT', { ...opening, relations: [] }, {}],
    ['not_your_action', 'SHUT', { ...clerk, action: 'open-by-itself' }, { knocks: 3 }],
    ['invalid_input', 'SHUT', { ...opening, input: {} }, {}],
    ['invalid_input', 'SHUT', { ...opening, input: { please: 'yes' } }, { key: false }],
    ['no_court_chosen', 'SHUT', { ...opening, input: { please: false } }, { key: false }],
    ['must_be_ticked', 'SHUT', { ...opening, input: { please: false } }, {}],
    ['ok', 'SHUT', { ...opening, relations: ['respondent', 'manager'] }, {}],
  ])('%s in %s', (code, state, command, more) => expect(codeOf(state, command, more)).toBe(code));

  it('says the state, the action and who may, in each language without the other', () => {
    const wrong = decide(door, { state: 'OPEN' }, opening, facts);
    const notYours = decide(door, { state: 'SHUT' }, { ...opening, relations: ['applicant'] }, facts);
    expect(wrong.ok || wrong.refusal.message).toEqual({ zh: '当前状态是“open（中）”，不能open（中）。', en: 'The state is “open”; “open” is not possible now.' });
    expect(notYours.ok || notYours.refusal.message).toEqual({
      zh: '只有调解组织书记员、调解组织负责人可以open（中）。',
      en: 'Only the committee clerk, the committee manager may do “open”.',
    });
  });

  it('carries the article of its guard, or the one it brings itself', () => {
    expect(decide(door, { state: 'SHUT' }, opening, { ...facts, key: false })).toMatchObject({ refusal: { basis: '门法第1条' } });
    expect(decide(door, { state: 'SHUT' }, { action: 'break', relations: ['manager'], partyIds: [] }, { ...facts, key: false })).toMatchObject({ refusal: { basis: '门法第2条' } });
  });
});

describe('the buttons', () => {
  const buttons = (state: string, held: readonly Relation[], more: Partial<DoorFacts> = {}) =>
    available(door, { state }, { relations: held, partyIds: [] }, { ...facts, ...more }).map(({ action, refusal: why }) => [action, why?.code ?? null]);

  it('are what the state offers people, each with its reason when it is not possible', () => {
    expect(buttons('SHUT', ['clerk'])).toEqual([
      ['open', null],
      ['knock', 'not_your_action'],
      ['break', 'not_your_action'],
    ]);
    expect(buttons('SHUT', ['manager'], { key: false })).toEqual([
      ['open', 'no_court_chosen'],
      ['knock', 'not_your_action'],
      ['break', 'ruling_content'],
    ]);
    expect(buttons('OPEN', ['applicant'])).toEqual([
      ['knock', null],
      ['leave', null],
    ]);
    expect(buttons('GONE', ['manager'])).toEqual([]);
  });

  it('and decisions say the same: a button without a reason can be pressed with the right input, one with a reason can’t', () => {
    const states = fc.constantFrom('SHUT', 'OPEN', 'GONE');
    const held = fc.subarray([...relations]);
    fc.assert(
      fc.property(states, held, fc.boolean(), (state, who, key) => {
        for (const { action, refusal: why } of available(door, { state }, { relations: who, partyIds: [] }, { ...facts, key })) {
          const decided = decide(
            door,
            { state },
            { action, relations: who, partyIds: [], ...(action === 'open' && { input: { please: true, on: '2026-12-01' } }) },
            { ...facts, key },
          );
          if (decided.ok ? why !== null : decided.refusal.code !== why?.code) return false;
        }
        return true;
      }),
    );
  });

  it('whatever is asked, the answer is a decision of the table or a refusal', () => {
    const actions = fc.oneof(fc.constantFrom(...Object.keys(door.actions), 'constructor', '__proto__'), fc.string());
    fc.assert(
      fc.property(fc.constantFrom('SHUT', 'OPEN', 'GONE'), actions, fc.subarray([...relations]), fc.object({ maxDepth: 2 }), (state, action, who, input) => {
        const decided = decide(door, { state }, { action, relations: who, partyIds: [], input: input as Command['input'] }, facts);
        return decided.ok ? door.actions[action]?.from.includes(state) === true && Object.hasOwn(door.states, decided.value.to) : decided.refusal.message.zh.length > 0;
      }),
    );
  });
});

describe('what happens by itself', () => {
  it.each([
    ['SHUT', 3, 'open-by-itself'],
    ['SHUT', 2, null],
    ['OPEN', 3, null],
    ['GONE', 3, null],
  ])('in %s after %i knocks: %s', (state, knocks, expected) => expect(nextAutomatic(door, { state }, { ...facts, knocks })).toBe(expected));
});

/** A hearing that two things can hold up, each of which stops the same clock. */
const hearing = defineProcedure<Facts, string>({
  id: 'HEAR',
  name: word('hearing'),
  law: [],
  initial: 'ON',
  states: { ON: { name: word('on'), blocker: { who: 'clerk', what: word('close') } }, OVER: { name: word('over'), end: true } },
  parallel: { STAY: { name: word('stay'), pauses: ['CLOSE'] }, EXPERT: { name: word('expert'), pauses: ['CLOSE', 'REPORT'] }, NOTED: { name: word('noted') } },
  actions: {
    stay: { name: word('stay'), from: ['ON'], by: ['clerk'], raises: 'STAY' },
    resume: { name: word('resume'), from: ['ON'], by: ['clerk'], lowers: 'STAY' },
    appoint: { name: word('appoint'), from: ['ON'], by: ['clerk'], raises: 'EXPERT', deadlines: [{ does: 'start', rule: 'OPINION' }] },
    report: { name: word('report'), from: ['ON'], by: ['clerk'], lowers: 'EXPERT', deadlines: [{ does: 'stop', rule: 'OPINION' }] },
    note: { name: word('note'), from: ['ON'], by: ['clerk'], raises: 'NOTED' },
    forget: { name: word('forget'), from: ['ON'], by: ['clerk'], lowers: 'NOTED' },
    restart: { name: word('restart'), from: ['ON'], by: ['clerk'], deadlines: [{ does: 'restart', rule: 'CLOSE' }] },
    serve: {
      name: word('serve'),
      from: ['ON'],
      by: ['clerk'],
      input: [{ name: 'party', label: word('party'), kind: 'id', required: true }],
      deadlines: [{ does: 'start', rule: 'SUE', of: 'party' }],
    },
    close: { name: word('close'), from: ['ON'], to: 'OVER', by: ['clerk'] },
  },
});

describe('what stands beside the state', () => {
  const plain: Facts = { today: toPlainDate('2026-11-23'), dates: {}, flags: {} };
  const doing = (action: string, parallel: string[]) => decide(hearing, { state: 'ON', parallel }, { action, relations: ['clerk'], partyIds: [] }, plain);
  const orders = (action: string, parallel: string[]) => {
    const decision = doing(action, parallel);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return [decision.value.parallel, decision.value.deadlines.map(({ does, rule }) => `${does} ${rule}`)];
  };

  it('stops a clock with the first and lets it go on with the end of the last', () => {
    expect(orders('stay', [])).toEqual([['STAY'], ['pause CLOSE']]);
    expect(orders('appoint', ['STAY'])).toEqual([
      ['STAY', 'EXPERT'],
      ['start OPINION', 'pause REPORT'],
    ]);
    expect(orders('resume', ['STAY', 'EXPERT'])).toEqual([['EXPERT'], []]);
    expect(orders('report', ['EXPERT'])).toEqual([[], ['stop OPINION', 'resume CLOSE', 'resume REPORT']]);
  });

  it('a clock that starts meanwhile starts stopped', () => {
    expect(orders('restart', ['STAY'])).toEqual([['STAY'], ['restart CLOSE', 'pause CLOSE']]);
    expect(orders('restart', ['NOTED'])).toEqual([['NOTED'], ['restart CLOSE']]);
  });

  it('neither begins twice nor ends without standing, and the button isn’t there', () => {
    expect(doing('stay', ['STAY'])).toMatchObject({ ok: false, refusal: { code: 'standing_already' } });
    expect(doing('resume', [])).toMatchObject({ ok: false, refusal: { code: 'not_standing' } });
    const offered = (parallel: string[]) => available(hearing, { state: 'ON', parallel }, { relations: ['clerk'], partyIds: [] }, plain).map(({ action }) => action);
    expect(offered([])).toEqual(['stay', 'appoint', 'note', 'restart', 'serve', 'close']);
    expect(offered(['STAY', 'NOTED'])).toEqual(['resume', 'appoint', 'forget', 'restart', 'serve', 'close']);
  });

  it('a clock can be one party’s own', () => {
    const decision = decide(hearing, { state: 'ON' }, { action: 'serve', relations: ['clerk'], partyIds: [], input: { party: '0192f5c0-0000-7000-8000-000000000001' } }, plain);
    expect(decision).toMatchObject({ ok: true, value: { deadlines: [{ does: 'start', rule: 'SUE', party: '0192f5c0-0000-7000-8000-000000000001', trigger: '2026-11-23' }] } });
  });

  it('says in the button that clocks move', () => {
    const moving = available(hearing, { state: 'ON', parallel: ['NOTED'] }, { relations: ['clerk'], partyIds: [] }, plain).filter(({ movesDeadlines }) => movesDeadlines);
    expect(moving.map(({ action }) => action)).toEqual(['stay', 'appoint', 'restart', 'serve']);
  });

  it('a situation that nothing ends, or an action of an unknown one, is a fault', () => {
    const { resume: _resume, ...actions } = hearing.actions;
    expect(() => defineProcedure({ ...hearing, actions })).toThrow('nothing lowers STAY');
    expect(() => defineProcedure({ ...hearing, parallel: {} })).toThrow('stay names the unknown situation STAY');
  });
});
