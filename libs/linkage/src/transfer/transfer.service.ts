import type { ActionResultView, DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, newId, RefusalError, refusal } from '@kernel';
import { type Database, once } from '@platform';
import type { ProceedingService } from '@proceedings';
import { insertTransfer } from './transfer.store';
import { accessOf } from './transfer.writers';

export class TransferService {
  constructor(
    private readonly db: Database,
    private readonly intake: IntakeService,
    private readonly proceedings: ProceedingService,
  ) {}

  /**
   * A case of the agency's in which a crime is suspected, with its transfer at the first step (移送规定 3). Read by the agency alone until it is sent.
   * Idempotent with (actor, `key`). @throws RefusalError role_not_allowed, invalid_input at the field.
   */
  begin(actor: Actor, matter: DisputeDraftData, key: string): Promise<ActionResultView & { disputeId: string }> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { transfer: matter } }, async () => {
        const { organisationId } = actor;
        if (!organisationId || !actor.roles.some((role) => role === 'enforcement_officer' || role === 'enforcement_head')) throw new RefusalError(refusal('role_not_allowed'));
        const access = accessOf('agency', organisationId, 'enforcement');
        const { disputeId, number } = await this.intake.enterMatter(tx, actor, {
          source: 'enforcement',
          series: '渝知执',
          data: matter,
          access,
          enteredBy: `org:${organisationId}`,
          key,
        });
        const opened = await this.proceedings.openWithin(tx, actor, {
          disputeId,
          procedure: 'TF',
          organisationId,
          number,
          rows: (proceedingId) => insertTransfer(tx, { disputeId, proceedingId, caseId: newId(), copy: false, sides: [{ side: 'agency', organisationId }] }),
        });
        return { disputeId, ...opened };
      }),
    );
  }
}
