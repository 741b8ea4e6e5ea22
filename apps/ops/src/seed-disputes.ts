import { systemActor } from '@kernel';
import { type Clock, type Database, systemClock } from '@platform';
import { composeServices } from '../../contexts';
import { publishedCases } from './seed-cases';
import { SeedClock } from './seed-clock';
import { departmentDemonstrations } from './seed-demonstrations-department';
import { demonstrations, unfinishedDrafts } from './seed-demonstrations';
import { draftOf, type SeedHouse } from './seed-filing';
import type { SeedDispute } from './seed-line';
import { readMarks, setMark } from './seed-marks.store';
import { seedDispute } from './seed-run';

/** Every dispute of the demonstration world, the oldest first, so that numbers rise with the days. */
export const seedDisputeList: readonly SeedDispute[] = [...publishedCases, ...demonstrations, ...departmentDemonstrations].sort((a, b) => b.daysAgo - a.daysAgo);

export type SeedConfig = Parameters<typeof composeServices>[2];

export interface SeedOptions {
  /** The day that everything is dated from; today unless said. */
  wall?: Clock;
  /** For tests: some of the world. */
  disputes?: readonly SeedDispute[];
}

export function seedHouse(db: Database, config: SeedConfig, wall: Clock = systemClock): SeedHouse {
  const clock = new SeedClock(wall.now());
  return { db, clock, services: composeServices(db, clock, config) };
}

/** Adds what is missing of the disputes. A killed run leaves nothing behind that the next one would not finish. */
export async function seedDisputes(db: Database, config: SeedConfig, { wall, disputes = seedDisputeList }: SeedOptions = {}): Promise<void> {
  const house = seedHouse(db, config, wall);
  const done = await readMarks(db);
  for (const dispute of disputes) if (!done.has(`dispute:${dispute.key}`)) await seedDispute(house, dispute);
  for (const draft of unfinishedDrafts) if (!done.has(`dispute:${draft.key}`)) await seedDraft(house, draft);
}

async function seedDraft(house: SeedHouse, draft: SeedDispute): Promise<void> {
  house.clock.set(draft.daysAgo, { index: 0, of: 1 });
  await draftOf(house, draft);
  await house.db.write(systemActor, (tx) => setMark(tx, `dispute:${draft.key}`));
}
