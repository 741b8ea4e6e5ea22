import { newId, RefusalError, refusal } from '@kernel';
import type { Clock, Tx } from '@platform';
import { findPeer } from '../peers/peer.store';
import type { OwnIdentity } from '../protocol/identity';
import { limits, type Message, type MessageData } from '../protocol/message';
import type { Protocol } from '../protocol/protocol';
import { schemaIdOf } from '../protocol/schemas';
import { insertOutgoing } from './outbox.store';

/** What a step of a case says to one other agency. */
export interface Sending {
  peerId: string;
  /** The case, under the id both sides know it by. */
  caseId: string;
  /** Its version after this step; there is one message for each peer, case and version. */
  caseVersion: number;
  /** A registered body type. */
  type: string;
  data: MessageData;
}

export class Outbox {
  constructor(
    private readonly identity: OwnIdentity | null,
    private readonly protocol: Protocol,
    private readonly clock: Clock,
  ) {}

  /**
   * Leaves a message to be delivered after this commit, in the transaction of the step it tells of. Its text is fixed here; it is signed
   * at the first attempt, so that no key is needed in a case's transaction. What is for a peer that is suspended or offline waits.
   * @returns the message's id. @throws RefusalError exchange_closed without keys of our own, not_found for an unknown peer;
   * Error for data its type doesn't describe or that is too large: a fault of the caller.
   */
  async send(tx: Tx, { peerId, caseId, caseVersion, type, data }: Sending): Promise<string> {
    if (!this.identity) throw new RefusalError(refusal('exchange_closed'));
    const peer = await findPeer(tx, peerId);
    if (!peer) throw new RefusalError(refusal('not_found'));
    const at = this.clock.now();
    const message: Message = {
      specversion: '1.0',
      id: newId(),
      source: this.identity.source,
      recipient: peer.source,
      type,
      subject: caseId,
      time: at.toISOString(),
      datacontenttype: 'application/json',
      dataschema: schemaIdOf(type),
      caseversion: String(caseVersion),
      data,
    };
    const body = JSON.stringify(message);
    // As the other side will read it: an undefined property is gone, a Date is a text.
    const fault = this.protocol.faultIn(JSON.parse(body));
    if (fault) throw new Error(`message ${type} of ${caseId}: ${fault.reason} ${fault.detail}`);
    if (Buffer.byteLength(body) > limits.messageBytes) throw new Error(`message ${type} of ${caseId} is larger than ${limits.messageBytes} bytes`);
    await insertOutgoing(tx, { id: message.id, peerId, caseId, caseVersion, type, body, createdAt: at });
    return message.id;
  }
}
