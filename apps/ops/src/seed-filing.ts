import { Readable } from 'node:stream';
import type { AgentDraft, DisputeDraftData, ExhibitDraft, PartyDraft } from '@contract';
import { type DisputeId, systemActor } from '@kernel';
import type { Database, Tx } from '@platform';
import type { Services } from '../../contexts';
import { seedActor } from './seed-actors';
import type { SeedClock } from './seed-clock';
import type { SeedDispute } from './seed-line';
import { readMarks, setMark } from './seed-marks.store';
import { organisations, seedOrganisations } from './seed-people';

export interface SeedHouse {
  db: Database;
  services: Services;
  clock: SeedClock;
}

/**
 * Files as a person does: uploads, draft, submission. Safe to repeat at any time: the draft's id is kept before it is
 * submitted, and a draft gives one dispute whatever key it is submitted with.
 */
export async function fileByDraft(house: SeedHouse, dispute: SeedDispute): Promise<DisputeId> {
  const draftId = await draftOf(house, dispute);
  const { disputeId } = await house.services.intake.submit(seedActor(dispute.filedBy), draftId, `seed:${dispute.key}:submission`);
  return disputeId as DisputeId;
}

/** The draft alone; for what has not been submitted yet. */
export async function draftOf(house: SeedHouse, dispute: SeedDispute): Promise<string> {
  const { db, services } = house;
  const known = (await readMarks(db)).get(`draft:${dispute.key}`);
  if (known) return known;
  const actor = seedActor(dispute.filedBy);
  const exhibits = await uploads(house, dispute);
  const parties = await withProofs(house, dispute);
  const applicant = dispute.data.parties?.find(({ side }) => side === 'A')?.name;
  const onBehalfOf = actor.roles.includes('clerk') ? applicant : undefined;
  const draft = await services.drafts.create(actor, { data: { ...dispute.data, parties, exhibits }, ...(onBehalfOf && { onBehalfOf }) }, `seed:${dispute.key}:draft`);
  await db.write(systemActor, (tx) => setMark(tx, `draft:${dispute.key}`, draft.id));
  return draft.id;
}

/** A court's letter and its referral, within the transaction of all that follows. */
export async function fileByCourt({ services }: SeedHouse, tx: Tx, dispute: SeedDispute, exhibits: ExhibitDraft[]): Promise<DisputeId> {
  if (!dispute.referral) throw new Error(`${dispute.key} comes from no court`);
  const actor = seedActor(dispute.filedBy);
  const court = seedOrganisations.find(({ id }) => id === actor.organisationId);
  const data: DisputeDraftData = { ...dispute.data, exhibits };
  const disputeId = (await services.intake.fileByLetter(tx, actor, { source: 'court', key: `seed:${dispute.key}`, data })).disputeId as DisputeId;
  await services.mediation.openReferral(tx, actor, { ...dispute.referral, disputeId, courtId: court?.id ?? organisations.liangjiangCourt, courtName: court?.name ?? '' });
  return disputeId;
}

/** Each agent with the power of attorney that proves it. */
async function withProofs(house: SeedHouse, dispute: SeedDispute): Promise<PartyDraft[]> {
  const parties: PartyDraft[] = [];
  for (const party of dispute.data.parties ?? []) {
    const agents: AgentDraft[] = [];
    for (const agent of party.agents ?? []) {
      const text = `演示文件：${party.name}委托${agent.name}代理的授权委托书，不是真实委托书。\n`;
      const [proof] = await uploads(house, { ...dispute, exhibits: [{ name: `授权委托书（演示）${agents.length + 1}.txt`, title: '授权委托书', text }] });
      agents.push({ ...agent, proofFileId: proof?.fileId });
    }
    parties.push({ ...party, agents });
  }
  return parties;
}

export async function uploads({ services }: SeedHouse, { key, filedBy, exhibits = [] }: SeedDispute): Promise<ExhibitDraft[]> {
  const stored: ExhibitDraft[] = [];
  for (const { name, title, text } of exhibits) {
    const file = await services.files.upload(seedActor(filedBy), { name, content: Readable.from([Buffer.from(text)]) }, `seed:${key}:${name}`);
    stored.push({ fileId: file.id, title });
  }
  return stored;
}
