import type { DisputeDraftData } from '@contract';
import type { Actor, DisputeId, Relation } from '@kernel';
import { beijingDay, grantAccess, nextNumber, record, type Tx } from '@platform';
import { insertDispute } from './dispute.store';
import { filingReferenceOf } from './draft-reference.queries';
import { type MatterSource, newDispute } from './domain/new-dispute';
import { withFiles } from './filing-files';

/** What officials work on though nobody filed it as a dispute, and who may see it: those named here alone, and no party. */
export interface Matter {
  source: MatterSource;
  /** What its number begins with: 渝知协 gives 渝知协〔2026〕1号. */
  series: string;
  data: DisputeDraftData;
  access: readonly { principal: string; relation: Relation; reason: string }[];
  /** The principal in whose name it is entered, and the key under which that can happen once. */
  enteredBy: string;
  key: string;
}

export interface EnteredMatter {
  disputeId: DisputeId;
  number: string;
}

/**
 * A matter is a dispute's row without a way, a code or a party's access, so that procedures, clocks, files and lists serve it as they serve
 * disputes. Its event isn't that of a filing: nothing is routed and nobody is told by it.
 */
export async function enterMatter(tx: Tx, actor: Actor, at: Date, { source, series, data, access, enteredBy, key }: Matter): Promise<EnteredMatter> {
  const today = beijingDay(at);
  const year = Number(today.slice(0, 4));
  const drafted = newDispute(data, await filingReferenceOf(tx, data.causeCode, today), { exhibitSide: null, filer: null });
  await grantAccess(tx, drafted.disputeId, access);
  const matter = await withFiles(tx, actor, { ...drafted, way: null });
  const number = `${series}〔${year}〕${await nextNumber(tx, { organ: 'zhihe', kind: source, year })}号`;
  await insertDispute(tx, matter, { receiptNumber: number, at, filedBy: enteredBy, key, source, onBehalf: true, filingOrganisationId: actor.organisationId, series: null });
  await record(tx, actor, { disputeId: matter.disputeId, at }, [{ type: 'matter.entered', audience: 'procedure', payload: { number, source } }]);
  return { disputeId: matter.disputeId, number };
}
