import { ExchangeController } from './exchange.controller';
import { ExchangeMessagesController } from './exchange-messages.controller';
import { PeersController } from './peers.controller';

export const exchangeControllers = [ExchangeController, ExchangeMessagesController, PeersController];
