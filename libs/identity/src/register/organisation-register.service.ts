import type { OrganisationLine, RegisterEntry, RegisterForm, RegisterSaved } from '@contract';
import { type Actor, newId, type OrganisationId, type PlainDate, RefusalError, refusal, refusalOfFields } from '@kernel';
import { beijingDay, changesOf, type Clock, type Database, isUniqueViolation, type Reader, recordChanges } from '@platform';
import { filledIn, type InputValues } from '@procedure';
import { disputeTypes } from '@reference';
import { complaintsAboutOrganisation, organisationFields, organisationOf, type OrganisationRecord, type OrganisationReference } from '../domain/organisation-record';
import { findStoredOrganisation, insertOrganisations, lockOrganisations, organisationLines, updateOrganisations } from './organisation.store';
import { choicesOf, loadRegisterReference, type RegisterReference } from './register-reference.queries';

/** Open cases in somebody's hands; the rooms to the right know. */
export type OpenCases = (who: { organisationId: string } | { handlerId: string }) => Promise<number>;

/** A change as a form sends it. */
export interface RegisterChangeRequest {
  expectedVersion: number;
  values: InputValues;
  /** The person saw that open cases stay behind. */
  acknowledgeOpenCases?: boolean;
}

export const ORGANISATIONS = 'organisations';

/** The organisations as an administrator looks after them: dated, by version, every change told. */
export class OrganisationRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly openCases: OpenCases,
  ) {}

  list(actor: Actor): Promise<OrganisationLine[]> {
    return this.db.read(actor, (reader) => organisationLines(reader, this.today()));
  }

  form(actor: Actor): Promise<RegisterForm> {
    return this.db.read(actor, async (reader) => ({
      fields: [...organisationFields] as RegisterForm['fields'],
      choices: choicesOf(await loadRegisterReference(reader, this.today())),
    }));
  }

  /** @throws RefusalError not_found. */
  async get(actor: Actor, id: string): Promise<RegisterEntry> {
    const { stored, history } = await this.db.read(actor, async (reader) => ({
      stored: await findStoredOrganisation(reader, id),
      history: await changesOf(reader, ORGANISATIONS, id),
    }));
    if (!stored) throw new RefusalError(refusal('not_found'));
    const values = filledIn(organisationFields, stored.record as unknown as InputValues);
    const openCases = await this.openCases({ organisationId: id });
    return { id, version: stored.version, values, openCases, mayEdit: actor.roles.includes('administrator'), history: history as RegisterEntry['history'] };
  }

  /** Its unique name keeps a repeat from making a second one. @throws RefusalError invalid_input at the fields, organisation_name_taken. */
  async create(actor: Actor, values: InputValues): Promise<RegisterSaved> {
    const id = newId<OrganisationId>();
    return this.told(() =>
      this.db.write(actor, async (tx) => {
        const record = await this.checked(tx, id, values, null);
        await insertOrganisations(tx, [{ id, version: 1, record }]);
        await recordChanges(tx, actor, this.clock.now(), [{ register: ORGANISATIONS, subject: id, version: 1, what: 'created', before: null, after: record }]);
        return { id, version: 1 };
      }),
    );
  }

  /**
   * Repeated by `expectedVersion`: the second attempt finds a newer one.
   * @throws RefusalError invalid_input at the fields, organisation_name_taken, stale_version, open_cases_left, not_found.
   */
  async update(actor: Actor, id: string, change: RegisterChangeRequest): Promise<RegisterSaved> {
    const left = await this.openCases({ organisationId: id });
    return this.told(() =>
      this.db.write(actor, async (tx) => {
        const [before] = await lockOrganisations(tx, { ids: [id], names: [] });
        if (!before) throw new RefusalError(refusal('not_found'));
        if (before.version !== change.expectedVersion) throw new RefusalError(refusal('stale_version'));
        const record = await this.checked(tx, id, change.values, before.record);
        const ends = record.validTo !== null && record.validTo !== before.record.validTo;
        if (ends && left > 0 && !change.acknowledgeOpenCases) throw new RefusalError(refusal('open_cases_left', { count: left }));
        const version = before.version + 1;
        await updateOrganisations(tx, [{ id: before.id, version, record }]);
        await recordChanges(tx, actor, this.clock.now(), [
          { register: ORGANISATIONS, subject: id, version, what: ends ? 'ended' : 'changed', before: before.record, after: record },
        ]);
        return { id, version };
      }),
    );
  }

  private async checked(reader: Reader, id: string, values: InputValues, before: OrganisationRecord | null): Promise<OrganisationRecord> {
    const reference = organisationReference(await loadRegisterReference(reader, this.today()), id, before);
    const wrong = refusalOfFields(complaintsAboutOrganisation(values, reference));
    if (wrong) throw new RefusalError(wrong);
    return organisationOf(values);
  }

  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isUniqueViolation(error, 'organisation_name_key') ? new RefusalError(refusal('organisation_name_taken')) : error;
    }
  }

  private readonly today = (): PlainDate => beijingDay(this.clock.now());
}

/** What stood there before stays allowed: a district that has ended since must not stop somebody from mending a telephone number. */
export const organisationReference = (reference: RegisterReference, id: string, before: OrganisationRecord | null): OrganisationReference => ({
  rightKinds: new Set(reference.rightKinds.map(({ code }) => code)),
  disputeTypes: new Set(Object.keys(disputeTypes)),
  divisions: new Set([...reference.divisions.map(({ code }) => code), ...(before?.districts ?? [])]),
  courts: new Set(reference.courts),
  parents: new Set(reference.organisations.filter((one) => one.id !== id).map((one) => one.id)),
});
