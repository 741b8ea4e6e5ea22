import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type DisputeId, newId, systemActor } from '@kernel';
import { type Bell, Database, migrate, migrateBell, oldestDueSeconds, openBell, platformMigrations, record, systemClock } from '@platform';
import { Client } from 'pg';
import type { Job, WorkPlan } from '../../apps/worker/src/plan';
import { type RunningWorker, runPlan } from '../../apps/worker/src/run-plan';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../support/postgres-cluster';
import { findRedisServer, TestRedis } from '../support/redis-server';

export type BackendName = 'postgres' | 'redis';

const named = process.env.ZHIHE_QUEUE_BACKENDS?.split(',').map((name) => name.trim());

export const backends: BackendName[] = (named ?? ['postgres', ...(findRedisServer() ? ['redis'] : [])]).filter(
  (name): name is BackendName => name === 'postgres' || name === 'redis',
);

/** Polls for what has to come about; there is no other way to wait for a worker. Its patience is no measure of anything. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 400; look++) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`it never came about: ${what}`);
}

/** Roles are the whole cluster's: two databases that are migrated at once both want to make ours. A deadlock with the bell's own statements ends the same way. */
export async function again<T>(code: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== code || attempt === 5) throw error;
    }
  }
}

/** A database with one table of effects, and workers with small jobs over it: the machinery without the law. */
export class JobWorld {
  private readonly workers: { worker: RunningWorker; db: Database }[] = [];
  private readonly bells: Bell[] = [];
  readonly logged: string[] = [];

  private constructor(
    private readonly database: TestDatabase,
    private readonly owner: Client,
    readonly db: Database,
    private readonly redisServer: TestRedis | null,
  ) {}

  static async open(backend: BackendName): Promise<JobWorld> {
    const database = await createTestDatabase(`jobs_${backend}`);
    await again('23505', () => migrate(database.superuserUrl, [...platformMigrations]));
    await migrateBell(database.superuserUrl);
    const owner = new Client({ connectionString: database.superuserUrl });
    await owner.connect();
    // A database may be a copy of the whole house, whose migrations leave work: here are jobs without law.
    await owner.query('delete from work');
    await owner.query('create table effect (id bigint generated always as identity, event_id text not null, job text not null); grant select, insert on effect to zhihe_app');
    return new JobWorld(database, owner, await Database.open(database.superuserUrl, []), backend === 'redis' ? await TestRedis.start() : null);
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.redisServer?.stop();
    await this.db.close();
    await this.owner.end();
    await dropTestDatabase(this.database);
  }

  get redis(): TestRedis {
    if (!this.redisServer) throw new Error('this world rings through PostgreSQL');
    return this.redisServer;
  }

  get url(): string {
    return this.database.superuserUrl;
  }

  /** Closed with the world. */
  async bell(redisUrl = this.redisServer?.url ?? null): Promise<Bell> {
    const bell = await openBell({ redisUrl, databaseUrl: this.database.superuserUrl });
    this.bells.push(bell);
    return bell;
  }

  /** As a process of its own: a pool, a bell and a worker that nobody shares. */
  async startWorker(plan: WorkPlan, bell?: Bell): Promise<RunningWorker> {
    const db = await Database.open(this.database.superuserUrl, []);
    const own = bell ?? (await this.bell());
    const worker = runPlan({ db, bell: own, log: (line) => this.logged.push(line), everyMs: 50 }, plan);
    this.workers.push({ worker, db });
    return worker;
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(
      this.workers.splice(0).map(async ({ worker, db }) => {
        await worker.stop();
        await db.close();
      }),
    );
    await Promise.all(this.bells.splice(0).map((bell) => bell.close()));
  }

  /** Writes events as the domain does, each in a commit of its own. */
  async happen(type: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++)
      await this.db.write(systemActor, (tx) =>
        record(tx, systemActor, { disputeId: newId<DisputeId>(), at: systemClock.now() }, [{ type, audience: 'procedure', payload: { mark: randomUUID() } }]),
      );
  }

  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.owner.query(sql, values)).rows as T[];
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`select count(*)::int as count from ${sql}`);
    return row?.count ?? 0;
  }

  effects = (): Promise<number> => this.count('effect');
  doubled = (): Promise<number> => this.count('(select event_id, job from effect group by event_id, job having count(*) > 1) d');
  undone = (): Promise<number> => this.count('work where done_at is null');
  hurry = (): Promise<unknown> => this.rows(`update work set due_at = clock_timestamp() where done_at is null and parked_at is null and due_at > clock_timestamp()`);
}

const asEffect =
  (name: string): Job['run'] =>
  (tx, payload) =>
    tx.query('insert into effect (event_id, job) values ($1, $2)', [payload.eventId, name]) as Promise<never>;

/** A job that leaves a row; `around` may fail before or after it. */
export const effectJob = (name: string, around: { before?: () => Promise<void>; after?: () => Promise<void> } = {}): Job => ({
  name,
  run: async (tx, payload) => {
    await around.before?.();
    await asEffect(name)(tx, payload);
    await around.after?.();
  },
});

/** Each job stands in a queue of its own and hears `test.<job>`. */
export const planWith = (...jobs: Job[]): WorkPlan => ({
  subscriptions: jobs.map(({ name }) => ({ event: `test.${name}`, queue: `queue-${name}`, job: name })),
  direct: [],
  jobs,
  sweep: async () => 0,
  oldestDue: oldestDueSeconds,
  schedules: [],
});

/** A promise that somebody else settles. */
export function gate(): { reached: Promise<void>; pass: () => Promise<void>; open: () => void } {
  let open!: () => void;
  let arrived!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  return {
    reached,
    open,
    pass: () => {
      arrived();
      return opened;
    },
  };
}
