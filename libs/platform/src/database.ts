import { type Actor, RefusalError, refusal } from '@kernel';
import { types } from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type MigrationInterface } from 'typeorm';
import { PreparingClient } from './preparing-client';

/** A legal day is a `PlainDate`, never an instant; a `bigint` of ours is fen or a count and fits a number. */
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, Number);

declare const inTransaction: unique symbol;

/** A transaction that may write. Only `Database.write` makes one, so a write outside a transaction does not compile. */
export type Tx = EntityManager & { readonly [inTransaction]: true };

/** Enough to read: a transaction or a read-only one. */
export type Reader = Pick<EntityManager, 'query'>;

export type EntityClass = (new () => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

/** Every connection runs as this role: it owns nothing and row-level security holds for it, whoever's URL was given. */
export const APP_ROLE = 'zhihe_app';

const SERIALIZATION_FAILURES = new Set(['40001', '40P01']);
const CONNECTION_FAILURES = /^(08...|57P0[123]|53...|25006)$/;
const ATTEMPTS = 3;

const codeOf = (error: unknown): string => {
  const { driverError, code } = error as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code ?? '';
};

export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  codeOf(error) === '23505' && (constraint === undefined || (error as { driverError?: { constraint?: string } }).driverError?.constraint === constraint);

export class Database {
  private constructor(private readonly source: DataSource) {}

  /** @param url PostgreSQL 15.14 or later (CVE-2025-8713: earlier statistics reveal rows hidden by row-level security). */
  static async open(url: string, entities: readonly EntityClass[], poolSize = 10): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: [...entities],
      synchronize: false,
      poolSize,
      installExtensions: false,
      applicationName: 'zhihe',
      extra: {
        Client: PreparingClient,
        options: `-c role=${APP_ROLE} -c timezone=Asia/Shanghai -c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000`,
      },
    });
    await source.initialize();
    return new Database(source);
  }

  /**
   * Runs `work` in one transaction as `actor`; row-level security sees who it is. A deadlock or serialization failure
   * repeats the whole of it, so `work` must have no effect outside PostgreSQL.
   */
  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.repeating(() => this.source.transaction((manager) => asActor(manager, actor, work)));
  }

  /**
   * Runs `work` as `write` does, repeats it as `write` does, and takes everything back: what would come of it, told by what would do it. Nobody else
   * sees anything of it; rows it locks are free again with the answer.
   */
  rehearse<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.repeating(async () => {
      const answers: T[] = [];
      try {
        await this.source.transaction(async (manager) => {
          answers.push(await asActor(manager, actor, work));
          throw TAKEN_BACK;
        });
      } catch (error) {
        if (error !== TAKEN_BACK) throw error;
      }
      return answers[0] as T;
    });
  }

  private async repeating<T>(attempted: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attempted();
      } catch (error) {
        if (attempt >= ATTEMPTS || !SERIALIZATION_FAILURES.has(codeOf(error))) throw plainError(error);
      }
    }
  }

  /** A read in one read-only snapshot, as `actor`. */
  async read<T>(actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> {
    try {
      return await this.source.transaction(async (manager) => {
        await manager.query('set transaction read only');
        await introduce(manager, actor);
        return work(manager);
      });
    } catch (error) {
      throw plainError(error);
    }
  }

  /** True when the server answers; for the health endpoint. */
  async answers(): Promise<boolean> {
    return this.source.query('select 1').then(
      () => true,
      () => false,
    );
  }

  get isOpen(): boolean {
    return this.source.isInitialized;
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** Ends a rehearsal: TypeORM rolls back on any error. */
const TAKEN_BACK = new Error('rehearsed');

const introduce = (manager: EntityManager, actor: Actor) =>
  manager.query(`select set_config('app.principals', $1, true), set_config('app.scope', $2, true)`, [actor.principals.join(','), actor.kind === 'system' ? 'system' : 'user']);

async function asActor<T>(manager: EntityManager, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  await introduce(manager, actor);
  return work(manager as Tx);
}

/** An unreachable or full server is the user's "try again", not a riddle. */
const plainError = (error: unknown): unknown => {
  const code = codeOf(error);
  return CONNECTION_FAILURES.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET' ? new RefusalError(refusal('service_unavailable')) : error;
};

/**
 * Brings the schema up to date as its owner. Several processes may start at once: an advisory lock lets one work.
 * @returns the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2 },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(7226001)');
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock(7226001)').catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
