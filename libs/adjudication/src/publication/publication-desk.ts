import type { PublicationView, Text } from '@contract';
import { type Actor, canSee, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import type { Database } from '@platform';
import { getProceedingFor } from '@proceedings';
import { applyMasks, proposeMasks } from './masking';
import { findDecisionSource, findPublication, type PublicationRow } from './publication.store';
import { sectionsOf } from './public-text';

const steps = {
  prepare: { zh: '办案人员准备公开文本', en: 'the handler prepares the public text' },
  confirm: { zh: '合议组组长或者负责人确认', en: 'the chief or the head confirms it' },
  publish: { zh: '办案人员公开', en: 'the handler publishes it' },
} as const satisfies Record<string, Text>;

const nextStep = (row: PublicationRow | null): Text | null =>
  row === null ? steps.prepare : row.confirmedAt === null ? steps.confirm : row.publicId === null ? steps.publish : null;

/** What the department sees of a publication in the making. */
export class PublicationDesk {
  constructor(private readonly db: Database) {}

  /** @throws RefusalError not_found, for whoever isn't of the department and while nothing is decided. */
  view(actor: Actor, id: string): Promise<PublicationView> {
    return this.db.read(actor, async (reader) => {
      if (!isId(id)) throw new RefusalError(refusal('not_found'));
      const { proceeding, relations } = await getProceedingFor(reader, actor, id as ProceedingId);
      const source = canSee(relations, 'panel') ? await findDecisionSource(reader, proceeding) : null;
      if (!source) throw new RefusalError(refusal('not_found'));
      const row = await findPublication(reader, proceeding);
      const original = row?.sections ?? sectionsOf(source);
      const proposals = proposeMasks(original, source);
      const masks = row?.masks ?? proposals;
      return {
        original: [...original],
        masked: applyMasks(original, masks),
        masks: [
          ...masks.map((mask) => ({ ...mask, kept: false })),
          ...proposals.filter(({ text }) => !masks.some((mask) => mask.text === text)).map((mask) => ({ ...mask, kept: true })),
        ],
        prepared: row && { by: row.preparedByName, at: row.preparedAt.toISOString(), keptBecause: row.kept.because },
        confirmed: row?.confirmedAt && row.confirmedBy ? { by: row.confirmedBy, at: row.confirmedAt.toISOString() } : null,
        publicId: row?.publicId ?? null,
        publishedOn: row?.publishedOn ?? null,
        next: nextStep(row),
      };
    });
  }
}
