import type { ActionResultView, DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, type DisputeId, fieldRefusal, type OrganisationId, parseCourtNumber, RefusalError, refusal, refusalOfFields } from '@kernel';
import { type Database, once, type Tx } from '@platform';
import type { MediationService } from './mediation.service';

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
    const { organisationId, courtId, courtName } = await getAddressees(tx, actor, letter);
    const filed = await this.intake.fileForCourt(tx, actor, { key, data: dispute });
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

interface Addressees {
  organisationId: OrganisationId;
  courtId: OrganisationId;
  courtName: string;
}

async function getAddressees(tx: Tx, actor: Actor, { organisationId }: CourtLetter): Promise<Addressees> {
  const [found] = (await tx.query(
    `select o.id as "organisationId", c.id as "courtId", c.name as "courtName" from organisation o, organisation c where o.id = $1 and in_force(o.valid_from, o.valid_to, current_date) and o.channel is not null and c.id = $2 and c.kind = 'court'`,
    [organisationId, actor.organisationId],
  )) as Addressees[];
  if (!found) throw new RefusalError(refusal('not_found'));
  return found;
}

function refuseUnreadableNumber({ courtNumber }: CourtLetter): void {
  const wrong = refusalOfFields(courtNumber && !parseCourtNumber(courtNumber).ok ? [fieldRefusal('courtNumber', 'court_number_format')] : []);
  if (wrong) throw new RefusalError(wrong);
}
