import type { Clock, Config, Database, FileStorage } from '@platform';
import { BundleDesk } from './bundles/bundle-desk';
import { FileIntake } from './inbox/file-intake';
import { Inbox } from './inbox/inbox';
import { Delivery } from './outbox/delivery';
import { ExchangeDesk } from './outbox/exchange-desk';
import { Outbox } from './outbox/outbox';
import { PeerRegister } from './peers/peer-register';
import { loadIdentity } from './protocol/identity';
import { type MessageType, Protocol } from './protocol/protocol';
import { HttpTransport } from './transport/http-transport';

export interface ExchangeParts {
  db: Database;
  storage: FileStorage;
  clock: Clock;
  config: Pick<Config, 'exchangeKeys'>;
  /** What the rooms to the right understand. */
  types: readonly MessageType[];
}

/** Everything of the exchange that has one identity and one list of message types. */
export function openExchange({ db, storage, clock, config, types }: ExchangeParts) {
  const identity = loadIdentity(config.exchangeKeys);
  const protocol = new Protocol(types);
  const inbox = new Inbox(db, identity, protocol, clock);
  const fileIntake = new FileIntake(db, { identity, protocol, storage }, inbox, clock);
  return {
    protocol,
    inbox,
    outbox: new Outbox(identity, protocol, clock),
    fileIntake,
    bundles: new BundleDesk(db, { identity, protocol, storage }, { inbox, files: fileIntake }, clock),
    delivery: new Delivery(identity, protocol, { storage, transport: new HttpTransport() }, clock),
    peers: new PeerRegister(db, identity, clock),
    exchangeDesk: new ExchangeDesk(db, clock),
  };
}
