import type { SeriesAgreementResult, SeriesView } from '@contract';
import { type Clause, validateClauses } from '@documents';
import { type Actor, isId, type ProceedingId, RefusalError, refusal, unwrap } from '@kernel';
import type { Database } from '@platform';
import type { ProcedureRegistry, ProceedingService } from '@proceedings';
import { clausesFor, factsFor } from './agreement-for';
import { getSeriesFor, membersOf } from './series.queries';

/** The pilot's text and, for each proceeding that is to have it, the sum of its respondent. */
export interface SeriesAgreement {
  facts: string;
  clauses: unknown;
  rows: readonly { proceedingId: string; expectedVersion: number; amountFen: number }[];
}

export class SeriesAgreementService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly proceedings: ProceedingService,
  ) {}

  /** @throws RefusalError not_found. */
  get(actor: Actor, seriesId: string): Promise<SeriesView> {
    if (!isId(seriesId)) throw new RefusalError(refusal('not_found'));
    return this.db.read(actor, (reader) => getSeriesFor(reader, this.registry, actor, seriesId));
  }

  /**
   * Drafts an agreement in each proceeding, each in a commit of its own: one that is refused holds up none of the others.
   * Idempotent with (actor, `key`) in every row. @throws RefusalError not_found, or what is wrong with the text itself.
   */
  async draft(actor: Actor, seriesId: string, agreement: SeriesAgreement, key: string): Promise<SeriesAgreementResult> {
    if (!isId(seriesId)) throw new RefusalError(refusal('not_found'));
    const clauses = unwrap(validateClauses(agreement.clauses));
    const ids = agreement.rows.map(({ proceedingId }) => proceedingId).filter(isId);
    const members = await this.db.read(actor, (reader) => membersOf(reader, seriesId, ids));
    if (members.length === 0) throw new RefusalError(refusal('not_found'));
    const names = new Map(members.map(({ proceedingId, name }) => [proceedingId, name]));
    const rows: SeriesAgreementResult['rows'] = [];
    for (const row of agreement.rows) rows.push(await this.draftOne(actor, { ...agreement, clauses }, { ...row, name: names.get(row.proceedingId) }, key));
    return { rows };
  }

  private async draftOne(
    actor: Actor,
    { facts, clauses }: { facts: string; clauses: readonly Clause[] },
    { proceedingId, expectedVersion, amountFen, name }: SeriesAgreement['rows'][number] & { name: string | undefined },
    key: string,
  ): Promise<SeriesAgreementResult['rows'][number]> {
    try {
      if (name === undefined) throw new RefusalError(refusal('not_found'));
      const input = { facts: factsFor(facts, name), clauses: clausesFor(clauses, { name, amountFen }) };
      await this.proceedings.perform(actor, proceedingId as ProceedingId, { action: 'draft-agreement', input, expectedVersion, key: `${key}:${proceedingId}` });
      return { proceedingId, refusal: null };
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      return { proceedingId, refusal: { code: error.refusal.code, message: error.refusal.message } };
    }
  }
}
