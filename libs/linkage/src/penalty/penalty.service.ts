import type { ActionResultView, DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, RefusalError, refusal } from '@kernel';
import { type Database, once } from '@platform';
import type { ProceedingService } from '@proceedings';
import { accessOf } from '../transfer/transfer.writers';
import { insertPenalty } from './penalty.store';

export class PenaltyService {
  constructor(
    private readonly db: Database,
    private readonly intake: IntakeService,
    private readonly proceedings: ProceedingService,
  ) {}

  /**
   * A lead of the agency's, read by the agency alone. Its fifteen working days run from today until the day it was found is entered (程序规定 18).
   * Idempotent with (actor, `key`). @throws RefusalError role_not_allowed, invalid_input at the field.
   */
  begin(actor: Actor, matter: DisputeDraftData, key: string): Promise<ActionResultView & { disputeId: string }> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { penalty: matter } }, async () => {
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
          procedure: 'AP',
          organisationId,
          number,
          startDeadlines: ['AP-VERIFY-15WD'],
          rows: (id) => insertPenalty(tx, disputeId, id),
        });
        return { disputeId, ...opened };
      }),
    );
  }
}
