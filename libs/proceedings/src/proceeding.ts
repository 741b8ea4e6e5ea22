import type { ProcedureView, ProceedingView } from '@contract';
import type { Actor, Audience, DisputeId, OrganisationId, PartyId, PlainDate, ProceedingId, Relation, UserId } from '@kernel';
import type { Decision, Facts, InputValues, Option, Procedure } from '@procedure';
import type { Reader, Tx } from '@platform';
import { procedureView } from './procedure-view';

export interface Proceeding {
  disputeId: DisputeId;
  id: ProceedingId;
  procedure: string;
  number: string | null;
  state: string;
  /** 并行情形: what stands beside the state. */
  parallel: readonly string[];
  version: number;
  organisationId: OrganisationId | null;
  handlerId: UserId | null;
  /** Where it came from: the agreement of a confirmation, the court and kind of a referral. Set once, at opening. */
  origin: Readonly<Record<string, string>>;
  openedAt: Date;
  closedAt: Date | null;
}

/** Who asks, and when. */
export interface Asking {
  actor: Actor;
  relations: readonly Relation[];
  /** The parties the actor speaks for; none for officials. */
  partyIds: readonly PartyId[];
  /** Those of them that the actor may not bind: their agent, with a general authority only. */
  narrowFor: readonly PartyId[];
  today: PlainDate;
  at: Date;
  input?: InputValues;
}

/** One decided step, handed to the context that writes the rows belonging to it. */
export interface Step extends Asking {
  proceeding: Proceeding;
  decision: Decision;
}

/** What a context's rows change on the proceeding itself. */
export interface StepOutcome {
  organisationId?: OrganisationId | null;
  handlerId?: UserId | null;
  number?: string;
  /** Who sees the event, when that depends on the input (a note to one side). */
  audience?: Audience;
  /** Printed in the timeline, seen by the event's audience. */
  payload?: Readonly<Record<string, unknown>>;
  /** Steps of other proceedings that this one brings about: by the system, in the same commit, once this one is written. */
  follows?: readonly { proceedingId: ProceedingId; action: string }[];
}

export type ProceedingSections = Partial<Pick<ProceedingView, 'mediation' | 'confirmation' | 'routing' | 'adjudication' | 'assistance' | 'penalty' | 'transfer'>>;
export type DocumentOffer = ProceedingView['documents'][number] & { render?: () => Promise<Buffer> };

/** What a context hands to the one write path: its table, the facts its guards ask about, the rows its actions write. */
export interface ProcedureBinding<F extends Facts = Facts> {
  procedure: Procedure<F>;
  facts(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<F>;
  carryOut?(tx: Tx, step: Step): Promise<StepOutcome | void>;
  /** What the context adds to the screen; read as the actor, so row-level security decides what is in it. */
  view?(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<ProceedingSections>;
  /** Official papers of this proceeding: which can be printed now, and what is missing for the others. */
  documents?(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<readonly DocumentOffer[]>;
  /** The texts that events name by `noteId`, as far as the reader may read them. */
  texts?(reader: Reader, disputeId: DisputeId, noteIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Who keeps the record of its services when it isn't the committee's staff, the step that enters the day a paper of each kind counts as served, and
   * the kinds that are served at all; without them whatever a party may print.
   */
  service?: { keepers: 'panel' | 'officer'; papers?: readonly string[]; entries: Readonly<Record<string, string>> };
  /** Lists for input fields with `optionsFrom`. */
  choices?(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<Readonly<Record<string, readonly Option[]>>>;
}

/** All procedures of the house, composed once by the apps. */
export class ProcedureRegistry {
  private readonly bindings: ReadonlyMap<string, ProcedureBinding>;

  // oxlint-disable-next-line typescript/no-explicit-any -- each binding has facts of its own; the registry only hands them back to their owner
  constructor(bindings: readonly ProcedureBinding<any>[]) {
    this.bindings = new Map(bindings.map((binding) => [binding.procedure.id, binding]));
    if (this.bindings.size !== bindings.length) throw new Error('two procedures have the same id');
  }

  get(id: string): ProcedureBinding {
    const binding = this.bindings.get(id);
    if (!binding) throw new Error(`no procedure ${id}`);
    return binding;
  }

  all(): readonly ProcedureBinding[] {
    return [...this.bindings.values()];
  }

  /** The tables as the public page shows them. */
  views(): ProcedureView[] {
    return this.all().map(({ procedure }) => procedureView(procedure));
  }
}
