import type { ImportReport, RoleCode } from '@contract';
import { canonicalJson, type FieldRefusal, fieldRefusal, newId, type OrganisationId, type UserId } from '@kernel';
import type { InputField, InputValues } from '@procedure';
import { type Named, type NamedLists, readCells, type Table, unknownHeadings } from './import-cells';
import { appointmentColumns, organisationColumns, ownColumns, personColumns } from './import-columns';
import { complaintsAboutOrganisation, type OrganisationRecord, organisationOf, type OrganisationReference } from './organisation-record';
import { complaintsAboutPerson, type PersonRecord, type PersonReference, personOf, staffRoles } from './person-record';

export interface Stored<Id, Record> {
  id: Id;
  version: number;
  record: Record;
}

export interface Planned<Id, Record> extends Stored<Id, Record> {
  before: Record | null;
}

export interface ImportQuestion {
  organisations: readonly Table[];
  people: readonly Table[];
  lists: NamedLists;
  storedOrganisations: readonly Stored<OrganisationId, OrganisationRecord>[];
  storedPeople: readonly Stored<UserId, PersonRecord>[];
  organisationReference: (id: string, before: OrganisationRecord | null) => OrganisationReference;
  personReference: (before: PersonRecord | null) => PersonReference;
}

/** What a file would do. Nothing of it is done while `errors` has an entry. */
export interface ImportPlan {
  rows: ImportReport['rows'];
  errors: ImportReport['errors'];
  organisations: Planned<OrganisationId, OrganisationRecord>[];
  people: Planned<UserId, PersonRecord>[];
}

type Place = Pick<ImportReport['errors'][number], 'sheet' | 'line'>;

const inLine: Readonly<Record<string, string>> = { organisationId: 'organisation', role: 'roles' };

/** `appointments.0.to` is the column of the term's last day. */
const headingOf = (columns: readonly InputField[], field: string): string | null => {
  const [name = '', , part = ''] = field.split('.');
  const column = name === 'appointments' ? (inLine[part] ?? part) : name;
  return columns.find((one) => one.name === column)?.label.zh ?? null;
};

const errorsOf = (place: Place, columns: readonly InputField[], complaints: readonly FieldRefusal[]): ImportPlan['errors'] =>
  complaints.map(({ field, message }) => ({ ...place, column: headingOf(columns, field), message }));

const doesOf = (before: object | null, after: object): ImportReport['rows'][number]['does'] =>
  before === null ? 'create' : canonicalJson(before) === canonicalJson(after) ? 'nothing' : 'update';

const typed = (value: unknown): string => (typeof value === 'string' ? value : '');

const withoutNulls = (record: object): InputValues => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as InputValues;

/** Organisations first: people may be appointed to one that this very file brings. */
export function planImport(question: ImportQuestion): ImportPlan {
  const organisations = planOrganisations(question);
  const arrived: Named[] = organisations.organisations.map(({ id, record }) => ({ code: id, names: [record.name] }));
  const known = [...arrived, ...(question.lists.organisations ?? [])];
  const people = planPeople({ ...question, lists: { ...question.lists, organisations: known } }, new Set(arrived.map(({ code }) => code)));
  return {
    organisations: organisations.organisations,
    people: people.people,
    rows: [...organisations.rows, ...people.rows],
    errors: [...organisations.errors, ...people.errors],
  };
}

const headingErrors = (table: Table, columns: readonly InputField[]): ImportPlan['errors'] =>
  unknownHeadings(columns, table.headings).map((heading) => ({ sheet: table.sheet, line: 1, column: heading, message: fieldRefusal('', 'import_heading_unknown').message }));

function planOrganisations({ organisations: tables, lists, storedOrganisations, organisationReference }: ImportQuestion): Omit<ImportPlan, 'people'> {
  const plan: Omit<ImportPlan, 'people'> = { rows: [], errors: [], organisations: [] };
  const seen = new Set<string>();
  for (const table of tables) {
    plan.errors.push(...headingErrors(table, organisationColumns));
    for (const { line, cells } of table.lines) {
      const place = { sheet: table.sheet, line };
      const { values, complaints } = readCells(organisationColumns, table, cells, lists);
      const name = typed(values.name);
      const stored = storedOrganisations.find(({ record }) => record.name === name) ?? null;
      const id = stored?.id ?? newId<OrganisationId>();
      const merged = stored ? { ...withoutNulls(stored.record), ...values } : values;
      const twice = name !== '' && seen.has(name) ? [fieldRefusal('name', 'already_listed')] : [];
      seen.add(name);
      const wrong = [...complaints, ...complaintsAboutOrganisation(merged, organisationReference(id, stored?.record ?? null)), ...twice];
      plan.errors.push(...errorsOf(place, organisationColumns, wrong));
      const record = organisationOf(merged);
      plan.rows.push({ ...place, name, does: doesOf(stored?.record ?? null, record) });
      plan.organisations.push({ id, version: (stored?.version ?? 0) + 1, record, before: stored?.record ?? null });
    }
  }
  return plan;
}

function planPeople({ people: tables, lists, storedPeople, personReference }: ImportQuestion, arrived: ReadonlySet<string>): Omit<ImportPlan, 'organisations'> {
  const plan: Omit<ImportPlan, 'organisations'> = { rows: [], errors: [], people: [] };
  const seen = new Set<string>();
  for (const table of tables) {
    plan.errors.push(...headingErrors(table, personColumns));
    for (const { line, cells } of table.lines) {
      const place = { sheet: table.sheet, line };
      const own = readCells(ownColumns, table, cells, lists);
      const username = typed(own.values.username).normalize('NFKC');
      const stored = storedPeople.find(({ record }) => record.username.toLowerCase() === username.toLowerCase()) ?? null;
      const appointed = appointmentsOf(table, cells, lists, stored?.record ?? null);
      const merged: InputValues = {
        ...(stored ? withoutNulls(stored.record) : {}),
        ...own.values,
        ...(stored && { username: stored.record.username }),
        appointments: appointed.appointments,
      };
      const twice = username !== '' && seen.has(username.toLowerCase()) ? [fieldRefusal('username', 'already_listed')] : [];
      seen.add(username.toLowerCase());
      const reference = personReference(stored?.record ?? null);
      const wrong = [
        ...own.complaints,
        ...appointed.complaints,
        ...complaintsAboutPerson(merged, { ...reference, organisations: new Set([...reference.organisations, ...arrived]) }),
        ...twice,
      ];
      plan.errors.push(...errorsOf(place, personColumns, wrong));
      const record = personOf(merged);
      plan.rows.push({ ...place, name: record.name || username, does: doesOf(stored?.record ?? null, record) });
      plan.people.push({ id: stored?.id ?? newId<UserId>(), version: (stored?.version ?? 0) + 1, record, before: stored?.record ?? null });
    }
  }
  return plan;
}

/** The roles in the organisation of this line replace those the person had there; elsewhere nothing changes. */
function appointmentsOf(
  table: Table,
  cells: readonly string[],
  lists: NamedLists,
  before: PersonRecord | null,
): { appointments: PersonRecord['appointments']; complaints: FieldRefusal[] } {
  const { values, complaints } = readCells(appointmentColumns, table, cells, lists);
  const { organisation, from, to } = values as Record<string, string | undefined>;
  const roles = (values.roles ?? []) as string[];
  const kept = before?.appointments ?? [];
  if (complaints.length > 0) return { appointments: kept, complaints };
  if (!organisation) {
    const needed = before === null || roles.length > 0;
    return { appointments: kept, complaints: needed ? [fieldRefusal('organisation', 'required')] : [] };
  }
  if (roles.length === 0) return { appointments: kept, complaints: [fieldRefusal('roles', 'required')] };
  const unknown = roles.filter((role) => !(role in staffRoles)).map((role) => fieldRefusal('roles', 'unknown_choice', { value: role.slice(0, 40) }));
  const given = roles.map((role) => ({ organisationId: organisation, role: role as RoleCode, from: from ?? null, to: to ?? null }));
  return unknown.length > 0
    ? { appointments: kept, complaints: unknown }
    : { appointments: [...kept.filter((one) => one.organisationId !== organisation), ...given], complaints: [] };
}
