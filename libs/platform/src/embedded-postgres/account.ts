import { stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors';
import { type Account, runProgram } from './run-program';

const candidates = ['postgres', 'nobody'];

/** null: run the programs as ourselves. An existing cluster is run by the account that owns it, so that a change of habits does not lock it. */
export async function accountFor(dataDir: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(dataDir).then(
    (found) => found.uid,
    () => 0,
  );
  const names = owner === 0 ? candidates : [String(owner), ...candidates];
  for (const name of names) {
    const account = await lookUp(name);
    if (account && account.uid !== 0) return account;
  }
  throw new EmbeddedPostgresError('account', 'root');
}

/** An account needs an entry of its own: initdb refuses a bare number. `id -un` fails for a number without one. */
async function lookUp(nameOrUid: string): Promise<Account | null> {
  const ask = (option: string) => runProgram('id', [option, nameOrUid], { account: null, timeoutMs: 10_000 });
  const [name, uid, gid] = await Promise.all([ask('-un'), ask('-u'), ask('-g')]);
  if (name.code !== 0 || uid.code !== 0 || gid.code !== 0) return null;
  return { name: name.output.trim(), uid: Number(uid.output), gid: Number(gid.output) };
}

/** Asks the kernel instead of reading mode bits, so that groups and access lists count too. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  const { code } = await runProgram('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { account, timeoutMs: 10_000 });
  return code === 0;
}
