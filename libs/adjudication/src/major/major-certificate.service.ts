import { type Actor, type DisputeId, isId, RefusalError, refusal } from '@kernel';
import { type Database, once, relationsOf, seeEverything } from '@platform';
import type { ActionResult, ProceedingService } from '@proceedings';
import { findRequestable, hasOpenCertificate, lockForRequest } from '../adjudication.store';

export class MajorCertificateService {
  constructor(
    private readonly db: Database,
    private readonly proceedings: ProceedingService,
  ) {}

  /**
   * Opens the draft; only the applicant's side may (办法 56). Idempotent with (actor, `key`).
   * @throws RefusalError not_found, role_not_allowed, not_a_patent_dispute, certificate_open.
   */
  request(actor: Actor, disputeId: string, key: string): Promise<ActionResult> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { certify: disputeId } }, async () => {
        const relations = isId(disputeId) ? await relationsOf(tx, actor, disputeId as DisputeId) : [];
        if (relations.length === 0) throw new RefusalError(refusal('not_found'));
        if (!relations.includes('applicant')) throw new RefusalError(refusal('role_not_allowed'));
        await seeEverything(tx);
        const dispute = disputeId as DisputeId;
        await lockForRequest(tx, dispute);
        const found = await findRequestable(tx, dispute);
        if (!found) throw new RefusalError(refusal('not_a_patent_dispute'));
        if (await hasOpenCertificate(tx, dispute)) throw new RefusalError(refusal('certificate_open'));
        return this.proceedings.openWithin(tx, actor, { disputeId: dispute, procedure: 'MJ', organisationId: found.departmentId });
      }),
    );
  }
}
