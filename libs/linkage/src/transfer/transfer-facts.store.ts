import { beijingTime, type Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { readSetting } from '@reference';
import { flagsOf, type TransferFacts } from '../domain/transfer/facts';
import { peopleOf } from '../domain/transfer/hops';
import { findOfficers } from './officer.queries';
import { findTransfer } from './transfer.store';

const MINUTE = 16;

/** Only the head appoints: nobody else's page looks for conflicts of everybody. */
const appoints = ({ relations }: Asking): boolean => relations.includes('enforcement_head');

export async function loadTransferFacts(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<TransferFacts> {
  const { actor, relations, today, at, input } = asking;
  const row = await findTransfer(reader, proceeding);
  if (!row) throw new Error(`transfer ${proceeding.id} has no row of its own`);
  const agency = row.sides.find(({ side }) => side === 'agency')?.organisationId;
  const isOfAgency = relations.some((one) => peopleOf.agency.includes(one));
  const workdays = (await readSetting(reader, 'TF_DAYS_AS_WORKDAYS', today)) === 1;
  return {
    today,
    dates: { acceptedOn: row.acceptedOn },
    flags: flagsOf({ workdays, hops: row.hops, ...(input && { input }) }),
    suspected: row.suspected,
    officers: agency && appoints(asking) ? await findOfficers(reader, { disputeId: proceeding.disputeId, organisationId: agency, today }) : [],
    onTeam: actor.userId === null || !isOfAgency ? null : row.team.includes(actor.userId),
    reachedChiefAt: row.reachedChiefAt,
    approvedAt: row.approvedAt,
    penaltyToCopy: row.penaltyToCopy,
    copy: row.copy,
    now: beijingTime(at).slice(0, MINUTE),
    clocks: row.clocks,
    hops: row.hops,
    goods: row.goods,
    policeFoundRight: row.policeFoundRight,
    reviewDays: row.reviewDays,
    longerReview: (await readSetting(reader, 'TF_POLICE_LONGER_REVIEW', today)) === 1,
  };
}
