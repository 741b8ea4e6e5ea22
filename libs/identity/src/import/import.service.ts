import { createHash } from 'node:crypto';
import type { ImportReport } from '@contract';
import { type Actor, canonicalJson, type PlainDate, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, type Reader, type NamedSheet, readSheets, recordChanges, type Tx } from '@platform';
import { disputeTypes } from '@reference';
import { hasColumn, namedOf, type NamedLists, type Table } from '../domain/import-cells';
import { organisationColumns, personColumns } from '../domain/import-columns';
import { type ImportPlan, planImport } from '../domain/plan-import';
import { hashPassword } from '../passwords';
import { ORGANISATIONS, organisationReference } from '../register/organisation-register.service';
import { insertOrganisations, lockOrganisations, storedOrganisationsNamed, updateOrganisations } from '../register/organisation.store';
import { oneTimePassword } from '../register/one-time-password';
import { PEOPLE, personReference } from '../register/people-register.service';
import { insertPeople, lockPeople, peopleNamed, updatePeople } from '../register/person.store';
import { loadRegisterReference, type RegisterReference } from '../register/register-reference.queries';
import { findImport, insertImport } from './import.store';

const MOST_ERRORS = 200;

export interface ImportFile {
  name: string;
  bytes: Buffer;
}

interface Tables {
  organisations: Table[];
  people: Table[];
}

interface Secret {
  password: string;
  hash: string;
}

/** Organisations and people by file: everything or nothing, in one commit; the same bytes are taken in once. */
export class ImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What the file would do and what is wrong with it, line by line. Writes nothing. @throws RefusalError sheet_unreadable, sheet_too_long. */
  async dryRun(actor: Actor, file: ImportFile): Promise<ImportReport> {
    return this.tried(actor, file, tablesOf(await readSheets(file.name, file.bytes)));
  }

  /**
   * Repeated by the bytes of the file: the second time tells when the first was and changes nothing.
   * @throws RefusalError sheet_unreadable, import_has_errors, sheet_too_long, stale_version when somebody changed the register meanwhile.
   */
  async run(actor: Actor, file: ImportFile): Promise<ImportReport> {
    const tables = tablesOf(await readSheets(file.name, file.bytes));
    const before = await this.tried(actor, file, tables);
    if (before.importedBefore) return before;
    if (before.errors.length > 0) throw new RefusalError(refusal('import_has_errors', { count: before.errors.length }));
    // Hashing takes its time and keeps no rows locked.
    const secrets = await this.secretsFor(await this.db.read(actor, (reader) => this.plan(reader, tables)));
    return this.db.write(actor, async (tx) => {
      const at = this.clock.now();
      if (!(await insertImport(tx, shaOf(file), { at, actorName: actor.name, rows: before.rows })))
        return reportOf(file, await this.plan(tx, tables), await findImport(tx, shaOf(file)));
      await lockAll(tx, tables);
      const plan = await this.plan(tx, tables);
      if (plan.errors.length > 0) throw new RefusalError(refusal('import_has_errors', { count: plan.errors.length }));
      await writePlan(tx, plan, secrets, at);
      await recordPlan(tx, actor, plan, at);
      const made = plan.people.filter((person) => person.before === null);
      const passwords = made.map(({ record }) => ({ username: record.username, password: secrets.get(record.username)?.password ?? '' }));
      return { ...reportOf(file, plan, null), done: true, passwords };
    });
  }

  private tried(actor: Actor, file: ImportFile, tables: Tables): Promise<ImportReport> {
    return this.db.read(actor, async (reader) => reportOf(file, await this.plan(reader, tables), await findImport(reader, shaOf(file))));
  }

  private async secretsFor({ people }: ImportPlan): Promise<Map<string, Secret>> {
    const made = people.filter((person) => person.before === null).map(({ record }) => record.username);
    const secrets = made.map(async (username): Promise<[string, Secret]> => {
      const password = oneTimePassword();
      return [username, { password, hash: await hashPassword(password) }];
    });
    return new Map(await Promise.all(secrets));
  }

  private async plan(reader: Reader, tables: Tables): Promise<ImportPlan> {
    const reference = await loadRegisterReference(reader, this.today());
    const plan = planImport({
      ...tables,
      lists: listsOf(reference),
      storedOrganisations: await storedOrganisationsNamed(reader, firstColumn(tables.organisations, 'name')),
      storedPeople: await peopleNamed(reader, firstColumn(tables.people, 'username')),
      organisationReference: (id, before) => organisationReference(reference, id, before),
      personReference: (before) => personReference(reference, before),
    });
    const nothing = { sheet: '', line: 1, column: null, message: refusal('import_no_table').message };
    return tables.organisations.length + tables.people.length === 0 ? { ...plan, errors: [nothing] } : plan;
  }

  private readonly today = (): PlainDate => beijingDay(this.clock.now());
}

const shaOf = ({ bytes }: ImportFile): string => createHash('sha256').update(bytes).digest('hex');

/** A sheet is known by its headings, wherever it came from; one without lines says nothing. */
function tablesOf(sheets: readonly NamedSheet[]): Tables {
  const tables = sheets.map(({ name, rows: [headings, ...lines] }): Table => ({ sheet: name, headings: headings?.cells ?? [], lines }));
  const [username] = personColumns;
  const [name, kind] = organisationColumns;
  const has = (column: typeof name, { headings }: Table) => column !== undefined && hasColumn(column, headings);
  return {
    people: tables.filter((table) => has(username, table)),
    organisations: tables.filter((table) => !has(username, table) && has(name, table) && has(kind, table)),
  };
}

function firstColumn(tables: readonly Table[], field: 'name' | 'username'): string[] {
  const column = (field === 'name' ? organisationColumns : personColumns)[0];
  if (!column) return [];
  return tables.flatMap((table) => {
    const place = table.headings.findIndex((heading) => hasColumn(column, [heading]));
    return table.lines.map(({ cells }) => cells[place] ?? '').filter(Boolean);
  });
}

const listsOf = (reference: RegisterReference): NamedLists => ({
  rightKinds: reference.rightKinds.map(({ code, name }) => namedOf(code, name)),
  divisions: reference.divisions.map(({ code, name }) => namedOf(code, name)),
  disputeTypes: Object.entries(disputeTypes).map(([code, name]) => namedOf(code, name)),
  organisations: reference.organisations.filter(({ inForce }) => inForce).map(({ id, name }) => ({ code: id, names: [name] })),
});

const lockAll = async (tx: Tx, tables: Tables): Promise<void> => {
  await lockOrganisations(tx, { ids: [], names: firstColumn(tables.organisations, 'name') });
  await lockPeople(tx, { ids: [], usernames: firstColumn(tables.people, 'username') });
};

const changed = <T extends { before: object | null; record: object }>(rows: readonly T[]): T[] =>
  rows.filter(({ before, record }) => before === null || canonicalJson(before) !== canonicalJson(record));

async function writePlan(tx: Tx, plan: ImportPlan, secrets: ReadonlyMap<string, Secret>, at: Date): Promise<void> {
  const [organisations, people] = [changed(plan.organisations), changed(plan.people)];
  const isNew = ({ before }: { before: object | null }) => before === null;
  await insertOrganisations(tx, organisations.filter(isNew));
  await updateOrganisations(
    tx,
    organisations.filter((one) => !isNew(one)),
  );
  const newcomers = people.filter(isNew).map((person) => {
    const secret = secrets.get(person.record.username);
    // Somebody removed the account between the two looks: the file is tried again with fresh eyes.
    if (!secret) throw new RefusalError(refusal('stale_version'));
    return { ...person, passwordHash: secret.hash };
  });
  await insertPeople(tx, newcomers);
  await updatePeople(
    tx,
    people.filter((one) => !isNew(one)),
    at,
  );
}

const recordPlan = (tx: Tx, actor: Actor, plan: ImportPlan, at: Date): Promise<unknown> => {
  const told =
    (register: string) =>
    ({ id, version, before, record }: ImportPlan['organisations'][number] | ImportPlan['people'][number]) => ({
      register,
      subject: id,
      version,
      what: 'imported',
      before,
      after: record,
    });
  return recordChanges(tx, actor, at, [...changed(plan.organisations).map(told(ORGANISATIONS)), ...changed(plan.people).map(told(PEOPLE))]);
};

const reportOf = ({ name }: ImportFile, { rows, errors }: ImportPlan, importedBefore: ImportReport['importedBefore']): ImportReport => ({
  fileName: name,
  rows,
  errors: errors.slice(0, MOST_ERRORS),
  importedBefore,
  done: false,
  passwords: [],
});
