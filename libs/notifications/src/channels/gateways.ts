import type { Config, Database } from '@platform';
import type { Channel } from '../domain/dispatch';
import type { Gateway } from './gateway';
import { localGateway } from './local-gateway';
import { smsGateway } from './sms-gateway';
import { smtpGateway } from './smtp-gateway';

export type Gateways = Readonly<Partial<Record<Channel, Gateway>>>;

export type ChannelConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'sms' | 'localMailbox'>;

/** A channel without a gateway is closed: nobody can verify a contact there, and nothing goes out. */
export function gatewaysOf(db: Database, { smtpUrl, mailFrom, sms, localMailbox }: ChannelConfig): Gateways {
  if (localMailbox) return { mail: localGateway(db, 'mail'), sms: localGateway(db, 'sms') };
  return { ...(smtpUrl && { mail: smtpGateway(smtpUrl, mailFrom) }), ...(sms && { sms: smsGateway(sms) }) };
}
