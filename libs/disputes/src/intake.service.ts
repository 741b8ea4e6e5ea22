import type { DisputeDraftData, FileView, ReceiptView } from '@contract';
import { type Actor, principalOf, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, type FileStorage, failPoint, once, type Tx } from '@platform';
import { findReceipt } from './dispute.store';
import { checkDraft } from './domain/check-draft';
import type { FilingSource } from './domain/new-dispute';
import { getDraftFor, lockDraftFor, markDraftSubmitted } from './draft.store';
import { type EnteredMatter, enterMatter, type Matter } from './enter-matter';
import { fileDispute, sourceOf } from './file-dispute';
import { filedFiles, fileIdsOf, ownFiles } from './file.store';
import { refuseProblems, refuseUnsafeFiles } from './filing-files';
import { referenceOf } from './draft-reference.queries';

/** Of what the check finds, the fields that a dispute can't be written without, or not with, whatever a court's letter leaves open. */
const WITHOUT_IT_NO_ROW = /^parties$|\.(side|kind|name|title|authority|self)$/;

/** What is nobody's dispute may have one side, or none that is known. */
const WITHOUT_IT_NO_MATTER = /^summary$|\.(side|kind|name|title|authority|self)$/;

/** Whose letters these are, and who enters them here. */
const ENTERED_BY = { court: 'court_liaison', department: 'case_handler' } as const;

export interface Letter {
  source: keyof typeof ENTERED_BY;
  data: DisputeDraftData;
  key: string;
}

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
    const source = await sourceOf(this.db, actor, beijingDay(this.clock.now()));
    const receipt = await this.db.write(actor, (tx) => once(tx, actor, { key, content: { submission: draftId } }, () => this.submitWithin(tx, actor, { draftId, source })));
    failPoint('submit:after-commit');
    return receipt;
  }

  /**
   * Enters a dispute that another office has sent by letter: a court that refers it, CNIPA that designates the department. The letter is kept
   * as it is, so nothing is required but the two sides. Idempotent with (office, `letter.key`). Its files are the actor's own uploads.
   * @throws RefusalError role_not_allowed, invalid_input, file_not_stored.
   */
  async fileByLetter(tx: Tx, actor: Actor, { key, data, source }: Letter): Promise<ReceiptView> {
    if (!actor.organisationId || !actor.roles.includes(ENTERED_BY[source])) throw new RefusalError(refusal('role_not_allowed'));
    const filedBy = `org:${actor.organisationId}`;
    return once(tx, actor, { key: `referral:${key}`, content: data }, async () => {
      const earlier = await findReceipt(tx, { filedBy, key });
      if (earlier) return { ...earlier, files: await filedFiles(tx, earlier.disputeId), accessCodes: [] };
      await this.refuseUnwritable(tx, actor, data, WITHOUT_IT_NO_ROW);
      return fileDispute(tx, actor, this.clock.now(), { data, source, filedBy, key });
    });
  }

  /**
   * Enters what nobody filed as a dispute. The caller keeps (`enteredBy`, `key`) for one matter: a second one breaks their unique key.
   * @throws RefusalError invalid_input, file_not_stored.
   */
  async enterMatter(tx: Tx, actor: Actor, matter: Matter): Promise<EnteredMatter> {
    await this.refuseUnwritable(tx, actor, matter.data, WITHOUT_IT_NO_MATTER);
    return enterMatter(tx, actor, this.clock.now(), matter);
  }

  private async refuseUnwritable(tx: Tx, actor: Actor, data: DisputeDraftData, needed: RegExp): Promise<void> {
    const today = beijingDay(this.clock.now());
    const problems = checkDraft(data, await referenceOf(tx, data, today), today, 'official');
    refuseProblems(problems.filter(({ field }) => needed.test(field)));
    await this.refuseMissingFiles(tx, actor, data);
  }

  private async submitWithin(tx: Tx, actor: Actor, { draftId, source }: { draftId: string; source: FilingSource }): Promise<ReceiptView> {
    const { filingKey: key, disputeId, data } = await lockDraftFor(tx, actor, draftId);
    return once(tx, actor, { key: `filing:${key}`, content: { draftId } }, async () => {
      const filedBy = principalOf(actor);
      // Keys are kept 72 hours: afterwards the number is still told, the codes are not.
      const earlier = disputeId && (await findReceipt(tx, { filedBy, key }));
      if (earlier) return { ...earlier, files: await filedFiles(tx, earlier.disputeId), accessCodes: [] };
      refuseProblems(checkDraft(data, await referenceOf(tx, data, beijingDay(this.clock.now())), beijingDay(this.clock.now()), source === 'party' ? 'party' : 'official'));
      await this.refuseMissingFiles(tx, actor, data);
      const receipt = await fileDispute(tx, actor, this.clock.now(), { data, source, filedBy, key });
      await markDraftSubmitted(tx, draftId, receipt.disputeId);
      failPoint('submit:before-commit');
      return receipt;
    });
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

  private isThere(file: FileView): Promise<boolean> {
    return this.storage.exists(file.sha256, file.bytes);
  }
}
