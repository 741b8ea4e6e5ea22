import type { PartyId } from '@kernel';
import { beijingDay, type Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, Proceeding } from '@proceedings';
import type { AdjudicationFacts } from '../domain/facts';
import { mustSuspend } from '../domain/grounds';

interface RequestRow {
  id: string;
  partyId: PartyId;
  ground: string;
  name: string;
  caseNumber: string | null;
  askedAt: Date;
}

const REQUESTS = `
  select r.id, r.party_id as "partyId", r.ground, t.name, r.case_number as "caseNumber", r.asked_at as "askedAt" from suspension_request r join party t on t.dispute_id = r.dispute_id and t.id = r.party_id
  where r.dispute_id = $1 and r.proceeding_id = $2 and r.granted is null order by r.asked_at, r.id`;

const waiting = (reader: Reader, { disputeId, id }: Proceeding): Promise<RequestRow[]> => reader.query(REQUESTS, [disputeId, id]) as Promise<RequestRow[]>;

export async function suspensionFacts(reader: Reader, proceeding: Proceeding): Promise<Pick<AdjudicationFacts, 'suspensionRequests' | 'suspendedOn'>> {
  const requests = await waiting(reader, proceeding);
  const [standing] = (await reader.query('select suspended_on::text as day from suspension where dispute_id = $1 and proceeding_id = $2 and resumed_on is null', [
    proceeding.disputeId,
    proceeding.id,
  ])) as { day: AdjudicationFacts['today'] }[];
  return { suspensionRequests: requests.map(({ id, partyId, ground }) => ({ id, partyId, ground })), suspendedOn: standing?.day ?? null };
}

/** For the panel alone: whoever mediates the same dispute gets the lists of the page too. */
export async function suspensionChoices(reader: Reader, proceeding: Proceeding, { relations }: Asking): Promise<Record<string, readonly Option[]>> {
  if (!relations.includes('panel_chief')) return {};
  const requests = await waiting(reader, proceeding);
  return {
    suspensionRequests: requests.map(({ id, name, ground, caseNumber, askedAt }) => {
      const [, zh, en] = mustSuspend.find(([code]) => code === ground) ?? [ground, ground, ground];
      const label = (words: string) => [name, words, caseNumber, beijingDay(askedAt)].filter(Boolean).join(' · ');
      return { value: id, label: { zh: label(zh), en: label(en) } };
    }),
  };
}
