import { type Audience, type Bilingual, type PlainDate, type Refusal, type Relation, relationNames } from '@kernel';
import type { InputField, InputValues } from './input';

/** The part of the facts every procedure has. Contexts extend it with what their guards ask about. */
export interface Facts {
  today: PlainDate;
  /** Days a deadline may be counted from, by name, beside `today` and the days of the input. */
  dates: Readonly<Record<string, PlainDate | null>>;
  /** Switches a deadline effect may depend on (`when`). */
  flags: Readonly<Record<string, boolean>>;
}

/** Somebody wants something done. Absent input means: only asking whether the button may be pressed. */
export interface Command {
  action: string;
  input?: InputValues;
  relations: readonly Relation[];
  /** The parties the actor speaks for; none for officials. */
  partyIds: readonly string[];
}

/**
 * A condition on the facts. `needs` is what a lawyer reads in the printed table; `check` answers with the refusal
 * a user reads. Guards that look at the input answer null when there is none yet.
 */
export interface Guard<F extends Facts> {
  id: string;
  needs: Bilingual;
  basis?: string;
  check(facts: F, command: Command): Refusal | null;
}

/**
 * What an action does to a clock. `on` names the trigger day: `today`, a date or a minute (`datetime`) of the input, or one of `facts.dates`. `of` names the
 * field of the input that says whose clock it is, where each party has its own; without it an effect is on all of the rule. `exclude` takes days out of
 * a limit, `from` the first and up to the day before `to`, also days to come; days that several causes take out are out once.
 */
export type DeadlineEffect = { rule: string; when?: string; of?: string } & (
  | { does: 'start' | 'restart'; on?: string }
  | { does: 'stop' | 'pause' | 'resume' }
  | { does: 'extend'; until: string }
  | { does: 'exclude'; from: string; to: string }
);

export interface Blocker {
  who: Relation;
  what: Bilingual;
}

export interface StateSpec<F extends Facts = Facts> {
  name: Bilingual;
  /** Who must act now, and on what. Every state that is not an end has one: no open proceeding without a blocker line. */
  blocker?: Blocker;
  /** The same as the facts stand, where a state waits for one after another; the plain line when it answers null. */
  blockerNow?(facts: F): Blocker | null;
  /** Closed for good. */
  end?: true;
}

/** 并行情形: what stands beside the state, such as a suspension, and the clocks that don't run meanwhile. */
export interface ParallelSpec {
  name: Bilingual;
  pauses?: readonly string[];
}

export interface ActionSpec<F extends Facts, S extends string> {
  name: Bilingual;
  from: readonly S[];
  /** Absent: the state stays. */
  to?: S;
  /** The parallel situation that begins or ends with it; the action is there only while that can happen. */
  raises?: string;
  lowers?: string;
  by: readonly Relation[];
  guards?: readonly Guard<F>[];
  input?: readonly InputField[];
  documents?: readonly string[];
  deadlines?: readonly DeadlineEffect[];
  basis?: string;
  /** Who sees the event this leaves in the timeline; `procedure` unless said here or by the context that writes the rows. */
  audience?: Audience;
  /** The system does it in the same transaction as soon as its guards hold. */
  automatic?: true;
  /** The system does it when this rule's deadline falls due. */
  onDue?: string;
  /** Also offered in lists, for several at once: one form, and each row decided by itself. */
  inLists?: true;
}

export interface Procedure<F extends Facts = Facts, S extends string = string> {
  id: string;
  name: Bilingual;
  law: readonly string[];
  /** Whom this procedure calls otherwise: the sides of an adjudication are 请求人 and 被请求人. */
  calls?: Partial<Record<Relation, Bilingual>>;
  initial: S;
  states: Readonly<Record<S, StateSpec<F>>>;
  /** The states of a matter in which all goes well, in order: what parties are shown as still ahead. */
  course?: readonly S[];
  actions: Readonly<Record<string, ActionSpec<F, S>>>;
  parallel?: Readonly<Record<string, ParallelSpec>>;
}

/** What whoever acts is called in this procedure. */
export const nameIn = ({ calls }: Pick<Procedure, 'calls'>, relation: Relation): Bilingual => calls?.[relation] ?? relationNames[relation];

/**
 * Types the table and checks what the compiler can't: every open state has a blocker and a way out, every state can be reached.
 * @throws Error at start, naming the fault.
 */
export function defineProcedure<F extends Facts, S extends string>(procedure: Procedure<F, S>): Procedure<F, S> {
  const faults = faultsOf(procedure);
  if (faults.length > 0) throw new Error(`procedure ${procedure.id}: ${faults.join('; ')}`);
  return procedure;
}

export function faultsOf(procedure: Procedure): string[] {
  const actions = Object.entries(procedure.actions);
  const reached = new Set([procedure.initial]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const [, action] of actions) if (action.to && action.from.some((state) => reached.has(state))) reached.add(action.to);
  }
  const faults: string[] = [];
  for (const [state, spec] of Object.entries(procedure.states)) {
    const leaves = actions.some(([, action]) => action.to && action.to !== state && action.from.includes(state));
    if (!reached.has(state)) faults.push(`${state} can't be reached`);
    if (!spec.end && !spec.blocker) faults.push(`${state} is open and has no blocker`);
    if (!spec.end && !leaves) faults.push(`${state} is open and has no way out`);
  }
  for (const state of procedure.course ?? []) if (!procedure.states[state]) faults.push(`the course names the unknown state ${state}`);
  for (const [name, action] of actions) {
    for (const state of [...action.from, action.to ?? procedure.initial]) if (!procedure.states[state]) faults.push(`${name} names the unknown state ${state}`);
    for (const flag of [action.raises, action.lowers]) if (flag !== undefined && !procedure.parallel?.[flag]) faults.push(`${name} names the unknown situation ${flag}`);
    if (action.automatic && !action.guards?.length) faults.push(`${name} is automatic and has no guard`);
  }
  for (const flag of Object.keys(procedure.parallel ?? {}))
    for (const verb of ['raises', 'lowers'] as const) if (!actions.some(([, action]) => action[verb] === flag)) faults.push(`nothing ${verb} ${flag}`);
  return faults;
}
