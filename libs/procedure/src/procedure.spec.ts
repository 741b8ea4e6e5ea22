import { diagram } from './diagram';
import { defineProcedure, type Facts, faultsOf, type Guard, type Procedure } from './procedure';

const word = (text: string) => ({ zh: text, en: text });
const blocker = { who: 'clerk', what: word('act') } as const;
const guard: Guard<Facts> = { id: 'g', needs: word('g'), check: () => null };

type Table = Pick<Procedure, 'states' | 'actions'>;

const sound: Table = {
  states: { A: { name: word('a'), blocker }, B: { name: word('b'), blocker }, Z: { name: word('z'), end: true } },
  actions: {
    go: { name: word('go'), from: ['A'], to: 'B', by: ['clerk'] },
    stay: { name: word('stay'), from: ['A', 'B'], by: ['clerk'] },
    end: { name: word('end'), from: ['B'], to: 'Z', by: ['clerk'] },
  },
};

const make = ({ states = {}, actions = {} }: Partial<Table> = {}): Procedure => ({
  id: 'X',
  name: word('x'),
  law: [],
  initial: 'A',
  states: { ...sound.states, ...states },
  actions: { ...sound.actions, ...actions },
});

const { end: _end, ...withoutEnd } = sound.actions;

describe('the faults of a table', () => {
  it.each<[string, Procedure, string[]]>([
    ['none', make(), []],
    ['a state nobody gets to', make({ states: { C: { name: word('c'), end: true } } }), ["C can't be reached"]],
    [
      'a state only reached from one nobody gets to',
      make({ states: { C: { name: word('c'), blocker }, D: { name: word('d'), end: true } }, actions: { on: { name: word('on'), from: ['C'], to: 'D', by: ['clerk'] } } }),
      ["C can't be reached", "D can't be reached"],
    ],
    ['an open state that waits for nobody', make({ states: { B: { name: word('b') } } }), ['B is open and has no blocker']],
    [
      'an open state that leads to itself alone',
      { ...make(), actions: { ...withoutEnd, round: { name: word('round'), from: ['B'], to: 'B', by: ['clerk'] } } },
      ['B is open and has no way out', "Z can't be reached"],
    ],
    ['an action from nowhere', make({ actions: { odd: { name: word('odd'), from: ['Q'], by: ['clerk'] } } }), ['odd names the unknown state Q']],
    ['an action to nowhere', make({ actions: { odd: { name: word('odd'), from: ['A'], to: 'Q', by: ['clerk'] } } }), ['odd names the unknown state Q']],
    [
      'one that happens by itself, always',
      make({ actions: { self: { name: word('self'), from: ['A'], to: 'B', by: ['system'], automatic: true } } }),
      ['self is automatic and has no guard'],
    ],
    ['the same, guarded', make({ actions: { self: { name: word('self'), from: ['A'], to: 'B', by: ['system'], automatic: true, guards: [guard] } } }), []],
    ['an end with a way back needs none', make({ actions: { back: { name: word('back'), from: ['Z'], to: 'A', by: ['clerk'] } } }), []],
  ])('%s', (_what, procedure, faults) => expect(faultsOf(procedure)).toEqual(faults));

  it('keep it from starting, all named at once', () => {
    const broken = make({ states: { B: { name: word('b') }, C: { name: word('c'), end: true } } });
    expect(() => defineProcedure(broken)).toThrow("procedure X: B is open and has no blocker; C can't be reached");
    expect(defineProcedure(make())).toEqual(make());
  });
});

it('the diagram has each state, each step and each end, and no step that stays', () => {
  expect(diagram(make(), 'en').split('\n')).toEqual(['stateDiagram-v2', '  [*] --> A', '  A : a', '  B : b', '  Z : z', '  A --> B : go', '  B --> Z : end', '  Z --> [*]']);
});
