import type { Bilingual, DisputeId, OrganisationId, PlainDate, UserId } from '@kernel';
import type { Reader } from '@platform';

export interface RankedMediator {
  userId: UserId;
  name: string;
  score: number;
  reasons: Bilingual[];
  conflicts: string[];
}

/** The organisation's mediators for this dispute, best first; those who may not have it last, with the reason. */
export async function mediatorRanking(_reader: Reader, _asked: { disputeId: DisputeId; organisationId: OrganisationId; today: PlainDate }): Promise<RankedMediator[]> {
  return [];
}
