import type { AcceptanceCheckView, AcceptanceConditionView, AcceptanceView, FieldView } from '@contract';
import { type Actor, type DisputeId, isId, RefusalError, refusal, refusalOfFields } from '@kernel';
import { beijingDay, type Clock, type Database, seeEverything } from '@platform';
import { ask, complaintsAbout, filledIn, type InputValues } from '@procedure';
import { findDraft, findSubmitted, readKnownFacts } from './acceptance.queries';
import { disputeOfApplicant } from '../adjudication.service';
import { findRequestable, hasOpen } from '../adjudication.store';
import { acceptanceOf, type Condition, stoppers } from '../domain/acceptance';
import { problemsOf, questionsFor, requestFields } from '../domain/acceptance-questions';

const anyOf = requestFields.map(ask.optional);

const viewOf = ({ id, name, article, state, blocks, why }: Condition): AcceptanceConditionView => ({ id, name, article, state, blocks, why });

const answersOf = ({ of }: Condition, answers: InputValues) =>
  requestFields
    .filter(({ name }) => of.includes(name) && answers[name] !== undefined)
    .map((field) => ({ field: field as FieldView, value: answers[field.name] as string | boolean }));

/** Asks and judges 办法 12 and 14: for the applicant while it answers, for the department before it files or refuses. */
export class AcceptanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The questions and the conditions as the answers stand; writes nothing. @throws RefusalError not_found, role_not_allowed,
   * not_a_patent_dispute, adjudication_open, invalid_input with the fields.
   */
  check(actor: Actor, disputeId: string, answers: InputValues): Promise<AcceptanceCheckView> {
    return this.db.read(actor, async (reader) => {
      await disputeOfApplicant(reader, actor, disputeId);
      const wrong = refusalOfFields(complaintsAbout(anyOf, answers));
      if (wrong) throw new RefusalError(wrong);
      await seeEverything(reader);
      const found = await findRequestable(reader, disputeId as DisputeId);
      if (!found) throw new RefusalError(refusal('not_a_patent_dispute'));
      const draft = await findDraft(reader, disputeId);
      if (!draft && (await hasOpen(reader, disputeId as DisputeId))) throw new RefusalError(refusal('adjudication_open'));
      const today = beijingDay(this.clock.now());
      const known = await readKnownFacts(reader, { disputeId, ...found }, { today, knownOn: answers.knownOn, drugPublishedOn: answers.drugPublishedOn });
      const groups = questionsFor(answers, known);
      const fields = groups.flatMap((group) => group.fields);
      // An answer that isn't asked any more says nothing: who is the patentee has no licence.
      const given = filledIn(fields, answers);
      const conditions = acceptanceOf(given, known);
      const problems = problemsOf(fields, given, known);
      return {
        department: known.department,
        rightKind: found.rightKind,
        draft,
        groups: groups.map((group) => ({ ...group, conditions: [...group.conditions], fields: group.fields as FieldView[] })),
        answers: given as Record<string, string | boolean>,
        conditions: conditions.map(viewOf),
        problems,
        ready: problems.length === 0 && stoppers(conditions).length === 0,
      };
    });
  }

  /** The conditions of a request that was sent, with what the department found of each where the reader is of it. @throws RefusalError not_found. */
  async get(actor: Actor, proceedingId: string): Promise<AcceptanceView> {
    return this.db.read(actor, async (reader) => {
      const row = isId(proceedingId) ? await findSubmitted(reader, proceedingId) : null;
      if (!row) throw new RefusalError(refusal('not_found'));
      const today = beijingDay(this.clock.now());
      const known = await readKnownFacts(reader, row, { today, knownOn: row.answers.knownOn, drugPublishedOn: row.answers.drugPublishedOn });
      return {
        conditions: acceptanceOf(row.answers, known).map((condition) => ({
          ...viewOf(condition),
          ground: condition.ground,
          answers: answersOf(condition, row.answers),
          finding: row.findings.find((one) => one.condition === condition.id) ?? null,
        })),
      };
    });
  }
}
