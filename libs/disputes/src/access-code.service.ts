import type { PartyCode } from '@contract';
import { endSessionsOfParty } from '@identity';
import { type Actor, type DisputeId, isId, type PartyId, RefusalError, type Relation, refusal } from '@kernel';
import { type Clock, type Database, once, record, relationsOf, type Tx } from '@platform';
import { hashAccessCode, makeAccessCode } from './access-code';
import { lockParty, setAccessCode } from './party.store';

const ISSUERS: readonly Relation[] = ['clerk', 'manager', 'mediator'];

/** A letter that was lost, and the parties of a case that a court sent: who handles the matter gives them a code. */
export class AccessCodeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A new code for a party without an account; the old one, and whoever came in by it, is out from then on. That it was
   * issued, and by whom, stands in the stream for everybody. Idempotent with (actor, `key`): a lost answer is told again.
   * @throws RefusalError not_found, role_not_allowed, party_has_account.
   */
  issue(actor: Actor, party: { disputeId: DisputeId; id: string }, key: string): Promise<PartyCode> {
    return this.db.write(actor, (tx) => once(tx, actor, { key, content: party }, () => this.issueWithin(tx, actor, party)));
  }

  private async issueWithin(tx: Tx, actor: Actor, { disputeId, id }: { disputeId: DisputeId; id: string }): Promise<PartyCode> {
    const relations = await relationsOf(tx, actor, disputeId);
    const party = isId(id) && relations.length > 0 ? { disputeId, id: id as PartyId } : null;
    const found = party && (await lockParty(tx, party));
    if (!found) throw new RefusalError(refusal('not_found'));
    if (!relations.some((relation) => ISSUERS.includes(relation))) throw new RefusalError(refusal('role_not_allowed'));
    if (found.hasAccount) throw new RefusalError(refusal('party_has_account', { name: found.name }));
    const code = makeAccessCode();
    await setAccessCode(tx, party, hashAccessCode(code));
    await endSessionsOfParty(tx, party.id);
    await record(tx, actor, { disputeId, at: this.clock.now() }, [{ type: 'dispute.code_issued', audience: 'procedure', payload: { partyId: party.id, side: found.side } }]);
    return { partyId: party.id, partyName: found.name, side: found.side, code };
  }
}
