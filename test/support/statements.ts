import { AsyncLocalStorage } from 'node:async_hooks';
import { Client as Connection } from 'pg';

const asking = new AsyncLocalStorage<string[]>();

type Query = (...all: unknown[]) => unknown;

/** The SQL that is sent while `work` goes on, in its own context: what the worker asks meanwhile is nobody's. Call from one test at a time. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const query = Connection.prototype.query as Query;
  Connection.prototype.query = function counted(this: Connection, ...args: unknown[]) {
    const [first] = args as [string | { text: string }];
    asking.getStore()?.push(typeof first === 'string' ? first : first.text);
    return query.apply(this, args);
  } as typeof Connection.prototype.query;
  try {
    await asking.run(statements, work);
  } finally {
    Connection.prototype.query = query as typeof Connection.prototype.query;
  }
  return statements;
}
