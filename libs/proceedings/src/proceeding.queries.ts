import type { ActionView, FieldView, Page, ProceedingSummary, ProceedingView, TimelineEntry } from '@contract';
import type { Actor, PlainDate, ProceedingId } from '@kernel';
import { beijingDay, type Clock, type Database, seeEverything } from '@platform';
import { deadlinesOf } from '@clocks';
import { available } from '@procedure';
import type { Asking, DocumentOffer, ProcedureRegistry } from './proceeding';
import { getProceedingFor, speaksFor } from './proceeding.store';
import { timelineFor, type TimelineWish } from './timeline.queries';
import { type SummaryRow, summaryRow } from './summary-row';

const SUMMARY = `${summaryRow.columns} from proceeding p ${summaryRow.joins}`;

/** The reader's relations to the row's dispute: repeated beside row-level security, so the planner starts from them. */
const HELD = `cross join lateral (select array_agg(distinct a.relation) as held from dispute_access a where a.dispute_id = p.dispute_id and a.principal = any($1) and (a.until is null or a.until > now())) r`;

export class ProceedingQueries {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** The proceedings of a dispute, oldest first. */
  ofDispute(actor: Actor, disputeId: string): Promise<ProceedingSummary[]> {
    const today = beijingDay(this.clock.now());
    return this.db.read(actor, async (reader) => {
      const rows = (await reader.query(`select ${SUMMARY} ${HELD} where r.held is not null and p.dispute_id = $2 order by p.id`, [
        [...actor.principals],
        disputeId,
      ])) as SummaryRow[];
      return rows.map((row) => this.summary(row, today));
    });
  }

  /** The proceeding a list shows for each dispute: the newest one still open, else the newest of all. One statement for the page. */
  currentOf(actor: Actor, disputeIds: readonly string[]): Promise<ReadonlyMap<string, ProceedingSummary>> {
    const today = beijingDay(this.clock.now());
    return this.db.read(actor, async (reader) => {
      const rows = (await reader.query(
        `select distinct on (p.dispute_id) ${SUMMARY} ${HELD} where r.held is not null and p.dispute_id = any($2) order by p.dispute_id, p.closed_at nulls first, p.id desc`,
        [[...actor.principals], disputeIds],
      )) as SummaryRow[];
      return new Map(rows.map((row) => [row.disputeId, this.summary(row, today)]));
    });
  }

  /** Everything the page of a proceeding shows, with the buttons this actor has and the reasons for those it hasn't. */
  view(actor: Actor, id: ProceedingId): Promise<ProceedingView> {
    const at = this.clock.now();
    const today = beijingDay(at);
    return this.db.read(actor, async (reader) => {
      const { proceeding, relations } = await getProceedingFor(reader, actor, id);
      const binding = this.registry.get(proceeding.procedure);
      const asking: Asking = { actor, relations, ...(await speaksFor(reader, actor, proceeding.disputeId)), today, at };
      const [row] = (await reader.query(`select ${SUMMARY} where p.id = $1`, [id])) as [SummaryRow];
      const deadlines = await deadlinesOf(reader, proceeding.disputeId, id);
      const sections = (await binding.view?.(reader, proceeding, asking)) ?? {};
      const documents = (await binding.documents?.(reader, proceeding, asking)) ?? [];
      // What was shown above was read as the actor.
      await seeEverything(reader);
      const actions = available(binding.procedure, proceeding, asking, await binding.facts(reader, proceeding, asking));
      const choices = (await binding.choices?.(reader, proceeding, asking)) ?? {};
      return {
        ...this.summary(row, today),
        relations: [...relations],
        parallel: proceeding.parallel.map((flag) => ({ id: flag, name: binding.procedure.parallel?.[flag]?.name ?? { zh: flag, en: flag } })),
        deadlines,
        actions: actions as unknown as ActionView[] & { input: FieldView[] }[],
        choices: choices as ProceedingView['choices'],
        documents: documents.map(({ kind, name, ready, why }) => ({ kind, name, ready, why })),
        mediation: null,
        confirmation: null,
        routing: null,
        adjudication: null,
        assistance: null,
        penalty: null,
        transfer: null,
        ...sections,
      };
    });
  }

  /** An official paper of the proceeding, or null when there is none of this kind ready for this actor. */
  document(actor: Actor, id: ProceedingId, kind: string): Promise<DocumentOffer | null> {
    const at = this.clock.now();
    const today = beijingDay(at);
    return this.db.read(actor, async (reader) => {
      const { proceeding, relations } = await getProceedingFor(reader, actor, id);
      const asking: Asking = { actor, relations, ...(await speaksFor(reader, actor, proceeding.disputeId)), today, at };
      const offers = (await this.registry.get(proceeding.procedure).documents?.(reader, proceeding, asking)) ?? [];
      return offers.find((offer) => offer.kind === kind && offer.ready) ?? null;
    });
  }

  /** Events, messages and files, newest first; those of audiences the actor isn't in are not there. */
  timeline(actor: Actor, id: ProceedingId, wanted: TimelineWish): Promise<Page<TimelineEntry>> {
    return this.db.read(actor, (reader) => timelineFor(reader, this.registry, actor, { id, ...wanted }));
  }

  private summary(row: SummaryRow, today: PlainDate): ProceedingSummary {
    return summaryRow.view(row, this.registry.get(row.procedure).procedure, today);
  }
}
