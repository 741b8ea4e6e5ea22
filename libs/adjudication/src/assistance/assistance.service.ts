import type { ActionResultView, DesignatedView, DisputeDraftData } from '@contract';
import type { IntakeService } from '@disputes';
import { type Actor, type DisputeId, fieldRefusal, isPlainDate, type OrganisationId, type PlainDate, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, once, seeEverything, type Tx } from '@platform';
import type { ProceedingService } from '@proceedings';
import { findRequestable, insertAdjudication } from '../adjudication.store';
import { designatedByCnipa } from '../domain/facts';
import { type AssistanceLetter, insertAssistance, isDepartment } from './assistance.store';

/** What another department writes: its letter, and the case as it stands there. */
export interface AssistanceRequest extends Omit<AssistanceLetter, 'receivedOn'> {
  receivedOn: string;
  matter: DisputeDraftData;
}

/** What reaches the department by another office's letter: requests for help, and cases that CNIPA designates it for. */
export class AssistanceService {
  constructor(
    private readonly db: Database,
    private readonly intake: IntakeService,
    private readonly proceedings: ProceedingService,
    private readonly clock: Clock,
  ) {}

  /**
   * The matter and its target come into being in one commit, counted from the day the letter was received (办法 50, 58).
   * Idempotent with (actor, `key`). @throws RefusalError role_not_allowed, invalid_input at the field.
   */
  receive(actor: Actor, { matter, ...written }: AssistanceRequest, key: string): Promise<ActionResultView & { disputeId: string }> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { ...written, matter } }, async () => {
        const organisationId = await this.departmentOf(tx, actor);
        const letter = { ...written, receivedOn: dayOf(written.receivedOn, beijingDay(this.clock.now())) };
        const access = (['case_handler', 'department_head'] as const).map((relation) => ({ principal: `org:${organisationId}:${relation}`, relation, reason: 'assistance' }));
        const { disputeId, number } = await this.intake.enterMatter(tx, actor, {
          source: 'assistance',
          series: '渝知协',
          data: matter,
          access,
          enteredBy: `org:${organisationId}`,
          key,
        });
        const opened = await this.proceedings.openWithin(tx, actor, {
          disputeId,
          procedure: 'AS',
          number,
          organisationId,
          startDeadlines: [{ rule: letter.kind === 'evidence' ? 'AD-ASSIST-IN' : 'MJ-ASSIST', trigger: letter.receivedOn }],
          rows: (proceedingId) => insertAssistance(tx, { disputeId, proceedingId }, letter),
        });
        return { disputeId, ...opened };
      }),
    );
  }

  /**
   * A case that CNIPA designates the department for, though it was never requested here (细则 96(2)): the dispute with codes for its parties, and the
   * adjudication, whose request the handler enters from CNIPA's file. Idempotent with (actor, `key`).
   * @throws RefusalError role_not_allowed, not_a_patent_dispute, invalid_input at the field.
   */
  receiveDesignated(actor: Actor, dispute: DisputeDraftData, key: string): Promise<DesignatedView> {
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { designated: dispute } }, async () => {
        const organisationId = await this.departmentOf(tx, actor);
        const { disputeId, accessCodes } = await this.intake.fileByLetter(tx, actor, { source: 'department', key, data: { ...dispute, way: 'adjudication' } });
        const filed = disputeId as DisputeId;
        await seeEverything(tx);
        const found = await findRequestable(tx, filed);
        if (!found) throw new RefusalError(refusal('not_a_patent_dispute'));
        const opened = await this.proceedings.openWithin(tx, actor, {
          disputeId: filed,
          procedure: 'AD',
          organisationId,
          origin: designatedByCnipa,
          rows: (proceedingId) => insertAdjudication(tx, { disputeId: filed, proceedingId }, { ...found, departmentId: organisationId }),
        });
        return { disputeId, accessCodes, ...opened };
      }),
    );
  }

  private async departmentOf(tx: Tx, actor: Actor): Promise<OrganisationId> {
    const { organisationId, roles } = actor;
    if (!organisationId || !roles.includes('case_handler') || !(await isDepartment(tx, organisationId))) throw new RefusalError(refusal('role_not_allowed'));
    return organisationId;
  }
}

function dayOf(receivedOn: string, today: PlainDate): PlainDate {
  if (isPlainDate(receivedOn) && receivedOn <= today) return receivedOn;
  const fields = [fieldRefusal('receivedOn', isPlainDate(receivedOn) ? 'day_to_come' : 'impossible_date')];
  throw new RefusalError(refusal('invalid_input', { count: 1 }, { fields }));
}
