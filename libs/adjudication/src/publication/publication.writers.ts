import { newId } from '@kernel';
import type { Tx } from '@platform';
import type { Step, StepOutcome } from '@proceedings';
import { addedMask, applyMasks, proposeMasks } from './masking';
import { placesOf } from './publication-guards';
import { addPublicChange, findDecisionSource, findPublication, insertPublic, saveConfirmed, savePrepared, savePublished, withdrawPublic } from './publication.store';
import { sectionsOf, titleOf } from './public-text';

type Writer = (tx: Tx, step: Step) => Promise<StepOutcome>;

const prepare: Writer = async (tx, { proceeding, input, actor, at }) => {
  const source = await findDecisionSource(tx, proceeding);
  if (!source) throw new Error(`${proceeding.id} is decided and has no decision`);
  const sections = sectionsOf(source);
  const kept = Array.isArray(input?.kept) ? input.kept.map(String) : [];
  const proposals = proposeMasks(sections, source);
  const masks = [...proposals.filter(({ text }) => !kept.includes(text)), ...placesOf(input?.added).map(addedMask)];
  const because = typeof input?.keptBecause === 'string' ? input.keptBecause : null;
  await savePrepared(tx, proceeding, { sections, masks, kept: { texts: kept, because }, by: actor.userId, at });
  return { payload: { masks: masks.length, kept: kept.length } };
};

const confirm: Writer = async (tx, { proceeding, actor, at }) => {
  await saveConfirmed(tx, proceeding, actor.userId, at);
  return {};
};

/** What was confirmed, word for word: nothing is masked again here. */
const publish: Writer = async (tx, { proceeding, today }) => {
  const [source, prepared] = [await findDecisionSource(tx, proceeding), await findPublication(tx, proceeding)];
  if (!source || !prepared) throw new Error(`${proceeding.id} is confirmed and has no text`);
  const id = newId();
  await insertPublic(tx, {
    ...source,
    id,
    title: titleOf(source),
    infringement: source.infringers.length > 0,
    sections: applyMasks(prepared.sections, prepared.masks),
    publishedOn: today,
  });
  await savePublished(tx, proceeding, { publicId: id, on: today });
  return { payload: { publishedOn: today, publicId: id } };
};

const publishChange: Writer = async (tx, { proceeding, input, today }) => {
  const published = await findPublication(tx, proceeding);
  if (published?.publicId) await addPublicChange(tx, published.publicId, { kind: input?.kind, on: input?.changedOn, text: input?.text, publishedOn: today });
  return { payload: { kind: input?.kind, changedOn: input?.changedOn } };
};

const unpublish: Writer = async (tx, { proceeding, input }) => {
  await withdrawPublic(tx, proceeding);
  return { payload: { reason: input?.reason } };
};

export const publicationWriters: Readonly<Record<string, Writer>> = {
  'prepare-publication': prepare,
  'confirm-publication': confirm,
  publish,
  'publish-change': publishChange,
  unpublish,
};
