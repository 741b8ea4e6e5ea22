import { createHash, timingSafeEqual } from 'node:crypto';
import { RefusalError, refusal, systemActor } from '@kernel';
import type { Database } from '@platform';
import { idsSentAs, markDelivered, recordUndelivered } from './delivery.store';
import { type Report, readAliyunReports, readDsn, readTencentReports } from './reports';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What gateways tell afterwards. Idempotent: a report that came before, or about a message that isn't ours, changes nothing. */
export class ReportService {
  constructor(
    private readonly db: Database,
    private readonly secret: string | null,
  ) {}

  /** @returns how many deliveries changed. @throws RefusalError not_found without the right secret. */
  async take(kind: 'mail' | 'aliyun' | 'tencent', body: unknown, secret: string): Promise<number> {
    if (this.secret === null || !timingSafeEqual(digest(secret), digest(this.secret))) throw new RefusalError(refusal('not_found'));
    const read = {
      mail: (it: unknown) => [readDsn(typeof it === 'string' ? it : '')].filter((one): one is Report => one !== null),
      aliyun: readAliyunReports,
      tencent: readTencentReports,
    };
    let changed = 0;
    // Each report has its own commit: one that fails doesn't take the others with it. Gateways send a handful at a time.
    for (const report of read[kind](body)) changed += await this.apply(report);
    return changed;
  }

  private apply({ reference, end, reason }: Report): Promise<number> {
    return this.db.write(systemActor, async (tx) => {
      const ids = reference === '' ? [] : await idsSentAs(tx, reference);
      await (end === 'delivered' ? markDelivered(tx, ids) : recordUndelivered(tx, ids, end, reason));
      return ids.length;
    });
  }
}
