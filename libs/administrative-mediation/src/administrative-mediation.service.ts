import { type Actor, type DisputeId, isId, RefusalError, refusal } from '@kernel';
import { type Database, once, relationsOf, seeEverything } from '@platform';
import type { ActionResult, ProceedingService } from '@proceedings';
import { findRequestable, hasOpen, insertMediation } from './mediation-request.store';

export class AdministrativeMediationService {
  constructor(
    private readonly db: Database,
    private readonly proceedings: ProceedingService,
  ) {}

  /**
   * Opens the draft of a request over a dispute about a patent; only the applicant's side may (办法 64). Idempotent with
   * (actor, `key`). @throws RefusalError not_found, role_not_allowed, no_patent_to_mediate, administrative_mediation_open.
   */
  request(actor: Actor, disputeId: string, key: string): Promise<ActionResult> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { mediate: disputeId } }, async () => {
        const relations = isId(disputeId) ? await relationsOf(tx, actor, disputeId as DisputeId) : [];
        if (relations.length === 0) throw new RefusalError(refusal('not_found'));
        if (!relations.includes('applicant')) throw new RefusalError(refusal('role_not_allowed'));
        await seeEverything(tx);
        const dispute = disputeId as DisputeId;
        const found = await findRequestable(tx, dispute);
        if (!found) throw new RefusalError(refusal('no_patent_to_mediate'));
        if (await hasOpen(tx, dispute)) throw new RefusalError(refusal('administrative_mediation_open'));
        return this.proceedings.openWithin(tx, actor, {
          disputeId: dispute,
          procedure: 'AM',
          organisationId: found.departmentId,
          rows: (proceedingId) => insertMediation(tx, { disputeId: dispute, proceedingId }, found),
        });
      }),
    );
  }
}
