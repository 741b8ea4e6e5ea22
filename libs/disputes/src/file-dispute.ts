import type { DisputeDraftData, ReceiptView } from '@contract';
import { findOrganisation } from '@identity';
import type { Actor, PlainDate } from '@kernel';
import { beijingDay, beijingTime, type Database, failPoint, grantAccess, nextNumber, record, type Tx } from '@platform';
import { insertDispute } from './dispute.store';
import { type FilingSource, newDispute } from './domain/new-dispute';
import { filedFiles } from './file.store';
import { accessOf, filesForOthers, withAccess } from './filing-access';
import { withFiles } from './filing-files';
import { filingReferenceOf } from './draft-reference.queries';

/** What is filed, by which channel, by whom, and the key under which that can happen once. */
export interface Filing {
  data: DisputeDraftData;
  source: FilingSource;
  filedBy: string;
  key: string;
  /** One of many disputes that came from one sheet. */
  series?: { id: string; position: number };
}

/** Access, files, number, rows, event: the one place where a dispute comes into being. */
export async function fileDispute(tx: Tx, actor: Actor, at: Date, { data, source, filedBy, key, series }: Filing): Promise<ReceiptView> {
  const today = beijingDay(at);
  const filer = source === 'party' ? actor.userId : null;
  const drafted = newDispute(data, await filingReferenceOf(tx, data.causeCode, today), { exhibitSide: source === 'court' || source === 'department' ? null : 'A', filer });
  const { parties, accessCodes } = withAccess(drafted.parties, filer);
  await grantAccess(tx, drafted.disputeId, accessOf(actor, source, parties));
  const dispute = await withFiles(tx, actor, { ...drafted, parties });
  const year = Number(today.slice(0, 4));
  const receiptNumber = `渝知受〔${year}〕${await nextNumber(tx, { organ: 'zhihe', kind: 'receipt', year })}号`;
  const filingOrganisationId = filer === null ? actor.organisationId : null;
  const progressCode = await insertDispute(tx, dispute, { receiptNumber, at, filedBy, key, source, onBehalf: filer === null, filingOrganisationId, series: series ?? null });
  failPoint('submit:after-rows');
  const files = await filedFiles(tx, dispute.disputeId);
  await record(tx, actor, { disputeId: dispute.disputeId, at }, [
    { type: 'dispute.filed', audience: 'procedure', payload: { receiptNumber, source, files: files.length, ...(dispute.way === 'adjudication' && { way: dispute.way }) } },
  ]);
  if (progressCode === null) throw new Error('a dispute that is filed has a way and a code');
  return { disputeId: dispute.disputeId, receiptNumber, filedAt: `${beijingTime(at)}+08:00`, files, accessCodes, progressCode };
}

/** A clerk files for somebody, at whatever desk the organisation is. */
export async function sourceOf(db: Database, actor: Actor, today: PlainDate): Promise<FilingSource> {
  if (!filesForOthers(actor) || !actor.organisationId) return 'party';
  const organisation = await findOrganisation(db, actor.organisationId, today);
  return organisation?.kind === 'contact_point' ? 'contact_point' : organisation?.kind === 'park_desk' ? 'park' : 'counter';
}
