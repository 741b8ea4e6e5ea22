import type { ActionResultView, DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, newId, type OrganisationId, RefusalError, refusal } from '@kernel';
import { type Database, once, type Tx } from '@platform';
import type { ProceedingService, Step } from '@proceedings';
import { findPenalty, insertPenaltyTransfer } from '../penalty/penalty.store';
import { matterOf } from './matter.queries';
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
        return this.open(tx, actor, { organisationId, matter, key });
      }),
    );
  }

  /**
   * The transfer of a penalty case, in the commit of the step that suspects a crime there. It is a matter of its own, so that police and procuratorate
   * read what is sent to them and nothing of the penalty case; a penalty that was decided before is entered with it (高检会〔2006〕2号).
   */
  async beginFrom(tx: Tx, { actor, proceeding, input }: Step): Promise<void> {
    const { disputeId, id, organisationId } = proceeding;
    const penalty = await findPenalty(tx, { disputeId, id });
    if (!organisationId || !penalty) throw new Error(`penalty case ${id} belongs to no agency`);
    const opened = await this.open(tx, actor, { organisationId, matter: await matterOf(tx, disputeId), key: newId() });
    await insertPenaltyTransfer(tx, proceeding, opened);
    await this.proceedings.performWithin(tx, actor, opened.proceedingId, { action: 'suspect', input: { ...input } });
    if (penalty.decision) {
      const { number, decidedOn, content, fine } = penalty.decision;
      await this.proceedings.performWithin(tx, actor, opened.proceedingId, { action: 'enter-penalty', input: { number, decidedOn, content, fine: fine ?? 0 } });
    }
  }

  private async open(tx: Tx, actor: Actor, { organisationId, matter, key }: { organisationId: OrganisationId; matter: DisputeDraftData; key: string }) {
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
  }
}
