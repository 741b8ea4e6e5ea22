import { Rekeying1764700006000 } from './1764700006000-rekeying';
import { ExchangeMessages1765702000000 } from './1765702000000-exchange-messages';
import { Bundles1765703500000 } from './1765703500000-bundles';

export const exchangeMigrations = [Rekeying1764700006000, ExchangeMessages1765702000000, Bundles1765703500000];
