import { BundlesController } from './bundles.controller';
import { ExchangeController } from './exchange.controller';
import { ExchangeMessagesController } from './exchange-messages.controller';
import { PeersController } from './peers.controller';

export const exchangeControllers = [BundlesController, ExchangeController, ExchangeMessagesController, PeersController];
