export { ExchangeService } from './exchange.service';
export { exchangeMigrations } from './migrations';
