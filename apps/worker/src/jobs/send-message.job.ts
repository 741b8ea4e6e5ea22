import type { DeliveryService } from '@notifications';
import type { OutsideJob } from '../plan';

/** E-mails and SMS, each channel in a queue of its own. At most once: what may have arrived is never sent again. */
export const sendMessages = ({ handler }: DeliveryService): OutsideJob[] => ['send-mail', 'send-sms'].map((name) => ({ name, outside: handler as OutsideJob['outside'] }));
