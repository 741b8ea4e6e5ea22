import type { ExhibitView, Side } from '@contract';
import { type Actor, type Audience, canSee, type DisputeId, type FileId, fieldRefusal, mediationOnly, newId, RefusalError, type Relation, refusal, principalOf } from '@kernel';
import { type Clock, type Database, once, record, relationsOf, type Tx } from '@platform';
import { insertExhibits, wasShownInMediation } from './dispute.store';
import type { NewExhibit } from './domain/new-dispute';
import { fileWithDispute, ownFiles } from './file.store';
import { refuseProblems } from './filing-files';

export interface LateExhibit {
  fileId: FileId;
  title: string;
  proves?: string | null;
  audience: Audience;
}

/** Where a relation may put material. `court` and `staff` papers come about in procedures, not by upload. */
const OPEN_TO_PARTIES: readonly Audience[] = ['procedure', 'joint', 'caucus_a', 'caucus_b', 'adjudication', 'administrative_mediation'];
const DEPARTMENT: readonly Relation[] = ['case_handler', 'panel', 'panel_chief'];

export class ExhibitService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a file to a filed dispute, for an audience that the actor belongs to. Idempotent with (actor, `key`).
   * What was shown in a mediation enters no other file this way, under whatever name: the bytes are compared.
   * @throws RefusalError not_found, role_not_allowed, mediation_only (recorded), invalid_input at the field.
   */
  async addExhibit(actor: Actor, disputeId: DisputeId, exhibit: LateExhibit, key: string): Promise<ExhibitView> {
    try {
      return await this.db.write(actor, (tx) => once(tx, actor, { key, content: { disputeId, exhibit } }, () => this.add(tx, actor, disputeId, exhibit)));
    } catch (error) {
      if (error instanceof RefusalError && error.refusal.code === 'mediation_only') await this.recordAttempt(actor, disputeId);
      throw error;
    }
  }

  /** In a commit of its own, since what was tried is taken back: that there was an attempt, by whom and when, and not what with. */
  private recordAttempt(actor: Actor, disputeId: DisputeId): Promise<void> {
    return this.db.write(actor, (tx) =>
      record(tx, actor, { disputeId, at: this.clock.now() }, [{ type: 'dispute.mediation_only_refused', audience: 'adjudication', payload: {} }]),
    );
  }

  private async add(tx: Tx, actor: Actor, disputeId: DisputeId, late: LateExhibit): Promise<ExhibitView> {
    const relations = await relationsOf(tx, actor, disputeId);
    if (relations.length === 0) throw new RefusalError(refusal('not_found'));
    const side = sideOf(relations);
    const [file] = await ownFiles(tx, actor, [late.fileId]);
    refuseProblems([
      ...(mayFileFor(relations, late.audience) ? [] : [fieldRefusal('audience', 'audience_not_yours')]),
      ...(late.title.trim() ? [] : [fieldRefusal('title', 'required')]),
      ...(file ? [] : [fieldRefusal('fileId', 'not_found')]),
    ]);
    if (file && !mediationOnly.includes(late.audience) && (await wasShownInMediation(tx, { disputeId, sha256: file.sha256, side })))
      throw new RefusalError(refusal('mediation_only'));
    const filed = await fileWithDispute(tx, actor, [late.fileId], { disputeId, audience: late.audience });
    const exhibit: NewExhibit = {
      id: newId(),
      fileId: filed.get(late.fileId) ?? late.fileId,
      side,
      title: late.title.trim(),
      proves: late.proves?.trim() || null,
      audience: late.audience,
    };
    const at = this.clock.now();
    await insertExhibits(tx, disputeId, [exhibit], { at, by: principalOf(actor) });
    await record(tx, actor, { disputeId, at }, [{ type: 'dispute.exhibit_added', audience: exhibit.audience, payload: { exhibitId: exhibit.id, side } }]);
    const [stored] = await ownFiles(tx, actor, [exhibit.fileId]);
    return { id: exhibit.id, side, title: exhibit.title, proves: exhibit.proves, audience: exhibit.audience, file: stored ?? missing() };
  }
}

const missing = (): never => {
  throw new RefusalError(refusal('not_found'));
};

const sideOf = (relations: readonly Relation[]): Side | null => (relations.includes('applicant') ? 'A' : relations.includes('respondent') ? 'B' : null);

/** Nobody files what it can't see afterwards; a party can't reach past its own wall, staff not into a caucus it isn't in. Identity papers are no exhibits. */
export const mayFileFor = (relations: readonly Relation[], audience: Audience): boolean => {
  const staff = relations.some((relation) => relation === 'clerk' || relation === 'manager' || relation === 'mediator');
  const department = ['adjudication', 'panel'].includes(audience) && relations.some((relation) => DEPARTMENT.includes(relation));
  const officer = ['administrative_mediation', 'officer'].includes(audience) && relations.includes('mediating_officer');
  return audience !== 'identity' && canSee(relations, audience) && (department || officer || staff || (OPEN_TO_PARTIES.includes(audience) && sideOf(relations) !== null));
};
