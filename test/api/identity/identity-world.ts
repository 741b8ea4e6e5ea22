import { identityMigrations, SessionService } from '@identity';
import { newId, type OrganisationId, RefusalError, systemActor, type UserId } from '@kernel';
import { Database, migrate, platformMigrations } from '@platform';
import { createTestDatabase, dropTestDatabase } from '../../support/postgres-cluster';

export const PASSWORD = '嘉陵江边上的第三棵黄葛树';
/** An address from the ranges kept for documentation. */
export const HOME = '192.0.2.10';

export interface IdentityWorld {
  db: Database;
  sessions: SessionService;
  run(sql: string, params?: unknown[]): Promise<unknown>;
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
  newcomer(): Promise<{ id: UserId; username: string }>;
  memberOf(role: string): Promise<{ id: UserId; username: string; organisationId: OrganisationId }>;
  close(): Promise<void>;
}

export async function makeIdentityWorld(name: string): Promise<IdentityWorld> {
  const database = await createTestDatabase(name);
  await migrate(database.superuserUrl, [...platformMigrations, ...identityMigrations]);
  const db = await Database.open(database.superuserUrl, []);
  const sessions = new SessionService(db);
  const run = (sql: string, params: unknown[] = []): Promise<unknown> => db.write(systemActor, (tx) => tx.query(sql, params));
  const newcomer = async () => {
    const username = `用户${newId().slice(-12)}`;
    return { id: await sessions.register({ username, password: PASSWORD, name: '王小明' }), username };
  };
  return {
    db,
    sessions,
    run,
    newcomer,
    rows: (sql, params = []) => db.read(systemActor, (reader) => reader.query(sql, params)),
    async memberOf(role) {
      const person = await newcomer();
      const organisationId = newId<OrganisationId>();
      await run(`insert into organisation (id, name, kind) values ($1, $2, 'people_committee')`, [organisationId, `调委会${organisationId}`]);
      await run('insert into appointment values ($1, $2, $3)', [person.id, organisationId, role]);
      return { ...person, organisationId };
    },
    async close() {
      await db.close();
      await dropTestDatabase(database);
    },
  };
}

/** `entered`, or the code it was refused with; anything else breaks the test. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'entered',
    (error: unknown) => {
      if (error instanceof RefusalError) return error.refusal.code;
      throw error;
    },
  );
