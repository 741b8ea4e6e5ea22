import type { DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, type DisputeId, type OrganisationId, type ProceedingId, RefusalError, refusal } from '@kernel';
import type { Tx } from '@platform';
import type { ActionResult, ProceedingService } from '@proceedings';
import { accessOf } from './transfer/transfer.writers';

export interface MatterParts {
  intake: IntakeService;
  proceedings: ProceedingService;
}

export interface AgencyMatter {
  organisationId: OrganisationId;
  matter: DisputeDraftData;
  key: string;
  procedure: 'AP' | 'TF';
  startDeadlines?: readonly string[];
  rows: (disputeId: DisputeId, id: ProceedingId) => Promise<unknown>;
}

/** The agency whose officer this is. @throws RefusalError role_not_allowed. */
export function agencyOf({ organisationId, roles }: Actor): OrganisationId {
  if (!organisationId || !roles.some((role) => role === 'enforcement_officer' || role === 'enforcement_head')) throw new RefusalError(refusal('role_not_allowed'));
  return organisationId;
}

/** A matter that the agency alone reads, with the proceeding that begins with it. @throws RefusalError invalid_input at the field. */
export async function openAgencyMatter(tx: Tx, actor: Actor, { intake, proceedings }: MatterParts, opening: AgencyMatter): Promise<ActionResult & { disputeId: DisputeId }> {
  const { organisationId, matter, key, procedure, startDeadlines, rows } = opening;
  const access = accessOf('agency', organisationId, 'enforcement');
  const { disputeId, number } = await intake.enterMatter(tx, actor, {
    source: 'enforcement',
    series: '渝知执',
    data: matter,
    access,
    enteredBy: `org:${organisationId}`,
    key,
  });
  const opened = await proceedings.openWithin(tx, actor, {
    disputeId,
    procedure,
    organisationId,
    number,
    ...(startDeadlines && { startDeadlines }),
    rows: (id) => rows(disputeId, id),
  });
  return { disputeId, ...opened };
}
