import { systemActor } from '@kernel';
import { type Clock, type Config, type Database, systemClock } from '@platform';
import { composeServices } from '../../contexts';
import { publishedCases } from './seed-cases';
import { SeedClock } from './seed-clock';
import { demonstrations, unfinishedDrafts } from './seed-demonstrations';
import { draftOf, type SeedHouse } from './seed-filing';
import type { SeedDispute } from './seed-line';
import { readMarks, setMark } from './seed-marks.store';
import { seedDispute } from './seed-run';

/** Every dispute of the demonstration world, the oldest first, so that numbers rise with the days. */
export const seedDisputeList: readonly SeedDispute[] = [...publishedCases, ...demonstrations].sort((a, b) => b.daysAgo - a.daysAgo);

/** Adds what is missing of the disputes. A killed run leaves no half dispute behind that the next one would not finish. */
export async function seedDisputes(db: Database, config: Pick<Config, 'dataDir'>, wall: Clock = systemClock): Promise<void> {
  const clock = new SeedClock(wall.now());
  const house: SeedHouse = { db, clock, services: composeServices(db, clock, config) };
  const done = await readMarks(db);
  for (const dispute of seedDisputeList) if (!done.has(`dispute:${dispute.key}`)) await seedDispute(house, dispute);
  for (const dispute of unfinishedDrafts) {
    if (done.has(`dispute:${dispute.key}`)) continue;
    clock.set(dispute.daysAgo, { index: 0, of: 1 });
    await draftOf(house, dispute);
    await db.write(systemActor, (tx) => setMark(tx, `dispute:${dispute.key}`));
  }
}
