import type { ActionResultView, DisputeDraftData } from '@contract';
import type { Actor } from '@kernel';
import { type Database, once } from '@platform';
import { agencyOf, type MatterParts, openAgencyMatter } from '../agency-matter';
import { insertPenalty } from './penalty.store';

export class PenaltyService {
  constructor(
    private readonly db: Database,
    private readonly parts: MatterParts,
  ) {}

  /**
   * A lead of the agency's, read by the agency alone. Its fifteen working days run from today until the day it was found is entered (程序规定 18).
   * Idempotent with (actor, `key`). @throws RefusalError role_not_allowed, invalid_input at the field.
   */
  begin(actor: Actor, matter: DisputeDraftData, key: string): Promise<ActionResultView & { disputeId: string }> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { penalty: matter } }, async () =>
        openAgencyMatter(tx, actor, this.parts, {
          organisationId: agencyOf(actor),
          matter,
          key,
          procedure: 'AP',
          startDeadlines: ['AP-VERIFY-15WD'],
          rows: (disputeId, id) => insertPenalty(tx, disputeId, id),
        }),
      ),
    );
  }
}
