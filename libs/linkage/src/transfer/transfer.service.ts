import type { ActionResultView, DisputeDraftData } from '@contract';
import { type Actor, newId } from '@kernel';
import { type Database, once, type Tx } from '@platform';
import type { Step } from '@proceedings';
import { type AgencyMatter, agencyOf, type MatterParts, openAgencyMatter } from '../agency-matter';
import { findPenalty, insertPenaltyTransfer } from '../penalty/penalty.store';
import { matterOf } from './matter.queries';
import { insertTransfer } from './transfer.store';

export class TransferService {
  constructor(
    private readonly db: Database,
    private readonly parts: MatterParts,
  ) {}

  /**
   * A case of the agency's in which a crime is suspected, with its transfer at the first step (移送规定 3). Read by the agency alone until it is sent.
   * Idempotent with (actor, `key`). @throws RefusalError role_not_allowed, invalid_input at the field.
   */
  begin(actor: Actor, matter: DisputeDraftData, key: string): Promise<ActionResultView & { disputeId: string }> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { transfer: matter } }, async () => this.open(tx, actor, { organisationId: agencyOf(actor), matter, key })),
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
    await this.parts.proceedings.performWithin(tx, actor, opened.proceedingId, { action: 'suspect', input: { ...input } });
    if (penalty.decision) {
      const { number, decidedOn, content, fine } = penalty.decision;
      await this.parts.proceedings.performWithin(tx, actor, opened.proceedingId, { action: 'enter-penalty', input: { number, decidedOn, content, fine: fine ?? 0 } });
    }
  }

  private open(tx: Tx, actor: Actor, given: Pick<AgencyMatter, 'organisationId' | 'matter' | 'key'>) {
    const sides = [{ side: 'agency' as const, organisationId: given.organisationId }];
    return openAgencyMatter(tx, actor, this.parts, {
      ...given,
      procedure: 'TF',
      rows: (disputeId, proceedingId) => insertTransfer(tx, { disputeId, proceedingId, caseId: newId(), copy: false, sides }),
    });
  }
}
