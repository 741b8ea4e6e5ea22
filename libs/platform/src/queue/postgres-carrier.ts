import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import { Client, Pool } from 'pg';
import { APP_ROLE } from '../database';
import { type Carrier, EAR_OPTIONS, quietly } from './carrier';

const SCHEMA = 'bullmq';

/** One connection stays with each listening queue, for LISTEN; a few more ring and fetch. Idle ones are closed again. */
const MOST_CONNECTIONS = 12;

/** The same server and the same role as the data, with a pool of its own: a bell that is stuck holds up no write. */
export function postgresCarrier(url: string): Carrier {
  const pool = quietly(
    new Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: 2000,
      keepAlive: true,
      application_name: 'zhihe-bell',
      options: `-c role=${APP_ROLE} -c search_path=${SCHEMA} -c statement_timeout=5000`,
    }),
  );
  // BullMQ takes connections out without listening for errors: one that PostgreSQL ends just then would end the process.
  pool.on('connect', quietly);
  // Every line and every ear listens on the one pool: more than ten are no leak.
  pool.setMaxListeners(0);
  return {
    line: (queue) => quietly(new Queue(queue, { connection: pool, skipMetasUpdate: true }, createPostgresBackend)),
    ear: (queue, onRing) => quietly(new Worker(queue, onRing, { connection: pool, ...EAR_OPTIONS }, createPostgresBackend)),
    close: () => pool.end(),
  };
}

/**
 * Makes BullMQ's tables and lets the app role use them. Run by the `migrate` step, as the owner, after our own migrations
 * (they make the role). Safe to repeat and to run at once: BullMQ takes an advisory lock.
 */
export async function migrateBell(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
    // Not one by one, as for our tables: these are BullMQ's, they hold bells without content, and an update may add some.
    await client.query(`
      grant usage on schema ${SCHEMA} to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APP_ROLE};
      grant usage, select on all sequences in schema ${SCHEMA} to ${APP_ROLE};`);
  } finally {
    await client.end();
  }
}
