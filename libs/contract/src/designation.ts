import type { ReceiptView } from './disputes';
import type { ActionResultView } from './proceedings';

/** `POST /api/designated-adjudications`: the parties' codes are told once, here. */
export type DesignatedView = ActionResultView & Pick<ReceiptView, 'disputeId' | 'accessCodes'>;
