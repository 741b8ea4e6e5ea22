import type { Database, OutsideHandler, OutsideTogetherHandler, Subscription, WorkHandler, WorkTogetherHandler } from '@platform';

/** What is done with one kind of work row. The effect and the row's mark commit together. */
export interface Job {
  name: string;
  run: WorkHandler;
}

/** A kind of work row that comes by the thousand: a batch of them is one commit. */
export interface TogetherJob {
  name: string;
  together: WorkTogetherHandler;
}

/** A kind of work row with a call to somebody else in it, made while no transaction is open. */
export interface OutsideJob {
  name: string;
  outside: OutsideHandler;
}

/** As an outside job, and one call is for many rows. */
export interface OutsideTogetherJob {
  name: string;
  outsideTogether: OutsideTogetherHandler;
}

export type AnyJob = Job | TogetherJob | OutsideJob | OutsideTogetherJob;

/** Something periodic. Every worker runs it, in bounded batches that may overlap. */
export interface Schedule {
  name: string;
  everyMs: number;
  /** @returns whether more is left; then the next tick goes on. */
  run(db: Database): Promise<boolean>;
}

export interface WorkPlan {
  subscriptions: readonly Subscription[];
  /** Work that comes without an event: what fell due. A queue that ends in `*` stands for as many as there are, one for each other side; they have no bell. */
  direct: readonly { queue: string; job: string }[];
  jobs: readonly AnyJob[];
  /** Marks what fell due and leaves work rows for it; returns how many. */
  sweep(db: Database): Promise<number>;
  /** How long the oldest due thing has been waiting, in seconds: also what no sweep has found yet. */
  oldestDue(db: Database): Promise<number>;
  schedules: readonly Schedule[];
}

/** Those that are known before anything is due in them. */
export const queuesOf = (plan: WorkPlan): string[] => [...new Set([...plan.subscriptions, ...plan.direct].map(({ queue }) => queue))].filter((queue) => !queue.endsWith('*'));

/**
 * A row whose job has no handler would wait for ever, a handler nobody asks for is a forgotten subscription.
 * @throws Error at start, naming each fault.
 */
export function checkPlan(plan: WorkPlan): void {
  const named = new Set([...plan.subscriptions, ...plan.direct].map(({ job }) => job));
  const handled = plan.jobs.map(({ name }) => name);
  const queueOf = new Map([...plan.subscriptions, ...plan.direct].map(({ job, queue }) => [job, queue]));
  const faults = [
    ...[...named].filter((job) => !handled.includes(job)).map((job) => `${job} has no handler`),
    ...handled.filter((job, index) => handled.indexOf(job) !== index).map((job) => `${job} has two handlers`),
    ...handled.filter((job) => !named.has(job)).map((job) => `nobody asks for ${job}`),
    ...[...plan.subscriptions, ...plan.direct]
      .filter(({ job, queue }) => queueOf.get(job) !== queue)
      .map(({ job, queue }) => `${job} stands in ${queue} and in ${queueOf.get(job)}`),
  ];
  if (faults.length > 0) throw new Error(`work plan: ${faults.join('; ')}`);
}
