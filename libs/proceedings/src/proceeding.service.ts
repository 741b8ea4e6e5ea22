import {
  type Actor,
  type DisputeId,
  newId,
  type OrganisationId,
  type PartyId,
  type PlainDate,
  type ProceedingId,
  RefusalError,
  type Relation,
  refusal,
  systemActor,
  unwrap,
} from '@kernel';
import { beijingDay, type Clock, type Database, failPoint, once, record, seeEverything, type Tx } from '@platform';
import { type Blocker, decide, type InputValues, nextAutomatic, type Procedure } from '@procedure';
import { applyDeadlineOrders, hasFired, lapseOwnTimes } from '@clocks';
import type { Asking, Proceeding, ProcedureRegistry, Step, StepOutcome } from './proceeding';
import { insertProceeding, lockProceedingFor, speaksFor, updateBlocker, updateProceeding } from './proceeding.store';
import { getPartyToLookAs } from './view-as.store';

export interface ActionRequest {
  action: string;
  input?: InputValues;
  expectedVersion: number;
  /** The client's own name for this attempt; a retry with the same key gets the first answer. */
  key: string;
}

export interface ActionResult {
  proceedingId: ProceedingId;
  state: string;
  version: number;
}

export interface Opening {
  disputeId: DisputeId;
  procedure: string;
  organisationId?: OrganisationId | null;
  origin?: Readonly<Record<string, string>>;
  /** Known already when it opens; else a step gives it. */
  number?: string;
  /** Clocks that run from the opening itself, with the day each is counted from; today unless said. */
  startDeadlines?: readonly (string | { rule: string; trigger: PlainDate })[];
  /** The context's own rows, needed before anything is decided. */
  rows?: (id: ProceedingId) => Promise<unknown>;
}

const MAX_AUTOMATIC = 5;

/** The one write path: there is no second way to change a proceeding. */
export class ProceedingService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** Idempotent with (actor, `request.key`). @throws RefusalError not_found, stale_version, or what the procedure says. */
  perform(actor: Actor, id: ProceedingId, request: ActionRequest): Promise<ActionResult> {
    const { key, ...content } = request;
    const result = this.db.write(actor, (tx) => once(tx, actor, { key, content: { id, ...content } }, () => this.performWithin(tx, actor, id, request)));
    return result.finally(() => failPoint(`${request.action}:after-commit`));
  }

  /** As `perform`, inside a transaction that has more to say (a job's mark, a seed). */
  async performWithin(tx: Tx, actor: Actor, id: ProceedingId, request: { action: string; input?: InputValues; expectedVersion?: number }): Promise<ActionResult> {
    const { proceeding, relations } = await lockProceedingFor(tx, actor, id);
    if (request.expectedVersion !== undefined && proceeding.version !== request.expectedVersion) throw new RefusalError(refusal('stale_version'));
    const at = this.clock.now();
    const asking: Asking = { actor, relations, ...(await speaksFor(tx, actor, proceeding.disputeId)), today: beijingDay(at), at };
    await seeEverything(tx);
    return this.step(tx, proceeding, { ...asking, ...(request.input && { input: request.input }) }, { action: request.action, depth: 0 });
  }

  /**
   * Somebody of the handling organisation looks at the matter as a party does; the look is on record, the answer is who to
   * read as. Nothing can be done in its name: no write takes this actor. Idempotent with (actor, `key`).
   */
  lookAs(actor: Actor, id: ProceedingId, partyId: PartyId, key: string): Promise<Actor> {
    return this.db.write(actor, async (tx) => {
      const { proceeding, relations } = await lockProceedingFor(tx, actor, id);
      await seeEverything(tx);
      const party = await getPartyToLookAs(tx, relations, proceeding, partyId);
      const event = { type: 'dispute.viewed_as', proceedingId: id, audience: 'staff', payload: { partyId, side: party.side } } as const;
      // Whether it may be is asked each time, also when the press is a repeat.
      await once(tx, actor, { key, content: { id, partyId } }, () => record(tx, actor, { disputeId: proceeding.disputeId, at: this.clock.now() }, [event]));
      return party.actor;
    });
  }

  /** Opens a proceeding over a dispute. The caller has made sure, by a unique key of its own, that it isn't opened twice. */
  async openWithin(tx: Tx, actor: Actor, opening: Opening): Promise<ActionResult> {
    const { procedure } = this.registry.get(opening.procedure);
    const at = this.clock.now();
    const spec = procedure.states[procedure.initial];
    if (!spec?.blocker) throw new Error(`${procedure.id} opens in a state without a blocker`);
    const proceeding: Proceeding = {
      disputeId: opening.disputeId,
      id: newId<ProceedingId>(),
      procedure: procedure.id,
      number: opening.number ?? null,
      state: procedure.initial,
      parallel: [],
      version: 1,
      organisationId: opening.organisationId ?? null,
      handlerId: null,
      origin: opening.origin ?? {},
      openedAt: at,
      closedAt: null,
    };
    await seeEverything(tx);
    await insertProceeding(tx, proceeding, spec.blocker);
    await opening.rows?.(proceeding.id);
    await record(tx, actor, { disputeId: proceeding.disputeId, at }, [
      { type: `${procedure.id}.opened`, proceedingId: proceeding.id, audience: 'procedure', payload: { state: proceeding.state, origin: proceeding.origin } },
    ]);
    const today = beijingDay(at);
    const orders = (opening.startDeadlines ?? []).map((one) => ({ does: 'start' as const, ...(typeof one === 'string' ? { rule: one, trigger: today } : one) }));
    await applyDeadlineOrders(tx, proceeding, orders, { at, closes: false });
    return this.afterStep(tx, proceeding, { actor, relations: [], partyIds: [], narrowFor: [], today, at }, 0);
  }

  /** What the procedure does by itself when this rule's deadline falls due; nothing when it has moved on meanwhile. */
  async lapseWithin(tx: Tx, id: ProceedingId, ruleId: string): Promise<void> {
    const { proceeding } = await lockProceedingFor(tx, systemActor, id);
    // The bell of an earlier window may ring late: only a clock that still runs and has fired counts.
    if (!(await hasFired(tx, proceeding, ruleId))) return;
    const { procedure } = this.registry.get(proceeding.procedure);
    const due = Object.entries(procedure.actions).find(([, action]) => action.onDue === ruleId && action.from.includes(proceeding.state));
    if (due && (await this.isTime(tx, proceeding, due[0]))) await this.performWithin(tx, systemActor, id, { action: due[0] });
    await lapseOwnTimes(tx, proceeding, { ruleId, at: this.clock.now() });
  }

  /** Where each party has its own time, the end of one is not yet the end of all: what waits for the last is no fault of the first. */
  private async isTime(tx: Tx, proceeding: Proceeding, action: string): Promise<boolean> {
    const at = this.clock.now();
    const asking: Asking = { actor: systemActor, relations: ['system'], partyIds: [], narrowFor: [], today: beijingDay(at), at };
    await seeEverything(tx);
    const { procedure, facts } = this.registry.get(proceeding.procedure);
    return decide(procedure, proceeding, { action, relations: asking.relations, partyIds: [] }, await facts(tx, proceeding, asking)).ok;
  }

  private async step(tx: Tx, proceeding: Proceeding, asking: Asking, { action, depth }: { action: string; depth: number }): Promise<ActionResult> {
    const binding = this.registry.get(proceeding.procedure);
    const at = this.clock.now();
    const facts = await binding.facts(tx, proceeding, asking);
    const command = { action, relations: asking.relations, partyIds: asking.partyIds, ...(asking.input && { input: asking.input }) };
    const decision = unwrap(decide(binding.procedure, proceeding, command, facts));
    const after: Proceeding = {
      ...proceeding,
      state: decision.to,
      parallel: decision.parallel,
      version: proceeding.version + 1,
      closedAt: decision.closes ? (proceeding.closedAt ?? at) : null,
    };
    const step: Step = { ...asking, input: decision.input, proceeding: after, decision, at };
    const outcome: StepOutcome = (await binding.carryOut?.(tx, step)) ?? {};
    failPoint(`${action}:after-rows`);
    const { payload, audience, follows = [], ...changed } = outcome;
    const next = { ...after, ...changed };
    await updateProceeding(tx, next, { from: decision.from, blocker: decision.blocker, at });
    // What is entered after the end leaves running what the end let run.
    await applyDeadlineOrders(tx, next, decision.deadlines, { at, closes: decision.closes && proceeding.closedAt === null });
    await record(tx, asking.actor, { disputeId: next.disputeId, at }, [
      { type: `${next.procedure}.${action}`, proceedingId: next.id, audience: audience ?? decision.audience, payload: { from: decision.from, to: decision.to, ...payload } },
    ]);
    for (const { proceedingId, ...request } of follows) await this.performWithin(tx, systemActor, proceedingId, request);
    failPoint(`${action}:before-commit`);
    return this.afterStep(tx, next, asking, depth);
  }

  /** What the system does by itself now that the facts have changed, in the same commit. */
  private async afterStep(tx: Tx, proceeding: Proceeding, asking: Asking, depth: number): Promise<ActionResult> {
    const binding = this.registry.get(proceeding.procedure);
    const bySystem: Asking = { actor: systemActor, relations: ['system'] as Relation[], partyIds: [], narrowFor: [], today: asking.today, at: asking.at };
    // The facts are the dearest thing here: they are read only where the table has something to ask them.
    const facts = asksFacts(binding.procedure, proceeding) ? await binding.facts(tx, proceeding, bySystem) : null;
    const automatic = facts && nextAutomatic(binding.procedure, proceeding, facts);
    if (facts === null || automatic === null)
      return restingAt(tx, proceeding, facts && (binding.procedure.states[proceeding.state]?.blockerNow?.(facts) ?? null), this.clock.now());
    if (depth >= MAX_AUTOMATIC) throw new Error(`${proceeding.procedure}: automatic actions don't come to rest at ${automatic}`);
    return this.step(tx, proceeding, bySystem, { action: automatic, depth: depth + 1 });
  }
}

const asksFacts = ({ actions, states }: Procedure, { state, closedAt }: Proceeding): boolean =>
  closedAt === null && (states[state]?.blockerNow !== undefined || Object.values(actions).some((action) => action.automatic && action.from.includes(state)));

/** Nothing more happens by itself: the blocker line says who is next as the facts stand now. */
async function restingAt(tx: Tx, proceeding: Proceeding, blocker: Blocker | null, at: Date): Promise<ActionResult> {
  if (blocker) await updateBlocker(tx, proceeding, blocker, at);
  return { proceedingId: proceeding.id, state: proceeding.state, version: proceeding.version };
}
