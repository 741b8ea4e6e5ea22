import type { AdministrativeMediationView, FieldView, MediationRespondentView } from '@contract';
import type { PartyId, Relation } from '@kernel';
import type { InputValues } from '@procedure';
import { kinds } from '../domain/kinds';
import { readingsOf } from '../domain/readings/readings';
import type { ReadingFacts } from '../domain/readings/reading';
import type { MediationPartyRow, MediationRow } from '../mediation-facts.store';

export interface MediationReader {
  relations: readonly Relation[];
  partyIds: readonly PartyId[];
}

/** A comment is given to the department and answers the requester; it is nothing the other respondents are owed (办法 65). */
const readsEveryComment = ({ relations }: MediationReader) => relations.some((relation) => relation !== 'respondent');

const respondentOf =
  (reader: MediationReader) =>
  ({ id, name, servedOn, statementUntil, accepts, commentedOn, comment }: MediationPartyRow): MediationRespondentView => {
    const mine = reader.partyIds.includes(id);
    return { partyId: id, name, mine, servedOn, commentUntil: statementUntil, accepts, commentedOn, comment: mine || readsEveryComment(reader) ? comment : null };
  };

function cnipaOf({ kind, clocks }: MediationRow, parallel: readonly string[]): AdministrativeMediationView['cnipa'] {
  if (kind !== 'AM_OWNERSHIP') return null;
  const dueOf = (rule: string) => clocks.find(({ ruleId }) => ruleId === rule)?.dueOn ?? null;
  const suspended = parallel.includes('CNIPA_SUSPENDED');
  const [until, resumeBy, copyBy] = [dueOf('AM-CNIPA-1Y'), dueOf('AM-CNIPA-RESUME-15D') ?? dueOf('AM-NO-AGREE-RESUME'), dueOf('AM-CNIPA-COPY-5WD')];
  return suspended || until || resumeBy || copyBy ? { suspended, until, resumeBy, copyBy } : null;
}

/** Who may read the row is PostgreSQL's to say; what each reader gets of it, this function's. */
export function mediationViewOf(row: MediationRow, facts: ReadingFacts, reader: MediationReader & { parallel: readonly string[] }): AdministrativeMediationView {
  const spec = row.kind === null ? null : kinds[row.kind];
  const answers = row.answers as InputValues;
  const asked = spec?.questions ?? [];
  return {
    outline: false,
    kind: spec && row.kind ? { id: row.kind, name: spec.name, law: spec.law } : null,
    rightKind: row.rightKind,
    rightNumber: row.rightNumber,
    request: row.request,
    facts: row.facts,
    answers: asked.flatMap((field) => (answers[field.name] === undefined ? [] : [{ field: field as FieldView, value: answers[field.name] as string }])),
    readings: row.kind === null ? [] : [...readingsOf(row.kind, answers, facts)],
    respondents: row.parties.filter(({ side }) => side === 'B').map(respondentOf(reader)),
    session: row.session && row.session.state !== 'cancelled' ? { at: row.session.at, place: row.session.place } : null,
    acceptanceNotice: row.acceptanceNotice,
    agreement: row.agreement,
    cnipa: cnipaOf(row, reader.parallel),
  };
}

/** What is known of a request before it is taken, and to the head of the department. */
export const outlineOf = ({ kind, rightKind, rightNumber }: MediationRow): AdministrativeMediationView => ({
  outline: true,
  kind: kind && { id: kind, name: kinds[kind].name, law: kinds[kind].law },
  rightKind,
  rightNumber,
  request: null,
  facts: null,
  answers: [],
  readings: [],
  respondents: [],
  session: null,
  acceptanceNotice: null,
  agreement: null,
  cnipa: null,
});
