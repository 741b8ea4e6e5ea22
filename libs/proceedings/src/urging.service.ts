import type { UrgingView } from '@contract';
import { type Actor, type DisputeId, isId, principalOf, type ProceedingId, RefusalError, type Relation, refusal } from '@kernel';
import { type Clock, type Database, minutesAfter, record, relationsOf, type Tx } from '@platform';
import type { ProgressService } from './progress.service';

/** Once a day for each person: more often would only make the handlers stop reading. */
const AGAIN_AFTER_MINUTES = 24 * 60;

const parties: readonly Relation[] = ['applicant', 'respondent'];

/** 催办: answered at once by who must act on what, by when; the handlers hear of it. */
export class UrgingService {
  constructor(
    private readonly db: Database,
    private readonly progress: ProgressService,
    private readonly clock: Clock,
  ) {}

  /**
   * Idempotent for a day: a second press tells nobody again and gets the same answer.
   * @throws RefusalError not_found, role_not_allowed for whoever is no party, nothing_to_urge when the matter is over.
   */
  urge(actor: Actor, id: string): Promise<UrgingView> {
    return this.db.write(actor, async (tx) => {
      const disputeId = id as DisputeId;
      const relations = isId(id) ? await relationsOf(tx, actor, disputeId) : [];
      if (relations.length === 0) throw new RefusalError(refusal('not_found'));
      if (!relations.some((one) => parties.includes(one))) throw new RefusalError(refusal('role_not_allowed'));
      const { waiting } = await this.progress.within(tx, disputeId);
      const open = await this.openProceedings(tx, disputeId);
      if (open.length === 0) throw new RefusalError(refusal('nothing_to_urge'));
      const at = this.clock.now();
      const before = await this.lastUrged(tx, actor, disputeId);
      const isAgain = before !== null && minutesAfter(before, AGAIN_AFTER_MINUTES) > at;
      if (!isAgain)
        await record(
          tx,
          actor,
          { disputeId, at },
          open.map((proceedingId) => ({ type: 'dispute.urged', proceedingId, audience: 'joint', payload: {} })),
        );
      return { told: !isAgain, againAt: minutesAfter(isAgain ? before : at, AGAIN_AFTER_MINUTES).toISOString(), waiting };
    });
  }

  /** Locked against a second press of the same moment. */
  private async lastUrged(tx: Tx, actor: Actor, disputeId: DisputeId): Promise<Date | null> {
    await tx.query('select 1 from dispute where dispute_id = $1 for update', [disputeId]);
    const [row] = (await tx.query(`select max(at) as at from event_log where dispute_id = $1 and type = 'dispute.urged' and actor = $2`, [disputeId, principalOf(actor)])) as [
      { at: Date | null },
    ];
    return row.at;
  }

  private async openProceedings(tx: Tx, disputeId: DisputeId): Promise<ProceedingId[]> {
    const rows = (await tx.query('select id from proceeding where dispute_id = $1 and closed_at is null order by id', [disputeId])) as { id: ProceedingId }[];
    return rows.map((row) => row.id);
  }
}
