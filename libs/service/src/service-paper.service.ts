import { renderDocument } from '@documents';
import { type Actor, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database } from '@platform';
import { getProceedingFor } from '@proceedings';
import { addressConfirmation, serviceRecord } from './service-papers';
import type { ServingService } from './serving.service';
import { findService, paperHead } from './serving.store';

/** Service as official papers of today (PDF/A). */
export class ServicePaperService {
  constructor(
    private readonly db: Database,
    private readonly serving: ServingService,
    private readonly clock: Clock,
  ) {}

  /** 送达回证, or 电子送达凭证: for whoever serves and for the party itself. @throws RefusalError not_found. */
  async certificate(actor: Actor, id: string): Promise<{ pdf: Buffer; name: string }> {
    const data = await this.db.read(actor, async (reader) => {
      const service = await findService(reader, known(id));
      return serviceRecord(service, await paperHead(reader, service), beijingDay(this.clock.now()));
    });
    return { pdf: await renderDocument('service-record', data), name: `${data.title} ${data.recipient}` };
  }

  /** 送达地址确认书. @throws RefusalError not_found, also before the party has said anything. */
  async addressPaper(actor: Actor, id: ProceedingId, partyId: string): Promise<{ pdf: Buffer; name: string }> {
    const { addresses } = await this.serving.list(actor, id);
    const said = addresses.find((one) => one.partyId === partyId);
    if (!said?.address || !said.confirmedAt) throw new RefusalError(refusal('not_found'));
    const confirmed = { ...said, address: said.address, confirmedAt: said.confirmedAt };
    const head = await this.db.read(actor, async (reader) => {
      const { proceeding } = await getProceedingFor(reader, actor, id);
      return paperHead(reader, { disputeId: proceeding.disputeId, proceedingId: id, partyId });
    });
    const pdf = await renderDocument('service-address', addressConfirmation(confirmed, head, beijingDay(this.clock.now())));
    return { pdf, name: `送达地址确认书 ${said.partyName}` };
  }
}

function known(id: string): string {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id;
}
