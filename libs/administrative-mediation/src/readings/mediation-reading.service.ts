import type { AdministrativeMediationView, FieldView, MediationCheckView } from '@contract';
import { type Actor, type DisputeId, fieldRefusal, isId, type ProceedingId, RefusalError, refusal, type Relation, refusalOfFields } from '@kernel';
import { beijingDay, type Clock, type Database, type Reader, relationsOf, seeEverything } from '@platform';
import { complaintsAbout, filledIn, type InputValues } from '@procedure';
import { getProceedingFor, type Proceeding, speaksFor } from '@proceedings';
import { requestAction, requestFields } from '../domain/intake-actions';
import { kinds, type MediationKind, mediationKinds } from '../domain/kinds';
import { notAsked } from '../domain/questions-asked';
import { readingsOf } from '../domain/readings/readings';
import { findMediation, type MediationRow } from '../mediation-facts.store';
import { findRequestable, isOpen } from '../mediation-request.store';
import { mediationViewOf, outlineOf } from './mediation-view';
import { departmentName, findDraft, readReadingFacts } from './reading-facts.queries';

const isKind = (kind: string): kind is MediationKind => (mediationKinds as readonly string[]).includes(kind);

const knowsOfIt = (relation: Relation): boolean => relation === 'mediation_intake' || relation === 'mediation_head';

async function findAsTheHouse(reader: Reader, proceeding: Proceeding): Promise<MediationRow> {
  await seeEverything(reader);
  const row = await findMediation(reader, proceeding);
  if (!row) throw new RefusalError(refusal('not_found'));
  return row;
}

/** What was asked and answered in an administrative mediation, and what the answers mean. */
export class MediationReadingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** For whoever reads the row itself; in outline for the department, whose officer alone reads more. @throws RefusalError not_found. */
  get(actor: Actor, proceedingId: string): Promise<AdministrativeMediationView> {
    return this.db.read(actor, async (reader) => {
      if (!isId(proceedingId)) throw new RefusalError(refusal('not_found'));
      const { proceeding, relations } = await getProceedingFor(reader, actor, proceedingId as ProceedingId);
      const row = proceeding.procedure === 'AM' ? await findMediation(reader, proceeding) : null;
      if (!row && proceeding.procedure === 'AM' && relations.some(knowsOfIt)) return outlineOf(await findAsTheHouse(reader, proceeding));
      // A draft is the requester’s alone.
      if (!row || (row.kind === null && !relations.includes('applicant'))) throw new RefusalError(refusal('not_found'));
      const { partyIds } = await speaksFor(reader, actor, proceeding.disputeId);
      const today = beijingDay(this.clock.now());
      const facts = await readReadingFacts(
        reader,
        { disputeId: proceeding.disputeId, departmentId: row.departmentId, rightKind: row.rightKind },
        { answers: row.answers as InputValues, today },
      );
      return mediationViewOf(row, facts, { relations, partyIds, parallel: proceeding.parallel });
    });
  }

  /**
   * The questions of a kind and the readings as the answers stand; writes nothing. @throws RefusalError not_found, role_not_allowed,
   * no_patent_to_mediate, administrative_mediation_open, invalid_input for an unknown kind.
   */
  check(actor: Actor, disputeId: string, { kind, answers }: { kind: string; answers: InputValues }): Promise<MediationCheckView> {
    return this.db.read(actor, async (reader) => {
      const relations = isId(disputeId) ? await relationsOf(reader, actor, disputeId as DisputeId) : [];
      if (relations.length === 0) throw new RefusalError(refusal('not_found'));
      if (!relations.includes('applicant')) throw new RefusalError(refusal('role_not_allowed'));
      if (!isKind(kind)) throw new RefusalError(refusalOfFields([fieldRefusal('kind', 'unknown_choice', { value: kind.slice(0, 40) })]) ?? refusal('not_found'));
      const fields = requestFields(kind);
      const complaints = complaintsAbout(fields, answers);
      await seeEverything(reader);
      const found = await findRequestable(reader, disputeId as DisputeId);
      if (!found) throw new RefusalError(refusal('no_patent_to_mediate'));
      const draft = await findDraft(reader, disputeId);
      if (!draft && (await isOpen(reader, disputeId as DisputeId))) throw new RefusalError(refusal('administrative_mediation_open'));
      const passedOver = notAsked(kind, answers);
      const given = filledIn(
        fields.filter(({ name }) => !passedOver.includes(name) && !complaints.some(({ field }) => field === name)),
        answers,
      );
      const today = beijingDay(this.clock.now());
      return {
        department: await departmentName(reader, found.departmentId),
        rightKind: found.rightKind,
        draft,
        kinds: mediationKinds.map((id) => ({ id, name: kinds[id].name, law: kinds[id].law, about: kinds[id].about })),
        action: requestAction(kind),
        fields: fields as FieldView[],
        notAsked: passedOver,
        readings: [...readingsOf(kind, given, await readReadingFacts(reader, { disputeId, ...found }, { answers: given, today }))],
        problems: complaints,
      };
    });
  }
}
