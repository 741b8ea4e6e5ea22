import { currentDeadlines } from '@clocks';
import type { DeadlineComparisonView, DeadlineOutcomeView } from '@contract';
import { type Actor, daysBetween, isPlainDate, type ProceedingId, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, minutesAfter } from '@platform';
import type { InputValues } from '@procedure';
import type { ProcedureRegistry } from './proceeding';
import { ProceedingService } from './proceeding.service';
import { getProceedingFor } from './proceeding.store';

/** An action that is tried, on the day it would be done (`YYYY-MM-DD`, Beijing); today unless said. */
export interface Trial {
  action: string;
  input?: InputValues;
  on?: string;
}

type CurrentDeadline = Awaited<ReturnType<typeof currentDeadlines>>[number];

/** What would come of an action, told by the action itself. */
export class RehearsalService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * Does the steps for real, one after another, each on its day, looks at the clocks and takes everything back: applying
   * them gives exactly these days. @throws RefusalError as `perform`, impossible_date.
   */
  rehearse(actor: Actor, id: ProceedingId, trials: readonly Trial[]): Promise<DeadlineComparisonView[]> {
    const now = this.clock.now();
    return this.db.rehearse(actor, async (tx) => {
      await getProceedingFor(tx, actor, id);
      const before = await currentDeadlines(tx, id);
      for (const { on, ...request } of trials) {
        const at = dayChosen(now, on);
        await new ProceedingService(this.db, this.registry, { now: () => at }).performWithin(tx, actor, id, request);
      }
      return compare(before, await currentDeadlines(tx, id));
    });
  }
}

const DAY_MINUTES = 24 * 60;

/** The same time of day, so that a day in Beijing stays that day. @throws RefusalError impossible_date. */
function dayChosen(now: Date, on: string | undefined): Date {
  if (on === undefined || on === '') return now;
  if (!isPlainDate(on)) throw new RefusalError(refusal('impossible_date'));
  return minutesAfter(now, daysBetween(beijingDay(now), on) * DAY_MINUTES);
}

/** The clocks that differ. */
function compare(before: readonly CurrentDeadline[], after: readonly CurrentDeadline[]): DeadlineComparisonView[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before.find((one) => one.id === id), after.find((one) => one.id === id)];
    const known = is ?? was;
    if (!known || (was && is && was.dueOn === is.dueOn && was.dueAt === is.dueAt && was.actBy === is.actBy && was.state === is.state)) return [];
    return [{ ruleId: known.ruleId, name: known.name, before: was ? outcomeOf(was) : null, after: is ? outcomeOf(is) : null }];
  });
}

const outcomeOf = ({ dueOn, dueAt, actBy, state, provisional, steps }: CurrentDeadline): DeadlineOutcomeView => ({ dueOn, dueAt, actBy, state, provisional, steps });
