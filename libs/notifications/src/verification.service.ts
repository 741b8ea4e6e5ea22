import type { VerificationView } from '@contract';
import { tryCode } from '@identity';
import type { Bilingual } from '@kernel';
import type { Database } from '@platform';
import type { ProcedureRegistry } from '@proceedings';
import { findSentByCode, type SentNotice } from './notice.queries';

const platform: Bilingual = { zh: '重庆知识产权纠纷调解平台（知和）', en: 'Zhihe, the IP dispute platform of Chongqing' };
const anyMatter: Bilingual = { zh: '一件知识产权纠纷', en: 'an intellectual-property dispute' };

/** Is this message ours? To whoever has only the code it says so, when, from whom, about what kind of matter; no names (U20). */
export class VerificationService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
  ) {}

  /** @throws RefusalError message_unknown, too_many_attempts. */
  verify(code: string, address: string): Promise<VerificationView> {
    return tryCode(this.db, address, {
      find: async (tx) => {
        const plain = code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
        const sent = await findSentByCode(tx, plain);
        return sent && this.viewOf(sent);
      },
      otherwise: 'message_unknown',
    });
  }

  private viewOf({ at, number, procedure, organisation }: SentNotice): VerificationView {
    return {
      sentAt: at,
      from: organisation === null ? platform : { zh: organisation, en: organisation },
      about: procedure === null ? anyMatter : this.registry.get(procedure).procedure.name,
      numberTail: number?.match(/\d+(?=\D*$)/)?.[0].slice(-4) ?? null,
    };
  }
}
