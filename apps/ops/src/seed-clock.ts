import { addDays, type PlainDate } from '@kernel';
import { beijingDay, type Clock, instantOfBeijing } from '@platform';

const SECOND_MS = 1000;

/** The clock that seeding sets to the day of each step, so that a fresh database has a history and deadlines that run. */
export class SeedClock implements Clock {
  readonly today: PlainDate;
  private at: Date;

  constructor(private readonly seededAt: Date) {
    this.today = beijingDay(seededAt);
    this.at = seededAt;
  }

  now(): Date {
    return this.at;
  }

  dayOfNow(): PlainDate {
    return beijingDay(this.at);
  }

  day(offset: number): PlainDate {
    return addDays(this.today, offset);
  }

  /** Earlier days begin at ten in the morning, a minute a step; today's steps are over when seeding begins, whatever the hour. */
  set(daysAgo: number, position: { index: number; of: number }): void {
    if (daysAgo < 0) throw new Error('nothing is seeded that has not happened yet');
    const morning = instantOfBeijing(`${this.day(-daysAgo)}T10:00`).getTime();
    this.at = new Date(daysAgo === 0 ? this.seededAt.getTime() - (position.of - position.index) * SECOND_MS : morning + position.index * 60 * SECOND_MS);
  }
}
