import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@kernel';
import {
  type Bell,
  claimWork,
  type Database,
  expandOutbox,
  noteScan,
  queuesWithDueWork,
  releaseWork,
  runOutside,
  runOutsideTogether,
  runTogether,
  runWork,
  type WorkEnd,
  type WorkRow,
} from '@platform';
import { type AnyJob, checkPlan, type Job, queuesOf, type WorkPlan } from './plan';

export interface WorkerHealth {
  ok: boolean;
  /** Since a tick last got through; null before the first. */
  lastTickSeconds: number | null;
  /** How long the oldest due row has been waiting; null when the database does not answer. */
  oldestDueSeconds: number | null;
}

export interface RunningWorker {
  /** Finishes the rows it holds and takes no more. Close the bell afterwards. */
  stop(): Promise<void>;
  /** For tests: works until nothing is due. @throws Error when that doesn't come about. */
  settle(): Promise<void>;
  healthy(): Promise<boolean>;
  health(): Promise<WorkerHealth>;
}

export interface WorkerParts {
  db: Database;
  bell: Bell;
  log: (line: string) => void;
  /** Between two looks at the tables, in milliseconds. */
  everyMs: number;
}

const MAX_BATCHES = 20;
const MAX_ROUNDS = 100;
const BATCH = 50;
/** Of a queue whose rows are done together. */
const WIDE_BATCH = 500;
/** After so many looks at which a queue was still due, this worker stops trusting the bell and works. */
const PATIENT_TICKS = 4;
/** As long as the lease on a batch. When it is over the rows are not ours any more, and those behind one that hangs must not wait. */
const LEASE_MS = 60_000;
const SILENT_SECONDS = 15;
const LATE_SECONDS = 60;
const NOTED_EVERY_MS = 5000;

/** @throws Error when the plan names a job without a handler. */
export function runPlan(parts: WorkerParts, plan: WorkPlan): RunningWorker {
  checkPlan(plan);
  const runner = new PlanRunner(parts, plan);
  runner.start();
  return runner;
}

/**
 * Looks, rings, works. Rows in PostgreSQL decide what is due; the bell only makes it quick. All workers do the same, none
 * leads. Each queue is worked off by itself, so that one which hangs leaves the others alone.
 */
class PlanRunner implements RunningWorker {
  private readonly handlers: ReadonlyMap<string, AnyJob>;
  private readonly wideQueues: ReadonlySet<string>;
  private readonly draining = new Map<string, Promise<void>>();
  private readonly wanted = new Set<string>();
  private readonly stillDue = new Map<string, number>();
  private readonly nextRun = new Map<string, number>();
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();
  private ticking: Promise<void> = Promise.resolve();
  private readonly id = newId();
  private lastTick: number | null = null;
  private noted = Number.NEGATIVE_INFINITY;
  private bellAnswers = true;

  constructor(
    private readonly parts: WorkerParts,
    private readonly plan: WorkPlan,
  ) {
    this.handlers = new Map(plan.jobs.map((job) => [job.name, job]));
    this.wideQueues = new Set([...plan.subscriptions, ...plan.direct].filter(({ job }) => takesMany(this.handlerOf({ job }))).map(({ queue }) => queue));
  }

  start(): void {
    for (const queue of queuesOf(this.plan)) this.parts.bell.listen(queue, () => this.drain(queue));
    this.loop = this.keepLooking();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    await Promise.all(this.draining.values());
  }

  async settle(): Promise<void> {
    let quietRounds = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      // A tick under way may hold rows that a look beside it skips: only a round counts that none was beside.
      const tick = this.ticking;
      await tick.catch(() => undefined);
      const found = (await this.expand()) + (await this.sweep());
      const due = await queuesWithDueWork(this.parts.db);
      quietRounds = tick === this.ticking && found === 0 && due.length === 0 && this.draining.size === 0 ? quietRounds + 1 : 0;
      if (quietRounds > 1) return;
      await Promise.all([...due.map((queue) => this.drain(queue)), ...this.draining.values()]);
    }
    throw new Error('the work does not come to rest');
  }

  async healthy(): Promise<boolean> {
    return (await this.health()).ok;
  }

  async health(): Promise<WorkerHealth> {
    const lastTickSeconds = this.lastTick === null ? null : (performance.now() - this.lastTick) / 1000;
    const late = await this.plan.oldestDue(this.parts.db).catch(() => null);
    return { ok: lastTickSeconds !== null && lastTickSeconds <= SILENT_SECONDS && late !== null && late <= LATE_SECONDS, lastTickSeconds, oldestDueSeconds: late };
  }

  private async keepLooking(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.ticking = this.tick();
        await this.ticking;
        this.lastTick = performance.now();
        await this.note();
      } catch (error) {
        this.parts.log(`worker: ${textOf(error)}`);
      }
      await pause(this.parts.everyMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Whoever asks the API learns from the row whether any worker still looks. */
  private async note(): Promise<void> {
    if (performance.now() - this.noted < NOTED_EVERY_MS) return;
    await noteScan(this.parts.db, this.id);
    this.noted = performance.now();
  }

  /** A step that fails must not keep the others from running; the tick has failed all the same. */
  private async tick(): Promise<void> {
    const steps = [() => this.expand(), () => this.sweep(), () => this.wakeDueQueues(), () => this.runSchedules()];
    const errors: unknown[] = [];
    for (const step of steps) await step().catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  }

  private expand(): Promise<number> {
    return inBatches(() => expandOutbox(this.parts.db, this.plan.subscriptions));
  }

  private sweep(): Promise<number> {
    return inBatches(() => this.plan.sweep(this.parts.db));
  }

  private async wakeDueQueues(): Promise<void> {
    const due = await queuesWithDueWork(this.parts.db);
    for (const queue of this.stillDue.keys()) if (!due.includes(queue)) this.stillDue.delete(queue);
    await Promise.all(due.map((queue) => this.wake(queue)));
  }

  /** Rings; works itself when nobody was told, or nobody came. */
  private async wake(queue: string): Promise<void> {
    // As many as there are other sides: an ear for each would hold a connection for each. Every worker looks, so one of them works.
    if (this.plan.direct.some((work) => isOneOf(queue, work.queue))) return void this.drain(queue);
    const looks = (this.stillDue.get(queue) ?? 0) + 1;
    this.stillDue.set(queue, looks);
    const told = await this.parts.bell.ring(queue);
    if (told !== this.bellAnswers) this.parts.log(told ? 'worker: the bell is back' : 'worker: the bell is away, looking at the tables instead');
    this.bellAnswers = told;
    if (!told || looks > PATIENT_TICKS) void this.drain(queue);
  }

  private async runSchedules(): Promise<void> {
    for (const { name, everyMs, run } of this.plan.schedules) {
      if (performance.now() < (this.nextRun.get(name) ?? 0)) continue;
      const more = await run(this.parts.db);
      this.nextRun.set(name, more ? 0 : performance.now() + everyMs);
    }
  }

  /** One at a time for each queue; whoever asks meanwhile has it look once more. Never rejects. */
  private drain(queue: string): Promise<void> {
    this.wanted.add(queue);
    const current = this.draining.get(queue) ?? this.drainWhileWanted(queue).finally(() => this.draining.delete(queue));
    this.draining.set(queue, current);
    return current;
  }

  private async drainWhileWanted(queue: string): Promise<void> {
    while (this.wanted.delete(queue)) {
      try {
        let more = true;
        while (more) more = await this.workOneBatch(queue);
      } catch (error) {
        this.parts.log(`worker: ${queue}: ${textOf(error)}`);
      }
    }
  }

  /** @returns whether there was anything. */
  private async workOneBatch(queue: string): Promise<boolean> {
    if (this.stopping.signal.aborted) return false;
    const { lease, rows } = await claimWork(this.parts.db, queue, [...this.wideQueues].some((wide) => wide === queue || isOneOf(queue, wide)) ? WIDE_BATCH : BATCH);
    const done = new AbortController();
    const leaseOver = pause(LEASE_MS, 'stuck' as const, { ref: false, signal: done.signal }).catch(() => 'stuck' as const);
    for (const some of this.portions(rows)) {
      const ends = await Promise.race([this.runRows({ queue, lease }, some), leaseOver]);
      for (const [index, row] of some.entries()) {
        const end = ends === 'stuck' ? ends : ends[index];
        if (end !== 'done') this.parts.log(`worker: ${row.job} ${row.id}: ${end}`);
      }
      // Thousands of mails must not wait through a time-out each: the rest of the batch goes back as it was.
      const rests = ends !== 'stuck' && ends.includes('resting');
      if (rests) await releaseWork(this.parts.db, lease);
      if (ends === 'stuck' || rests) break;
    }
    done.abort();
    return rows.length > 0;
  }

  /** What is run by itself stands alone; rows of a job that takes many are together. */
  private portions(rows: readonly WorkRow[]): WorkRow[][] {
    const portions: WorkRow[][] = [];
    let weight = 0;
    for (const row of rows) {
      const [last, job] = [portions.at(-1), this.handlerOf(row)];
      const own = 'outsideTogether' in job ? job.outsideTogether.weightOf(row.payload) : 0;
      const isFull = 'outsideTogether' in job && weight + own > job.outsideTogether.most;
      weight = last?.[0]?.job === row.job && !isFull ? weight + own : own;
      if (last?.[0]?.job === row.job && takesMany(job) && !isFull) last.push(row);
      else portions.push([row]);
    }
    return portions;
  }

  private async runRows(claim: { queue: string; lease: string }, rows: readonly WorkRow[]): Promise<WorkEnd[]> {
    const [row] = rows as [WorkRow];
    const [job, { db }, { lease }] = [this.handlerOf(row), this.parts, claim];
    if ('together' in job) return runTogether(db, lease, rows, job.together);
    if ('outsideTogether' in job) return runOutsideTogether(db, claim, rows, job.outsideTogether);
    return [await ('outside' in job ? runOutside(db, claim, row, job.outside) : runWork(db, lease, row, job.run))];
  }

  private handlerOf({ job }: Pick<WorkRow, 'job'>): AnyJob {
    return this.handlers.get(job) ?? unknownJob(job);
  }
}

const takesMany = (job: AnyJob): boolean => 'together' in job || 'outsideTogether' in job;

/** `exchange-7` is one of `exchange-*`. */
const isOneOf = (queue: string, pattern: string): boolean => pattern.endsWith('*') && queue.startsWith(pattern.slice(0, -1));

/** Left by a newer version during a deployment: it fails, backs off, and meets a worker that knows it. */
const unknownJob = (name: string): Job => ({ name, run: () => Promise.reject(new Error(`this worker knows no job ${name}`)) });

async function inBatches(one: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const found = await one();
    total += found;
    if (found === 0) break;
  }
  return total;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
