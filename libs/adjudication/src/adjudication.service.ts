import type { MediationAskedView } from '@contract';
import { type Actor, type DisputeId, isId, RefusalError, refusal } from '@kernel';
import { type Clock, type Database, once, type Reader, record, relationsOf, seeEverything } from '@platform';
import type { ActionResult, ProceedingService } from '@proceedings';
import { turnToMediation } from '@disputes';
import { findRequestable, hasOpen, insertAdjudication, isUnderWay, lockForRequest } from './adjudication.store';

/** @throws RefusalError not_found, role_not_allowed. */
export async function disputeOfApplicant(reader: Reader, actor: Actor, disputeId: string): Promise<DisputeId> {
  const relations = isId(disputeId) ? await relationsOf(reader, actor, disputeId as DisputeId) : [];
  if (relations.length === 0) throw new RefusalError(refusal('not_found'));
  if (!relations.includes('applicant')) throw new RefusalError(refusal('role_not_allowed'));
  return disputeId as DisputeId;
}

export class AdjudicationService {
  constructor(
    private readonly db: Database,
    private readonly proceedings: ProceedingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the draft of a request over a dispute about a patent; only the applicant's side may (办法 12). Idempotent with
   * (actor, `key`). @throws RefusalError not_found, not_your_action, not_a_patent_dispute, adjudication_open.
   */
  request(actor: Actor, disputeId: string, key: string): Promise<ActionResult> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { adjudicate: disputeId } }, async () => {
        const dispute = await disputeOfApplicant(tx, actor, disputeId);
        await seeEverything(tx);
        const found = await findRequestable(tx, dispute);
        if (!found) throw new RefusalError(refusal('not_a_patent_dispute'));
        await lockForRequest(tx, dispute);
        if (await hasOpen(tx, dispute)) throw new RefusalError(refusal('adjudication_open'));
        return this.proceedings.openWithin(tx, actor, {
          disputeId: dispute,
          procedure: 'AD',
          organisationId: found.departmentId,
          rows: (proceedingId) => insertAdjudication(tx, { disputeId: dispute, proceedingId }, found),
        });
      }),
    );
  }

  /**
   * The applicant who asked for a decision asks for mediation instead, before one is under way or once it came to nothing; its
   * event opens the routing. Idempotent with the dispute: what is to be mediated stays so. @throws RefusalError not_found,
   * role_not_allowed, adjudication_open.
   */
  askForMediation(actor: Actor, disputeId: string): Promise<MediationAskedView> {
    return this.db.write(actor, async (tx) => {
      const dispute = await disputeOfApplicant(tx, actor, disputeId);
      await seeEverything(tx);
      await lockForRequest(tx, dispute);
      if (await isUnderWay(tx, dispute)) throw new RefusalError(refusal('adjudication_open'));
      const turned = await turnToMediation(tx, dispute);
      if (turned) await record(tx, actor, { disputeId: dispute, at: this.clock.now() }, [{ type: 'dispute.mediation_asked', audience: 'procedure', payload: {} }]);
      return { way: 'mediation' };
    });
  }
}
