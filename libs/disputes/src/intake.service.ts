import type { DisputeDraftData, FileView, ReceiptView } from '@contract';
import { findOrganisation } from '@identity';
import { type Actor, RefusalError, refusal, principalOf } from '@kernel';
import { beijingDay, beijingTime, type Clock, type Database, type FileStorage, failPoint, grantAccess, nextNumber, once, record, type Tx } from '@platform';
import { findReceipt, insertDispute } from './dispute.store';
import { checkDraft } from './domain/check-draft';
import { type DisputeSource, newDispute } from './domain/new-dispute';
import { getDraftFor, lockDraftFor, markDraftSubmitted } from './draft.store';
import { filedFiles, fileIdsOf, ownFiles } from './file.store';
import { accessOf, withAccess } from './filing-access';
import { refuseProblems, refuseUnsafeFiles, withFiles } from './filing-files';
import { filingReferenceOf, referenceOf } from './draft-reference.queries';

/** What is filed, by which channel, by whom, and the key under which that can happen once. */
interface Filing {
  data: DisputeDraftData;
  source: DisputeSource;
  filedBy: string;
  key: string;
}

/** Of what the check finds, the fields that a dispute can't be written without, whatever a court's letter leaves open. */
const WITHOUT_IT_NO_ROW = /^parties$|\.(side|kind|name|title|authority)$/;

/** Turns drafts and referrals into disputes. The receipt number exists when, and only when, every file is safe (U13). */
export class IntakeService {
  constructor(
    private readonly db: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /**
   * Submits a draft in one commit. Idempotent twice: with (actor, `key`), and with the draft itself whatever key a second
   * window sends; both answer the first receipt with its codes for as long as keys are kept.
   * @throws RefusalError not_found, invalid_input with the fields, file_not_stored.
   */
  async submit(actor: Actor, draftId: string, key: string): Promise<ReceiptView> {
    await this.refuseDamagedFiles(actor, draftId);
    const source = await this.sourceOf(actor);
    const receipt = await this.db.write(actor, (tx) => once(tx, actor, { key, content: { submission: draftId } }, () => this.submitWithin(tx, actor, { draftId, source })));
    failPoint('submit:after-commit');
    return receipt;
  }

  /**
   * Enters a dispute that a court refers. Its letter is kept as it is, so nothing is required but the two sides.
   * Idempotent with (court, `filing.key`). Its files are the actor's own uploads.
   * @throws RefusalError role_not_allowed, invalid_input, file_not_stored.
   */
  async fileForCourt(tx: Tx, actor: Actor, { key, data }: { key: string; data: DisputeDraftData }): Promise<ReceiptView> {
    if (!actor.organisationId || !actor.roles.includes('court_liaison')) throw new RefusalError(refusal('role_not_allowed'));
    const filedBy = `org:${actor.organisationId}`;
    return once(tx, actor, { key: `referral:${key}`, content: data }, async () => {
      const earlier = await findReceipt(tx, { filedBy, key });
      if (earlier) return { ...earlier, files: await filedFiles(tx, earlier.disputeId), accessCodes: [] };
      const problems = checkDraft(data, await referenceOf(tx, data), beijingDay(this.clock.now()));
      refuseProblems(problems.filter(({ field }) => WITHOUT_IT_NO_ROW.test(field)));
      await this.refuseMissingFiles(tx, actor, data);
      return this.file(tx, actor, { data, source: 'court', filedBy, key });
    });
  }

  private async submitWithin(tx: Tx, actor: Actor, { draftId, source }: { draftId: string; source: DisputeSource }): Promise<ReceiptView> {
    const { filingKey: key, disputeId, data } = await lockDraftFor(tx, actor, draftId);
    return once(tx, actor, { key: `filing:${key}`, content: { draftId } }, async () => {
      const filedBy = principalOf(actor);
      // Keys are kept 72 hours: afterwards the number is still told, the codes are not.
      const earlier = disputeId && (await findReceipt(tx, { filedBy, key }));
      if (earlier) return { ...earlier, files: await filedFiles(tx, earlier.disputeId), accessCodes: [] };
      refuseProblems(checkDraft(data, await referenceOf(tx, data), beijingDay(this.clock.now())));
      await this.refuseMissingFiles(tx, actor, data);
      const receipt = await this.file(tx, actor, { data, source, filedBy, key });
      await markDraftSubmitted(tx, draftId, receipt.disputeId);
      failPoint('submit:before-commit');
      return receipt;
    });
  }

  /** Access, files, number, rows, event: the one place where a dispute comes into being. */
  private async file(tx: Tx, actor: Actor, { data, source, filedBy, key }: Filing): Promise<ReceiptView> {
    const at = this.clock.now();
    const today = beijingDay(at);
    const forItself = source === 'party';
    const drafted = newDispute(data, await filingReferenceOf(tx, data.causeCode, today), source === 'court' ? null : 'A');
    const { parties, accessCodes } = withAccess(drafted.parties, forItself ? actor.userId : null);
    await grantAccess(tx, drafted.disputeId, accessOf(actor, source, parties));
    const dispute = await withFiles(tx, actor, { ...drafted, parties });
    const year = Number(today.slice(0, 4));
    const receiptNumber = `渝知受〔${year}〕${await nextNumber(tx, { organ: 'zhihe', kind: 'receipt', year })}号`;
    await insertDispute(tx, dispute, { receiptNumber, at, filedBy, key, source, onBehalf: !forItself, filingOrganisationId: forItself ? null : actor.organisationId });
    failPoint('submit:after-rows');
    const files = await filedFiles(tx, dispute.disputeId);
    await record(tx, actor, { disputeId: dispute.disputeId, at }, [{ type: 'dispute.filed', audience: 'procedure', payload: { receiptNumber, source, files: files.length } }]);
    return { disputeId: dispute.disputeId, receiptNumber, filedAt: `${beijingTime(at)}+08:00`, files, accessCodes };
  }

  private async refuseMissingFiles(tx: Tx, actor: Actor, data: DisputeDraftData): Promise<void> {
    await refuseUnsafeFiles(data, await ownFiles(tx, actor, fileIdsOf(data)), (file) => this.isThere(file));
  }

  /** Reads every byte again, before the transaction: hashing gigabytes must not keep rows locked. */
  private async refuseDamagedFiles(actor: Actor, draftId: string): Promise<void> {
    const named = await this.db.read(actor, async (reader) => {
      const { data, disputeId } = await getDraftFor(reader, actor, draftId);
      return disputeId ? null : { data, files: await ownFiles(reader, actor, fileIdsOf(data)) };
    });
    if (named) await refuseUnsafeFiles(named.data, named.files, (file) => this.storage.isIntact(file.sha256, file.bytes));
  }

  /** A clerk files for somebody, at whatever desk the organisation is. */
  private async sourceOf(actor: Actor): Promise<DisputeSource> {
    if (!actor.roles.includes('clerk') || !actor.organisationId) return 'party';
    const organisation = await findOrganisation(this.db, actor.organisationId, beijingDay(this.clock.now()));
    return organisation?.kind === 'contact_point' ? 'contact_point' : organisation?.kind === 'park_desk' ? 'park' : 'counter';
  }

  private isThere(file: FileView): Promise<boolean> {
    return this.storage.exists(file.sha256, file.bytes);
  }
}
