import type { DraftCheck, DraftView, EarlierFilings } from '@contract';
import { type Actor, newId, RefusalError, refusal, systemActor } from '@kernel';
import { beijingDay, type Clock, type Database, once, type Reader } from '@platform';
import { findDoubleFilings } from './double-filing.queries';
import { checkDraft } from './domain/check-draft';
import { traitsOfDraft } from './domain/filing-traits';
import { type DraftChanges, mergeDraft } from './domain/merge-draft';
import { deleteDraft, type Draft, getDraftFor, insertDraft, lockDraftFor, ownDrafts, updateDraft } from './draft.store';
import { earlierFilings } from './earlier-filings.queries';
import { filesOfDraft } from './file.store';
import { referenceOf } from './draft-reference.queries';
import { filesForOthers } from './filing-access';

/** What an applicant, or a clerk for somebody, is filling in. A draft has one reader: its owner. */
export class DraftService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Idempotent with (actor, `key`). @throws RefusalError role_not_allowed. */
  async create(actor: Actor, request: { data: DraftChanges; onBehalfOf?: string }, key: string): Promise<DraftView> {
    if (!actor.userId || (request.onBehalfOf && !filesForOthers(actor))) throw new RefusalError(refusal('role_not_allowed'));
    const empty = { version: 0, data: {}, fieldVersions: {} };
    const merged = mergeDraft(empty, request.data, 0);
    if ('conflicts' in merged) throw new Error('an empty draft has nothing to conflict with');
    const draft: Draft = { ...merged.merged, version: 1, id: newId(), onBehalfOf: request.onBehalfOf ?? null, savedAt: this.clock.now(), filingKey: newId(), disputeId: null };
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { draft: request } }, async () => {
        await insertDraft(tx, actor, draft);
        return viewOf(tx, actor, draft);
      }),
    );
  }

  /**
   * Merges the changed fields. Safe to repeat: a field that already says the same is no change.
   * @param baseVersion the version the client's fields come from; without it the last one to save wins.
   * @throws RefusalError not_found, draft_submitted, draft_changed_elsewhere with the fields.
   */
  patch(actor: Actor, id: string, changes: DraftChanges, baseVersion?: number): Promise<DraftView> {
    return this.db.write(actor, async (tx) => {
      const draft = await lockDraftFor(tx, actor, id);
      refuseSubmitted(draft);
      const merged = mergeDraft(draft, changes, baseVersion ?? draft.version);
      if ('conflicts' in merged) throw new RefusalError(refusal('draft_changed_elsewhere', {}, { fields: merged.conflicts }));
      const next: Draft = { ...draft, ...merged.merged, savedAt: this.clock.now() };
      await updateDraft(tx, next);
      return viewOf(tx, actor, next);
    });
  }

  get(actor: Actor, id: string): Promise<DraftView> {
    return this.db.read(actor, async (reader) => viewOf(reader, actor, await getDraftFor(reader, actor, id)));
  }

  list(actor: Actor): Promise<DraftView[]> {
    return this.db.read(actor, async (reader) => {
      const drafts = await ownDrafts(reader, actor);
      const files = await filesOfDraft(reader, actor, drafts);
      return drafts.map((draft) => ({ ...plainView(draft), files: files.get(draft.id) ?? [] }));
    });
  }

  /** Nothing for those who write down what others say. */
  earlier(actor: Actor): Promise<EarlierFilings> {
    return filesForOthers(actor) ? Promise.resolve({ parties: [], rights: [] }) : this.db.read(actor, (reader) => earlierFilings(reader, actor));
  }

  /** @throws RefusalError not_found, draft_submitted. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.db.write(actor, async (tx) => {
      const draft = await lockDraftFor(tx, actor, id);
      refuseSubmitted(draft);
      await deleteDraft(tx, id);
    });
  }

  /** What is missing or wrong, and whether it looks filed already. Warns, never blocks, writes nothing. */
  async check(actor: Actor, id: string): Promise<DraftCheck> {
    const today = beijingDay(this.clock.now());
    const { data, reference } = await this.db.read(actor, async (reader) => {
      const draft = await getDraftFor(reader, actor, id);
      return { ...draft, reference: await referenceOf(reader, draft.data, today) };
    });
    const traits = traitsOfDraft(data, reference, today);
    const doubleFilings = await this.db.read(systemActor, (reader) => findDoubleFilings(reader, actor, traits));
    return { problems: checkDraft(data, reference, today, filesForOthers(actor) ? 'official' : 'party'), doubleFilings };
  }
}

function refuseSubmitted(draft: Draft): void {
  if (draft.disputeId) throw new RefusalError(refusal('draft_submitted'));
}

const plainView = ({ id, version, savedAt, data }: Draft): Omit<DraftView, 'files'> => ({ id, version, savedAt: savedAt.toISOString(), data });

const viewOf = async (reader: Reader, actor: Actor, draft: Draft): Promise<DraftView> => ({
  ...plainView(draft),
  files: (await filesOfDraft(reader, actor, [draft])).get(draft.id) ?? [],
});
