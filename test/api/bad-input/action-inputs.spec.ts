import { inspect } from 'node:util';
import type { FieldView, ProceedingView } from '@contract';
import { newId } from '@kernel';
import fc from 'fast-check';
import { Visitor } from '../access/visitor';
import type { Stage } from '../../support/walk';
import { walkTo } from '../../support/walk';
import { type BadInputWorld, expectProblem, type Matter, matterAt, openBadInputWorld, type Who } from './bad-input-world';

const LONG = '长'.repeat(10_000);
const hostileTexts = ['a\0b', '\ud800', 'x\udc00y'];

/** For each kind of field, values that no form of ours sends, and what is said about them. */
const wrong: Record<string, readonly (readonly [value: unknown, code: string])[]> = {
  text: [[5, 'not_text'], [true, 'not_text'], [{}, 'not_text'], [['a'], 'not_text'], [LONG, 'too_long'], ...hostileTexts.map((one) => [one, 'malformed_value'] as const)],
  longtext: [[5, 'not_text'], [{ inner: 1 }, 'not_text'], [LONG, 'too_long'], ...hostileTexts.map((one) => [one, 'malformed_value'] as const)],
  number: [
    ['60', 'not_number'],
    [1.5, 'not_number'],
    [true, 'not_number'],
    [{}, 'not_number'],
    [1e308, 'not_number'],
    [-1, 'out_of_range'],
    [0, 'out_of_range'],
    [9_007_199_254_740_991, 'out_of_range'],
  ],
  money: [
    ['5', 'not_number'],
    [1.5, 'not_number'],
    [1e20, 'not_number'],
    [-1, 'out_of_range'],
    [9_007_199_254_740_991, 'out_of_range'],
  ],
  date: [
    '2026-02-30',
    '2026-13-01',
    '2026-2-3',
    '0000-01-01',
    '+010000-01-01',
    '2026-11-23T00:00',
    'tomorrow',
    '0001-01-01',
    '9999-12-31',
    20261123,
    {},
    ["2026-11-23' or 1=1 --"],
  ].map((value) => [value, 'impossible_date'] as const),
  datetime: ['2026-02-30T09:30', '2026-11-25T24:00', '2026-11-25T09:60', '2026-11-25 09:30', '2026-11-25', '0000-01-01T00:00', '0001-01-01T00:00', '9999-12-31T23:59', 5, {}].map(
    (value) => [value, 'impossible_time'] as const,
  ),
  boolean: ['true', 1, {}, [true], 'yes'].map((value) => [value, 'not_yes_or_no'] as const),
  choice: [
    ['nonsense', 'unknown_choice'],
    ['__proto__', 'unknown_choice'],
    ['constructor', 'unknown_choice'],
    [5, 'not_text'],
    [{}, 'not_text'],
    [['joint'], 'not_text'],
  ],
  choices: [
    ['stop', 'not_list'],
    [{ 0: 'stop' }, 'not_list'],
    [5, 'not_list'],
    [['nonsense'], 'unknown_choice'],
    [['stop', '__proto__'], 'unknown_choice'],
    [['stop', null], 'not_text'],
    [[['stop']], 'not_text'],
  ],
  id: ['nonsense', "' or 1=1 --", '00000000-0000-0000-0000-000000000000', 5, {}, [newId()], newId().toUpperCase()].map((value) => [value, 'malformed_id'] as const),
  ids: ['nonsense', newId(), { 0: newId() }, [5], ['x'], [newId(), null]].map((value) => [value, 'malformed_id'] as const),
  structure: ['clauses', 5, true].map((value) => [value, 'malformed_value'] as const),
};

/** A value that passes for the field, so that only one thing is wrong at a time. */
function right(field: FieldView, view: ProceedingView): unknown {
  const [listed] = view.choices[field.optionsFrom ?? ''] ?? [];
  switch (field.kind) {
    case 'number':
      return field.min ?? 1;
    case 'money':
      return 100;
    case 'date':
      return '2026-11-24';
    case 'datetime':
      return '2026-12-01T09:30';
    case 'boolean':
      return true;
    case 'choice':
      return field.options?.[0]?.value ?? listed?.value ?? 'x';
    case 'choices':
      return [field.options?.[0]?.value ?? listed?.value ?? 'x'];
    case 'id':
      return listed?.value ?? newId();
    case 'ids':
      return [listed?.value ?? newId()];
    case 'structure':
      return [{ kind: 'confirmation' }];
    default:
      return '山城雾';
  }
}

const stages: readonly { stage: Stage; procedure: string }[] = [
  { stage: 'offered', procedure: 'RT' },
  { stage: 'submitted', procedure: 'RM' },
  { stage: 'consent', procedure: 'RM' },
  { stage: 'accepted', procedure: 'RM' },
  { stage: 'assigned', procedure: 'RM' },
  { stage: 'mediating', procedure: 'RM' },
  { stage: 'drafted', procedure: 'RM' },
  { stage: 'in effect', procedure: 'RM' },
  { stage: 'joined', procedure: 'SC' },
  { stage: 'sent', procedure: 'SC' },
  { stage: 'in review', procedure: 'SC' },
  { stage: 'confirmed', procedure: 'SC' },
];
const actors: readonly Who[] = ['applicant', 'respondent', 'clerk', 'manager', 'mediator', 'liaison', 'supervisor'];

let world: BadInputWorld;
let reached: Stage | null = 'offered';
let tried = 0;

beforeAll(async () => {
  world = await openBadInputWorld('action_inputs', 'offered');
}, 60_000);

afterAll(() => world.house.stop());

interface Button {
  who: Who;
  view: ProceedingView;
  action: string;
  fields: FieldView[];
}

/** Every button that somebody may press now and that asks for something. */
async function buttons(procedure: string, disputeId: string = world.ours.id, visitorOf = (who: Who): Visitor => world.visitors[who]): Promise<Button[]> {
  const { proceedings } = (await world.visitors.supervisor.ask('GET', `/disputes/${disputeId}`)).body as { proceedings: { id: string; procedure: string }[] };
  const id = proceedings.findLast((one) => one.procedure === procedure)?.id;
  const views = await Promise.all(actors.map(async (who) => ({ who, reply: await visitorOf(who).ask('GET', `/proceedings/${id}`) })));
  return views.flatMap(({ who, reply }) => {
    const view = reply.body as ProceedingView;
    return (view.actions ?? []).filter((one) => one.refusal === null && one.input.length > 0).map((one) => ({ who, view, action: one.action, fields: one.input }));
  });
}

const press = ({ who, view, action }: Button, input: unknown) =>
  world.visitors[who].ask('POST', `/proceedings/${view.id}/actions/${action}`, { expectedVersion: view.version, input });

describe.each(stages)('at “$stage” of $procedure', ({ stage, procedure }) => {
  it('a wrong value of any field is told at the field, and nothing is written', async () => {
    if (stage !== reached) await walkTo(world.house, world.ours.id, world.ours.cast, { to: stage, after: reached });
    reached = stage;
    await world.house.settle();
    const before = await world.rowCounts();
    const found = await buttons(procedure);
    const faults: string[] = [];
    expect(found.length).toBeGreaterThan(0);
    for (const button of found) {
      const whole = Object.fromEntries(button.fields.map((field) => [field.name, right(field, button.view)]));
      for (const field of button.fields) {
        const values = [
          ...(wrong[field.kind] ?? []),
          ...(field.required
            ? (
                [
                  ['', 'required'],
                  [null, 'required'],
                  ['   ', 'required'],
                ] as const
              ).slice(0, /text/.test(field.kind) ? 3 : 2)
            : []),
        ];
        for (const [value, code] of values) {
          tried += 1;
          const reply = await press(button, { ...whole, [field.name]: value });
          const told = (reply.body.fields ?? []).map((one: { field: string; code: string }) => `${one.field}: ${one.code}`);
          if (reply.status !== 422 || told.join() !== `${field.name}: ${code}`)
            faults.push(`${button.action} ${field.name} ${inspect(value).slice(0, 40)}: ${reply.status} ${told.join() || reply.body.code}`);
          else expectProblem(reply, 422, 'invalid_input');
        }
      }
      if (faults.length > 0) continue;
      expectProblem(await press(button, { ...whole, isAdmin: true }), 422, 'invalid_input');
      for (const input of [[], 'text', 7]) expectProblem(await press(button, input), 422, 'invalid_input');
    }
    expect(faults).toEqual([]);
    expect(await world.rowCounts()).toEqual(before);
  }, 60_000);
});

describe('any input to any button', () => {
  const odd = fc.constantFrom(
    'kind',
    'pay',
    'amountFen',
    'dueOn',
    'instalments',
    'clauses',
    'obligor',
    'links',
    'acts',
    'toString',
    'constructor',
    '2026-12-31',
    'licence',
    'confirmation',
    'other',
    'text',
  );
  const anything = fc.anything({
    key: fc.oneof(odd, fc.string()),
    maxDepth: 3,
    values: [odd, fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.uuid()],
  });

  it.each<Stage>(['mediating', 'in effect', 'sent'])(
    'three hundred at “%s”: done or refused, never a fault',
    async (stage) => {
      let [matter, respondent, pressable]: [Matter | null, Visitor, Button[]] = [null, world.visitors.respondent, []];
      const visitorOf = (who: Who) => (who === 'respondent' ? respondent : world.visitors[who]);
      /** What can be pressed now; of another dispute when a press has ended this one. */
      const look = async (): Promise<void> => {
        if (matter) pressable = (await Promise.all(['RM', 'SC'].map((procedure) => buttons(procedure, matter?.id, visitorOf)))).flat();
        if (pressable.length > 0) return;
        matter = await matterAt(world.house, stage);
        await world.house.settle();
        respondent = await Visitor.withCode(world.house, matter.receipt.accessCodes[0]?.code ?? '');
        await look();
      };
      await look();
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), anything, fc.boolean(), async (which, at, value, isAll) => {
          const button = pressable[which % pressable.length] as Button;
          const whole = Object.fromEntries(button.fields.map((field) => [field.name, right(field, button.view)]));
          const field = button.fields[at % button.fields.length]?.name ?? '';
          const body = JSON.stringify({ expectedVersion: button.view.version, input: isAll ? value : { ...whole, [field]: value } });
          const reply = await visitorOf(button.who).ask('POST', `/proceedings/${button.view.id}/actions/${button.action}`, body);
          if (reply.status !== 200) return expectProblem(reply);
          await look();
        }),
        { numRuns: 300, seed: 20_261_123, endOnFailure: true },
      );
    },
    120_000,
  );
});

it('hundreds of them', () => expect(tried).toBeGreaterThan(400));
