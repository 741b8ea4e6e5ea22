import type { DisputeId, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { DivisionEnd } from './domain/division-today';
import type { RankingInput } from './domain/organisation-profile';
import { type DisputeRow, ENDED, organisationsFor, PROFILE, profileOf } from './ranking.queries';

/** More than a city's month; beyond it the newest stand for the rest. */
const MOST = 500;

const PAST = `
  select d.dispute_id as "disputeId", d.receipt_number as "receiptNumber", ${PROFILE},
    array(select p.name from party p where p.dispute_id = d.dispute_id) as "partyNames",
    array(select p.organisation_id from proceeding p where p.dispute_id = d.dispute_id and p.closed_at is null and p.organisation_id is not null) as "heldBy"
  from dispute d where d.filed_on between $1 and $2 and d.source <> 'court' and d.way = 'mediation' order by d.filed_on desc, d.dispute_id desc limit ${MOST + 1}`;

interface PastRow extends DisputeRow {
  disputeId: DisputeId;
  receiptNumber: string;
  partyNames: string[];
  heldBy: string[];
}

export interface PastRouting {
  disputes: { disputeId: DisputeId; receiptNumber: string; input: Omit<RankingInput, 'rules'> }[];
  isWhole: boolean;
}

/**
 * The disputes filed on these days as the ranking would see them today, without what each of them weighs itself and without
 * who refused it. Three statements, whatever their number. Reads as the house.
 */
export async function loadPastRouting(reader: Reader, days: { from: PlainDate; until: PlainDate }, openProcedures: readonly string[]): Promise<PastRouting> {
  const today = days.until;
  const rows = (await reader.query(PAST, [days.from, days.until])) as PastRow[];
  const [{ ended }] = (await reader.query(`select ${ENDED}`)) as [{ ended: DivisionEnd[] }];
  const day = { ended, today };
  const organisations = await organisationsFor(reader, null, day);
  const disputes = rows.slice(0, MOST).map(({ disputeId, receiptNumber, partyNames, heldBy, ...row }) => ({
    disputeId,
    receiptNumber,
    input: {
      dispute: profileOf(row, day),
      organisations: organisations.map((one) => ({ ...one, isParty: partyNames.includes(one.name), open: one.open - heldBy.filter((id) => id === one.id).length })),
      openProcedures,
      today,
    },
  }));
  return { disputes, isWhole: rows.length <= MOST };
}
