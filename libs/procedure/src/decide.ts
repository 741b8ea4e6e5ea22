import { type Audience, type Bilingual, isPlainDate, type PlainDate, type Refusal, type Relation, type Result, refusal, refusalOfFields, refused } from '@kernel';
import { complaintsAbout, filledIn, type InputField, type InputValues } from './input';
import { type ActionSpec, type Command, type Facts, nameIn, type Procedure, type StateSpec } from './procedure';

/**
 * A deadline effect whose trigger day is known; `party`: whose clock, where each has its own; `minute`: the trigger's, Beijing,
 * `YYYY-MM-DDTHH:mm` or the moment of the action, absent when only the day is known.
 */
export type DeadlineOrder = { party?: string } & (
  | { does: 'start' | 'restart'; rule: string; trigger: PlainDate; minute?: string }
  | { does: 'stop' | 'pause' | 'resume'; rule: string }
  | { does: 'extend'; rule: string; until: PlainDate }
  | { does: 'exclude'; rule: string; from: PlainDate; to: PlainDate }
);

/** The minute of an order that is triggered by the action itself: who keeps the clocks knows the moment, a decision only its day. */
export const NOW = 'now';

const DAY_LENGTH = 10;

export interface Decision {
  action: string;
  from: string;
  to: string;
  /** What stands beside the state afterwards. */
  parallel: readonly string[];
  closes: boolean;
  blocker: { who: Relation; what: Bilingual } | null;
  audience: Audience;
  input: InputValues;
  deadlines: readonly DeadlineOrder[];
}

export interface AvailableAction {
  action: string;
  name: Bilingual;
  input: readonly InputField[];
  basis: string | null;
  /** It has an effect on clocks. */
  movesDeadlines: boolean;
  /** Why the button is disabled; null when it may be pressed. */
  refusal: Refusal | null;
}

type Subject = { state: string; parallel?: readonly string[] };

const stateOf = (procedure: Procedure, state: string): StateSpec => {
  const spec = procedure.states[state];
  if (!spec) throw new Error(`${procedure.id} has no state ${state}`);
  return spec;
};

const namesOf = (procedure: Procedure, by: readonly Relation[]) => ({
  zh: by.map((relation) => nameIn(procedure, relation).zh).join('、'),
  en: by.map((relation) => nameIn(procedure, relation).en).join(', '),
});

const bilingualRefusal = (code: 'wrong_state' | 'not_your_action', args: Record<string, Bilingual>): Refusal => {
  const inLanguage = (language: 'zh' | 'en') => refusal(code, Object.fromEntries(Object.entries(args).map(([name, text]) => [name, text[language]]))).message[language];
  return { ...refusal(code), message: { zh: inLanguage('zh'), en: inLanguage('en') } };
};

/** Raised what is down, or lowered what is up; without either always. */
const meetsParallel = ({ raises, lowers }: Pick<ActionSpec<Facts, string>, 'raises' | 'lowers'>, { parallel = [] }: Subject): boolean =>
  !(raises !== undefined && parallel.includes(raises)) && (lowers === undefined || parallel.includes(lowers));

const standingAfter = ({ raises, lowers }: Pick<ActionSpec<Facts, string>, 'raises' | 'lowers'>, { parallel = [] }: Subject): string[] => [
  ...parallel.filter((flag) => flag !== lowers),
  ...(raises === undefined ? [] : [raises]),
];

function refusalBeforeInput<F extends Facts>(action: ActionSpec<F, string>, procedure: Procedure, subject: Subject, command: Command): Refusal | null {
  if (!action.from.includes(subject.state)) return bilingualRefusal('wrong_state', { state: stateOf(procedure, subject.state).name, action: action.name });
  if (!meetsParallel(action, subject)) return refusal(action.raises === undefined ? 'not_standing' : 'standing_already', {});
  if (!action.by.some((relation) => command.relations.includes(relation)))
    return bilingualRefusal('not_your_action', { actors: namesOf(procedure, action.by), action: action.name });
  return null;
}

const refusalOfGuards = <F extends Facts>(action: ActionSpec<F, string>, facts: F, command: Command): Refusal | null => {
  for (const guard of action.guards ?? []) {
    const found = guard.check(facts, command);
    if (found) return guard.basis && !found.basis ? { ...found, basis: guard.basis } : found;
  }
  return null;
};

function dayNamed(name: string, facts: Facts, input: InputValues): PlainDate {
  const given = input[name];
  const day = name === 'today' ? facts.today : typeof given === 'string' ? given.slice(0, DAY_LENGTH) : facts.dates[name];
  if (!isPlainDate(day)) throw new Error(`no day called ${name} among the facts`);
  return day;
}

/** What is limited in hours is counted from a minute (民法典 201(2)): that of the action, or the one a `datetime` of the input says. */
function minuteNamed(name: string, input: InputValues): { minute?: string } {
  const given = input[name];
  if (name === 'today') return { minute: NOW };
  return typeof given === 'string' && given.length > DAY_LENGTH ? { minute: given } : {};
}

function ordersOf(action: ActionSpec<Facts, string>, facts: Facts, input: InputValues): DeadlineOrder[] {
  const due = (action.deadlines ?? []).filter((effect) => effect.when === undefined || facts.flags[effect.when]);
  return due.map((effect) => {
    const named = effect.of === undefined ? undefined : input[effect.of];
    const party = typeof named === 'string' ? { party: named } : {};
    switch (effect.does) {
      case 'start':
      case 'restart':
        return { does: effect.does, rule: effect.rule, ...party, trigger: dayNamed(effect.on ?? 'today', facts, input), ...minuteNamed(effect.on ?? 'today', input) };
      case 'extend':
        return { does: 'extend', rule: effect.rule, ...party, until: dayNamed(effect.until, facts, input) };
      case 'exclude':
        return { does: 'exclude', rule: effect.rule, ...party, from: dayNamed(effect.from, facts, input), to: dayNamed(effect.to, facts, input) };
      case 'stop':
      case 'pause':
      case 'resume':
        return { does: effect.does, rule: effect.rule, ...party };
    }
  });
}

/** Stopped with the first situation that stops it, and going on with the end of the last. What starts meanwhile starts stopped. */
function ordersOfParallel(procedure: Procedure, before: readonly string[], after: readonly string[], orders: readonly DeadlineOrder[]): DeadlineOrder[] {
  const pausedBy = (flags: readonly string[]) => new Set(flags.flatMap((flag) => procedure.parallel?.[flag]?.pauses ?? []));
  const [was, is] = [pausedBy(before), pausedBy(after)];
  const starting = orders.filter(({ does, rule }) => (does === 'start' || does === 'restart') && was.has(rule)).map(({ rule }) => rule);
  return [
    ...[...is].filter((rule) => !was.has(rule) || starting.includes(rule)).map((rule) => ({ does: 'pause' as const, rule })),
    ...[...was].filter((rule) => !is.has(rule)).map((rule) => ({ does: 'resume' as const, rule })),
  ];
}

/** May this be done, and what follows? Pure: the same arguments give the same answer, on the server, in a test, in five years. */
export function decide<F extends Facts>(procedure: Procedure<F>, subject: Subject, command: Command, facts: F): Result<Decision> {
  const table = procedure as unknown as Procedure;
  const action = Object.hasOwn(procedure.actions, command.action) ? procedure.actions[command.action] : undefined;
  if (!action) return refused(refusal('unknown_action', { action: command.action.slice(0, 40) }));
  const early = refusalBeforeInput(action, table, subject, command);
  if (early) return refused(early);
  const fields = action.input ?? [];
  const given = command.input ?? {};
  const input = filledIn(fields, given);
  const late = refusalOfFields(complaintsAbout(fields, given)) ?? refusalOfGuards(action, facts, { ...command, input });
  if (late) return refused(late);
  const to = action.to ?? subject.state;
  const next = stateOf(table, to);
  const parallel = standingAfter(action, subject);
  const orders = ordersOf(action, facts, input);
  return {
    ok: true,
    value: {
      action: command.action,
      from: subject.state,
      to,
      parallel,
      closes: next.end === true,
      blocker: next.blocker ?? null,
      audience: action.audience ?? 'procedure',
      input,
      deadlines: [...orders, ...ordersOfParallel(table, subject.parallel ?? [], parallel, orders)],
    },
  };
}

/** The buttons of a proceeding for this actor: what the state offers, each with the reason when it is not possible. Runs the guards of `decide`. */
export function available<F extends Facts>(procedure: Procedure<F>, subject: Subject, asking: Pick<Command, 'relations' | 'partyIds'>, facts: F): AvailableAction[] {
  const offered = Object.entries(procedure.actions).filter(
    ([, action]) => action.from.includes(subject.state) && meetsParallel(action, subject) && !action.automatic && action.by.some((relation) => relation !== 'system'),
  );
  return offered.map(([name, action]) => {
    const command: Command = { action: name, ...asking };
    return {
      action: name,
      name: action.name,
      input: action.input ?? [],
      basis: action.basis ?? null,
      movesDeadlines: (action.deadlines ?? []).length > 0 || [action.raises, action.lowers].some((flag) => (flag && procedure.parallel?.[flag]?.pauses?.length) ?? false),
      refusal: refusalBeforeInput(action, procedure as unknown as Procedure, subject, command) ?? refusalOfGuards(action, facts, command),
    };
  });
}

/** The automatic action whose guards hold in this state, if there is one. */
export function nextAutomatic<F extends Facts>(procedure: Procedure<F>, subject: Subject, facts: F): string | null {
  const command = { relations: ['system'] as const, partyIds: [], input: {} };
  const found = Object.entries(procedure.actions).find(
    ([name, action]) =>
      action.automatic && action.from.includes(subject.state) && meetsParallel(action, subject) && refusalOfGuards(action, facts, { ...command, action: name }) === null,
  );
  return found?.[0] ?? null;
}
