import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock, Database } from '@platform';
import { Client } from 'pg';
import { insertLaw } from '../../apps/ops/src/bench-clocks.store';
import { insertManyCases } from '../../apps/ops/src/bench-lists.store';
import { insertPeopleAndOrganisations } from '../../apps/ops/src/seed-world';
import { prepareDatabase } from '../../apps/contexts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres';
import type { BackendName } from '../jobs/job-world';
import { findRedisServer, TestRedis } from '../support/redis-server';
import { WorkerProcess } from './worker-process';

export interface Counts {
  reminders: number;
  done: number;
  /** Reminders that no notice tells of, and notices beyond the one that each has. */
  lost: number;
  twice: number;
  parked: number;
}

/** A PostgreSQL of its own, which may crash, a Redis, and built workers; each case waits for its clerk and has one reminder. */
export class ReminderWorld {
  private readonly workers = new Set<WorkerProcess>();

  private constructor(
    private readonly home: string,
    private server: EmbeddedPostgres,
    private readonly redisServer: TestRedis | null,
  ) {}

  /** One for all backends: which bell rings is the workers' affair. */
  static async open(cases: number): Promise<ReminderWorld> {
    const home = await mkdtemp(join(tmpdir(), 'zhihe-fault-'));
    await chmod(home, 0o755);
    const server = await startEmbeddedPostgres({ dataDir: join(home, 'data'), log: () => undefined });
    const world = new ReminderWorld(home, server, findRedisServer() ? await TestRedis.start() : null);
    await prepareDatabase(world.url);
    const db = await Database.open(world.url, []);
    await insertPeopleAndOrganisations(db);
    await insertManyCases(db, cases, systemClock.now());
    await db.close();
    await insertLaw(world.url);
    await world.sql(`update proceeding set state = 'RM_MEDIATING', closed_at = null, blocker_who = 'clerk', blocker_zh = '推进', blocker_en = 'go on', blocker_since = now()`);
    await world.sql(
      `insert into deadline (dispute_id, id, proceeding_id, rule_id, rule_from, trigger_on, due_on, due_at, provisional, state, steps, started_at, rule_hash, calendar_hash)
       select dispute_id, gen_random_uuid(), id, 'RM-30D', '2024-01-01', current_date - 29, current_date + 1, current_date + 2, false, 'running', '[]', now(), 'rule', 'calendar' from proceeding`,
    );
    return world;
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.kill()));
    await this.redisServer?.stop();
    await this.server.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  get url(): string {
    return this.server.url('postgres');
  }

  get redis(): TestRedis {
    if (!this.redisServer) throw new Error('redis-server is not installed');
    return this.redisServer;
  }

  /** Each statement on a connection of its own: the server may have crashed since the last. */
  async sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    for (let attempt = 1; ; attempt++) {
      const client = new Client({ connectionString: this.url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.query(text, values)).rows as T[];
      } catch (error) {
        if ((error as { code?: string }).code !== '40P01' || attempt === 5) throw error;
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  async startWorker(backend: BackendName): Promise<WorkerProcess> {
    const worker = await WorkerProcess.ready({ databaseUrl: this.url, redisUrl: backend === 'redis' ? this.redis.url : null, dataDir: join(this.home, 'files') });
    this.workers.add(worker);
    return worker;
  }

  /** Kills whatever runs: what the next round finds is in the tables. */
  async killAll(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.kill()));
    this.workers.clear();
    await this.leasesEnd();
  }

  /** So many reminders, all due now; what an earlier round left is gone. */
  async arm(count: number): Promise<void> {
    await this.sql('delete from notice');
    await this.sql('delete from work');
    await this.sql('delete from reminder');
    await this.sql(
      `insert into reminder (dispute_id, id, proceeding_id, deadline_id, day, rung, due_at) select dispute_id, gen_random_uuid(), proceeding_id, id, due_on, 'd1', clock_timestamp() from deadline order by dispute_id limit $1`,
      [count],
    );
  }

  /** A minute passes for the rows that a dead worker held, and for those that failed. */
  leasesEnd(): Promise<unknown> {
    return this.sql(
      `update work set lease_until = case when lease_until is not null then clock_timestamp() end, due_at = least(due_at, clock_timestamp()) where done_at is null and parked_at is null`,
    );
  }

  /** SIGQUIT to the postmaster is `pg_ctl stop -m immediate`: no shutdown, recovery at the next start. */
  async crashPostgres(): Promise<void> {
    const dataDir = join(this.home, 'data');
    const [pid] = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGQUIT');
    const alive = () => {
      try {
        return process.kill(Number(pid), 0);
      } catch {
        return false;
      }
    };
    while (alive()) await pause(20);
    this.server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  }

  /** Whether somebody died with rows under a lease. */
  async holdsRows(): Promise<boolean> {
    return (await this.sql('select from work where lease is not null and done_at is null limit 1')).length > 0;
  }

  /** Due and not settled. */
  async left(): Promise<number> {
    const [row] = await this.sql<{ n: number }>(`select count(*)::int as n from reminder r where r.state = 'planned' and r.due_at <= now()`);
    return row?.n ?? 0;
  }

  async counts(): Promise<Counts> {
    const [row] = await this.sql<Counts>(
      `with told as (select r.id, r.state, (select count(*) from notice n where n.dedup_key like 'reminder:' || r.id || ':org:%:clerk')::int as notices from reminder r)
       select count(*)::int as reminders, count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'done' and notices = 0)::int as lost,
         coalesce(sum(greatest(notices - 1, 0)), 0)::int + (select count(*) from notice)::int - coalesce(sum(notices), 0)::int as twice, (select count(*)::int from work where parked_at is not null) as parked from told`,
    );
    if (!row) throw new Error('no counts');
    return row;
  }
}
