import type { Page, PersonLine, RegisterEntry, RegisterForm, RegisterSaved } from '@contract';
import { type Actor, newId, RefusalError, refusal, refusalOfFields, type UserId } from '@kernel';
import { beijingDay, changesOf, type Clock, type Database, isUniqueViolation, type Reader, recordChanges } from '@platform';
import type { InputField, InputValues } from '@procedure';
import {
  complaintsAboutPerson,
  mayLookAfter,
  type PersonReference,
  personFields,
  personLines as lineFields,
  personOf,
  type PersonRecord,
  refusalOfPersonChange,
} from '../domain/person-record';
import { readSetting } from '@reference';
import { hashPassword } from '../passwords';
import { oneTimePassword } from './one-time-password';
import type { OpenCases, RegisterChangeRequest } from './organisation-register.service';
import { findPerson, insertPeople, lockPeople, personLines, replacePassword, updatePeople } from './person.store';
import { choicesOf, loadRegisterReference, type RegisterReference } from './register-reference.queries';

export const PEOPLE = 'people';

export interface PeopleQuery {
  after: { name: string; id: string } | null;
  search: string | null;
  organisationId: string | null;
}

/** Accounts, appointments and mediators. An administrator looks after all; a manager after the mediators of its organisation. */
export class PeopleRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly openCases: OpenCases,
  ) {}

  async list(actor: Actor, wanted: PeopleQuery): Promise<Page<PersonLine>> {
    const seesAll = actor.roles.some((role) => role === 'administrator' || role === 'supervisor');
    const mediatorsOf = seesAll ? null : actor.principals.flatMap((principal) => (/^org:.+:manager$/.test(principal) ? [principal.split(':')[1] ?? ''] : []));
    const today = beijingDay(this.clock.now());
    const { rows, hasMore } = await this.db.read(actor, async (reader) =>
      personLines(reader, { ...wanted, mediatorsOf, today, soonDays: await readSetting(reader, 'CERTIFICATE-SOON', today) }),
    );
    const last = hasMore ? rows.at(-1) : undefined;
    return { items: rows, next: last ? `${last.id}_${last.name}` : null };
  }

  form(actor: Actor): Promise<RegisterForm & { lines: Record<string, RegisterForm['fields']> }> {
    return this.db.read(actor, async (reader) => ({
      fields: viewsOf(personFields),
      lines: Object.fromEntries(Object.entries(lineFields).map(([list, fields]) => [list, viewsOf(fields)])),
      choices: choicesOf(await loadRegisterReference(reader, beijingDay(this.clock.now()))),
    }));
  }

  /** @throws RefusalError not_found, also for somebody this actor has nothing to do with. */
  async get(actor: Actor, id: string): Promise<RegisterEntry> {
    const { stored, history } = await this.db.read(actor, async (reader) => ({ stored: await findPerson(reader, id), history: await changesOf(reader, PEOPLE, id) }));
    const mayEdit = stored !== null && mayLookAfter(actor, stored.record);
    const isStaff = stored !== null && stored.record.appointments.length > 0;
    if (!stored || !(mayEdit || (isStaff && actor.roles.includes('supervisor')))) throw new RefusalError(refusal('not_found'));
    const openCases = await this.openCases({ handlerId: id });
    return { id, version: stored.version, values: withoutNulls(stored.record), openCases, mayEdit, history: history as RegisterEntry['history'] };
  }

  /** The unique user name keeps a repeat from making a second account. @throws RefusalError role_not_allowed, invalid_input at the fields, username_taken. */
  async create(actor: Actor, values: InputValues): Promise<RegisterSaved> {
    const id = newId<UserId>();
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    try {
      return await this.db.write(actor, async (tx) => {
        const record = { ...(await this.checked(tx, values, null)), disabled: false };
        const wrong = refusalOfPersonChange(actor, false, null, record);
        if (wrong) throw new RefusalError(wrong);
        await insertPeople(tx, [{ id, version: 1, record, passwordHash }]);
        await recordChanges(tx, actor, this.clock.now(), [{ register: PEOPLE, subject: id, version: 1, what: 'created', before: null, after: record }]);
        return { id, version: 1, oneTimePassword: password };
      });
    } catch (error) {
      throw isUniqueViolation(error, 'app_user_username') ? new RefusalError(refusal('username_taken')) : error;
    }
  }

  /**
   * Repeated by `expectedVersion`: the second attempt finds a newer one.
   * @throws RefusalError not_found, stale_version, invalid_input at the fields, role_not_allowed, own_account, username_is_fixed, open_cases_left.
   */
  async update(actor: Actor, id: string, change: RegisterChangeRequest): Promise<RegisterSaved> {
    const left = await this.openCases({ handlerId: id });
    return this.db.write(actor, async (tx) => {
      const [before] = await lockPeople(tx, { ids: [id], usernames: [] });
      if (!before || !mayLookAfter(actor, before.record)) throw new RefusalError(refusal('not_found'));
      if (before.version !== change.expectedVersion) throw new RefusalError(refusal('stale_version'));
      const record = await this.checked(tx, change.values, before.record);
      const wrong = refusalOfPersonChange(actor, actor.userId === id, before.record, record);
      if (wrong) throw new RefusalError(wrong);
      const leaves = record.disabled && !before.record.disabled;
      if (leaves && left > 0 && !change.acknowledgeOpenCases) throw new RefusalError(refusal('open_cases_left', { count: left }));
      const version = before.version + 1;
      await updatePeople(tx, [{ id: before.id, version, record }], this.clock.now());
      await recordChanges(tx, actor, this.clock.now(), [{ register: PEOPLE, subject: id, version, what: leaves ? 'disabled' : 'changed', before: before.record, after: record }]);
      return { id, version };
    });
  }

  /** A new one-time password, told once; every session of the account ends. Repeated by `expectedVersion`. @throws RefusalError not_found, stale_version, own_account. */
  async resetPassword(actor: Actor, id: string, expectedVersion: number): Promise<RegisterSaved> {
    if (actor.userId === id) throw new RefusalError(refusal('own_account'));
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return this.db.write(actor, async (tx) => {
      const [before] = await lockPeople(tx, { ids: [id], usernames: [] });
      if (!before) throw new RefusalError(refusal('not_found'));
      if (before.version !== expectedVersion) throw new RefusalError(refusal('stale_version'));
      const version = before.version + 1;
      await replacePassword(tx, { ...before, version }, passwordHash);
      await recordChanges(tx, actor, this.clock.now(), [{ register: PEOPLE, subject: id, version, what: 'password_reset', before: null, after: null }]);
      return { id, version, oneTimePassword: password };
    });
  }

  private async checked(reader: Reader, values: InputValues, before: PersonRecord | null): Promise<PersonRecord> {
    const reference = personReference(await loadRegisterReference(reader, beijingDay(this.clock.now())), before);
    const wrong = refusalOfFields(complaintsAboutPerson(values, reference));
    if (wrong) throw new RefusalError(wrong);
    return personOf(values);
  }
}

const viewsOf = (fields: readonly InputField[]) => [...fields] as RegisterForm['fields'];
const withoutNulls = (record: PersonRecord) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** An appointment that stands there stays allowed when its organisation has ended since. */
export const personReference = (reference: RegisterReference, before: PersonRecord | null): PersonReference => ({
  rightKinds: new Set(reference.rightKinds.map(({ code }) => code)),
  organisations: new Set([
    ...reference.organisations.filter(({ inForce }) => inForce).map(({ id }) => id),
    ...(before?.appointments ?? []).map(({ organisationId }) => organisationId),
  ]),
});
