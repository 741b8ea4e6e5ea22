import { createHash } from 'node:crypto';
import type { ServicesView, ServiceView } from '@contract';
import { fileWithDispute } from '@disputes';
import { type Actor, type DisputeId, type FileId, fieldRefusal, newId, type PartyId, type ProceedingId, RefusalError, refusal, refusalOfFields } from '@kernel';
import { beijingDay, type Clock, type Database, once, type Reader, record, relationsOf, type Tx } from '@platform';
import { type DocumentOffer, getProceedingFor, lockProceedingFor, type Proceeding, type ProcedureRegistry, speaksFor } from '@proceedings';
import { readLawBook } from '@clocks';
import { readSetting } from '@reference';
import { type Attempt, type Deemed, deemedServed, NOTICE_RULE, servedBy } from './domain/deemed-served';
import { audienceFor, entryOf, type Keepers, keepersOf, keeps } from './domain/keepers';
import { nextStep, refusalOfAttempt, wrongDays } from './domain/next-step';
import {
  addressesOf,
  findSide,
  idOf,
  finishAttempt,
  insertAddress,
  insertAttempt,
  insertService,
  keepHash,
  lockService,
  markOpened,
  type NewAttempt,
  type ServiceRow,
  servicesOf,
  voidAttempt,
} from './serving.store';

const counting = ({ attempts }: ServiceRow) => attempts.filter((one) => one.voidReason === null);

export class ServingService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** Staff read all of a proceeding, a party its own, others none. @throws RefusalError not_found. */
  list(actor: Actor, id: ProceedingId): Promise<ServicesView> {
    return this.db.read(actor, async (reader) => {
      const { proceeding, relations } = await getProceedingFor(reader, actor, id);
      const mayServe = keeps(relations, this.keepersOf(proceeding));
      const { partyIds } = await speaksFor(reader, actor, proceeding.disputeId);
      const addresses = (await addressesOf(reader, proceeding.disputeId)).filter((one) => mayServe || partyIds.includes(one.partyId as PartyId));
      const consenting = new Set(addresses.filter((one) => one.electronic).map((one) => one.partyId));
      const waysBeforeNotice = await this.waysBeforeNotice(reader);
      const services = (await servicesOf(reader, proceeding)).map((row) => this.view(proceeding, row, { consents: consenting.has(row.partyId), waysBeforeNotice }));
      return {
        services: mayServe ? services : services.map((one) => ({ ...one, next: null, entry: null })),
        addresses,
        mayServe,
        papers: this.registry.get(proceeding.procedure).service?.papers ?? null,
      };
    });
  }

  /**
   * One paper to one party: one of the house, or a file of the actor's own with its name. Idempotent by paper and party.
   * @throws RefusalError not_found, role_not_allowed, paper_not_for_party.
   */
  begin(actor: Actor, id: ProceedingId, { partyId, kind, file }: { partyId: PartyId; kind?: string; file?: { id: string; title: string } }): Promise<{ id: string }> {
    return this.db.write(actor, async (tx) => {
      const { proceeding, relations } = await lockProceedingFor(tx, actor, id);
      if (!keeps(relations, this.keepersOf(proceeding))) throw new RefusalError(refusal('role_not_allowed'));
      const at = this.clock.now();
      const paper = file
        ? await this.fileFor(tx, actor, proceeding, { partyId, file })
        : { ...(await this.paperFor(tx, actor, proceeding, { partyId, kind: kind ?? '' })), fileId: null };
      const made = await insertService(tx, actor, proceeding, {
        id: newId(),
        partyId,
        kind: paper.kind,
        title: paper.name,
        fileId: paper.fileId,
        keepers: this.keepersOf(proceeding),
        at,
      });
      if (made.isNew) await this.tell(tx, actor, { proceeding, at }, { type: 'service.opened', serviceId: made.id });
      return { id: made.id };
    });
  }

  /**
   * Idempotent with (actor, `key`). An electronic one happens here and now: the paper is put to the party.
   * @throws RefusalError not_found, role_not_allowed, already_served, and as `refusalOfAttempt`.
   */
  attempt(actor: Actor, id: string, attempt: NewAttempt, key: string): Promise<{ id: string }> {
    return this.db.write(actor, (tx) => once(tx, actor, { key, content: { id, attempt } }, () => this.keep(tx, actor, id, attempt)));
  }

  private async keep(tx: Tx, actor: Actor, id: string, wanted: NewAttempt): Promise<{ id: string }> {
    const { service, proceeding } = await this.forStaff(tx, actor, id);
    const at = this.clock.now();
    const today = beijingDay(at);
    const attempt: NewAttempt = wanted.method === 'electronic' ? { ...wanted, sentOn: today, receivedOn: today, result: 'served' } : wanted;
    const attempts = counting(service);
    if (servedBy(attempts)) throw new RefusalError(refusal('already_served'));
    const consents = (await addressesOf(tx, service.disputeId)).some((one) => one.partyId === service.partyId && one.electronic);
    const refused = refusalOfAttempt(
      { procedure: this.named(proceeding), attempts, consents, waysBeforeNotice: await this.waysBeforeNotice(tx) },
      { ...attempt, hasProof: attempt.proofFileId !== null },
      today,
    );
    if (refused) throw new RefusalError(refused);
    const proofFileId = await this.fileProof(tx, actor, proceeding, attempt.proofFileId);
    const deemed = await this.deemed(tx, attempt, proceeding);
    const kept = { ...attempt, id: newId(), proofFileId, deemed, at };
    await insertAttempt(tx, actor, service, kept);
    await this.tell(tx, actor, { proceeding, at }, { type: 'service.attempted', serviceId: id, method: attempt.method, result: attempt.result });
    if (attempt.method === 'electronic' && service.fileId === null) await this.keepHashOf(tx, actor, service, proceeding);
    if (deemed) await this.tellParty(tx, actor, { service, proceeding, at }, deemed);
    return { id: kept.id };
  }

  /** The bytes as they were put to the party: what it prints later from other facts is another paper. */
  private async keepHashOf(tx: Tx, actor: Actor, service: ServiceRow, proceeding: Proceeding): Promise<void> {
    const { render } = await this.paperFor(tx, actor, proceeding, service);
    if (render)
      await keepHash(
        tx,
        service,
        createHash('sha256')
          .update(await render())
          .digest('hex'),
      );
  }

  /**
   * The receipt of what was on its way is back. Idempotent with (actor, `key`).
   * @throws RefusalError not_found, role_not_allowed, attempt_has_outcome, invalid_input at the days.
   */
  finish(actor: Actor, id: string, outcome: { id: string } & Pick<NewAttempt, 'result' | 'receivedOn' | 'proofFileId'>, key: string): Promise<{ id: string }> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { id, outcome } }, async () => {
        const { service, proceeding } = await this.forStaff(tx, actor, id);
        const found = service.attempts.find((one) => one.id === outcome.id);
        if (!found) throw new RefusalError(refusal('not_found'));
        if (found.result !== 'sent' || found.voidReason !== null || outcome.result === 'sent') throw new RefusalError(refusal('attempt_has_outcome'));
        const at = this.clock.now();
        const attempt: Attempt = { ...found, result: outcome.result, receivedOn: outcome.receivedOn };
        const refused = refusalOfFields(wrongDays(attempt, beijingDay(at)));
        if (refused) throw new RefusalError(refused);
        const deemed = await this.deemed(tx, attempt, proceeding);
        const proofFileId = await this.fileProof(tx, actor, proceeding, outcome.proofFileId);
        await finishAttempt(tx, actor, service, { id: found.id, result: outcome.result, receivedOn: outcome.receivedOn, proofFileId, deemed, at });
        await this.tell(tx, actor, { proceeding, at }, { type: 'service.attempt_ended', serviceId: id, method: found.method, result: outcome.result });
        if (deemed) await this.tellParty(tx, actor, { service, proceeding, at }, deemed);
        return { id: found.id };
      }),
    );
  }

  /** By the law as the lists stand on the day of the attempt. */
  private async deemed(reader: Reader, attempt: Attempt, { procedure }: Proceeding): Promise<Deemed | null> {
    const law = await readLawBook(reader, [NOTICE_RULE], beijingDay(this.clock.now()));
    return deemedServed(attempt, procedure, (rule, on) => law.ruleFor(rule, on));
  }

  private waysBeforeNotice(reader: Reader): Promise<number> {
    return readSetting(reader, 'SERVE-WAYS', beijingDay(this.clock.now()));
  }

  /** Its own side reads it in the course of the matter, and the party itself is told. */
  private async tellParty(tx: Tx, actor: Actor, { service, proceeding, at }: { service: ServiceRow; proceeding: Proceeding; at: Date }, { day, reason }: Deemed): Promise<void> {
    const side = await findSide(tx, service.disputeId, service.partyId);
    const payload = { serviceId: service.id, partyId: service.partyId, title: service.title, day, reason };
    await record(tx, actor, { disputeId: service.disputeId, at }, [
      { type: 'service.delivered', proceedingId: proceeding.id, audience: audienceFor(this.keepersOf(proceeding), side), payload },
    ]);
  }

  /** Struck out, and kept. @throws RefusalError not_found, role_not_allowed, attempt_already_void. */
  async strikeOut(actor: Actor, id: string, attempt: { id: string; reason: string }): Promise<void> {
    await this.db.write(actor, async (tx) => {
      const { service, proceeding } = await this.forStaff(tx, actor, id);
      const found = service.attempts.find((one) => one.id === attempt.id);
      if (!found) throw new RefusalError(refusal('not_found'));
      if (found.voidReason !== null) throw new RefusalError(refusal('attempt_already_void'));
      const at = this.clock.now();
      await voidAttempt(tx, actor, service, { ...attempt, at });
      await this.tell(tx, actor, { proceeding, at }, { type: 'service.attempt_withdrawn', serviceId: id, attemptId: attempt.id });
    });
  }

  /**
   * The party fetches the paper, and so has it before it: the first time is kept. Whoever serves may look without that.
   * @throws RefusalError not_found.
   */
  fetch(actor: Actor, id: string): Promise<{ proceedingId: ProceedingId; kind: string; fileId: string | null }> {
    return this.db.write(actor, async (tx) => {
      const service = await lockService(tx, idOf(id));
      const paper = { proceedingId: service.proceedingId, kind: service.kind, fileId: service.fileId };
      const { partyIds } = await speaksFor(tx, actor, service.disputeId);
      if (service.openedAt || !partyIds.includes(service.partyId)) return paper;
      const at = this.clock.now();
      await markOpened(tx, service, at);
      const { proceeding } = await getProceedingFor(tx, actor, service.proceedingId);
      await this.tell(tx, actor, { proceeding, at }, { type: 'service.paper_opened', serviceId: id });
      return paper;
    });
  }

  /** 送达地址确认书, by the party itself or its agent. Idempotent with (actor, `key`). @throws RefusalError not_found, role_not_allowed. */
  async confirmAddress(actor: Actor, disputeId: string, said: { partyId: PartyId; address: string; electronic: boolean }, key: string): Promise<void> {
    await this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { disputeId, said } }, async () => {
        const dispute = idOf(disputeId) as DisputeId;
        if ((await relationsOf(tx, actor, dispute)).length === 0) throw new RefusalError(refusal('not_found'));
        const { partyIds } = await speaksFor(tx, actor, dispute);
        if (!partyIds.includes(said.partyId)) throw new RefusalError(refusal('role_not_allowed'));
        const at = this.clock.now();
        await insertAddress(tx, actor, dispute, { ...said, id: newId(), at });
        await record(tx, actor, { disputeId: dispute, at }, [
          { type: 'service.address_confirmed', audience: 'staff', payload: { partyId: said.partyId, electronic: said.electronic } },
        ]);
      }),
    );
  }

  /** For a procedure's guard: since when a paper counts as served on a party; null while it doesn't, and until a notice's days are over. */
  async servedOn(reader: Reader, proceeding: Proceeding, paper: { partyId: string; kind: string }): Promise<Deemed | null> {
    const row = (await servicesOf(reader, proceeding)).find((one) => one.partyId === paper.partyId && one.kind === paper.kind);
    const deemed = row ? servedBy(counting(row)) : null;
    return deemed && deemed.day <= beijingDay(this.clock.now()) ? deemed : null;
  }

  private async forStaff(tx: Tx, actor: Actor, id: string): Promise<{ service: ServiceRow; proceeding: Proceeding }> {
    const service = await lockService(tx, idOf(id));
    const { proceeding, relations } = await getProceedingFor(tx, actor, service.proceedingId);
    if (!keeps(relations, this.keepersOf(proceeding))) throw new RefusalError(refusal('role_not_allowed'));
    return { service, proceeding };
  }

  /** What is served is a paper the party may print itself. */
  private async paperFor(reader: Reader, actor: Actor, proceeding: Proceeding, { partyId, kind }: { partyId: PartyId; kind: string }): Promise<DocumentOffer> {
    const side = await findSide(reader, proceeding.disputeId, partyId);
    if (!side) throw new RefusalError(refusal('not_found'));
    const at = this.clock.now();
    const asParty = { actor, relations: [side === 'A' ? 'applicant' : 'respondent'] as const, partyIds: [partyId], narrowFor: [], today: beijingDay(at), at };
    const { documents, service } = this.registry.get(proceeding.procedure);
    const offers = (await documents?.(reader, proceeding, asParty)) ?? [];
    const offer = offers.find((one) => one.kind === kind && one.ready && (service?.papers?.includes(kind) ?? true));
    if (!offer) throw new RefusalError(refusal('invalid_input', { count: 1 }, { fields: [fieldRefusal('kind', 'paper_not_for_party')] }));
    return offer;
  }

  /** Filed for the side it is served on. */
  private async fileFor(tx: Tx, actor: Actor, proceeding: Proceeding, { partyId, file }: { partyId: PartyId; file: { id: string; title: string } }) {
    const { disputeId } = proceeding;
    const side = await findSide(tx, disputeId, partyId);
    if (!side) throw new RefusalError(refusal('not_found'));
    const id = file.id as FileId;
    const fileId = (await fileWithDispute(tx, actor, [id], { disputeId, audience: audienceFor(this.keepersOf(proceeding), side) })).get(id);
    if (!fileId) throw new RefusalError(refusal('invalid_input', { count: 1 }, { fields: [fieldRefusal('fileId', 'not_found')] }));
    return { kind: `file:${fileId}`, name: { zh: file.title, en: file.title }, fileId };
  }

  private async fileProof(tx: Tx, actor: Actor, proceeding: Proceeding, fileId: string | null): Promise<string | null> {
    if (!fileId) return null;
    const filed = (await fileWithDispute(tx, actor, [fileId as FileId], { disputeId: proceeding.disputeId, audience: this.keepersOf(proceeding) })).get(fileId as FileId);
    const wrong = refusalOfFields(filed ? [] : [fieldRefusal('proofFileId', 'not_found')]);
    if (wrong) throw new RefusalError(wrong);
    return filed ?? null;
  }

  private tell(
    tx: Tx,
    actor: Actor,
    { proceeding, at }: { proceeding: Pick<Proceeding, 'disputeId' | 'id' | 'procedure'>; at: Date },
    { type, ...payload }: { type: string; serviceId: string; [more: string]: string },
  ) {
    return record(tx, actor, { disputeId: proceeding.disputeId, at }, [{ type, proceedingId: proceeding.id, audience: this.keepersOf(proceeding), payload }]);
  }

  private keepersOf = ({ procedure }: Pick<Proceeding, 'procedure'>): Keepers => keepersOf(this.registry.get(procedure));

  private named = ({ procedure: id }: Pick<Proceeding, 'procedure'>) => ({ id, name: this.registry.get(id).procedure.name.zh });

  private view(proceeding: Proceeding, row: ServiceRow, ladder: { consents: boolean; waysBeforeNotice: number }): ServiceView {
    const attempts = counting(row);
    const deemed = servedBy(attempts);
    const { disputeId: _dispute, openedAt, ...shown } = row;
    return {
      ...shown,
      entry: entryOf(this.registry.get(proceeding.procedure), row, { deemed, today: beijingDay(this.clock.now()) }),
      deemed,
      next: deemed ? null : nextStep({ procedure: this.named(proceeding), attempts, ...ladder }),
      openedAt: openedAt?.toISOString() ?? null,
    };
  }
}
