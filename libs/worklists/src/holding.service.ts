import type { HoldingView } from '@contract';
import { type Actor, newId, type ProceedingId, RefusalError, refusal, type UserId } from '@kernel';
import { type Clock, type Database, once, record, type Tx } from '@platform';
import { type ActionRequest, type ActionResult, getProceedingFor, lockProceedingFor } from '@proceedings';
import { type DeskAction, handling } from './bulk-actions';
import { endHolding, findHolder, holdersOf, insertHolding, worksFor } from './holding.store';

/** Who has a case in hand inside the organisation. It is no step of the procedure: nobody outside sees it and no clock minds it. */
export class HoldingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Idempotent with (actor, `request.key`). @throws RefusalError not_found, not_yours_to_hold, held_by_another, not_a_colleague. */
  perform(actor: Actor, id: ProceedingId, { key, ...request }: ActionRequest): Promise<ActionResult> {
    return this.db.write(actor, (tx) => once(tx, actor, { key, content: { id, ...request } }, () => this.within(tx, actor, id, request)));
  }

  /** Everybody who had it in hand, the present one last. Staff of the dispute see it; to others there is nothing. */
  holders(actor: Actor, id: ProceedingId): Promise<HoldingView[]> {
    return this.db.read(actor, async (reader) => {
      const { proceeding } = await getProceedingFor(reader, actor, id);
      return holdersOf(reader, proceeding, this.clock.now());
    });
  }

  private async within(tx: Tx, actor: Actor, id: ProceedingId, { action, input }: Omit<ActionRequest, 'key'>): Promise<ActionResult> {
    const { proceeding, relations } = await lockProceedingFor(tx, actor, id);
    if (!relations.some((relation) => handling.includes(relation)) || proceeding.closedAt) throw new RefusalError(refusal('not_yours_to_hold'));
    const at = this.clock.now();
    const holder = await findHolder(tx, proceeding);
    if (holder && holder.userId !== actor.userId && !relations.includes('manager')) throw new RefusalError(refusal('held_by_another', { name: holder.name }));
    const next = await this.nextHolder(tx, actor, { action: action as DeskAction, input, organisationId: proceeding.organisationId });
    if (holder?.userId !== next) {
      if (holder) await endHolding(tx, proceeding, at);
      if (next) await insertHolding(tx, proceeding, { id: newId(), userId: next, givenBy: actor.userId as UserId, since: at });
      await record(tx, actor, { disputeId: proceeding.disputeId, at }, [
        { type: 'desk.taken_in_hand', proceedingId: proceeding.id, audience: 'staff', payload: { from: holder?.userId ?? null, to: next } },
      ]);
    }
    return { proceedingId: proceeding.id, state: proceeding.state, version: proceeding.version };
  }

  private async nextHolder(tx: Tx, actor: Actor, wanted: { action: DeskAction; input: ActionRequest['input']; organisationId: string | null }): Promise<UserId | null> {
    if (wanted.action === 'desk:release') return null;
    const next = wanted.action === 'desk:claim' ? actor.userId : wanted.input?.userId;
    if (typeof next !== 'string' || !wanted.organisationId || !(await worksFor(tx, next, wanted.organisationId))) throw new RefusalError(refusal('not_a_colleague'));
    return next as UserId;
  }
}
