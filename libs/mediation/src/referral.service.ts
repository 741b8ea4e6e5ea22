import type { ActionResultView, DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, type DisputeId, fieldRefusal, parseCourtNumber, RefusalError, refusalOfFields } from '@kernel';
import { type Database, once, type Tx } from '@platform';
import type { MediationService } from './mediation.service';
import { getAddressees } from './mediation.store';

/** A court's letter: how it sends the dispute, and the dispute as it stands there. */
export interface CourtLetter {
  referral: 'entrust' | 'delegate';
  /** The court procedure of a delegated case: ordinary unless said. */
  termKind?: 'ordinary' | 'summary';
  courtNumber?: string;
  organisationId: string;
  dispute: DisputeDraftData;
}

export class ReferralService {
  constructor(
    private readonly db: Database,
    private readonly intake: IntakeService,
    private readonly mediation: MediationService,
  ) {}

  /**
   * The dispute and its referral come into being in one commit; the organisation's three working days to sign begin
   * (在线调解规则 12). Idempotent with (actor, `key`). @throws RefusalError not_found, invalid_input at the field.
   */
  refer(actor: Actor, letter: CourtLetter, key: string): Promise<ActionResultView & { disputeId: string }> {
    refuseUnreadableNumber(letter);
    return this.db.write(actor, (tx) => once(tx, actor, { key, content: letter }, () => this.referWithin(tx, actor, letter, key)));
  }

  private async referWithin(tx: Tx, actor: Actor, letter: CourtLetter, key: string): Promise<ActionResultView & { disputeId: string }> {
    const { referral, termKind = 'ordinary', courtNumber, dispute } = letter;
    const { organisationId, courtId, courtName } = await getAddressees(tx, actor, letter.organisationId);
    const filed = await this.intake.fileByLetter(tx, actor, { key, data: dispute, source: 'court' });
    const disputeId = filed.disputeId as DisputeId;
    const opened = await this.mediation.openReferral(tx, actor, {
      disputeId,
      organisationId,
      courtId,
      courtName,
      referral,
      courtNumber,
      ...(referral === 'delegate' && { termKind }),
    });
    return { disputeId, ...opened };
  }
}

function refuseUnreadableNumber({ courtNumber }: CourtLetter): void {
  const wrong = refusalOfFields(courtNumber && !parseCourtNumber(courtNumber).ok ? [fieldRefusal('courtNumber', 'court_number_format')] : []);
  if (wrong) throw new RefusalError(wrong);
}
