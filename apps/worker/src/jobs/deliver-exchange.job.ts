import { type Delivery, exchangeWork } from '@exchange';
import type { OutsideTogetherJob } from '../plan';

/** Messages to other agencies, each agency in a queue of its own. Idempotent there: a message has its effect once. */
export const deliverExchange = ({ handler }: Delivery): OutsideTogetherJob => ({ name: exchangeWork.job, outsideTogether: handler as OutsideTogetherJob['outsideTogether'] });
